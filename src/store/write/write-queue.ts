import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import type { QueueActivity } from '../../watching/store-activity.ts';
import { StoreBusy } from '../store-unavailable.ts';

/** The writes of one store, which are done one after the other, in the order in which they came. */
export interface WriteQueue {
  /**
   * Does a write when its turn has come. `attempt` throws StoreBusy, with nothing written, while another process writes;
   * it is tried again then. Throws StoreBusy after `patience` milliseconds, by default 30 seconds, wherever in the queue the
   * write is by then, and at once where 256 writes wait. An attempt that gives a promise writes in another thread, and is
   * made once: it is given how many milliseconds are left to wait for locks, and the next write waits until it settles.
   */
  run<Result>(attempt: Attempt<Result>, patience?: number): Promise<Result>;
  activity(): QueueActivity;
  /** Refuses all that wait. */
  close(): void;
}

/** Writes in this thread, or gives the promise of a write in another one. */
export type Attempt<Result> = (patienceLeft: number) => Result | Promise<Result>;

/** What a queue bears. */
interface QueueLimits {
  /** How long a write may wait in all, in milliseconds. */
  readonly patience: number;
  /**
   * How many writes may wait. A change set of a mutation has at most a few megabytes, mostly less than one kilobyte; so
   * many of those are done in a second or two.
   */
  readonly mostWaiting: number;
}

const USUAL: QueueLimits = { patience: 30_000, mostWaiting: 256 };

/** The least time between two attempts while another process writes, in milliseconds. */
const SHORTEST_WAIT = 5;

/** What is added to it: at random up to so many milliseconds, at first and at last. */
const FIRST_SPREAD = 10;
const LONGEST_SPREAD = 95;

interface Waiting {
  readonly attempt: Attempt<unknown>;
  /** On the clock of `performance.now()`. */
  readonly enteredAt: number;
  readonly patience: number;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Gives a queue. However many writes wait, only the first of them is attempted: one timer wakes it, and the event loop
 * looks for I/O before the next attempt.
 *
 *   run ─► waiting … ─► first ─► attempt ─► done: the next is first, after a turn of the event loop
 *             │           │         └─ busy: again after 5 to 100 ms
 *             └───────────┴─ too long: StoreBusy
 */
export function createWriteQueue(limits: Partial<QueueLimits> = {}): WriteQueue {
  const { patience: usualPatience, mostWaiting } = { ...USUAL, ...limits };
  const waiting: Waiting[] = [];
  let isAtWork = false;
  let done = 0;
  let refused = 0;
  let waitedMilliseconds = 0;

  async function work(): Promise<void> {
    isAtWork = true;
    let spread = FIRST_SPREAD;
    for (let [first] = waiting; first !== undefined; [first] = waiting) {
      if (await isDone(first)) {
        spread = FIRST_SPREAD;
        // A write holds this thread until it is on disk: others come in between.
        await turn();
      } else {
        // Processes that met once would meet again if all of them waited for the same time.
        await sleep(SHORTEST_WAIT + Math.random() * spread);
        spread = Math.min(spread * 2, LONGEST_SPREAD);
      }
    }
    isAtWork = false;
  }

  /** Attempts a write, and says whether its wait is over; where it is, the write is done. */
  async function isDone(first: Waiting): Promise<boolean> {
    const startedAt = performance.now();
    try {
      const result = first.attempt(first.patience - (startedAt - first.enteredAt));
      noteTurn(first, startedAt);
      leave(first);
      first.resolve(result as never);
      // Whoever waits for it learns how a write in another thread has ended.
      if (result instanceof Promise) await result.catch(() => {});
    } catch (error) {
      if (error instanceof StoreBusy) return false;
      noteTurn(first, startedAt);
      leave(first);
      first.reject(error);
    }
    return true;
  }

  function noteTurn({ enteredAt }: Waiting, startedAt: number): void {
    done += 1;
    waitedMilliseconds += startedAt - enteredAt;
  }

  function leave(left: Waiting): void {
    clearTimeout(left.timer);
    waiting.splice(waiting.indexOf(left), 1);
  }

  return {
    run: (attempt, patience = usualPatience) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= mostWaiting) {
          refused += 1;
          throw new StoreBusy(`${waiting.length} writes wait for the store already.`);
        }
        const entered: Waiting = {
          attempt,
          enteredAt: performance.now(),
          patience,
          resolve,
          reject,
          timer: setTimeout(() => {
            leave(entered);
            refused += 1;
            reject(
              new StoreBusy(`The store has been busy with other writes for ${patience / 1_000} seconds.`),
            );
          }, patience),
        };
        waiting.push(entered);
        if (!isAtWork) void work();
      }),
    activity: () => ({ waiting: waiting.length, done, refused, waitedMilliseconds }),
    close() {
      for (const { timer, reject } of waiting.splice(0)) {
        clearTimeout(timer);
        reject(new StoreBusy('The store was closed before the write had its turn.'));
      }
    },
  };
}
