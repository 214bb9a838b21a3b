import { connectionCaches, USUAL_CACHE_MEMORY } from '../caching/cache-budget.ts';
import type { StoreActivity } from '../watching/store-activity.ts';
import { createVersionedCache } from './cache/versioned-cache.ts';
import type { NodeLog } from './log/node-log.ts';
import type { OpenFile } from './open-file.ts';
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
import type { CorrectionRecord } from './schema/records.ts';
import { withStoreErrors } from './sqlite-errors.ts';
import type { StoreUnavailable } from './store-unavailable.ts';
import { createTokenStore, type TokenStore } from './tokens.ts';
import { type PlannedReader, readOffLoop } from './workers/read-in-worker.ts';
import { createReaderPool } from './workers/reader-pool.ts';
import { createWriterThreads } from './workers/writer-threads.ts';
import type { ChangeSet, IdempotentRequest, WriteResult } from './write/change-set.ts';
import { prepareIdempotencyKeys, type RepeatedResult } from './write/idempotency-keys.ts';
import { prepareLongSteps } from './write/long-steps.ts';
import { createOperator, isDryRun, type Submit } from './write/operation.ts';

/** Where a store is: the path of its file, and for the node of a log also the URL of that. */
export type StoreAddress = string | LogAddress;

/** The file of a node, and the PostgreSQL that holds the log it follows: `postgres://user:password@host:5432/database`. */
export interface LogAddress {
  readonly path: string;
  readonly log: string;
  /** Within how many seconds a mutation is refused where the log does not answer; 2 by default. */
  readonly seconds?: number;
  /** Whether a thread of its own applies the log, so that no read waits; by default the thread that opens the store. */
  readonly inThread?: boolean;
}

/**
 * The catalog's store. All of it answers in promises, so that an engine on another machine can stand behind it;
 * nothing of SQLite's shows. What cannot be done now throws StoreUnavailable.
 */
export interface Store {
  /** The path of its file; null for one in memory. */
  readonly path: string | null;
  /** By what another thread or process opens it too; null for one in memory. */
  readonly address: StoreAddress | null;
  /** The log that the store follows; null where its own file is the only truth. */
  readonly log: NodeLog | null;
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

/** What a store is made of. */
export interface StoreParts extends OpenFile {
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** What all caches of the process may take, in bytes. */
  readonly cacheMemory?: number;
  /** Whether it may start threads besides this one. */
  readonly withThreads?: boolean;
  /** What does its writes, dry runs left out; by default its own connection. */
  readonly submit?: Submit;
}

/** Gives the store over an open file; it closes the connection. */
export function createFileStore({
  connection,
  queue,
  writer: { inTurn, unwritable, noteFailure },
  path,
  now = Date.now,
  cacheMemory = USUAL_CACHE_MEMORY,
  withThreads = true,
  ...parts
}: StoreParts): Store {
  const cache = createVersionedCache(connection);
  const state = createConnectionState(connection, cache, connectionCaches(cacheMemory));
  const { directory } = state;
  const history = createHistoryReader(connection, state);
  const counts = createEntryCounts(connection, cache, state);
  const lastRow = connection.prepare<[], number>('SELECT coalesce(max(id), 0) FROM error_codes').pluck();
  const corrections = createCorrectionReader(connection, directory);
  const keys = prepareIdempotencyKeys(connection);
  const operate = createOperator(connection, keys);
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

  const isLong = prepareLongSteps(connection);
  const threads = pools === null ? null : createWriterThreads(path);

  const submitHere: Submit = (operation, patience) =>
    inTurn((patienceLeft) => {
      if (threads !== null && isLong(operation))
        return threads.write(operation, now(), patienceLeft) as Promise<never>;
      const outcome = operate(operation, now());
      // Before anybody else's turn comes, who would see the new rows with the directory as it was before.
      cache.written();
      return outcome as never;
    }, patience);
  const { submit: submitThere = submitHere } = parts;
  // What writes nothing is no matter of whoever else does the writes.
  const submit: Submit = (operation, patience) =>
    (isDryRun(operation) ? submitHere : submitThere)(operation, patience);

  return {
    path: path === ':memory:' ? null : path,
    address: path === ':memory:' ? null : path,
    log: null,
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
    tokens: createTokenStore(connection, submit),
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
    write: (changes) => submit({ kind: 'WRITE', changes }),
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
      await Promise.all([threads?.close(), pools?.lists.close(), pools?.words.close()]);
      connection.close();
    },
  };
}
