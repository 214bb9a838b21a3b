import { parseGlobalId } from '../../domain/global-id.ts';
import { notTheId } from '../../errors/unknown-name.ts';
import {
  createConnection,
  type ImportRunConnection,
  type PageArguments,
  type PlannedChangeConnection,
  readPageArguments,
} from '../../graphql/connection.ts';
import { decodeCursor, encodeCursor } from '../../graphql/cursor.ts';
import type { QueryImportRunsArgs } from '../../graphql/types.generated.ts';
import type { Store } from '../../store/open-store.ts';
import type { ImportRunRecord, ImportRunSelection, ReportedRun } from '../../store/read/import-runs.ts';

const RUN_ORDER = '-IMPORT_RUN';

const CHANGE_ORDER = 'PLANNED_CHANGE';

/** The import runs that the arguments select, newest first. Throws BAD_USER_INPUT where they are wrong. */
export async function listImportRuns(store: Store, input: QueryImportRunsArgs): Promise<ImportRunConnection> {
  const request = readPageArguments(input);
  const from = numberIn(request.cursor, RUN_ORDER);
  const selection = await selectionOf(store, input);
  return createConnection<ImportRunRecord, ReportedRun>(request, {
    read: (limit) => store.importRuns.runs(selection, from, limit),
    nodeOf: (run) => run,
    cursorOf: ({ row }) => encodeCursor(RUN_ORDER, [row]),
    hasBehind: async () => {
      const [newest] = await store.importRuns.runs(selection, null, 1);
      return newest !== undefined && newest.row >= from!;
    },
    totalCount: () => store.importRuns.count(selection),
  });
}

/** The changes of a run's plan, in its order. Throws BAD_USER_INPUT where the arguments are wrong. */
export function listPlannedChanges(
  store: Store,
  { row, state }: ReportedRun,
  input: Pick<PageArguments, 'first' | 'after'>,
): PlannedChangeConnection {
  const request = readPageArguments(input);
  const from = numberIn(request.cursor, CHANGE_ORDER) ?? 0;
  // What is in the catalog already changes nothing more.
  const isDone = state === 'UNCHANGED';
  return createConnection(request, {
    read: async (limit) => (isDone ? [] : store.importRuns.changes(row, from, limit)),
    nodeOf: (change) => change,
    cursorOf: ({ position }) => encodeCursor(CHANGE_ORDER, [position]),
    hasBehind: () => from > 0,
    totalCount: async () => (isDone ? 0 : store.importRuns.changeCount(row)),
  });
}

function numberIn(cursor: string | null, order: string): number | null {
  return cursor === null ? null : Number(decodeCursor(order, ['number'], cursor)[0]);
}

async function selectionOf(
  store: Store,
  { document, state }: QueryImportRunsArgs,
): Promise<ImportRunSelection> {
  // A run of the state UNCHANGED is never kept.
  const states = state?.filter((each) => each !== 'UNCHANGED');
  const selected = states === undefined ? {} : { states };
  if (document == null) return selected;
  const parsed = parseGlobalId(document);
  const row = parsed?.type === 'Document' ? parsed.row : null;
  if (row === null || !(await store.directory()).documentOfRow.has(row)) {
    throw notTheId('a document', document, 'Give an `id` that `documents` gives.');
  }
  return { ...selected, document: row };
}
