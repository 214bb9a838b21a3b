/** Leaves the transaction: some error codes, an import run or its document have changed since. */
export class VersionConflict extends Error {
  /** The rows of the error codes. */
  readonly conflicts: readonly number[];

  constructor(conflicts: readonly number[]) {
    super('Something has changed since.');
    this.conflicts = conflicts;
  }
}
