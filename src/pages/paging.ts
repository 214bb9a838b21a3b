import { withParameters } from './addresses.ts';
import type { EndsFragment } from './operations.generated.ts';

/** The variables of a page of a list, from the address: forward from behind `after`, or backward from before `before`. */
export function pageVariables(query: URLSearchParams, size: number) {
  const [after, before] = [query.get('after'), query.get('before')];
  return before !== null && after === null ? { last: size, before } : { first: size, after };
}

/** The addresses of the pages before and behind one; null where there is none. */
export function pageLinks(
  path: string,
  { hasPreviousPage, hasNextPage, startCursor, endCursor }: EndsFragment,
  parameters: Readonly<Record<string, string | null>> = {},
): { readonly previous: string | null; readonly next: string | null } {
  return {
    previous: hasPreviousPage ? withParameters(path, { ...parameters, before: startCursor }) : null,
    next: hasNextPage ? withParameters(path, { ...parameters, after: endCursor }) : null,
  };
}

/** Whether an address is that of the first page of a list. */
export function isFirstPage(query: URLSearchParams): boolean {
  return !query.has('after') && !query.has('before');
}
