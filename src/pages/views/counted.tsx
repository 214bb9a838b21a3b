/** A list of links in columns, each with how many entries stand behind it. */
export function Counted({
  items,
}: {
  items: readonly { readonly href: string; readonly label: string; readonly count: number }[];
}) {
  return (
    <ul class="counted wide">
      {items.map(({ href, label, count }) => (
        <li key={href}>
          <a href={href}>{label}</a> <span class="aside">{count.toLocaleString('en')}</span>
        </li>
      ))}
    </ul>
  );
}
