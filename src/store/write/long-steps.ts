import type Database from 'better-sqlite3';
import type { DirectoryKind } from '../../domain/directory.ts';
import type { DirectoryStep } from './change-set.ts';
import type { Operation } from './operation.ts';

/**
 * A step of the directory with up to so many error codes is taken in the thread that answers reads: at 50 microseconds each
 * it stops them for about 10 milliseconds, and a thread takes longer than that to start.
 */
export const MOST_IN_PLACE = 200;

/** What a step reads or writes one by one, by what it is taken with. */
const STANDING_ON: Readonly<Record<DirectoryKind, string>> = {
  VENDOR: 'error_codes WHERE vendor_id = ?',
  SERVICE: 'error_codes WHERE service_id = ?',
  CATEGORY: 'error_codes WHERE category_id = ?',
  DOCUMENT: 'published_rows WHERE document_id = ? AND until IS NULL',
};

/** Prepares the saying of whether an operation is a step with more than MOST_IN_PLACE error codes. */
export function prepareLongSteps(connection: Database.Database): (operation: Operation) => boolean {
  const count = Object.fromEntries(
    Object.entries(STANDING_ON).map(([kind, rows]) => [
      kind,
      connection
        .prepare<[number], number>(`SELECT count(*) FROM (SELECT 1 FROM ${rows} LIMIT ${MOST_IN_PLACE + 1})`)
        .pluck(),
    ]),
  ) as Record<DirectoryKind, Database.Statement<[number], number>>;

  return (operation) => {
    const step = operation.kind === 'WRITE' ? operation.changes.directoryStep : undefined;
    if (step === undefined || !touchesErrorCodes(step)) return false;
    return count[step.kind].get(step.row)! > MOST_IN_PLACE;
  };
}

function touchesErrorCodes(
  step: DirectoryStep,
): step is Exclude<DirectoryStep, { readonly step: 'UPDATE_DOCUMENT' }> {
  if (step.step === 'UPDATE_DOCUMENT') return false;
  // Error codes know their category by its row, and documents are in no key of theirs.
  return step.step !== 'RENAME' || step.kind === 'VENDOR' || step.kind === 'SERVICE';
}
