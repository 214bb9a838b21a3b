import { KEY_REUSED } from '../../mutations/idempotency.ts';
import type { Store } from '../../store/open-store.ts';
import type { ImportRunRecord } from '../../store/read/import-runs.ts';
import { placeOf } from '../find-document.ts';
import { changeSetOfPlan } from '../plan/change-set-of-plan.ts';
import { sameOutcomes } from '../plan/outcomes-of-plan.ts';
import { type OnStep, type PreparedPlan, preparePlan } from '../plan/prepare-plan.ts';
import { type ApplyJob, type ImportNote, type JobResult, refusedWith, resultOn } from './import-job.ts';

/*
 * The way of an application:
 *
 *   run ─► its text read and planned anew ─► the same as kept? ─► held? ─► written, if nothing it looked at has changed
 *                                               └ no: the new plan kept, PLAN_STALE            └ changed: from the run again
 */

/** Makes a kept plan come true, all of it in one transaction, or keeps a new one where it has gone stale. */
export async function applyImport(store: Store, job: ApplyJob, onStep: OnStep): Promise<JobResult> {
  for (;;) {
    const result = await attempt(store, job, onStep);
    if (result !== 'AGAIN') return result;
  }
}

async function attempt(store: Store, job: ApplyJob, onStep: OnStep): Promise<JobResult | 'AGAIN'> {
  const run = await store.importRuns.run(job.run);
  if (run === null) return refusedWith(null, 'NOT_FOUND', ['id'], 'There is no such import run.');
  if (run.state !== 'PLANNED' && run.state !== 'HELD') {
    return refusedWith(run.row, 'NOT_ALLOWED_NOW', ['id'], WHY_CLOSED[run.state]);
  }

  const { format, publishedAt } = run.edition;
  const content = await store.importRuns.content(run.row);
  const target = placeOf(run.document);
  const prepared = await preparePlan(store, { ...target, content, format, publishedAt }, onStep);
  if ('refusal' in prepared) return refusedWith(run.row, 'NOT_ALLOWED_NOW', ['id'], prepared.refusal);
  const planned = await store.importRuns.changes(run.row, 0, Number.MAX_SAFE_INTEGER);
  if (!sameOutcomes(prepared.kept.outcomes, planned)) return keepNewPlan(store, job, run, prepared);

  const { heldReason } = prepared.kept;
  if (heldReason !== null && !job.acceptHeld) {
    const message = `${heldReason} Look at its changes; to apply it all the same, send acceptWithdrawals: true.`;
    return refusedWith(run.row, 'NOT_ALLOWED_NOW', ['acceptWithdrawals'], message);
  }
  onStep('WRITE', prepared.plan.changes.length);
  const { author, reason, request } = job;
  const note: ImportNote = { answered: 'APPLIED', skipped: [] };
  const written = await store.write({
    ...changeSetOfPlan(prepared, { author, reason, run: run.row, newestEdition: target.newest?.row ?? null }),
    ...(request === null ? {} : { request: { ...request, note } }),
  });
  switch (written.outcome) {
    case 'WRITTEN':
      return resultOn(written.importRun);
    case 'REPEATED':
      return resultOn(written.receipt.importRun ?? null, written.receipt.note as ImportNote);
    case 'KEY_REUSED':
      return resultOn(run.row, { userErrors: [KEY_REUSED] });
    case 'VERSION_CONFLICT':
      return 'AGAIN';
    case 'NAME_TAKEN':
      throw new Error('The application of a plan names nothing anew.');
  }
}

const WHY_CLOSED: Readonly<Record<'APPLIED' | 'DISCARDED' | 'REVERTED', string>> = {
  APPLIED: 'It is applied already.',
  DISCARDED: 'It was put aside. To take the text in after all, plan it again.',
  REVERTED: 'It was applied and undone. To take the text in again, plan it again.',
};

async function keepNewPlan(
  store: Store,
  { author }: ApplyJob,
  run: ImportRunRecord,
  { edition, kept }: PreparedPlan,
): Promise<JobResult | 'AGAIN'> {
  const written = await store.write({
    author,
    importStep: { step: 'PLAN', run: run.row, edition, plan: kept },
  });
  if (written.outcome !== 'WRITTEN') return 'AGAIN';
  const message =
    'Something has changed since the plan was made, so that it comes to something else now. Look at the new plan, and apply it.';
  return refusedWith(run.row, 'PLAN_STALE', ['id'], message);
}
