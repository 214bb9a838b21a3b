/** The way from the first page of a part to this one. */
export function Breadcrumb({
  steps,
}: {
  steps: readonly { readonly path: string; readonly label: string }[];
}) {
  return (
    <nav class="breadcrumb" aria-label="Breadcrumb">
      <ol>
        {steps.map(({ path, label }) => (
          <li key={path}>
            <a href={path}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
