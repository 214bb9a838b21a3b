import type Database from 'better-sqlite3';
import { codeOf, withStoreErrors } from '../sqlite-errors.ts';
import { prepareIdempotencyKeys } from '../write/idempotency-keys.ts';
import { createOperator, isKnown, type Operation } from '../write/operation.ts';
import type { LogEntry } from './log.ts';
import { type FollowedLog, markAsNode, readPosition } from './log-position.ts';

/** An entry of the log with its operation, which is decoded when its turn comes. */
export interface ReadEntry {
  readonly entry: LogEntry;
  readonly decode: () => Operation;
}

/** Applies entries to the file of a node. */
export interface Applier {
  /** How far the file is, whichever process has applied it. */
  position(): FollowedLog;
  /**
   * Applies entries in order, in one transaction with the position after them; those that the file has already are left
   * out. What the writer refuses advances the position, too. Gives the entry that this release cannot do, before which it
   * has stopped; null where there is none. Throws StoreUnavailable, with nothing applied, where the file takes no writes now.
   */
  apply(entries: readonly ReadEntry[]): LogEntry | null;
}

/** How many outcomes a file keeps, for those who wait for them. */
const OUTCOMES_KEPT = 10_000;

/** Gives what applies entries over a connection to the file of a node. */
export function createApplier(connection: Database.Database): Applier {
  const operate = createOperator(connection, prepareIdempotencyKeys(connection));
  const keepOutcome = connection.prepare<[number, string, string]>(
    'INSERT INTO log_outcomes (position, entry, outcome) VALUES (?, ?, ?)',
  );
  const dropOutcomes = connection.prepare<[number]>('DELETE FROM log_outcomes WHERE position <= ?');

  const transaction = connection.transaction((entries: readonly ReadEntry[]) => {
    let followed = readPosition(connection)!;
    let unknown: LogEntry | null = null;
    for (const { entry, decode } of entries) {
      if (entry.position <= followed.position) continue;
      const operation = decode();
      if (!isKnown(operation)) {
        unknown = entry;
        break;
      }
      keepOutcome.run(entry.position, entry.id, JSON.stringify(outcomeOf(operation, entry.at)));
      followed = { ...followed, position: entry.position, hash: entry.hash };
    }
    markAsNode(connection, followed);
    dropOutcomes.run(followed.position - OUTCOMES_KEPT);
    return unknown;
  });

  /** What became of an operation: within the transaction, each is one of its own, undone where it is refused. */
  function outcomeOf(operation: Operation, at: number): unknown {
    try {
      return forWaiters(operate(operation, at));
    } catch (error) {
      if (!failsEverywhere(error)) throw error;
      return { failure: (error as Error).message } satisfies FailedOutcome;
    }
  }

  return {
    position: () => withStoreErrors(() => readPosition(connection)!),
    apply: (entries) => withStoreErrors(() => transaction.immediate(entries)),
  };
}

/** The outcome of an operation that the writer does not take on any node. */
export interface FailedOutcome {
  readonly failure: string;
}

/** Whether an error follows from the operation and what is in the file, and so is the same on every node. */
function failsEverywhere(error: unknown): boolean {
  const code = codeOf(error);
  return code === null || code.startsWith('SQLITE_CONSTRAINT');
}

/** An import writes thousands of entries, and who waits for it asks for its run alone. */
function forWaiters<Outcome>(outcome: Outcome): Outcome {
  const result = outcome as { readonly importRun?: number | null } | null;
  return result?.importRun == null ? outcome : { ...outcome, entries: [] };
}
