import { decodeCursor, encodeCursor } from '../../graphql/cursor.ts';
import { type PageArguments, readPageArguments } from '../../graphql/page-arguments.ts';
import type { PageInfoSource } from '../../graphql/page-info.ts';
import type { Store } from '../../store/open-store.ts';
import type { PlacedOutcome } from '../../store/read/import-runs.ts';
import type { ShownRun } from './shown-run.ts';

/** A page of what a plan does. */
export interface PlannedChangeList {
  readonly edges: readonly { readonly cursor: string; readonly node: PlacedOutcome }[];
  readonly nodes: readonly PlacedOutcome[];
  readonly pageInfo: PageInfoSource;
  readonly totalCount: () => Promise<number>;
}

const ORDER = 'PLANNED_CHANGE';

/** The changes of a run's plan, in its order. Throws BAD_USER_INPUT where the arguments are wrong. */
export async function listPlannedChanges(
  store: Store,
  { row, state }: ShownRun,
  input: Pick<PageArguments, 'first' | 'after'>,
): Promise<PlannedChangeList> {
  const { size, cursor } = readPageArguments(input);
  const from = cursor === null ? 0 : Number(decodeCursor(ORDER, ['number'], cursor)[0]);
  // What is in the catalog already changes nothing more.
  const isDone = state === 'UNCHANGED';
  const found = isDone ? [] : await store.importRuns.changes(row, from, size + 1);
  const nodes = found.slice(0, size);
  const edges = nodes.map((node) => ({ node, cursor: encodeCursor(ORDER, [node.position]) }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: found.length > size,
      hasPreviousPage: from > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: async () => (isDone ? 0 : store.importRuns.changeCount(row)),
  };
}
