/** What all writes of one transaction share. */
export interface WriteContext {
  /** Milliseconds since 1970; never before an earlier transaction. */
  readonly at: number;
  /** The row of whoever changes something. */
  readonly authorRow: number;
  /** Finds or makes the row of an author by name. */
  readonly authorRowOf: (name: string) => number;
  readonly importRunRow: number | null;
}

/** Rolls the transaction back: some error codes, an import run or its document have changed since. */
export class VersionConflict extends Error {
  /** The rows of the error codes. */
  readonly conflicts: readonly number[];

  constructor(conflicts: readonly number[]) {
    super('Something has changed since.');
    this.conflicts = conflicts;
  }
}
