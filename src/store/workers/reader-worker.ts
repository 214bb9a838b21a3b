import { parentPort, workerData } from 'node:worker_threads';
import { createVersionedCache } from '../cache/versioned-cache.ts';
import { createConnectionState } from '../read/connection-state.ts';
import { createErrorCodeReader } from '../read/error-codes.ts';
import { createResolvingReader } from '../read/for-resolving.ts';
import { openConnection } from '../schema/connection.ts';
import type { PooledReader, ReaderData, ReadReply, ReadRequest } from './reader-pool.ts';

/*
 * The file of a reader thread: it reads over a connection of its own, one query after the other.
 */

const { path, readsAhead } = workerData as ReaderData;
const connection = openConnection(path);
const state = createConnectionState(connection, createVersionedCache(connection));
const reader: PooledReader = {
  ...createErrorCodeReader(connection, state),
  ...createResolvingReader(connection, state),
};
const reply = (answer: ReadReply): void => parentPort!.postMessage(answer);

parentPort!.on('message', ({ name, input }: ReadRequest) => {
  try {
    const read = reader[name] as (...input: unknown[]) => unknown;
    reply({ result: read(...input) });
  } catch (error) {
    reply({ error });
  }
});

function goOnReading(): void {
  if (state.readAhead()) setImmediate(goOnReading);
}
if (readsAhead) setImmediate(goOnReading);
