import type { Store } from '../../store/open-store.ts';
import { type DiscardJob, type JobAttempt, refuse, writeStep } from './import-job.ts';

/** The discarding of a plan. */
export async function attemptDiscard(store: Store, { run: row, reason }: DiscardJob): Promise<JobAttempt> {
  const run = await store.importRuns.run(row);
  if (run === null) return refuse(null, 'NOT_FOUND', ['id'], 'There is no such import run.');
  if (run.state !== 'PLANNED' && run.state !== 'HELD') {
    return refuse(row, 'NOT_ALLOWED_NOW', ['id'], 'It is applied, undone or put aside already.');
  }
  return writeStep({ importStep: { step: 'DISCARD', run: row, reason } }, 'DISCARDED');
}
