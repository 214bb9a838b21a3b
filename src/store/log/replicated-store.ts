import { randomUUID } from 'node:crypto';
import { traceStore } from '../../watching/tracing.ts';
import { notInLog } from '../file-refusal.ts';
import { createFileStore, type LogAddress, type Store } from '../file-store.ts';
import { type OpenFile, openFile } from '../open-file.ts';
import { inspectFile } from '../schema/inspect-file.ts';
import { LogUnavailable, StoreBusy } from '../store-unavailable.ts';
import type { Submit } from '../write/operation.ts';
import type { FailedOutcome } from './apply-entries.ts';
import { encodeOperation, FORMAT } from './encode-operation.ts';
import type { Log } from './log.ts';
import { isEmptyCatalog, readPosition } from './log-position.ts';
import { removeFile, startNodeFile } from './node-file.ts';
import { ageOf, clock, type LogStatus } from './node-log.ts';
import { withoutSecrets } from './postgres-connection.ts';
import { createPostgresLog } from './postgres-log.ts';
import { startFollower } from './start-follower.ts';

/** How long a node may not have heard from its log before a token is looked up, in milliseconds. */
const TOKEN_AGE = 1_000;

/** How long such a token waits until the node has, in milliseconds. */
const TOKEN_PATIENCE = 500;

/** How long a mutation waits until its node has applied what the log holds, in milliseconds. */
const CATCH_UP_PATIENCE = 10_000;

/** How long a write waits for its outcome while its node cannot follow, in milliseconds; and in any case. */
const OUTCOME_PATIENCE = 1_000;
const LONGEST_PATIENCE = 300_000;

/** How many writes of one node may wait. */
const MOST_WAITING = 256;

/** How long what was read before a rebuild stays open for those who still read it, in milliseconds. */
const GRACE = 10_000;

/**
 * Opens the store of a node: reads are those of its own file, writes go to the log, and are done when the node has applied
 * them. A missing file is made from the log, and a missing log is begun. Settles when the node has applied what the log
 * holds, or cannot follow it now. Throws FileRefused where the file cannot follow this log, and LogUnavailable where
 * there is no file yet and the log cannot be reached.
 *
 *   write ─► appended to the log ─► follower: applied ─► outcome, kept in the file by the position ─► result
 */
export async function openReplicatedStore(address: LogAddress, cacheMemory: number): Promise<Store> {
  const { path } = address;
  const log = createPostgresLog(address.log, address.seconds);
  try {
    await prepareFile(path, log, withoutSecrets(address.log));
    return await followedStore(address, log, cacheMemory);
  } catch (error) {
    await log.close();
    throw error;
  }
}

/** Makes the file of the node where there is none. Throws FileRefused where what is there is no node of this log. */
async function prepareFile(path: string, log: Log, address: string): Promise<void> {
  if (inspectFile(path) === 'MISSING') return startNodeFile(path, log, address);
  const { connection } = await openFile(path);
  const followed = readPosition(connection);
  const isEmpty = isEmptyCatalog(connection);
  connection.close();
  if (followed === null) {
    if (!isEmpty) throw notInLog(path, address, 'is a catalog of its own');
    removeFile(path);
    return startNodeFile(path, log, address);
  }
  try {
    const head = await log.head();
    if (head?.log !== followed.log) throw notInLog(path, address, 'is a node of another log');
  } catch (error) {
    // A node that is started while its log is away serves what it has.
    if (!(error instanceof LogUnavailable)) throw error;
  }
}

