import { Worker, type WorkerOptions } from 'node:worker_threads';
import { USUAL_CACHE_MEMORY } from '../../caching/cache-shares.ts';
import type { ErrorCodeReader } from '../read/error-codes.ts';
import type { ResolvingReader } from '../read/for-resolving.ts';
import { type PlainUnavailable, storeUnavailable } from '../store-unavailable.ts';

/** All that can be read in a thread. */
export type PooledReader = ErrorCodeReader & ResolvingReader;

/** A call of a reader. */
export interface ThreadQuestion {
  readonly name: keyof PooledReader;
  readonly input: readonly unknown[];
}

export type ThreadAnswer =
  | { readonly result: unknown }
  | { readonly error: unknown }
  | { readonly unavailable: PlainUnavailable };

/** A query took longer than any may, or too many such queries were waiting. */
export class QueryTimeout extends Error {
  override readonly name = 'QueryTimeout';
}

/** What a reading thread bears, and what it does when nobody asks. */
export interface ThreadOptions {
  /** How long a query may take, the time in which it waits for its turn included, in milliseconds. */
  readonly patience: number;
  /** How many queries may wait for their turn. */
  readonly mostWaiting: number;
  /** Whether it reads ahead, between questions, the columns in which lists are counted. */
  readonly readsAhead: boolean;
  /** The memory of all caches of the process, in bytes, of which the thread has its part. */
  readonly cacheMemory: number;
}

const USUAL: ThreadOptions = {
  patience: 5_000,
  mostWaiting: 64,
  readsAhead: false,
  cacheMemory: USUAL_CACHE_MEMORY,
};

/** What a thread is told when it starts. */
export interface ThreadData extends Pick<ThreadOptions, 'readsAhead' | 'cacheMemory'> {
  readonly path: string;
}

/**
 * For so long a query that took too long is refused at once when it comes again, in milliseconds: an answer that fails
 * is worked out a second time, to say what is wrong.
 */
const REFUSED_FOR = 1_000;

/** How many threads may still be at queries that nobody waits for any more; beyond, no new thread takes over. */
const MOST_LEFT_BEHIND = 2;

/** A thread that reads what would stop this one for too long. */
export interface ReaderPool {
  /** Starts the thread before anybody asks. */
  start(): void;
  /** Reads in the thread. Throws QueryTimeout where that takes too long, or too many others wait. */
  read<Name extends keyof PooledReader>(
    name: Name,
    input: Parameters<PooledReader[Name]>,
  ): Promise<ReturnType<PooledReader[Name]>>;
  close(): Promise<void>;
}

interface Waiting {
  readonly question: ThreadQuestion;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Gives a reading thread over the store in this file; it starts with the first question. By default a query may take 5
 * seconds, and 64 may wait. SQLite cannot be interrupted in the middle of a query: a thread whose query takes too long
 * is left to end by itself, and another one takes over.
 *
 *   questions ─► waiting ─► asked ─► answer
 *                  │          └─ too long: refused, its thread left behind, the next one asked in a new thread
 *                  └─ too long: refused
 */
export function createReaderPool(path: string, options: Partial<ThreadOptions> = {}): ReaderPool {
  const { patience, mostWaiting, readsAhead, cacheMemory } = { ...USUAL, ...options };
  const waiting: Waiting[] = [];
  const leftBehind = new Set<Worker>();
  const refused = new Set<string>();
  let asked: Waiting | null = null;
  let thread: Worker | null = null;

  function askNext(): void {
    if (asked !== null || waiting.length === 0 || leftBehind.size >= MOST_LEFT_BEHIND) return;
    asked = waiting.shift()!;
    thread ??= startThread();
    thread.postMessage(asked.question);
  }

  /** Ends the wait for the question that is asked, and asks the next one. */
  function settle(how: (answered: Waiting) => void): void {
    if (asked === null) return;
    const answered = asked;
    asked = null;
    clearTimeout(answered.timer);
    how(answered);
    askNext();
  }

  function startThread(): Worker {
    const started = startWorker({ path, readsAhead, cacheMemory });
    started.unref();
    started.on('message', (answer: ThreadAnswer) => {
      if (thread !== started) return;
      settle(({ resolve, reject }) => {
        if ('result' in answer) resolve(answer.result as never);
        else reject('error' in answer ? answer.error : storeUnavailable(answer.unavailable));
      });
    });
    started.on('error', (error) => {
      if (thread === started) lose(error);
    });
    started.on('exit', () => {
      if (leftBehind.delete(started)) askNext();
      else if (thread === started) lose(new Error('The reading thread has ended.'));
    });
    return started;
  }

  function lose(error: unknown): void {
    thread = null;
    settle(({ reject }) => reject(error));
  }

  function tooLong(): QueryTimeout {
    return new QueryTimeout(`The query took longer than ${patience / 1_000} seconds.`);
  }

  function giveUp(given: Waiting): void {
    const refuse = ({ reject }: Waiting) => reject(tooLong());
    if (given === asked) {
      const name = JSON.stringify(given.question);
      refused.add(name);
      setTimeout(() => refused.delete(name), REFUSED_FOR).unref();
      leaveBehind();
      settle(refuse);
    } else {
      waiting.splice(waiting.indexOf(given), 1);
      refuse(given);
    }
  }

  function leaveBehind(): void {
    if (thread === null) return;
    leftBehind.add(thread);
    // It ends as soon as its query does.
    void thread.terminate();
    thread = null;
  }

  return {
    start() {
      thread ??= startThread();
    },
    read: (name, input) =>
      new Promise((resolve, reject) => {
        if (refused.size > 0 && refused.has(JSON.stringify({ name, input }))) throw tooLong();
        if (waiting.length >= mostWaiting)
          throw new QueryTimeout('Too many queries of this kind are waiting.');
        const given: Waiting = {
          question: { name, input },
          resolve,
          reject,
          timer: setTimeout(() => giveUp(given), patience),
        };
        waiting.push(given);
        askNext();
      }),
    async close() {
      const unanswered = [...(asked === null ? [] : [asked]), ...waiting.splice(0)];
      asked = null;
      for (const { reject, timer } of unanswered) {
        clearTimeout(timer);
        reject(new Error('The store was closed before the query was answered.'));
      }
      const threads = thread === null ? [...leftBehind] : [thread, ...leftBehind];
      await Promise.all(threads.map((each) => each.terminate()));
    },
  };
}

function startWorker(data: ThreadData): Worker {
  const options: WorkerOptions = { workerData: data };
  if (import.meta.url.endsWith('.js'))
    return new Worker(new URL('./reader-worker.js', import.meta.url), options);
  // From the TypeScript sources, as in development and in tests, the thread needs a loader for them.
  const file = new URL('./reader-worker.ts', import.meta.url).href;
  const start = `import { register } from '${import.meta.resolve('tsx/esm/api')}'; register(); await import('${file}');`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(start)}`), options);
}
