import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { LogAddress } from '../file-store.ts';
import { moduleBeside, startWorker } from '../workers/start-worker.ts';
import { createFollower, type Follower } from './follower.ts';
import { type LogStatus, NOTHING_KNOWN } from './node-log.ts';

/** What the thread of a follower is told. */
export type FollowerRequest = 'NUDGE' | 'CLOSE';

/** How long it takes until a thread that has ended is started again, in milliseconds. */
const RESTART_INTERVAL = 1_000;

/** A follower, and what is known of how far it is. */
export interface WatchedFollower extends Follower {
  status(): LogStatus;
  /** Waits until the status is one that is looked for; false where it is not in so many milliseconds. */
  until(isFound: (status: LogStatus) => boolean, patience: number): Promise<boolean>;
}

/** Starts the follower of a node, in this thread or in one of its own. `onStatus` is called with each new status. */
export function startFollower(address: LogAddress, onStatus: (status: LogStatus) => void): WatchedFollower {
  let status = NOTHING_KNOWN;
  const waiting = new Set<() => void>();

  function note(news: LogStatus): void {
    status = news;
    for (const look of [...waiting]) look();
    onStatus(news);
  }

  const follower = address.inThread
    ? followInThread(address, note, (reason) => note({ ...status, state: 'STUCK', reason }))
    : createFollower(address, note);
  return {
    ...follower,
    status: () => status,
    until(isFound, patience) {
      if (isFound(status)) return Promise.resolve(true);
      return new Promise((resolve) => {
        const settle = (found: boolean): void => {
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        const look = (): void => {
          if (isFound(status)) settle(true);
        };
        const timer = setTimeout(() => settle(false), patience);
        waiting.add(look);
      });
    },
  };
}

function followInThread(
  address: LogAddress,
  report: (status: LogStatus) => void,
  onEnd: (reason: string) => void,
): Follower {
  let isClosed = false;
  let restart: NodeJS.Timeout | null = null;
  let rebuilds = 0;
  let thread = start();

  function start(): Worker {
    const before = rebuilds;
    const worker = startWorker(moduleBeside(import.meta.url, 'follower-worker'), { workerData: address });
    let reason = 'The thread that applies the log has ended.';
    worker.on('message', (status: LogStatus) => {
      rebuilds = before + status.rebuilds;
      report({ ...status, rebuilds });
    });
    worker.on('error', (error) => {
      reason = `The thread that applies the log has failed: ${error.message}`;
    });
    worker.on('exit', () => {
      if (isClosed) return;
      onEnd(reason);
      restart = setTimeout(() => {
        thread = start();
      }, RESTART_INTERVAL);
    });
    return worker;
  }

  return {
    nudge: () => thread.postMessage('NUDGE' satisfies FollowerRequest),
    async close() {
      isClosed = true;
      if (restart !== null) clearTimeout(restart);
      const ended = once(thread, 'exit');
      thread.postMessage('CLOSE' satisfies FollowerRequest);
      if (thread.threadId > 0) await ended;
    },
  };
}
