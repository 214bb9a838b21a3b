import { workerData } from 'node:worker_threads';
import { openStore, type StoreAddress } from '../../store/open-store.ts';
import { answerFromThread } from '../../store/workers/run-in-thread.ts';
import { doImportJob } from './do-import-job.ts';
import type { ImportJob } from './import-job.ts';

/*
 * The file of a thread that does one job over a connection of its own, posts its result, and ends. What it throws is an
 * error of the worker.
 */

const { address, job } = workerData as { readonly address: StoreAddress; readonly job: ImportJob };
await answerFromThread(async (startWriting) => {
  const store = await openStore(address);
  try {
    return await doImportJob(store, job, (step, _size, done = 0) => {
      if (step === 'WRITE' && done === 0) startWriting();
    });
  } finally {
    await store.close();
  }
});
