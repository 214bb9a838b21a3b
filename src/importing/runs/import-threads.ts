import type { Store } from '../../store/open-store.ts';
import { StoreUnavailable } from '../../store/store-unavailable.ts';
import {
  runInThread,
  STOPPING,
  type ThreadLimits,
  ThreadStopped,
} from '../../store/workers/run-in-thread.ts';
import { moduleBeside } from '../../store/workers/start-worker.ts';
import { doImportJob } from './do-import-job.ts';
import type { ImportJob, JobResult } from './import-job.ts';

/** How many imports run at once, each in a thread of its own. */
const MOST_RUNNING = 2;

/** How many more may wait. */
const MOST_WAITING = 8;

/** What one import may take; a hostile text could draw its reading out, and a page of 4 MB takes a tenth of the memory. */
const LIMITS: ThreadLimits = { secondsToRead: 30, secondsToWrite: 120, megabytes: 1024 };

/** An import was not done, for a reason that its sender can do something about. What its thread had started is undone. */
export class ImportStopped extends Error {
  override readonly name = 'ImportStopped';
}

/**
 * Does a job of an import off this thread, so that the server goes on answering: in a thread with a connection of its own.
 * A store in memory is seen by one thread alone, so that there the job is done in place. Throws ImportStopped where too
 * many run and wait, or where the job takes too long or too much memory, and StoreUnavailable where the store cannot take
 * it now; what else ends the thread is thrown as it is.
 */
export type RunImportJob = (store: Store, job: ImportJob, limits?: ThreadLimits) => Promise<JobResult>;

/**
 * Gives the function that runs the import jobs of a process: 2 at once, while 8 more wait. After `stop` no job starts, and
 * those that run are ended, with what they have not committed undone.
 */
export function createImportThreads(stop?: AbortSignal): RunImportJob {
  const waiting: { readonly resolve: () => void; readonly reject: (error: ImportStopped) => void }[] = [];
  let running = 0;
  stop?.addEventListener('abort', () => {
    for (const { reject } of waiting.splice(0)) reject(new ImportStopped(STOPPING));
  });

  async function start(): Promise<void> {
    if (running >= MOST_RUNNING) {
      if (waiting.length >= MOST_WAITING) {
        throw new ImportStopped(
          `${running} imports are under way, and ${waiting.length} wait. Send it again in a minute.`,
        );
      }
      // Whoever ends hands its place over.
      await new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }));
    } else {
      running += 1;
    }
  }

  return async (store, job, limits = LIMITS) => {
    // To discard a plan takes one write.
    if (store.address === null || job.kind === 'DISCARD') return doImportJob(store, job);
    await start();
    try {
      if (stop?.aborted) throw new ImportStopped(STOPPING);
      const workerData = { address: store.address, job };
      return await runInThread<JobResult>(
        moduleBeside(import.meta.url, 'import-worker'),
        workerData,
        limits,
        stop,
      );
    } catch (error) {
      if (error instanceof StoreUnavailable) store.noteFailure(error);
      throw error instanceof ThreadStopped ? new ImportStopped(error.message) : error;
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next.resolve();
    }
  };
}
