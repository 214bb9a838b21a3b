import { randomUUID } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { backUp, FileExists } from '../maintenance/backup.ts';
import { openFile } from '../open-file.ts';
import { NEWEST_MIGRATION } from '../schema/migrate.ts';
import { openConnection } from '../schema/open-connection.ts';
import { LogUnavailable } from '../store-unavailable.ts';
import { createApplier } from './apply-entries.ts';
import { applyLog } from './apply-log.ts';
import { encodeOperation, FORMAT } from './encode-operation.ts';
import type { Log } from './log.ts';
import { markAsNode, readPosition } from './log-position.ts';
import { download, LogDamaged } from './read-entries.ts';

/**
 * Makes the file of a node at a path where there is none: from the newest snapshot that this release can read (or that of the
 * beginning), or empty, at the log's beginning. Where there is no log, it is begun.
 */
export async function startNodeFile(
  path: string,
  log: Log,
  address: string,
  from: 'NEWEST' | 'BEGINNING' = 'NEWEST',
): Promise<void> {
  const head = (await log.head()) ?? (await log.create(randomUUID()));
  const snapshots = (await log.snapshots()).filter(({ position }) => from === 'NEWEST' || position === 0);
  const snapshot = snapshots.find(({ release }) => release <= NEWEST_MIGRATION);
  if (snapshot === undefined && snapshots.length > 0) {
    throw new LogUnavailable('The snapshots in the log are of a newer release. Run that release.');
  }
  if (snapshot !== undefined) {
    const partial = `${path}.partial`;
    removeFile(partial);
    if ((await download(log, snapshot.id, partial)) !== snapshot.sha256) {
      throw new LogDamaged(`The snapshot at position ${snapshot.position} of the log is not what it was.`);
    }
    renameSync(partial, path);
  }
  const { connection } = await openFile(path);
  try {
    const { position, hash } = readPosition(connection) ?? (await beginning(log));
    markAsNode(connection, { log: head.log, address, position, hash });
  } finally {
    connection.close();
  }
}

async function beginning(log: Log) {
  const [first] = (await log.from(0, 1)).entries;
  if (first === undefined) throw new LogDamaged('The log has no beginning.');
  return first;
}

/** Removes a database, with what is beside it. */
export function removeFile(path: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(path + ending, { force: true });
}

/**
 * Makes the file of a node anew from its log, where it has applied what the log does not have (any more). What it was is
 * kept beside it. The new content takes the place of the old one in one transaction, with versions above all that the node
 * has shown, so that nobody takes old answers for new ones.
 */
export async function rebuildNodeFile(path: string, log: Log, isStopped: () => boolean): Promise<void> {
  const { address, position, hash, ...shown } = readShown(path);
  await backUp(path, `${path}.diverged-${position}-${hash.slice(0, 8)}`).catch((error: unknown) => {
    if (!(error instanceof FileExists)) throw error;
  });
  const fresh = `${path}.rebuilding-${process.pid}`;
  removeFile(fresh);
  try {
    await startNodeFile(fresh, log, address);
    const connection = openConnection(fresh);
    try {
      const applier = createApplier(connection);
      await applyLog(log, applier, { isStopped });
      const raised = { kind: 'RAISE_VERSION', ...shown } as const;
      const upTo = await log.append({
        id: randomUUID(),
        format: FORMAT,
        parts: encodeOperation(raised),
        seen: applier.position(),
      });
      await applyLog(log, applier, { isStopped, upTo });
      if (isStopped()) return;
      // Into the file that others have open: for them it is a write like any other.
      await connection.backup(path);
    } finally {
      connection.close();
    }
  } finally {
    removeFile(fresh);
  }
}

function readShown(path: string) {
  const connection = openConnection(path);
  try {
    const { address, position, hash } = readPosition(connection)!;
    const versions = connection
      .prepare<[], { catalog: number; directory: number }>(
        'SELECT version AS catalog, directory_version AS directory FROM catalog',
      )
      .get();
    return { address, position, hash, catalog: versions?.catalog ?? 0, directory: versions?.directory ?? 0 };
  } finally {
    connection.close();
  }
}
