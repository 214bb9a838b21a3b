import { StoreBusy } from '../store-unavailable.ts';
import type { Operation, Outcomes } from '../write/operation.ts';
import { runInThread, type ThreadLimits, ThreadStopped } from './run-in-thread.ts';
import { moduleBeside } from './start-worker.ts';

/** What one operation may take: a million error codes are moved in about a minute. */
const LIMITS: ThreadLimits = { secondsToRead: 60, secondsToWrite: 600, megabytes: 1024 };

/** Does operations in threads, each in one of its own, so that reads go on. */
export interface WriterThreads {
  /**
   * Does an operation as of an instant, and waits for other processes' locks for so many milliseconds at most. Throws
   * StoreUnavailable where it is not done.
   */
  write(operation: Operation, at: number, patience: number): Promise<Outcomes[Operation['kind']]>;
  /** Ends what is under way, with what is not committed undone. */
  close(): Promise<void>;
}

/** What the thread of an operation gets when it starts. */
export interface WriterData {
  readonly path: string;
  readonly operation: Operation;
  readonly at: number;
  readonly patience: number;
}

/** Gives what writes in threads to the store in a file. */
export function createWriterThreads(path: string): WriterThreads {
  const stop = new AbortController();
  const underWay = new Set<Promise<unknown>>();

  async function run(data: WriterData): Promise<never> {
    try {
      const module = moduleBeside(import.meta.url, 'writer-worker');
      return await runInThread<never>(module, data, LIMITS, stop.signal);
    } catch (error) {
      throw error instanceof ThreadStopped ? new StoreBusy(error.message, { cause: error }) : error;
    }
  }

  return {
    write(operation, at, patience) {
      const written = run({ path, operation, at, patience });
      const settled = written.catch(() => {}).finally(() => underWay.delete(settled));
      underWay.add(settled);
      return written;
    },
    async close() {
      stop.abort();
      await Promise.all(underWay);
    },
  };
}
