import { checkReason } from '../../mutations/check-input.ts';
import { writeInAttempts } from '../../mutations/run-mutation.ts';
import type { Store } from '../../store/open-store.ts';
import { attemptApply } from './apply-import.ts';
import {
  type DiscardJob,
  type ImportJob,
  type JobAttempt,
  type JobResult,
  refuse,
  resultOfReceipt,
  resultOn,
  writeStep,
} from './import-job.ts';
import { attemptPlan } from './plan-import.ts';
import type { OnStep } from './read-and-plan.ts';
import { attemptRevert } from './revert-import.ts';

/** Does a job of an import in this thread, which it stops for as long as it takes. */
export async function doImportJob(
  store: Store,
  job: ImportJob,
  onStep: OnStep = () => {},
): Promise<JobResult> {
  const run = job.kind === 'PLAN' ? null : job.run;
  const problem = job.kind === 'PLAN' ? null : checkReason(job.reason);
  if (problem !== null) return resultOn(null, { userErrors: [problem] });
  return writeInAttempts(
    store,
    job,
    { written: resultOfReceipt, refused: (userErrors) => resultOn(run, { userErrors }) },
    () => attempt(store, job, onStep),
  );
}

function attempt(store: Store, job: ImportJob, onStep: OnStep): Promise<JobAttempt> {
  switch (job.kind) {
    case 'PLAN':
      return attemptPlan(store, job, onStep);
    case 'APPLY':
      return attemptApply(store, job, onStep);
    case 'DISCARD':
      return attemptDiscard(store, job);
    case 'REVERT':
      return attemptRevert(store, job, onStep);
  }
}

/** The discarding of a plan. */
async function attemptDiscard(store: Store, { run: row, reason }: DiscardJob): Promise<JobAttempt> {
  const run = await store.importRuns.run(row);
  if (run === null) return refuse(null, 'NOT_FOUND', ['id'], 'There is no such import run.');
  if (run.state !== 'PLANNED' && run.state !== 'HELD') {
    return refuse(row, 'NOT_ALLOWED_NOW', ['id'], 'It is applied, undone or put aside already.');
  }
  return writeStep({ importStep: { step: 'DISCARD', run: row, reason } }, 'DISCARDED');
}
