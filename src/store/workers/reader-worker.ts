import { parentPort, workerData } from 'node:worker_threads';
import { connectionCaches } from '../../caching/cache-shares.ts';
import { createVersionedCache } from '../cache/versioned-cache.ts';
import { createEntryReaders } from '../read/entry-readers.ts';
import { openConnection } from '../schema/connection.ts';
import { withStoreErrors } from '../sqlite-errors.ts';
import { plainUnavailable, StoreUnavailable } from '../store-unavailable.ts';
import type { PooledReader, ThreadAnswer, ThreadData, ThreadQuestion } from './reader-pool.ts';

/*
 * The file of a thread that reads over a connection of its own, one question after the other, for as long as it is
 * asked.
 */

/** Nobody else is on this thread's loop, so that it may wait for locks in place, in milliseconds. */
const READ_TIMEOUT = 2_000;

const { path, readsAhead, cacheMemory } = workerData as ThreadData;
const connection = openConnection(path, READ_TIMEOUT);
const { errorCodes, resolving, readAhead } = createEntryReaders(
  connection,
  createVersionedCache(connection),
  connectionCaches(cacheMemory),
);
const reader: PooledReader = { ...errorCodes, ...resolving };
const say = (answer: ThreadAnswer): void => parentPort!.postMessage(answer);

parentPort!.on('message', ({ name, input }: ThreadQuestion) => {
  try {
    const read = reader[name] as (...input: unknown[]) => unknown;
    say({ result: withStoreErrors(() => read(...input)) });
  } catch (error) {
    say(error instanceof StoreUnavailable ? { unavailable: plainUnavailable(error) } : { error });
  }
});

function goOnReading(): void {
  if (readAhead()) setImmediate(goOnReading);
}
if (readsAhead) setImmediate(goOnReading);
