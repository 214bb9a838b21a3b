import { createHash } from 'node:crypto';
import { LogUnavailable } from '../store-unavailable.ts';
import { CHANNEL, createAppender } from './append-entries.ts';
import { hashOfBeginning, type Log, type LogPosition, type LogSnapshot } from './log.ts';
import { createPostgresConnection } from './postgres-connection.ts';
import { LOG_VERSION, migrateLog, versionOfLog } from './postgres-schema.ts';

/** How many parts are read or written at once: 2 MB. */
const PARTS_AT_ONCE = 16;

/** How long it may take to read or write so many, in milliseconds. */
const PART_PATIENCE = 20_000;

/** How long it may take to read a few entries, in milliseconds. */
const READ_PATIENCE = 2_000;

/** Parts of nodes that died before they had appended what the parts are of go after a day. */
const DROP_ORPHANS = `DELETE FROM catalog_log.parts p WHERE kept_at < now() - interval '1 day'
  AND NOT EXISTS (SELECT 1 FROM catalog_log.entries e WHERE e.id = p.id)
  AND NOT EXISTS (SELECT 1 FROM catalog_log.snapshots s WHERE s.id = p.id)`;

interface EntryRow {
  readonly position: string;
  readonly id: string;
  readonly at: string;
  readonly format: number;
  readonly digest: string;
  readonly hash: string;
  readonly content: Buffer | null;
  readonly head: string;
}

interface SnapshotRow {
  readonly id: string;
  readonly position: string;
  readonly release: string;
  readonly size: string;
  readonly sha256: string;
  readonly taken_at: Date;
}

/**
 * Gives the log in the PostgreSQL at this URL, which connects with the first call. Where it does not answer, a mutation is
 * refused within so many seconds, by default 2. `onAppended` is called soon after entries have been appended, by whichever
 * node; without a promise.
 */
