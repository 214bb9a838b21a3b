import { parentPort, workerData } from 'node:worker_threads';
import { openConnection } from './connection.ts';
import { readDirectory } from './directory.ts';
import { readStatusLists } from './kept-counts.ts';
import { createErrorCodeReader } from './read-error-codes.ts';
import type { ThreadAnswer, ThreadQuestion } from './start-reading-thread.ts';
import { createStatementCache } from './statement-cache.ts';
import { createVersionedCache } from './versioned-cache.ts';

/*
 * The file of a thread that reads over a connection of its own, one question after the other, for as long as the
 * process lives.
 */

const connection = openConnection(workerData as string);
const cache = createVersionedCache(connection);
const reader = createErrorCodeReader(
  connection,
  createStatementCache(connection),
  cache.remember(() => readDirectory(connection)),
  cache.remember(() => readStatusLists(connection)),
);
const say = (answer: ThreadAnswer): void => parentPort!.postMessage(answer);

parentPort!.on('message', ({ number, name, input }: ThreadQuestion) => {
  try {
    const read = reader[name] as (...input: unknown[]) => unknown;
    say({ number, result: read(...input) });
  } catch (error) {
    say({ number, error });
  }
});
