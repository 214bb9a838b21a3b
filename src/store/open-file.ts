import type Database from 'better-sqlite3';
import { newerRelease, openingError } from './file-refusal.ts';
import { fillSearchIndex } from './schema/fill-search-index.ts';
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
 */
export async function openFile(path: string): Promise<OpenFile> {
  const queue = createWriteQueue();
  try {
    if (path !== ':memory:') inspectFile(path);
    const connection = await queue.run(() => withStoreErrors(() => openConnection(path)));
    const writer = createConnectionWriter(connection, queue);
    try {
      if (releaseOf(connection) === 'NEWER') throw newerRelease(path);
      await writer.inTurn(() => migrate(connection));
      await writer.inTurn(() => fillSearchIndex(connection));
      return { connection, queue, writer };
    } catch (error) {
      connection.close();
      throw error;
    }
  } catch (error) {
    throw openingError(path, error);
  }
}
