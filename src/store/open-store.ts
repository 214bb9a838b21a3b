import type Database from 'better-sqlite3';
import { connectionCaches, USUAL_CACHE_MEMORY } from '../caching/cache-budget.ts';
import type { StoreActivity } from '../watching/store-activity.ts';
import { createVersionedCache } from './cache/versioned-cache.ts';
import { newerRelease, openingError } from './file-refusal.ts';
import { createCorrectionReader } from './read/corrections.ts';
import type { Directory } from './read/directory.ts';
import { createDocumentReader, type DocumentReader } from './read/documents.ts';
import { createEntryCounts, type EntryCounts } from './read/entry-counts.ts';
import { createErrorCodeReader } from './read/error-codes.ts';
import { createFeedReader, type FeedReader } from './read/feed.ts';
import { createResolvingReader, type ResolvingReader } from './read/for-resolving.ts';
import { createHistoryReader, type HistoryReader } from './read/history.ts';
import { createImportRunReader, type ImportRunReader } from './read/import-runs.ts';
import { type AsyncReader, asyncReader } from './read/reader.ts';
import { createConnectionState } from './read/reader-state.ts';
import { fillSearchIndex } from './schema/fill-search-index.ts';
import { copyDatabase, inspectFile } from './schema/inspect-file.ts';
import { migrate, releaseOf } from './schema/migrate.ts';
import { openConnection } from './schema/open-connection.ts';
import { openCurrent } from './schema/open-current.ts';
import type { CorrectionRecord } from './schema/records.ts';
import { withStoreErrors } from './sqlite-errors.ts';
import type { StoreUnavailable } from './store-unavailable.ts';
import { createTokenStore, type TokenStore } from './tokens.ts';
import { type PlannedReader, readOffLoop } from './workers/read-in-worker.ts';
import { createReaderPool } from './workers/reader-pool.ts';
import type { ChangeSet, IdempotentRequest, WriteResult } from './write/change-set.ts';
import { type ConnectionWriter, createConnectionWriter } from './write/connection-writer.ts';
import { prepareIdempotencyKeys, type RepeatedResult } from './write/idempotency.ts';
import { createWriteQueue, type WriteQueue } from './write/write-queue.ts';
import { createWriter } from './write/writer.ts';

/**
 * The catalog's store. All of it answers in promises, so that an engine on another machine can stand behind it;
 * nothing of SQLite's shows. What cannot be done now throws StoreUnavailable.
 */
export interface Store {
  /** The path of its file, by which another thread or process opens it too; null for one in memory. */
  readonly path: string | null;
  readonly errorCodes: PlannedReader;
  readonly documents: AsyncReader<DocumentReader>;
  readonly history: AsyncReader<HistoryReader>;
  readonly feed: AsyncReader<FeedReader>;
  readonly tokens: TokenStore;
  readonly importRuns: AsyncReader<ImportRunReader>;
  readonly resolving: AsyncReader<ResolvingReader>;
  directory(): Promise<Directory>;
  counts(): Promise<EntryCounts>;
  /** Goes up with every write, by whichever process. */
  version(): Promise<number>;
  /** The corrections of many error codes at once: a list for each, in the order of the fields. */
  corrections(errorCodeRows: readonly number[]): Promise<CorrectionRecord[][]>;
  /** What became of a request's idempotency key before; null where it is new. */
  repeated(author: string, request: Omit<IdempotentRequest, 'note'>): Promise<RepeatedResult | null>;
  /**
   * Writes a change set: all of it or, on a version conflict, nothing; writes are done in the order in which they came.
   * Throws StoreBusy after 30 seconds, or where 256 writes wait; StoreFull and StoreReadOnly where the disk takes none.
   */
  write(changes: ChangeSet): Promise<WriteResult>;
  /** Why the store takes no writes, since the last one failed and the disk still takes none; null where it does. */
  unwritable(): Promise<StoreUnavailable | null>;
  /** What its reader threads and its writes are doing. */
  activity(): StoreActivity;
  /** Says that a write to the same file by another thread has failed. */
  noteFailure(failure: StoreUnavailable): void;
  /** Starts to read what the first counts in a large catalog would wait for, beside everything else. */
  warmUp(): void;
  close(): Promise<void>;
}

/** Up to so many entries, reading all of them stops the event loop for a few milliseconds. */
const SMALL = 25_000;

/**
 * Opens the store in this file (`:memory:` for one that lasts as long as the process), with its tables up to date.
 * `cacheMemory` is what all caches of the process may take, in bytes. Throws FileRefused where the file cannot be a
 * catalog, and leaves one that is not ours as it is; throws StoreBusy where another process writes for 30 seconds.
 */
