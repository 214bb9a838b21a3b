import type { LogAddress } from '../file-store.ts';
import { openConnection } from '../schema/open-connection.ts';
import { LogUnavailable, StoreBusy } from '../store-unavailable.ts';
import { type Applier, createApplier } from './apply-entries.ts';
import { FORMAT } from './encode-operation.ts';
import type { LogEntry } from './log.ts';
import { rebuildNodeFile } from './node-file.ts';
import { clock, type LogState, type LogStatus } from './node-log.ts';
import { createPostgresLog } from './postgres-log.ts';
import { checkHashes, readEntries } from './read-entries.ts';

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

/** How many entries are applied in one transaction at most. */
const BATCH = 200;

/** How long a lock of another process that applies the same log is waited for in place, in milliseconds. */
const LOCK_TIMEOUT = 1_000;

/** Stops the follower, which says why. */
class CannotFollow extends Error {
  readonly state: LogState;

  constructor(state: LogState, message: string) {
    super(message);
    this.state = state;
  }
}

/**
 * Follows a log, and reports how far the file is whenever that changes.
 *
 *   news, or time ─► entries from the own position on ─► own entry the same? ─► hashes ─► contents ─► applied
 *                                                           └ no: rebuilt from the log
 */
export function createFollower(
  { path, log: url }: LogAddress,
  report: (status: LogStatus) => void,
): Follower {
  const log = createPostgresLog(url);
  const connection = openConnection(path, LOCK_TIMEOUT);
  // What the file loses when the machine stops, the log has: the position goes back with it.
  connection.pragma('synchronous = NORMAL');
  const own = createApplier(connection);
  let status: LogStatus = {
    state: 'FOLLOWING',
    position: own.position().position,
    reason: null,
    confirmedAt: 0,
    rebuilds: 0,
  };
  let isClosed = false;
  let wake: (() => void) | null = null;
  let isNews = false;

  function say(news: Partial<LogStatus>): void {
    status = { ...status, ...news };
    report(status);
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

  /** Applies what the log has behind the position of a file, up to `limit` entries; gives how many there were. */
  async function applyBatch(applier: Applier): Promise<number> {
    const { log: followed, position, hash } = applier.position();
    const found = await log.from(position, BATCH + 1);
    if (found[0]?.position !== position || found[0].hash !== hash) {
      await checkLog(followed);
      throw new CannotFollow(
        'REBUILDING',
        `Entry ${position}, which this node has applied, is not in the log.`,
      );
    }
    checkHashes(found);
    const known = withKnownFormat(found.slice(1));
    const { entries, remove } = await readEntries(log, known);
    try {
      // One that is long is a transaction of its own: others see what came before it meanwhile.
      for (const batch of batchesOf(entries)) {
        if (isClosed) return 0;
        applier.apply(batch);
        if (applier === own) say({ position: batch.at(-1)!.entry.position });
      }
    } finally {
      remove();
    }
    if (known.length + 1 < found.length) {
      const { position: at, format } = found[known.length + 1]!;
      throw new CannotFollow(
        'NEWER_FORMAT',
        `Entry ${at} of the log has format ${format}, and this release knows ${FORMAT}. Run the release that wrote it.`,
      );
    }
    return known.length;
  }

  /** Throws where the URL leads to another log than that which the file follows: it is not to be rebuilt from that. */
  async function checkLog(followed: string): Promise<void> {
    const head = await log.head();
    if (head === null)
      throw new CannotFollow('STUCK', 'There is no log any more where this node looks for it.');
    if (head.log !== followed)
      throw new CannotFollow('STUCK', 'The log is another one than this node follows.');
  }

  /** Applies the log to a file, to its end or up to a position. */
  async function follow(applier: Applier, upTo = Number.POSITIVE_INFINITY): Promise<void> {
    while (!isClosed) {
      const isAtEnd = (await applyBatch(applier)) < BATCH;
      const { position } = applier.position();
      if (position >= upTo || (isAtEnd && upTo === Number.POSITIVE_INFINITY)) return;
    }
  }

  async function round(): Promise<void> {
    isNews = false;
    const startedAt = clock();
    await follow(own);
    // Another process with the same file may have applied it.
    say({ state: 'FOLLOWING', reason: null, position: own.position().position, confirmedAt: startedAt });
  }

  async function rebuild(reason: string): Promise<void> {
    say({ state: 'REBUILDING', reason });
    await rebuildNodeFile(path, log, follow);
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

  log.onAppended(nudge);
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

/** The entries before the first one of a format that this release does not know. */
function withKnownFormat(entries: readonly LogEntry[]): readonly LogEntry[] {
  const at = entries.findIndex(({ format }) => format > FORMAT);
  return at < 0 ? entries : entries.slice(0, at);
}

function* batchesOf<Entry extends { readonly entry: LogEntry }>(
  entries: readonly Entry[],
): Generator<Entry[]> {
  let batch: Entry[] = [];
  for (const each of entries) {
    const isLong = each.entry.content === null;
    if (isLong && batch.length > 0) {
      yield batch;
      batch = [];
    }
    batch.push(each);
    if (isLong) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
