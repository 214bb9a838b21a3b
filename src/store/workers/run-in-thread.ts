import { parentPort } from 'node:worker_threads';
import {
  type PlainUnavailable,
  plainUnavailable,
  StoreUnavailable,
  storeUnavailable,
} from '../store-unavailable.ts';
import { startWorker } from './start-worker.ts';

/*
 * One piece of work that writes in a thread of its own, over a connection of its own: all of it is committed, or none.
 *
 *   work ─► thread ─► reads ─► starts to write ─► result
 *              │         └────────────┴─ too long, or the process stops: ended, and what is not committed undone
 *              └─ too much memory: ended by V8
 */

/** What one piece of work may take. */
export interface ThreadLimits {
  /** From its start until it writes. */
  readonly secondsToRead: number;
  /** From then on. */
  readonly secondsToWrite: number;
  /** Memory for its values. */
  readonly megabytes: number;
}

/** Work in a thread was ended before its result came. What the thread had not committed is undone. */
export class ThreadStopped extends Error {
  override readonly name = 'ThreadStopped';
}

/** Why work is ended when the process stops. */
export const STOPPING = 'The server is stopping. Send it again.';

const OUT_OF_MEMORY = 'It took more memory than it may, and was stopped.';

/** A message of a thread: that it starts to write, and last of all the result, or why the store has none now. */
type ThreadMessage =
  | { readonly step: 'WRITE' }
  | { readonly result: unknown }
  | { readonly unavailable: PlainUnavailable };

/**
 * Runs a module in a thread, and gives what it answers by `answerFromThread`. Throws ThreadStopped where it takes too much
 * time or memory or `stop` ends it, StoreUnavailable where the store cannot take it now, and what else ends the thread.
 */
export function runInThread<Result>(
  module: URL,
  workerData: unknown,
  limits: ThreadLimits,
  stop?: AbortSignal,
): Promise<Result> {
  const worker = startWorker(module, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  return new Promise<Result>((resolve, reject) => {
    let stopped: ThreadStopped | null = null;
    // Only when the thread has ended is it known whether it has still committed.
    const end = (reason: string): void => {
      stopped ??= new ThreadStopped(reason);
      void worker.terminate();
    };
    const endAtStop = (): void => end(STOPPING);
    stop?.addEventListener('abort', endAtStop);
    const stopAfter = (seconds: number): NodeJS.Timeout =>
      setTimeout(() => end(`It took longer than ${seconds} seconds, and was stopped.`), seconds * 1000);
    let timer = stopAfter(limits.secondsToRead);
    worker.on('message', (message: ThreadMessage) => {
      if ('result' in message) resolve(message.result as Result);
      else if ('unavailable' in message) reject(storeUnavailable(message.unavailable));
      else {
        clearTimeout(timer);
        timer = stopAfter(limits.secondsToWrite);
      }
    });
    worker.on('error', (error: Error & { code?: string }) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ThreadStopped(OUT_OF_MEMORY) : error),
    );
    worker.on('exit', (code) => {
      clearTimeout(timer);
      stop?.removeEventListener('abort', endAtStop);
      reject(stopped ?? new Error(`A thread ended with code ${code} and without an answer.`));
    });
  });
}

/** Does the work of a thread that `runInThread` has started, and posts what comes of it. */
export async function answerFromThread(work: (startWriting: () => void) => Promise<unknown>): Promise<void> {
  const say = (message: ThreadMessage): void => parentPort!.postMessage(message);
  try {
    say({ result: await work(() => say({ step: 'WRITE' })) });
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    say({ unavailable: plainUnavailable(error) });
  }
}