export async function openStore(
  path: string,
  now: () => number = Date.now,
  cacheMemory = USUAL_CACHE_MEMORY,
): Promise<Store> {
  const queue = createWriteQueue();
  try {
    if (path !== ':memory:') inspectFile(path);
    const connection = await queue.run(() => withStoreErrors(() => openConnection(path)));
    const { inTurn, ...writer } = createConnectionWriter(connection, queue);
    try {
      if (releaseOf(connection) === 'NEWER') throw newerRelease(path);
      await inTurn(() => migrate(connection));
      await inTurn(() => fillSearchIndex(connection));
      return storeOver(connection, queue, { inTurn, ...writer }, path, now, cacheMemory);
    } catch (error) {
      connection.close();
      throw error;
    }
  } catch (error) {
    throw openingError(path, error);
  }
}

/**
 * Opens the store in a file for reading alone; null where there is no catalog, and none is made. It needs no right to write,
 * neither to the file nor to its folder: where SQLite would need it, or tables of an older release would have to be
 * changed, a copy in a temporary folder is read. Throws FileRefused where the file cannot be a catalog.
 */
export async function openStoreToRead(path: string): Promise<Store | null> {
  if (inspectFile(path) === 'MISSING') return null;
  try {
    const connection = openCurrent(path);
    if (connection !== null) {
      const queue = createWriteQueue();
      const writer = createConnectionWriter(connection, queue);
      return storeOver(connection, queue, writer, path, Date.now, USUAL_CACHE_MEMORY, false);
    }
  } catch (error) {
    throw openingError(path, error);
  }
  const copy = copyDatabase(path);
  try {
    const store = await openStore(copy.path);
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

/** The store over an open connection to this path; it closes the connection. Threads besides this one are `withThreads`. */
function storeOver(
  connection: Database.Database,
  queue: WriteQueue,
  { inTurn, unwritable, noteFailure }: ConnectionWriter,
  path: string,
  now: () => number,
  cacheMemory: number,
  withThreads = true,
): Store {
  const cache = createVersionedCache(connection);
  const state = createConnectionState(connection, cache, connectionCaches(cacheMemory));
  const { directory } = state;
  const history = createHistoryReader(connection, state);
  const counts = createEntryCounts(connection, cache, state);
  const lastRow = connection.prepare<[], number>('SELECT coalesce(max(id), 0) FROM error_codes').pluck();
  const corrections = createCorrectionReader(connection, directory);
  const write = createWriter(connection, now);
  const keys = prepareIdempotencyKeys(connection);
  const isLarge = () => lastRow.get()! > SMALL;
  // Two of them: a raw error's searches of a few milliseconds do not wait behind counts of seconds. A page may ask for
  // a hundred of those at once.
  const pools =
    path === ':memory:' || !withThreads
      ? null
      : {
          lists: createReaderPool(path, { readsAhead: true, cacheMemory }),
          words: createReaderPool(path, { maxWaiting: 1_000, cacheMemory }),
        };
  const { errorCodes, resolving, ready } = readOffLoop(
    createErrorCodeReader(connection, state),
    createResolvingReader(connection, state),
    state.readAhead,
    pools,
    isLarge,
  );

  return {
    path: path === ':memory:' ? null : path,
    errorCodes,
    documents: asyncReader(createDocumentReader(connection, directory)),
    history: {
      ...asyncReader(history),
      async catalogFacts() {
        await ready();
        return withStoreErrors(() => history.catalogFacts());
      },
    },
    feed: asyncReader(createFeedReader(connection, state, history)),
    tokens: createTokenStore(connection, keys, now, inTurn),
    importRuns: asyncReader(createImportRunReader(connection, directory)),
    resolving,
    async counts() {
      await ready();
      return counts;
    },
    ...asyncReader({
      directory,
      version: () => cache.versions().catalog,
      corrections,
      repeated: (author: string, request: Omit<IdempotentRequest, 'note'>) =>
        keys.find(author, request, now()),
    }),
    write: (changes) =>
      inTurn(() => {
        const result = write(changes);
        // Before anybody else's turn comes, who would see the new rows with the directory as it was before.
        cache.written();
        return result;
      }),
    unwritable,
    activity: () => ({
      pools: pools === null ? {} : { lists: pools.lists.activity(), words: pools.words.activity() },
      writes: queue.activity(),
    }),
    noteFailure,
    warmUp() {
      void ready();
      if (isLarge()) pools?.lists.start();
    },
    async close() {
      queue.close();
      await Promise.all([pools?.lists.close(), pools?.words.close()]);
      connection.close();
    },
  };
}
