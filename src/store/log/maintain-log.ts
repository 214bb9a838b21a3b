import { randomUUID } from 'node:crypto';
import { closeSync, copyFileSync, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { damaged, notInLog } from '../file-refusal.ts';
import type { LogAddress } from '../file-store.ts';
import { backUp } from '../maintenance/backup.ts';
import { lockAlone } from '../maintenance/restore.ts';
import { openFile } from '../open-file.ts';
import { NEWEST_MIGRATION } from '../schema/migrate.ts';
import { openConnection, openReadOnly } from '../schema/open-connection.ts';
import { LogUnavailable } from '../store-unavailable.ts';
import { createApplier } from './apply-entries.ts';
import { applyLog } from './apply-log.ts';
import { contentHashes } from './content-hash.ts';
import { PART_SIZE } from './encode-operation.ts';
import { hashOfBeginning, type Log, type LogPosition, type LogSnapshot } from './log.ts';
import { type FollowedLog, isEmptyCatalog, markAsNode, readPosition, unmark } from './log-position.ts';
import { startNodeFile } from './node-file.ts';
import { withoutSecrets } from './postgres-connection.ts';
import { createPostgresLog } from './postgres-log.ts';

/** A log, and how far the file of a node has applied it. */
export interface LogReport {
  readonly address: string;
  readonly head: LogPosition;
  readonly snapshots: readonly LogSnapshot[];
  /** Null where the file is no node, or is not there. */
  readonly node: FollowedLog | null;
}

/** What replaying a log came to, beside the file of a node at the same position. */
export interface LogVerification {
  readonly position: number;
  /** The tables of the file whose content is not what the log makes of them. */
  readonly different: readonly string[];
}

/**
 * Moves a catalog into a new log: with all of its history it is the log's beginning, and its file the first node. Throws
 * FileInUse while another process has it open, and FileRefused where there is a log already, or the file is a node.
 */
export function initLog(node: LogAddress): Promise<LogPosition> {
  const { path } = node;
  return withLog(node, async (log, address) => {
    if ((await log.head()) !== null)
      throw notInLog(path, address, 'is a catalog of its own, and there is a log');
    // Brings its tables up to date.
    const { connection } = await openFile(path);
    const isNode = readPosition(connection) !== null;
    const isEmpty = isEmptyCatalog(connection);
    connection.close();
    if (isNode) throw notInLog(path, address, 'is the node of another log');
    if (isEmpty) return log.create(randomUUID());
    const lock = lockAlone(path);
    if (lock === null) throw damaged(path, 'it cannot be locked');
    try {
      const id = randomUUID();
      const beginning = { log: id, address, position: 0, hash: hashOfBeginning(id) };
      const head = await inFolder(async (folder) => {
        const copy = join(folder, 'snapshot.sqlite');
        copyFileSync(path, copy);
        writeTo(copy, (snapshot) => markAsNode(snapshot, beginning));
        return log.create(id, newSnapshot(copy, 0));
      });
      if (head.log !== id) throw notInLog(path, address, 'is a catalog of its own, and there is a log');
      markAsNode(lock, beginning);
      lock.exec('COMMIT');
      return head;
    } finally {
      lock.close();
    }
  });
}

/** Puts a snapshot of a node's file into its log, from which a new node starts; gives its position and size in bytes. */
export function takeSnapshot(
  node: LogAddress,
): Promise<{ readonly position: number; readonly size: number }> {
  return withLog(node, (log, address) =>
    inFolder(async (folder) => {
      const copy = join(folder, 'snapshot.sqlite');
      await backUp(node.path, copy);
      const { position } = await positionIn(copy, node.path, log, address);
      await log.keepSnapshot(newSnapshot(copy, position));
      return { position, size: statSync(copy).size };
    }),
  );
}

/** Looks at a log, and at the file of a node; `path` need not be there. Throws LogUnavailable where there is no log. */
export function reportLog(node: LogAddress, isThere: boolean): Promise<LogReport> {
  return withLog(node, async (log, address) => {
    const head = await log.head();
    if (head === null) throw new LogUnavailable(`There is no log in ${address}.`);
    const followed = isThere ? readFrom(node.path, readPosition) : null;
    return { address, head, snapshots: await log.snapshots(), node: followed };
  });
}

/**
 * Replays a log from its beginning up to the position of a node, into a file of its own, with all hashes checked, and
 * compares everything in it with the file of the node. Throws LogDamaged where the log is not what its hashes say.
 */
export function verifyLog(
  node: LogAddress,
  onApplied: (position: number, upTo: number) => void = () => {},
): Promise<LogVerification> {
  return withLog(node, (log, address) =>
    inFolder(async (folder) => {
      const [copy, replayed] = [join(folder, 'node.sqlite'), join(folder, 'replayed.sqlite')];
      await backUp(node.path, copy);
      const { position: upTo } = await positionIn(copy, node.path, log, address);
      await startNodeFile(replayed, log, address, 'BEGINNING');
      const connection = openConnection(replayed);
      try {
        const applier = createApplier(connection);
        await applyLog(log, applier, { upTo, onApplied: (position) => onApplied(position, upTo) });
        const expected = contentHashes(connection);
        const found = writeTo(copy, contentHashes);
        const tables = Object.keys({ ...expected, ...found });
        return { position: upTo, different: tables.filter((table) => expected[table] !== found[table]) };
      } finally {
        connection.close();
      }
    }),
  );
}

/** Copies the file of a node into a new file that is a catalog of its own, as of its position. */
export async function leaveLog(path: string, target: string): Promise<void> {
  await backUp(path, target);
  writeTo(target, unmark);
}

/** The position of a copy of a node's file; throws where that follows another log, or none. */
async function positionIn(copy: string, path: string, log: Log, address: string): Promise<FollowedLog> {
  const followed = readFrom(copy, readPosition);
  const head = await log.head();
  if (followed === null) throw notInLog(path, address, 'is a catalog of its own');
  if (head?.log !== followed.log) throw notInLog(path, address, 'is a node of another log');
  return followed;
}

function newSnapshot(path: string, position: number) {
  const facts = { id: randomUUID(), position, release: NEWEST_MIGRATION };
  return { ...facts, content: partsOf(path) };
}

function* partsOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const part = Buffer.alloc(PART_SIZE);
      const length = readSync(file, part);
      if (length === 0) return;
      yield part.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

function readFrom<Result>(path: string, read: (connection: Database.Database) => Result): Result {
  const connection = openReadOnly(path);
  try {
    return read(connection);
  } finally {
    connection.close();
  }
}

/** Writes to a file that nobody else has open, and leaves it complete in itself. */
function writeTo<Result>(path: string, write: (connection: Database.Database) => Result): Result {
  const connection = new Database(path, { fileMustExist: true });
  try {
    return write(connection);
  } finally {
    connection.close();
  }
}

/** Does something with the log of a node, and its address without secrets. */
async function withLog<Result>(
  { log: url, seconds }: LogAddress,
  act: (log: Log, address: string) => Promise<Result>,
): Promise<Result> {
  const log = createPostgresLog(url, seconds);
  try {
    return await act(log, withoutSecrets(url));
  } finally {
    await log.close();
  }
}

async function inFolder<Result>(act: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'cloud-error-catalog-'));
  try {
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
