import { parentPort, workerData } from 'node:worker_threads';
import { openConnection } from './connection.ts';
import { createEntryReaders } from './entry-readers.ts';
import type { ThreadAnswer, ThreadData, ThreadQuestion, ThreadReader } from './start-reading-thread.ts';
import { createVersionedCache } from './versioned-cache.ts';

/*
 * The file of a thread that reads over a connection of its own, one question after the other, for as long as it is
 * asked.
 */

const { path, readsAhead } = workerData as ThreadData;
const connection = openConnection(path);
const { errorCodes, resolving, readAhead } = createEntryReaders(connection, createVersionedCache(connection));
const reader: ThreadReader = { ...errorCodes, ...resolving };
const say = (answer: ThreadAnswer): void => parentPort!.postMessage(answer);

parentPort!.on('message', ({ name, input }: ThreadQuestion) => {
  try {
    const read = reader[name] as (...input: unknown[]) => unknown;
    say({ result: read(...input) });
  } catch (error) {
    say({ error });
  }
});

function goOnReading(): void {
  if (readAhead()) setImmediate(goOnReading);
}
if (readsAhead) setImmediate(goOnReading);
