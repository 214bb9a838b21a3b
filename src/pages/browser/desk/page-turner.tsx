import type { EndsFragment } from '../../operations.generated.ts';
import { turnPage } from './place.ts';

/** What an address says of the first page of a list: nothing. */
export const FIRST_PAGE = { after: '', before: '' } as const;

/** The page of a list that an address names, as the API takes it. */
export function pageOf(
  query: URLSearchParams,
  size: number,
):
  | { readonly first: number; readonly after: string | null }
  | { readonly last: number; readonly before: string } {
  const before = query.get('before');
  return before === null ? { first: size, after: query.get('after') } : { last: size, before };
}

/** Leads to the pages before and behind one; nothing where there is only one. */
export function PageTurner({
  ends: { hasPreviousPage, hasNextPage, startCursor, endCursor },
  previous,
  next,
}: {
  ends: EndsFragment;
  previous: string;
  next: string;
}) {
  if (!hasPreviousPage && !hasNextPage) return null;
  return (
    <p class="actions">
      <button
        type="button"
        disabled={!hasPreviousPage}
        onClick={() => turnPage({ after: '', before: startCursor! })}
      >
        {previous}
      </button>
      <button
        type="button"
        disabled={!hasNextPage}
        onClick={() => turnPage({ before: '', after: endCursor! })}
      >
        {next}
      </button>
    </p>
  );
}
