import type Database from 'better-sqlite3';
import { newerRelease, openingError } from './file-refusal.ts';
import { countEntries, fillSearchIndex, type OnUpdate } from './schema/fill-search-index.ts';
import { inspectFile } from './schema/inspect-file.ts';
import { migrate, releaseOf } from './schema/migrate.ts';
import { openConnection } from './schema/open-connection.ts';
import { withStoreErrors } from './sqlite-errors.ts';
import { type ConnectionWriter, createConnectionWriter } from './write/connection-writer.ts';
import { createWriteQueue, type WriteQueue } from './write/write-queue.ts';

/** A catalog's file that is open for writing, with what its writes wait in. */
export interface OpenFile {
  readonly connection: Database.Database;
  readonly queue: WriteQueue;
  readonly writer: ConnectionWriter;
}

/**
 * Opens a catalog's file, or makes one (`:memory:` for none), with its tables up to date. Throws FileRefused where the file
 * cannot be a catalog, and leaves one that is not ours as it is; throws StoreBusy where another process writes for 30 seconds.
 * `onUpdate` is told how far a file of an older release is brought up to date, which takes a while where that is large.
 */
export async function openFile(path: string, onUpdate: OnUpdate = () => {}): Promise<OpenFile> {
  const queue = createWriteQueue();
  try {
    if (path !== ':memory:') inspectFile(path);
    const connection = await queue.run(() => withStoreErrors(() => openConnection(path)));
    const writer = createConnectionWriter(connection, queue);
    try {
      if (releaseOf(connection) === 'NEWER') throw newerRelease(path);
      const outdated = releaseOf(connection) === 'OLDER' ? entriesOf(connection) : 0;
      if (outdated > 0) onUpdate(0, outdated);
      await writer.inTurn(() => migrate(connection));
      await writer.inTurn(() => fillSearchIndex(connection, onUpdate));
      return { connection, queue, writer };
    } catch (error) {
      connection.close();
      throw error;
    }
  } catch (error) {
    throw openingError(path, error);
  }
}

/** How many error codes a file has; none where it is new. */
function entriesOf(connection: Database.Database): number {
  const isNew =
    connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'error_codes'").get() === undefined;
  return isNew ? 0 : countEntries(connection);
}
