/** Links to the pages before and behind this one. */
export function Pager({ previous, next }: { previous: string | null; next: string | null }) {
  if (previous === null && next === null) return null;
  return (
    <nav class="pager" aria-label="Pages">
      {previous === null ? (
        <span />
      ) : (
        <a href={previous} rel="prev nofollow">
          ← Previous page
        </a>
      )}
      {next !== null && (
        <a href={next} rel="next nofollow">
          Next page →
        </a>
      )}
    </nav>
  );
}
