import { findDocument } from '../../directory/find-document.ts';
import { createConnection, type ImportRunConnection, readPageArguments } from '../../graphql/connection.ts';
import { decodeCursor, encodeCursor } from '../../graphql/cursor.ts';
import type { QueryImportRunsArgs } from '../../graphql/types.generated.ts';
import type { Store } from '../../store/open-store.ts';
import type { ImportRunRecord, ImportRunSelection, ReportedRun } from '../../store/read/import-runs.ts';

const RUN_ORDER = '-IMPORT_RUN';

/** The import runs that the arguments select, newest first. Throws BAD_USER_INPUT where they are wrong. */
export async function listImportRuns(store: Store, input: QueryImportRunsArgs): Promise<ImportRunConnection> {
  const request = readPageArguments(input);
  const { backward } = request;
  const from = numberIn(request.cursor, RUN_ORDER);
  const selection = await selectionOf(store, input);
  return createConnection<ImportRunRecord, ReportedRun>(request, {
    read: (limit) => store.importRuns.runs(selection, from, limit, backward),
    nodeOf: (run) => run,
    cursorOf: ({ row }) => encodeCursor(RUN_ORDER, [row]),
    hasBehind: async () => {
      const next = backward ? from! + 1 : from! - 1;
      return (await store.importRuns.runs(selection, next, 1, !backward)).length > 0;
    },
    totalCount: () => store.importRuns.count(selection),
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
  return { ...selected, document: findDocument(document, await store.directory()).row };
}
