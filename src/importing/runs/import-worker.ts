import { parentPort, workerData } from 'node:worker_threads';
import { openStore, type StoreAddress } from '../../store/open-store.ts';
import { plainUnavailable, StoreUnavailable } from '../../store/store-unavailable.ts';
import { doImportJob } from './do-import-job.ts';
import type { ImportJob } from './import-job.ts';
import type { WorkerMessage } from './import-threads.ts';

/*
 * The file of a thread that does one job over a connection of its own, posts its result, and ends. What it throws is an
 * error of the worker.
 */

const { address, job } = workerData as { readonly address: StoreAddress; readonly job: ImportJob };
const say = (message: WorkerMessage): void => parentPort!.postMessage(message);
try {
  const store = await openStore(address);
  try {
    say({ result: await doImportJob(store, job, (step, _size, done = 0) => done === 0 && say({ step })) });
  } finally {
    await store.close();
  }
} catch (error) {
  if (!(error instanceof StoreUnavailable)) throw error;
  say({ unavailable: plainUnavailable(error) });
}