async function followedStore(address: LogAddress, log: Log, cacheMemory: number): Promise<Store> {
  const { path } = address;
  const activity = { waiting: 0, done: 0, refused: 0, waitedMilliseconds: 0 };
  let present = await openPresent();
  let rebuilds = 0;
  const retired = new Set<Store>();
  const listeners: ((status: LogStatus) => void)[] = [];
  const follower = startFollower(address, (status) => {
    for (const listener of listeners) listener(status);
    if (status.rebuilds === rebuilds) return;
    rebuilds = status.rebuilds;
    void replacePresent();
  });
  const { status, until } = follower;

  async function openPresent() {
    const file = await openFile(path);
    return { file, store: createFileStore({ ...file, path, cacheMemory, submit }) };
  }

  /** Reads what a rebuild has put in the place of the file: what is remembered of the old content goes with its store. */
  async function replacePresent(): Promise<void> {
    const before = present;
    present = await openPresent();
    retired.add(before.store);
    setTimeout(() => void retire(before.store), GRACE).unref();
  }

  async function retire(store: Store): Promise<void> {
    if (retired.delete(store)) await store.close();
  }

  async function submit(operation: Parameters<Submit>[0]): Promise<never> {
    if (activity.waiting >= MOST_WAITING) {
      activity.refused += 1;
      throw new StoreBusy(`${activity.waiting} writes wait for the log already.`);
    }
    const startedAt = clock();
    activity.waiting += 1;
    try {
      return (await traceStore('write', {}, async () => {
        refuseReadOnly(status());
        const id = randomUUID();
        const seen = readPosition(present.file.connection)!;
        const position = await log
          .append({ id, format: FORMAT, parts: encodeOperation(operation), seen })
          .finally(follower.nudge);
        return outcomeOf(position, id);
      })) as never;
    } finally {
      activity.waiting -= 1;
      activity.done += 1;
      activity.waitedMilliseconds += clock() - startedAt;
    }
  }

  /** What became of an entry, when this node has applied it. */
  async function outcomeOf(position: number, id: string): Promise<unknown> {
    const startedAt = clock();
    while (!(await reached(position, OUTCOME_PATIENCE))) {
      const { state, reason } = status();
      if (state !== 'FOLLOWING') throw new LogUnavailable(`${unapplied(position)} ${reason}`);
      if (clock() - startedAt > LONGEST_PATIENCE) throw new LogUnavailable(unapplied(position));
    }
    const outcome = readOutcome(present.file, position, id);
    if (outcome === null) throw new LogUnavailable(LOST);
    if (isFailure(outcome)) throw new Error(outcome.failure);
    return outcome;
  }

  const reached = (position: number, patience: number): Promise<boolean> =>
    until((now) => now.position >= position && now.state !== 'REBUILDING', patience);

  async function catchUp(): Promise<void> {
    refuseReadOnly(status());
    const { position } = status();
    const head = await log.head();
    if (head === null) throw new LogUnavailable('There is no log any more where this node looks for it.');
    if (head.position !== position) follower.nudge();
    if (head.position < position) {
      throw new LogUnavailable('This node has applied what its log does not have, and is made anew.');
    }
    if (await reached(head.position, CATCH_UP_PATIENCE)) return;
    throw new LogUnavailable(
      `This node has not applied its log yet; it is at ${status().position} of ${head.position}.`,
    );
  }

  /** Waits until what the tokens are is known as of a second ago at most. A node that cannot follow lets nobody write. */
  async function refreshTokens(): Promise<void> {
    if (ageOf(status()) <= TOKEN_AGE || status().state !== 'FOLLOWING') return;
    follower.nudge();
    const isFresh = await until(
      (now) => ageOf(now) <= TOKEN_AGE || now.state !== 'FOLLOWING',
      TOKEN_PATIENCE,
    );
    if (!isFresh)
      throw new LogUnavailable('This node is behind its log, and does not know which tokens are valid.');
  }

  await until(({ state, confirmedAt }) => confirmedAt > 0 || state !== 'FOLLOWING', LONGEST_PATIENCE * 10);

  const own: Pick<Store, 'path' | 'address' | 'log' | 'tokens' | 'activity' | 'close'> = {
    path,
    address: { ...address, inThread: false },
    log: { status, onStatus: (listener) => void listeners.push(listener), reached, catchUp },
    get tokens() {
      const { tokens } = present.store;
      return {
        ...tokens,
        async withPrefix(prefix: string) {
          await refreshTokens();
          return present.store.tokens.withPrefix(prefix);
        },
      };
    },
    activity: () => ({ ...present.store.activity(), writes: { ...activity } }),
    async close() {
      await follower.close();
      await log.close();
      await Promise.all([present.store.close(), ...[...retired].map(retire)]);
    },
  };
  // Everything else is done by the store of the file as it is now: a rebuild puts another in its place.
  return new Proxy(own as Store, {
    get: (_, name) => Reflect.get(name in own ? own : present.store, name),
  });
}

const LOST =
  'The log has changed in a failover. It is not known whether the change was written: send it again under the same idempotency key.';

function refuseReadOnly({ state, reason }: LogStatus): void {
  if (state !== 'FOLLOWING') throw new LogUnavailable(`This node takes no writes now. ${reason}`);
}

function unapplied(position: number): string {
  return `The change is in the log at position ${position}, but this node has not applied it yet.`;
}

function readOutcome({ connection }: OpenFile, position: number, id: string): unknown {
  const row = connection
    .prepare<[number, string], { outcome: string }>(
      'SELECT outcome FROM log_outcomes WHERE position = ? AND entry = ?',
    )
    .get(position, id);
  // Around the value, so that an operation without an outcome is not taken for one that is not there.
  return row === undefined ? null : (JSON.parse(row.outcome) ?? undefined);
}

function isFailure(outcome: unknown): outcome is FailedOutcome {
  return typeof outcome === 'object' && outcome !== null && 'failure' in outcome;
}
