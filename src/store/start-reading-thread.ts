import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { ErrorCodeReader } from './read-error-codes.ts';

/** A call of the reader of error codes. */
export interface ThreadQuestion {
  readonly number: number;
  readonly name: keyof ErrorCodeReader;
  readonly input: readonly unknown[];
}

export type ThreadAnswer =
  | { readonly number: number; readonly result: unknown }
  | { readonly number: number; readonly error: unknown };

/** A query took longer than any may, or too many such queries were waiting. */
export class ReadTooLong extends Error {
  override readonly name = 'ReadTooLong';
}

/** How long a query may take, the time in which it waits for its turn included, in milliseconds. */
const PATIENCE = 5_000;

/** How many queries may wait for their turn. */
const MOST_WAITING = 64;

/** A thread that reads what would stop this one for too long. */
export interface ReadingThread {
  /** Reads in the thread. Throws ReadTooLong after 5 seconds, or where 64 others wait. */
  read<Name extends keyof ErrorCodeReader>(
    name: Name,
    input: Parameters<ErrorCodeReader[Name]>,
  ): Promise<ReturnType<ErrorCodeReader[Name]>>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
  readonly timer: NodeJS.Timeout;
}

/** Gives a reading thread over the store in this file; it starts with the first question. */
export function createReadingThread(path: string): ReadingThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let count = 0;

  function settle(number: number, how: (waiting: Waiting) => void): void {
    const found = waiting.get(number);
    if (found === undefined) return;
    waiting.delete(number);
    clearTimeout(found.timer);
    how(found);
  }

  function start(): Worker {
    const started = startWorker(path);
    started.unref();
    started.on('message', (answer: ThreadAnswer) =>
      settle(answer.number, ({ resolve, reject }) =>
        'error' in answer ? reject(answer.error) : resolve(answer.result as never),
      ),
    );
    started.on('error', (error) => {
      worker = null;
      for (const number of [...waiting.keys()]) settle(number, ({ reject }) => reject(error));
    });
    return started;
  }

  return {
    read: (name, input) =>
      new Promise((resolve, reject) => {
        if (waiting.size >= MOST_WAITING) throw new ReadTooLong('Too many queries of this kind are waiting.');
        count += 1;
        const number = count;
        const timer = setTimeout(() => {
          settle(number, () =>
            reject(new ReadTooLong(`The query took longer than ${PATIENCE / 1_000} seconds.`)),
          );
        }, PATIENCE);
        waiting.set(number, { resolve, reject, timer });
        worker ??= start();
        worker.postMessage({ number, name, input } satisfies ThreadQuestion);
      }),
    async close() {
      await worker?.terminate();
    },
  };
}

function startWorker(path: string): Worker {
  const options: WorkerOptions = { workerData: path };
  if (import.meta.url.endsWith('.js'))
    return new Worker(new URL('./reading-thread.js', import.meta.url), options);
  // From the TypeScript sources, as in development and in tests, the thread needs a loader for them.
  const file = new URL('./reading-thread.ts', import.meta.url).href;
  const start = `import { register } from '${import.meta.resolve('tsx/esm/api')}'; register(); await import('${file}');`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(start)}`), options);
}
