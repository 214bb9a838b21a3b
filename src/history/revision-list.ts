import { decodeCursor, encodeCursor } from '../graphql/cursor.ts';
import { type PageArguments, readPageArguments } from '../graphql/page-arguments.ts';
import type { PageInfoSource } from '../graphql/page-info.ts';
import type { Store } from '../store/open-store.ts';
import type { RevisionRecord, RevisionSelection } from '../store/read/history.ts';

/** A page of revisions. */
export interface RevisionList {
  readonly edges: readonly { readonly cursor: string; readonly node: RevisionRecord }[];
  readonly nodes: readonly RevisionRecord[];
  readonly pageInfo: PageInfoSource;
  readonly totalCount: () => Promise<number>;
}

/**
 * The revisions of a selection, by their number: a revision's number is higher than that of all that were committed
 * before it. The last cursor of a page that is empty is the one that was asked from, so that polling can go on.
 */
export async function listRevisions(
  store: Store,
  selection: RevisionSelection,
  input: Pick<PageArguments, 'first' | 'after'>,
  newestFirst: boolean,
): Promise<RevisionList> {
  const { size, cursor } = readPageArguments(input);
  const order = newestFirst ? '-REVISION' : 'REVISION';
  const from = cursor === null ? null : Number(decodeCursor(order, ['number'], cursor)[0]);
  const found = await store.history.revisions(selection, from, size + 1, newestFirst);
  const nodes = found.slice(0, size);
  const edges = nodes.map((node) => ({ node, cursor: encodeCursor(order, [node.row]) }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: found.length > size,
      hasPreviousPage: async () => {
        if (from === null) return false;
        const next = newestFirst ? from - 1 : from + 1;
        return (await store.history.revisions(selection, next, 1, !newestFirst)).length > 0;
      },
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? cursor,
    },
    totalCount: () => store.history.revisionCount(selection),
  };
}
