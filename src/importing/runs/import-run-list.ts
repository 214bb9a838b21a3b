import { parseGlobalId } from '../../domain/global-id.ts';
import { badUserInput } from '../../errors/bad-user-input.ts';
import { decodeCursor, encodeCursor } from '../../graphql/cursor.ts';
import { readPageArguments } from '../../graphql/page-arguments.ts';
import type { PageInfoSource } from '../../graphql/page-info.ts';
import type { QueryImportRunsArgs } from '../../graphql/types.generated.ts';
import type { Store } from '../../store/open-store.ts';
import type { ImportRunSelection } from '../../store/read/import-runs.ts';
import type { ShownRun } from './shown-run.ts';

/** A page of import runs. */
export interface ImportRunList {
  readonly edges: readonly { readonly cursor: string; readonly node: ShownRun }[];
  readonly nodes: readonly ShownRun[];
  readonly pageInfo: PageInfoSource;
  readonly totalCount: () => Promise<number>;
}

const ORDER = '-IMPORT_RUN';

/** The import runs that the arguments ask for, newest first. Throws BAD_USER_INPUT where they are wrong. */
export async function listImportRuns(store: Store, input: QueryImportRunsArgs): Promise<ImportRunList> {
  const { size, cursor } = readPageArguments(input);
  const from = cursor === null ? null : Number(decodeCursor(ORDER, ['number'], cursor)[0]);
  const selection = await selectionOf(store, input);
  const found = await store.importRuns.runs(selection, from, size + 1);
  const nodes = found.slice(0, size);
  const edges = nodes.map((node) => ({ node, cursor: encodeCursor(ORDER, [node.row]) }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: found.length > size,
      hasPreviousPage: async () => {
        if (from === null) return false;
        const [newest] = await store.importRuns.runs(selection, null, 1);
        return newest !== undefined && newest.row >= from;
      },
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () => store.importRuns.count(selection),
  };
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
    throw badUserInput(
      `${JSON.stringify(document.slice(0, 100))} is not the id of a document. Give an \`id\` that \`documents\` gives.`,
    );
  }
  return { ...selected, document: row };
}
