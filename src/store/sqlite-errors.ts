import { type PlainUnavailable, storeUnavailable } from './store-unavailable.ts';

interface Reading extends PlainUnavailable {
  /** What the code of SQLite's error starts with. */
  readonly code: RegExp;
}

/**
 * SQLite's errors that say something of the moment and nothing of what was asked (https://www.sqlite.org/rescode.html).
 * SQLITE_PROTOCOL is a lost race for a lock of the write-ahead log. A disk that is full is SQLITE_FULL where a write finds
 * it, and one of the others where a quota, a limit on files or the shared memory does.
 */
const READINGS: readonly Reading[] = [
  {
    code: /^SQLITE_(BUSY|PROTOCOL)/,
    reason: 'BUSY',
    message: 'The store is busy with the write of another process.',
  },
  {
    code: /^SQLITE_(FULL|IOERR_(WRITE|FSYNC|DIR_FSYNC|TRUNCATE|SHMSIZE|SHMMAP))$/,
    reason: 'FULL',
    message: 'The disk of the store is full or takes no writes.',
  },
  {
    code: /^SQLITE_READONLY/,
    reason: 'READ_ONLY',
    message: 'The file of the store may only be read.',
  },
];

/** Does something with SQLite; what says only that it cannot be done now is thrown as StoreUnavailable. */
export function withStoreErrors<Result>(act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw storeError(error);
  }
}

function storeError(error: unknown): unknown {
  const code = codeOf(error);
  const reading = code === null ? undefined : READINGS.find((each) => each.code.test(code));
  return reading === undefined ? error : storeUnavailable(reading, error);
}

/** The code of an error of SQLite or the system, which drizzle wraps in one of its own (DrizzleError, DrizzleQueryError). */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  return 'code' in error ? String(error.code) : codeOf(error.cause);
}
