import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { PlainUnavailable } from '../../store/store-unavailable.ts';
import type { ImportStep } from '../plan/prepare-plan.ts';
import type { ImportJob, JobResult } from './import-job.ts';

/** What the thread of a job says: that a step begins, and last of all the job's result, or why the store has none now. */
export type WorkerMessage =
  | { readonly step: ImportStep }
  | { readonly result: JobResult }
  | { readonly unavailable: PlainUnavailable };

/** Starts a thread that does a job over the store in this file, with so much memory for its values. */
export function startImportWorker(path: string, job: ImportJob, megabytes: number): Worker {
  const options: WorkerOptions = {
    workerData: { path, job },
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  };
  if (import.meta.url.endsWith('.js'))
    return new Worker(new URL('./import-worker.js', import.meta.url), options);
  // From the TypeScript sources, as in development and in tests, the thread needs a loader for them.
  const file = new URL('./import-worker.ts', import.meta.url).href;
  const start = `import { register } from '${import.meta.resolve('tsx/esm/api')}'; register(); await import('${file}');`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(start)}`), options);
}
