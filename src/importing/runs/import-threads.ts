import type { Store, StoreAddress } from '../../store/open-store.ts';
import { type PlainUnavailable, StoreUnavailable, storeUnavailable } from '../../store/store-unavailable.ts';
import { moduleBeside, startWorker } from '../../store/workers/start-worker.ts';
import { doImportJob } from './do-import-job.ts';
import type { ImportJob, JobResult } from './import-job.ts';
import type { ImportStep } from './read-and-plan.ts';

/** How many imports run at once, each in a thread of its own. */
const MOST_RUNNING = 2;

/** How many more may wait. */
const MOST_WAITING = 8;

/** What one import may take. */
export interface JobLimits {
  /** From its start until it writes: a hostile text could draw that out. */
  readonly secondsToRead: number;
  /** The number of rows bounds this in any case. */
  readonly secondsToWrite: number;
  /** Memory for its values; a page of 4 MB takes a tenth of it. */
  readonly megabytes: number;
}

const LIMITS: JobLimits = { secondsToRead: 30, secondsToWrite: 120, megabytes: 1024 };

const STOPPING = 'The server is stopping. Send it again.';

const OUT_OF_MEMORY = 'It took more memory than an import may, and was stopped.';

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
export type RunImportJob = (store: Store, job: ImportJob, limits?: JobLimits) => Promise<JobResult>;

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
      return await runInThread(store.address, job, limits, stop);
    } catch (error) {
      if (error instanceof StoreUnavailable) store.noteFailure(error);
      throw error;
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next.resolve();
    }
  };
}

/** A message of a job's thread: that a step starts, and last of all the job's result, or why the store has none now. */
export type WorkerMessage =
  | { readonly step: ImportStep }
  | { readonly result: JobResult }
  | { readonly unavailable: PlainUnavailable };

function runInThread(
  address: StoreAddress,
  job: ImportJob,
  limits: JobLimits,
  stop: AbortSignal | undefined,
): Promise<JobResult> {
  const worker = startWorker(moduleBeside(import.meta.url, 'import-worker'), {
    workerData: { address, job },
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  return new Promise<JobResult>((resolve, reject) => {
    let stopped: ImportStopped | null = null;
    // Only when the thread has ended is it known whether it has still committed.
    const end = (reason: string): void => {
      stopped ??= new ImportStopped(reason);
      void worker.terminate();
    };
    const endAtStop = (): void => end(STOPPING);
    stop?.addEventListener('abort', endAtStop);
    const stopAfter = (seconds: number): NodeJS.Timeout =>
      setTimeout(() => end(`It took longer than ${seconds} seconds, and was stopped.`), seconds * 1000);
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
      stop?.removeEventListener('abort', endAtStop);
      reject(stopped ?? new Error(`The thread of an import ended with code ${code} and without an answer.`));
    });
  });
}
