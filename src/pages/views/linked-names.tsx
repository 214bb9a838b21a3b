/** A list of names that the catalog has, each with a link to its page. */
export function LinkedNames({
  names,
  pathOf,
}: {
  names: readonly string[];
  pathOf: (name: string) => string;
}) {
  return (
    <ul class="plain">
      {names.map((name) => (
        <li key={name}>
          <a class="code" href={pathOf(name)}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
