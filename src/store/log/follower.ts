import type { LogAddress } from '../file-store.ts';
import { openConnection } from '../schema/open-connection.ts';
import { LogUnavailable, StoreBusy } from '../store-unavailable.ts';
import { createApplier } from './apply-entries.ts';
import { applyLog, CannotFollow } from './apply-log.ts';
import { rebuildNodeFile } from './node-file.ts';
import { clock, type LogStatus, NOTHING_KNOWN } from './node-log.ts';
import { createPostgresLog } from './postgres-log.ts';

/** What applies a log to the file of a node, from its creation until it is closed. */
export interface Follower {
  /** Looks at the log now: something has been appended. */
  nudge(): void;
  close(): Promise<void>;
}

/** How often the log is looked at where nothing says that there is news, in milliseconds. */
const POLL_INTERVAL = 400;

/** How long it takes until the next attempt after one that failed, in milliseconds. */
const RETRY_INTERVAL = 300;

/**
 * After how many entries what SQLite's write-ahead log holds is moved into the file. SQLite would do so in the middle of a
 * commit, for which others wait: it writes about 26 pages an entry, and moves them when there are 1,000.
 */
const CHECKPOINT_INTERVAL = 30;

/** How long a lock of another process that applies the same log is waited for in place, in milliseconds. */
const LOCK_TIMEOUT = 1_000;

/**
 * Follows a log, and reports how far the file is whenever that changes.
 *
 *   news, or time ─► the log applied ─► news, or time
 *                       └ the file has what the log has not: rebuilt from the log
 */
export function createFollower(
  { path, log: url, seconds }: LogAddress,
  report: (status: LogStatus) => void,
): Follower {
  const log = createPostgresLog(url, seconds, nudge);
  const connection = openConnection(path, LOCK_TIMEOUT);
  // What the file loses when the machine stops, the log has: the position goes back with it.
  connection.pragma('synchronous = NORMAL');
  const own = createApplier(connection);
  let status: LogStatus = { ...NOTHING_KNOWN, position: own.position().position };
  let checkpointAt = status.position;
  let isClosed = false;
  let wake: (() => void) | null = null;
  let isNews = false;

  const isStopped = (): boolean => isClosed;

  function say(news: Partial<LogStatus>): void {
    status = { ...status, ...news };
    report(status);
  }

  /** Said with whatever comes of it. */
  function onRead(head: number): void {
    status = { ...status, head };
  }

  function nudge(): void {
    isNews = true;
    wake?.();
  }

  async function pause(milliseconds: number): Promise<void> {
    if (isNews || isClosed) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    wake = null;
  }

  async function round(): Promise<void> {
    isNews = false;
    const startedAt = clock();
    await applyLog(log, own, { isStopped, onRead, onApplied: (position) => say({ position }) });
    // Another process with the same file may have applied it.
    say({ state: 'FOLLOWING', reason: null, position: own.position().position, confirmedAt: startedAt });
    if (status.position - checkpointAt < CHECKPOINT_INTERVAL) return;
    connection.pragma('wal_checkpoint(PASSIVE)');
    checkpointAt = status.position;
  }

  async function rebuild(reason: string): Promise<void> {
    say({ state: 'REBUILDING', reason });
    await rebuildNodeFile(path, log, isStopped);
    if (isClosed) return;
    say({ rebuilds: status.rebuilds + 1, position: own.position().position });
  }

  function note(error: unknown): void {
    if (error instanceof StoreBusy) return;
    const { message } = error as Error;
    if (error instanceof CannotFollow) say({ state: error.state, reason: message });
    else say({ state: error instanceof LogUnavailable ? 'UNREACHABLE' : 'STUCK', reason: message });
  }

  async function run(): Promise<void> {
    while (!isClosed) {
      try {
        await round();
        await pause(POLL_INTERVAL);
      } catch (error) {
        if (isClosed) return;
        try {
          if (error instanceof CannotFollow && error.state === 'REBUILDING') await rebuild(error.message);
          else throw error;
        } catch (failure) {
          note(failure);
          isNews = false;
          await pause(RETRY_INTERVAL);
        }
      }
    }
  }

  const running = run();

  return {
    nudge,
    async close() {
      isClosed = true;
      wake?.();
      await log.close();
      await running;
      connection.close();
    },
  };
}
