import { setImmediate as nextTurn } from 'node:timers/promises';
import { badUserInput } from '../../errors/protocol-error.ts';
import {
  createConnection,
  type PlannedChangeConnection,
  readPageArguments,
} from '../../graphql/connection.ts';
import { decodeCursor, encodeCursor } from '../../graphql/cursor.ts';
import type { ImportRunChangesArgs, PlannedChangeFilter } from '../../graphql/types.generated.ts';
import type { Store } from '../../store/open-store.ts';
import type { ReportedRun } from '../../store/read/import-runs.ts';
import type { PlacedOutcome, PlannedSelection } from '../../store/read/planned-changes.ts';

const ORDER = 'PLANNED_CHANGE';

/** How long the part of a text can be that is looked for, in UTF-16 units. */
const MAX_PART_LENGTH = 200;

/** So many changes are looked at in one turn of the event loop, which takes a few milliseconds at most. */
const PIECE = 500;

/** The changes of a run's plan that the filter selects, in its order. Throws BAD_USER_INPUT where the arguments are wrong. */
export function listPlannedChanges(
  store: Store,
  { row, state }: ReportedRun,
  { filter, ...input }: ImportRunChangesArgs,
): PlannedChangeConnection {
  const request = readPageArguments(input);
  const { backward } = request;
  const from = request.cursor === null ? null : Number(decodeCursor(ORDER, ['number'], request.cursor)[0]);
  const selection = readFilter(filter ?? {});
  // What is in the catalog already changes nothing more.
  const isDone = state === 'UNCHANGED';
  const read = async (start: number | null, limit: number, toTheFront: boolean) =>
    isDone ? [] : readSelected(store, row, selection, { from: start, limit, backward: toTheFront });
  return createConnection(request, {
    read: (limit) => read(from, limit, backward),
    nodeOf: (change) => change,
    cursorOf: ({ position }) => encodeCursor(ORDER, [position]),
    hasBehind: async () => (await read(backward ? from! - 1 : from! + 1, 1, !backward)).length > 0,
    totalCount: async () => (isDone ? 0 : countSelected(store, row, selection)),
  });
}

function readFilter({ kind, correction, contains }: PlannedChangeFilter): PlannedSelection {
  for (const [name, list] of Object.entries({ kind, correction })) {
    if (list?.length === 0)
      throw badUserInput(`The filter's \`${name}\` is an empty list. Leave it out where any will do.`);
  }
  if (contains?.trim() === '') {
    throw badUserInput('`contains` is blank. Give the characters that stand together, or leave it out.');
  }
  if ((contains?.length ?? 0) > MAX_PART_LENGTH) {
    throw badUserInput(
      `\`contains\` has ${contains!.length} characters; at most ${MAX_PART_LENGTH} are taken.`,
    );
  }
  return {
    ...(kind != null && { kinds: kind }),
    ...(correction != null && { corrections: correction }),
    ...(contains != null && { contains }),
  };
}

/** Reads a plan in pieces, with the turns of others between them, until enough are found. */
async function readSelected(
  { importRuns }: Store,
  row: number,
  selection: PlannedSelection,
  { from, limit, backward }: { from: number | null; limit: number; backward: boolean },
): Promise<PlacedOutcome[]> {
  if (isAll(selection)) return importRuns.changes(row, from, limit, backward);
  const last = await importRuns.changeCount(row);
  const found: PlacedOutcome[] = [];
  let at = from ?? (backward ? last + 1 : 0);
  while (found.length < limit && (backward ? at > 1 : at < last)) {
    const piece = backward ? { after: at - PIECE - 1, before: at } : { after: at, before: at + PIECE + 1 };
    const more = await importRuns.changesIn(row, piece, selection, limit - found.length, backward);
    if (backward) found.unshift(...more);
    else found.push(...more);
    at += backward ? -PIECE : PIECE;
    await nextTurn();
  }
  return found;
}

async function countSelected(
  { importRuns }: Store,
  row: number,
  selection: PlannedSelection,
): Promise<number> {
  const last = await importRuns.changeCount(row);
  if (isAll(selection)) return last;
  let count = 0;
  for (let at = 0; at < last; at += PIECE) {
    count += await importRuns.countIn(row, { after: at, before: at + PIECE + 1 }, selection);
    await nextTurn();
  }
  return count;
}

function isAll(selection: PlannedSelection): boolean {
  return Object.keys(selection).length === 0;
}
