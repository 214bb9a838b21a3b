import { workerData } from 'node:worker_threads';
import { openFile } from '../open-file.ts';
import { prepareIdempotencyKeys } from '../write/idempotency-keys.ts';
import { createOperator } from '../write/operation.ts';
import { answerFromThread } from './run-in-thread.ts';
import type { WriterData } from './writer-threads.ts';

/*
 * The file of a thread that does one operation over a connection of its own, posts its outcome, and ends.
 */

const { path, operation, at, patience } = workerData as WriterData;
await answerFromThread(async (startWriting) => {
  const { connection, writer } = await openFile(path);
  try {
    const operate = createOperator(connection, prepareIdempotencyKeys(connection));
    startWriting();
    return await writer.inTurn(() => operate(operation, at), patience);
  } finally {
    connection.close();
  }
});
