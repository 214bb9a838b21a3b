import type Database from 'better-sqlite3';
import { traceStore } from '../../watching/tracing.ts';
import { probeWriting, withoutWaiting } from '../schema/open-connection.ts';
import { withStoreErrors } from '../sqlite-errors.ts';
import { StoreUnavailable } from '../store-unavailable.ts';
import type { WriteQueue } from './write-queue.ts';

/** Does a write over the store's connection when its turn has come. Throws StoreUnavailable, with nothing written. */
type WriteInTurn = WriteQueue['run'];

/** All writes of one connection, and whether the disk took the last of them. */
export interface ConnectionWriter {
  readonly inTurn: WriteInTurn;
  /** Says that a write over another connection of this process has failed. */
  noteFailure(failure: StoreUnavailable): void;
  /**
   * Why the store takes no writes; null where it does. After a write that the disk did not take, the disk is tried each time
   * that this is asked, until it takes a write.
   */
  unwritable(): Promise<StoreUnavailable | null>;
}

/** Gives the writer of a connection; whatever is written over the connection goes through its queue. */
export function createConnectionWriter(connection: Database.Database, queue: WriteQueue): ConnectionWriter {
  let failure: StoreUnavailable | null = null;
  let probe: Promise<void> | null = null;

  // A lock passes, and says nothing of the disk; no more does a log.
  const noteFailure = (noted: StoreUnavailable): void => {
    if (noted.reason === 'FULL' || noted.reason === 'READ_ONLY') failure = noted;
  };

  const inTurn: WriteInTurn = (attempt, patience) =>
    traceStore('write', {}, () =>
      queue.run((patienceLeft) => {
        try {
          const result = withStoreErrors(() => withoutWaiting(connection, () => attempt(patienceLeft)));
          if (result instanceof Promise) return result.then(noteSuccess, noteError);
          return noteSuccess(result);
        } catch (error) {
          return noteError(error);
        }
      }, patience),
    );

  function noteSuccess<Result>(result: Result): Result {
    failure = null;
    return result;
  }

  function noteError(error: unknown): never {
    if (error instanceof StoreUnavailable) noteFailure(error);
    throw error;
  }

  return {
    inTurn,
    noteFailure,
    async unwritable() {
      if (failure === null) return null;
      // However many ask at once.
      probe ??= inTurn(() => probeWriting(connection)).finally(() => {
        probe = null;
      });
      await probe.catch(() => {});
      return failure;
    },
  };
}
