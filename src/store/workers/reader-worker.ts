import { parentPort, workerData } from 'node:worker_threads';
import { connectionCaches } from '../../caching/cache-budget.ts';
import { createVersionedCache } from '../cache/versioned-cache.ts';
import { createErrorCodeReader } from '../read/error-codes.ts';
import { createResolvingReader } from '../read/for-resolving.ts';
import { createConnectionState } from '../read/reader-state.ts';
import { openConnection } from '../schema/open-connection.ts';
import { withStoreErrors } from '../sqlite-errors.ts';
import { plainUnavailable, StoreUnavailable } from '../store-unavailable.ts';
import type { PooledReader, ReaderData, ReadReply, ReadRequest } from './reader-pool.ts';

/*
 * The file of a reader thread: it reads over a connection of its own, one query after the other.
 */

/** Nobody else is on this thread's loop, so that it may wait for locks in place, in milliseconds. */
const READ_TIMEOUT = 2_000;

const { path, readsAhead, cacheMemory } = workerData as ReaderData;
const connection = openConnection(path, READ_TIMEOUT);
const state = createConnectionState(
  connection,
  createVersionedCache(connection),
  connectionCaches(cacheMemory),
);
const reader: PooledReader = {
  ...createErrorCodeReader(connection, state),
  ...createResolvingReader(connection, state),
};
const reply = (answer: ReadReply): void => parentPort!.postMessage(answer);

parentPort!.on('message', ({ name, input }: ReadRequest) => {
  try {
    const read = reader[name] as (...input: unknown[]) => unknown;
    reply({ result: withStoreErrors(() => read(...input)) });
  } catch (error) {
    reply(error instanceof StoreUnavailable ? { unavailable: plainUnavailable(error) } : { error });
  }
});

while (readsAhead && state.readAhead());
reply('READY');
