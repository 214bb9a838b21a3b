import type { Worker } from 'node:worker_threads';
import { USUAL_CACHE_MEMORY } from '../../caching/cache-budget.ts';
import type { PoolActivity } from '../../watching/store-activity.ts';
import { traceStore } from '../../watching/tracing.ts';
import type { ErrorCodeReader } from '../read/error-codes.ts';
import type { ResolvingReader } from '../read/for-resolving.ts';
import { type PlainUnavailable, storeUnavailable } from '../store-unavailable.ts';
import { moduleBeside, startWorker } from './start-worker.ts';

/** All that can be read in a thread. */
export type PooledReader = ErrorCodeReader & ResolvingReader;

/** A call of a reader. */
export interface ReadRequest {
  readonly name: keyof PooledReader;
  readonly input: readonly unknown[];
}

/** What a thread says: once, that it can take requests; and what came of each of them. */
export type ReadReply =
  | 'READY'
  | { readonly result: unknown }
  | { readonly error: unknown }
  | { readonly unavailable: PlainUnavailable };

/** A query took longer than it may, or too many others were waiting. */
export class QueryTimeout extends Error {
  override readonly name = 'QueryTimeout';
}

/** The limits of a reader pool, and what its thread does between requests. */
export interface ReaderPoolOptions {
  /** How long a query may take, the time in the queue included, in milliseconds. */
  readonly timeout: number;
  /** How many queries may wait for their turn. */
  readonly maxWaiting: number;
  /** Whether it reads ahead, between requests, the columns in which lists are counted. */
  readonly readsAhead: boolean;
  /** The memory of all caches of the process, in bytes, of which the thread has its part. */
  readonly cacheMemory: number;
}

const DEFAULTS: ReaderPoolOptions = {
  timeout: 5_000,
  maxWaiting: 64,
  readsAhead: false,
  cacheMemory: USUAL_CACHE_MEMORY,
};

/** What a thread gets when it starts. */
export interface ReaderData extends Pick<ReaderPoolOptions, 'readsAhead' | 'cacheMemory'> {
  readonly path: string;
}

/**
 * For so long a query that took too long is refused at once when it comes again, in milliseconds: an answer that fails
 * is resolved a second time, to report its errors.
 */
const REFUSED_FOR = 1_000;

/** How many threads may still run queries that nobody waits for any more; beyond that, no new thread is started. */
const MAX_ABANDONED = 2;

/** Reads in another thread what would stop the event loop for too long. */
export interface ReaderPool {
  /** Starts the thread before the first request. */
  start(): void;
  /** Reads in the thread. Throws QueryTimeout where that takes too long, or too many others wait. */
  read<Name extends keyof PooledReader>(
    name: Name,
    input: Parameters<PooledReader[Name]>,
  ): Promise<ReturnType<PooledReader[Name]>>;
  activity(): PoolActivity;
  close(): Promise<void>;
}

interface Waiting {
  readonly request: ReadRequest;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Gives a pool of one reader thread over the store in this file; it starts with the first request. By default a query may
 * take 5 seconds, and 64 may wait. SQLite cannot be interrupted in the middle of a query from JavaScript: a thread whose
 * query takes too long is abandoned until it ends, and another one takes over. A thread that still starts or reads ahead
 * is never abandoned: the next one would have to begin again, and none would ever be ready.
 *
 *   request ─► waiting ─► running ─► result
 *                 │          └─ timeout: rejected, its thread abandoned, the next request runs in a new thread
 *                 └─ timeout: rejected
 */
export function createReaderPool(path: string, options: Partial<ReaderPoolOptions> = {}): ReaderPool {
  const { timeout, maxWaiting, readsAhead, cacheMemory } = { ...DEFAULTS, ...options };
  const waiting: Waiting[] = [];
  const abandoned = new Set<Worker>();
  const refused = new Set<string>();
  let running: Waiting | null = null;
  let done = 0;
  let timeouts = 0;
  let thread: Worker | null = null;
  let isReady = false;

  function runNext(): void {
    if (running !== null || waiting.length === 0 || abandoned.size >= MAX_ABANDONED) return;
    running = waiting.shift()!;
    thread ??= startThread();
    if (isReady) thread.postMessage(running.request);
  }

  /** Settles the request that is running, and runs the next one. */
  function settle(how: (answered: Waiting) => void): void {
    if (running === null) return;
    const answered = running;
    running = null;
    clearTimeout(answered.timer);
    how(answered);
    runNext();
  }

  function startThread(): Worker {
    isReady = false;
    const workerData: ReaderData = { path, readsAhead, cacheMemory };
    const started = startWorker(moduleBeside(import.meta.url, 'reader-worker'), { workerData });
    started.unref();
    started.on('message', (answer: ReadReply) => {
      if (thread !== started) return;
      if (answer === 'READY') {
        isReady = true;
        if (running !== null) started.postMessage(running.request);
        return;
      }
      settle(({ resolve, reject }) => {
        done += 1;
        if ('result' in answer) resolve(answer.result as never);
        else reject('error' in answer ? answer.error : storeUnavailable(answer.unavailable));
      });
    });
    started.on('error', (error) => {
      if (thread === started) lose(error);
    });
    started.on('exit', () => {
      if (abandoned.delete(started)) runNext();
      else if (thread === started) lose(new Error('The reader thread has ended.'));
    });
    return started;
  }

  function lose(error: unknown): void {
    thread = null;
    settle(({ reject }) => reject(error));
  }

  function queryTimeout(message = `The query took longer than ${timeout / 1_000} seconds.`): QueryTimeout {
    timeouts += 1;
    return new QueryTimeout(message);
  }

  function expire(given: Waiting): void {
    const refuse = ({ reject }: Waiting) => reject(queryTimeout());
    if (given === running) {
      if (isReady) {
        const name = JSON.stringify(given.request);
        refused.add(name);
        setTimeout(() => refused.delete(name), REFUSED_FOR).unref();
        abandonThread();
      }
      settle(refuse);
    } else {
      waiting.splice(waiting.indexOf(given), 1);
      refuse(given);
    }
  }

  function abandonThread(): void {
    if (thread === null) return;
    abandoned.add(thread);
    // It ends as soon as its query does.
    void thread.terminate();
    thread = null;
  }

  return {
    start() {
      thread ??= startThread();
    },
    read: (name, input) =>
      traceStore(
        name,
        {},
        () =>
          new Promise((resolve, reject) => {
            if (refused.size > 0 && refused.has(JSON.stringify({ name, input }))) throw queryTimeout();
            if (waiting.length >= maxWaiting)
              throw queryTimeout('Too many queries of this kind are waiting.');
            const given: Waiting = {
              request: { name, input },
              resolve,
              reject,
              timer: setTimeout(() => expire(given), timeout),
            };
            waiting.push(given);
            runNext();
          }),
      ),
    activity: () => ({ running: running === null ? 0 : 1, waiting: waiting.length, done, timeouts }),
    async close() {
      const unanswered = [...(running === null ? [] : [running]), ...waiting.splice(0)];
      running = null;
      for (const { reject, timer } of unanswered) {
        clearTimeout(timer);
        reject(new Error('The store was closed before the query was answered.'));
      }
      const threads = thread === null ? [...abandoned] : [thread, ...abandoned];
      await Promise.all(threads.map((each) => each.terminate()));
    },
  };
}
