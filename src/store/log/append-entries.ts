import { LogUnavailable } from '../store-unavailable.ts';
import type { LogPosition } from './log.ts';
import { type PostgresConnection, patienceOf } from './postgres-connection.ts';

/** An entry as it is appended. */
export interface NewEntry {
  readonly id: string;
  readonly format: number;
  readonly digest: Buffer;
  /** Null where its parts are in the log already. */
  readonly content: Buffer | null;
  /** How far the node was that made it. */
  readonly seen: Pick<LogPosition, 'position' | 'hash'>;
}

/** Appends an entry, and gives its position. Throws LogUnavailable where that takes too long. */
export type AppendEntry = (entry: NewEntry) => Promise<number>;

/** How many entries a statement appends at most. */
const BATCH = 64;

/** Where PostgreSQL notifies those who listen that entries have been appended. */
export const CHANNEL = 'catalog_log';

/**
 * Each UUID once: what a lost connection has committed is found by it, and not written again. PostgreSQL notifies once, when
 * the statement is committed; it lets one transaction at a time do so, as the head of the log lets one append.
 */
const APPEND = `SELECT id, position, pg_notify('${CHANNEL}', '')
  FROM catalog_log.append($1::uuid[], $2::int[], $3::bytea[], $4::bytea[], $5::bigint[], $6::bytea[])`;

const BESIDE = 'This node has applied what its log does not have, and is made anew. Nothing was written.';

interface Waiting {
  readonly entry: NewEntry;
  readonly timer: NodeJS.Timeout;
  readonly resolve: (position: number) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gives the function that appends over a connection, to be refused within so many seconds (2 by default). What comes
 * while a statement is under way goes together in the next one, so that many writes cost one commit.
 *
 *   append ─► waiting ─► statement ─► position
 *                │          └─ connection lost: once more, by the same UUIDs
 *                └─ too late: refused, and not in the log; refused later, it may be in the log
 */
export function createAppender(connection: PostgresConnection, seconds?: number): AppendEntry {
  const patience = patienceOf(seconds);
  const waiting: Waiting[] = [];
  let isAtWork = false;

  async function work(): Promise<void> {
    isAtWork = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, BATCH);
      try {
        const positions = await appendBatch(batch.map(({ entry }) => entry));
        for (const { entry, resolve, reject } of batch) {
          const position = positions.get(entry.id) ?? null;
          if (position === null) reject(new LogUnavailable(BESIDE));
          else resolve(position);
        }
      } catch (error) {
        for (const { reject } of batch) reject(error);
      } finally {
        for (const { timer } of batch) clearTimeout(timer);
      }
    }
    isAtWork = false;
  }

  async function appendBatch(entries: readonly NewEntry[]): Promise<ReadonlyMap<string, number | null>> {
    const values = [
      entries.map(({ id }) => id),
      entries.map(({ format }) => format),
      entries.map(({ digest }) => digest),
      entries.map(({ content }) => content),
      entries.map(({ seen }) => seen.position),
      entries.map(({ seen }) => Buffer.from(seen.hash, 'hex')),
    ];
    const attempt = async () => {
      const rows = await connection.query<{ id: string; position: string | null }>(
        APPEND,
        values,
        patience.append,
      );
      return new Map(rows.map(({ id, position }) => [id, position === null ? null : Number(position)]));
    };
    try {
      return await attempt();
    } catch (lost) {
      if (!(lost instanceof LogUnavailable)) throw lost;
      return await attempt().catch((error: unknown) => {
        throw error instanceof LogUnavailable ? unknown(error) : error;
      });
    }
  }

  return (entry) =>
    new Promise((resolve, reject) => {
      const given: Waiting = {
        entry,
        resolve,
        reject,
        timer: setTimeout(() => {
          const at = waiting.indexOf(given);
          if (at < 0) reject(unknown(new LogUnavailable('The log of this node does not answer.')));
          else {
            waiting.splice(at, 1);
            reject(new LogUnavailable('The log of this node does not answer. Nothing was written.'));
          }
        }, patience.appendInAll),
      };
      waiting.push(given);
      if (!isAtWork) void work();
    });
}

/** The refusal of an entry that may have been appended all the same. */
function unknown(error: LogUnavailable): LogUnavailable {
  const advice =
    'It is not known whether the change was written: send it again under the same idempotency key.';
  return new LogUnavailable(`${error.message} ${advice}`, { cause: error });
}
