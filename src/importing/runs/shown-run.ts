import type { ImportRunRecord } from '../../store/read/import-runs.ts';
import type { JobResult } from './import-job.ts';

/** An import run as an answer shows it: as it is, as it was when it was first answered, or as the one that brought a text. */
export interface ShownRun extends Omit<ImportRunRecord, 'state'> {
  readonly state: ImportRunRecord['state'] | 'UNCHANGED';
}

/** A run in the state that an answer gives it (null: the one that it has), without what has become of it since. */
export function shownRun(run: ImportRunRecord, answered: JobResult['answered']): ShownRun {
  if (answered === null || answered === run.state) return run;
  if (answered === 'UNCHANGED') return { ...run, state: answered, counts: nothingOf(run.edition.rowCount) };
  const notReverted = { ...run, state: answered, revertedAt: null, revertedBy: null, revertReason: null };
  if (answered === 'APPLIED') return notReverted;
  const open = { appliedAt: null, appliedBy: null, discardedAt: null, discardedBy: null, reason: null };
  return { ...notReverted, ...open };
}

function nothingOf(rows: number): ImportRunRecord['counts'] {
  return {
    rows,
    added: 0,
    changed: 0,
    unchanged: rows,
    withdrawn: 0,
    reinstated: 0,
    correctionsKept: 0,
    correctionsStale: 0,
    correctionsAbsorbed: 0,
  };
}
