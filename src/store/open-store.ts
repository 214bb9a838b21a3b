import { USUAL_CACHE_MEMORY } from '../caching/cache-budget.ts';
import { belongsToLog, openingError } from './file-refusal.ts';
import { createFileStore, type LogAddress, type Store, type StoreAddress } from './file-store.ts';
import { readPosition } from './log/log-position.ts';
import { openFile } from './open-file.ts';
import type { OnUpdate } from './schema/fill-search-index.ts';
import { copyDatabase, inspectFile } from './schema/inspect-file.ts';
import { openCurrent } from './schema/open-for-reading.ts';
import { createConnectionWriter } from './write/connection-writer.ts';
import { createWriteQueue } from './write/write-queue.ts';

export type { LogAddress, Store, StoreAddress };

/**
 * Opens the store at this address (`:memory:` for one that lasts as long as the process), with its tables up to date; the
 * node of a log follows that while it is open. `cacheMemory` is what all caches of the process may take, in bytes. Throws
 * FileRefused where the file cannot be a catalog, or belongs to a log that the address does not name, and leaves it as it
 * is; throws StoreBusy where another process writes for 30 seconds. `onUpdate` is told how far a file of an older release is
 * brought up to date.
 */
export async function openStore(
  address: StoreAddress,
  now: () => number = Date.now,
  cacheMemory = USUAL_CACHE_MEMORY,
  onUpdate?: OnUpdate,
): Promise<Store> {
  if (typeof address !== 'string') {
    // Most catalogs have no log, and need not load what speaks to PostgreSQL.
    const { openReplicatedStore } = await import('./log/replicated-store.ts');
    return openReplicatedStore(address, cacheMemory);
  }
  const file = await openFile(address, onUpdate);
  const followed = readPosition(file.connection);
  if (followed !== null) {
    file.connection.close();
    throw belongsToLog(address, followed.address);
  }
  return createFileStore({ ...file, path: address, now, cacheMemory });
}

/**
 * Opens the store in a file for reading alone, whether it belongs to a log or not; null where there is no catalog, and none
 * is made. It needs no right to write, neither to the file nor to its folder: where SQLite would need it, or tables of an
 * older release would have to be changed, a copy in a temporary folder is read. Throws FileRefused where the file cannot be
 * a catalog.
 */
export async function openStoreToRead(path: string): Promise<Store | null> {
  if (inspectFile(path) === 'MISSING') return null;
  try {
    const connection = openCurrent(path);
    if (connection !== null) {
      const queue = createWriteQueue();
      const writer = createConnectionWriter(connection, queue);
      return createFileStore({ connection, queue, writer, path, withThreads: false });
    }
  } catch (error) {
    throw openingError(path, error);
  }
  const copy = copyDatabase(path);
  try {
    const store = createFileStore({ ...(await openFile(copy.path)), path: copy.path });
    return {
      ...store,
      path,
      async close() {
        await store.close();
        copy.remove();
      },
    };
  } catch (error) {
    copy.remove();
    throw openingError(path, error);
  }
}
