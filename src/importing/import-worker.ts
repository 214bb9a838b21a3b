import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../store/open-store.ts';
import { doImportJob } from './do-import-job.ts';
import type { ImportJob } from './import-job.ts';

/*
 * The file of a thread that does one job over a connection of its own, answers, and ends. What it throws, the thread that
 * started it is told.
 */

const { path, job } = workerData as { readonly path: string; readonly job: ImportJob };
const store = await openStore(path);
try {
  parentPort!.postMessage(await doImportJob(store, job));
} finally {
  await store.close();
}
