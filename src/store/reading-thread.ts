import { parentPort, workerData } from 'node:worker_threads';
import { openConnection } from './connection.ts';
import { createDirectoryReader } from './directory.ts';
import { createColumnReader } from './entry-columns.ts';
import { readStatusLists } from './kept-counts.ts';
import { createErrorCodeReader } from './read-error-codes.ts';
import { createResolvingReader } from './read-for-resolving.ts';
import type { ThreadAnswer, ThreadData, ThreadQuestion, ThreadReader } from './start-reading-thread.ts';
import { createStatementCache } from './statement-cache.ts';
import { createVersionedCache } from './versioned-cache.ts';

/*
 * The file of a thread that reads over a connection of its own, one question after the other, for as long as it is
 * asked.
 */

const { path, readsAhead } = workerData as ThreadData;
const connection = openConnection(path);
const cache = createVersionedCache(connection);
const columns = createColumnReader(connection);
const reader: ThreadReader = {
  ...createErrorCodeReader(
    connection,
    createStatementCache(connection),
    cache.remember('directory', createDirectoryReader(connection)),
    cache.remember('catalog', () => readStatusLists(connection)),
    cache.remember('catalog', columns.read),
  ),
  ...createResolvingReader(
    connection,
    cache.remember('catalog', () => new Map<string, number>()),
  ),
};
const say = (answer: ThreadAnswer): void => parentPort!.postMessage(answer);

parentPort!.on('message', ({ name, input }: ThreadQuestion) => {
  try {
    const read = reader[name] as (...input: unknown[]) => unknown;
    say({ result: read(...input) });
  } catch (error) {
    say({ error });
  }
});

function readAhead(): void {
  if (columns.readAhead()) setImmediate(readAhead);
}
if (readsAhead) setImmediate(readAhead);