export function createPostgresLog(url: string, seconds?: number, onAppended?: () => void): Log {
  const appends = createPostgresConnection(url, { seconds });
  const reads = createPostgresConnection(url, {
    seconds,
    ...(onAppended && { startWith: `LISTEN ${CHANNEL}`, onNotification: onAppended }),
  });
  const append = createAppender(appends, seconds);
  let isReady = false;

  /** Whether there are tables; throws where a newer release has made them. */
  async function isThere(): Promise<boolean> {
    if (isReady) return true;
    const version = await versionOfLog(reads);
    if (version > LOG_VERSION) {
      throw new LogUnavailable('The log was brought up to date by a newer release. Run that release.');
    }
    if (version > 0 && version < LOG_VERSION) await migrateLog(appends);
    isReady = version > 0;
    return isReady;
  }

  async function head(): Promise<LogPosition | null> {
    if (!(await isThere())) return null;
    const [row] = await reads.query<{ log: string; position: string; hash: string }>(
      "SELECT log, position, encode(hash, 'hex') AS hash FROM catalog_log.head",
    );
    return row === undefined ? null : { ...row, position: Number(row.position) };
  }

  /** Writes parts over a connection of their own, so that no append waits behind them; gives their SHA-256. */
  async function keepParts(id: string, parts: Iterable<Buffer>): Promise<{ sha256: string; size: number }> {
    const connection = createPostgresConnection(url, { seconds });
    const hash = createHash('sha256');
    let [part, size] = [0, 0];
    try {
      await connection.query(DROP_ORPHANS, [], PART_PATIENCE);
      for (const batch of batchesOf(parts)) {
        await connection.query(
          `INSERT INTO catalog_log.parts (id, part, content)
           SELECT $1, $2 + ordinality - 1, content FROM unnest($3::bytea[]) WITH ORDINALITY AS given (content, ordinality)`,
          [id, part, batch],
          PART_PATIENCE,
        );
        part += batch.length;
        for (const content of batch) {
          hash.update(content);
          size += content.length;
        }
      }
      return { sha256: hash.digest('hex'), size };
    } catch (error) {
      await connection.query('DELETE FROM catalog_log.parts WHERE id = $1', [id]).catch(() => {});
      throw error;
    } finally {
      await connection.close();
    }
  }

  async function keepSnapshotRow(
    id: string,
    { position, release }: Pick<LogSnapshot, 'position' | 'release'>,
    content: Iterable<Buffer>,
  ): Promise<void> {
    const { sha256, size } = await keepParts(id, content);
    await appends.query(
      'INSERT INTO catalog_log.snapshots (id, position, release, size, sha256) VALUES ($1, $2, $3, $4, $5)',
      [id, position, release, size, sha256],
      PART_PATIENCE,
    );
  }

  return {
    head,

    async create(log, snapshot) {
      await migrateLog(appends);
      isReady = true;
      const present = await head();
      if (present !== null) return present;
      if (snapshot !== undefined) await keepSnapshotRow(snapshot.id, snapshot, snapshot.content);
      const hash = hashOfBeginning(log);
      // Where several begin at once, one of them does.
      await appends.query(
        `WITH began AS (
           INSERT INTO catalog_log.head (log, position, at, hash) VALUES ($1, 0, 0, decode($2, 'hex'))
           ON CONFLICT DO NOTHING RETURNING log, hash)
         INSERT INTO catalog_log.entries (position, id, at, format, digest, hash)
         SELECT 0, log, 0, 0, '', hash FROM began`,
        [log, hash],
        PART_PATIENCE,
      );
      return (await head())!;
    },

    async append({ id, format, parts, seen }) {
      const cursor = parts[Symbol.iterator]();
      const first = cursor.next().value as Buffer;
      const second = cursor.next();
      const isShort = second.done === true;
      const { sha256 } = isShort
        ? { sha256: createHash('sha256').update(first).digest('hex') }
        : await keepParts(id, chain(first, second.value, cursor));
      const digest = Buffer.from(sha256, 'hex');
      return append({ id, format, digest, content: isShort ? first : null, seen });
    },

    async from(position, limit) {
      const rows = await reads.query<EntryRow>(
        `SELECT position, id, at, format, encode(digest, 'hex') AS digest, encode(hash, 'hex') AS hash,
           CASE WHEN position > $1 THEN content END AS content,
           (SELECT h.position FROM catalog_log.head h) AS head
         FROM catalog_log.entries WHERE position >= $1 ORDER BY position LIMIT $2`,
        [position, limit],
        READ_PATIENCE,
      );
      return {
        entries: rows.map(({ head: _, ...row }) => ({
          ...row,
          position: Number(row.position),
          at: Number(row.at),
        })),
        head: Number(rows[0]?.head ?? 0),
      };
    },

    async *parts(id) {
      for (let part = 0; ; part += PARTS_AT_ONCE) {
        const rows = await reads.query<{ content: Buffer }>(
          'SELECT content FROM catalog_log.parts WHERE id = $1 AND part >= $2 ORDER BY part LIMIT $3',
          [id, part, PARTS_AT_ONCE],
          PART_PATIENCE,
        );
        for (const { content } of rows) yield content;
        if (rows.length < PARTS_AT_ONCE) return;
      }
    },

    async keepSnapshot({ id, content, ...facts }) {
      await keepSnapshotRow(id, facts, content);
      const dropped = await appends.query<{ id: string }>(
        'DELETE FROM catalog_log.snapshots WHERE position > 0 AND id <> $1 AND position <= $2 RETURNING id',
        [id, facts.position],
        PART_PATIENCE,
      );
      const ids = dropped.map((each) => each.id);
      await appends.query('DELETE FROM catalog_log.parts WHERE id = ANY ($1)', [ids], PART_PATIENCE);
    },

    async snapshots() {
      const rows = await reads.query<SnapshotRow>(
        'SELECT * FROM catalog_log.snapshots ORDER BY position DESC, taken_at DESC',
      );
      return rows.map(
        ({ id, sha256, taken_at: takenAt, ...row }): LogSnapshot => ({
          id,
          sha256,
          position: Number(row.position),
          release: Number(row.release),
          size: Number(row.size),
          takenAt: takenAt.getTime(),
        }),
      );
    },

    async close() {
      await Promise.all([appends.close(), reads.close()]);
    },
  };
}

function* chain(first: Buffer, second: Buffer, rest: Iterator<Buffer>): Generator<Buffer> {
  yield first;
  yield second;
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}

function* batchesOf(parts: Iterable<Buffer>): Generator<Buffer[]> {
  let batch: Buffer[] = [];
  for (const part of parts) {
    batch.push(part);
    if (batch.length < PARTS_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
