import type { Store } from '../../store/open-store.ts';
import { StoreUnavailable, storeUnavailable } from '../../store/store-unavailable.ts';
import { doImportJob } from './do-import-job.ts';
import type { ImportJob, JobResult } from './import-job.ts';
import { startImportWorker, type WorkerMessage } from './start-import-worker.ts';

/** How many imports run at once in this process, each in a thread of its own. */
const MOST_RUNNING = 2;

/** How many more may wait for their turn. */
const MOST_WAITING = 8;

/** What one import may take. */
export interface JobLimits {
  /** From its turn on until it writes: a hostile text could draw that out. */
  readonly secondsToRead: number;
  /** The number of rows bounds this in any case. */
  readonly secondsToWrite: number;
  /** Memory for its values; a page of 4 MB takes a tenth of it. */
  readonly megabytes: number;
}

const LIMITS: JobLimits = { secondsToRead: 30, secondsToWrite: 120, megabytes: 1024 };

/** An import was not done, for a reason that its sender can do something about. What its thread had begun is undone. */
export class ImportStopped extends Error {
  override readonly name = 'ImportStopped';
}

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Does a job of an import off this thread, so that the server goes on answering: in a thread with a connection of its own.
 * A store in memory is seen by one thread alone, so that there the job is done in place. Throws ImportStopped where too
 * many are under way, or where the job takes too long or too much memory, and StoreUnavailable where the store cannot take
 * it now; what else ends the thread is thrown as it is.
 */
export async function runImportJob(
  store: Store,
  job: ImportJob,
  limits: JobLimits = LIMITS,
): Promise<JobResult> {
  if (store.path === null) return doImportJob(store, job);
  await takeTurn();
  try {
    return await runInThread(store.path, job, limits);
  } catch (error) {
    if (error instanceof StoreUnavailable) store.noteFailure(error);
    throw error;
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

async function takeTurn(): Promise<void> {
  if (running >= MOST_RUNNING) {
    if (waiting.length >= MOST_WAITING) {
      throw new ImportStopped(
        `${running} imports are under way, and ${waiting.length} wait. Send it again in a minute.`,
      );
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
}

function runInThread(path: string, job: ImportJob, limits: JobLimits): Promise<JobResult> {
  const worker = startImportWorker(path, job, limits.megabytes);
  return new Promise<JobResult>((resolve, reject) => {
    const stopAfter = (seconds: number): NodeJS.Timeout =>
      setTimeout(() => {
        reject(new ImportStopped(`It took longer than ${seconds} seconds, and was stopped.`));
        void worker.terminate();
      }, seconds * 1000);
    let timer = stopAfter(limits.secondsToRead);
    worker.on('message', (message: WorkerMessage) => {
      if ('result' in message) resolve(message.result);
      if ('unavailable' in message) reject(storeUnavailable(message.unavailable));
      if (!('step' in message) || message.step !== 'WRITE') return;
      clearTimeout(timer);
      timer = stopAfter(limits.secondsToWrite);
    });
    worker.on('error', (error: Error & { code?: string }) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ImportStopped(OUT_OF_MEMORY) : error),
    );
    worker.on('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The thread of an import ended with code ${code} and without an answer.`));
    });
  });
}

const OUT_OF_MEMORY = 'It took more memory than an import may, and was stopped.';
