import { type CounterpartConnection, createConnection, readPageArguments } from '../graphql/connection.ts';
import { decodeCursor, encodeCursor } from '../graphql/cursor.ts';
import type { ErrorCodeCounterpartsArgs } from '../graphql/types.generated.ts';
import { entryAsOf } from '../history/past-entry.ts';
import type { ErrorCodeRecord } from '../store/schema/records.ts';
import { type Counterpart, findCounterparts } from './find-counterparts.ts';
import type { Resources } from './shared-resources.ts';

/** Counterparts are ordered by score, the highest first, and then by row. */
const ORDER = 'COUNTERPART';

type Position = [score: number, row: number];

function positionOf({ score, record }: Counterpart): Position {
  return [score, record.row];
}

function compare([score, row]: Position, [otherScore, otherRow]: Position): number {
  return otherScore - score || row - otherRow;
}

/** The counterparts of an entry as it stands; those of an entry as of an earlier instant, as they stood then. */
export async function counterpartsOf(entry: ErrorCodeRecord, resources: Resources): Promise<Counterpart[]> {
  const present = await findCounterparts(entry, resources);
  const { past } = entry;
  if (past === null) return present;
  const found = await Promise.all(
    present.map(async (counterpart) => {
      const record = await entryAsOf(resources.store, counterpart.record, past.at);
      return record === null ? [] : [{ ...counterpart, record }];
    }),
  );
  return found.flat();
}

/** The counterparts of an entry, page by page. Throws BAD_USER_INPUT where the arguments are wrong. */
export function listCounterparts(
  entry: ErrorCodeRecord,
  input: ErrorCodeCounterpartsArgs,
  resources: Resources,
): CounterpartConnection {
  const request = readPageArguments(input);
  const { cursor, backward } = request;
  const from = cursor === null ? null : (decodeCursor(ORDER, ['number', 'number'], cursor) as Position);
  let found: Promise<Counterpart[]> | undefined;

  function all(): Promise<Counterpart[]> {
    found ??= counterpartsOf(entry, resources);
    return found;
  }

  function isOnPage(counterpart: Counterpart): boolean {
    if (from === null) return true;
    const order = compare(positionOf(counterpart), from);
    return backward ? order < 0 : order > 0;
  }

  const connection = createConnection<Counterpart, Counterpart>(request, {
    read: async (limit) => {
      const left = (await all()).filter(isOnPage);
      return backward ? left.slice(Math.max(0, left.length - limit)) : left.slice(0, limit);
    },
    nodeOf: (counterpart) => counterpart,
    cursorOf: (counterpart) => encodeCursor(ORDER, positionOf(counterpart)),
    hasBehind: async () => (await all()).some((counterpart) => !isOnPage(counterpart)),
    totalCount: async () => (await all()).length,
  });
  return {
    ...connection,
    edges: async () =>
      (await connection.edges()).map(({ cursor, node: { record, score, reason } }) => ({
        cursor,
        node: record,
        score,
        reason,
      })),
    nodes: async () => (await connection.nodes()).map(({ record }) => record),
  };
}
