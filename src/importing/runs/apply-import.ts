import type { PlannedKind } from '../../domain/import-run.ts';
import type { RevisionKind } from '../../domain/revision.ts';
import type { Store } from '../../store/open-store.ts';
import type { ImportRunRecord } from '../../store/read/import-runs.ts';
import type { ChangeSet } from '../../store/write/change-set.ts';
import { targetOf } from '../document-to-import.ts';
import { sameOutcomes } from '../plan/plan-outcomes.ts';
import { type ApplyJob, type JobAttempt, refuse, refusedWith, writeStep } from './import-job.ts';
import { type OnStep, type PlannedEdition, readAndPlan } from './read-and-plan.ts';

/*
 * The way of an application:
 *
 *   run ─► its text read and planned anew ─► the same as kept? ─► held? ─► written
 *                                               └ no: the new plan kept, PLAN_STALE
 */

/** The application of a kept plan, all of it in one transaction; a plan that is stale is replaced by a new one. */
export async function attemptApply(store: Store, job: ApplyJob, onStep: OnStep): Promise<JobAttempt> {
  const run = await store.importRuns.run(job.run);
  if (run === null) return refuse(null, 'NOT_FOUND', ['id'], 'There is no such import run.');
  if (run.state !== 'PLANNED' && run.state !== 'HELD') {
    return refuse(run.row, 'NOT_ALLOWED_NOW', ['id'], WHY_CLOSED[run.state]);
  }

  const { format, publishedAt } = run.edition;
  const content = await store.importRuns.content(run.row);
  const target = targetOf(run.document);
  const prepared = await readAndPlan(store, { ...target, content, format, publishedAt }, onStep);
  if ('refusal' in prepared) return refuse(run.row, 'NOT_ALLOWED_NOW', ['id'], prepared.refusal);
  const planned = await store.importRuns.changes(run.row, 0, Number.MAX_SAFE_INTEGER);
  if (!sameOutcomes(prepared.kept.outcomes, planned)) return keepNewPlan(run, prepared);

  const { heldReason } = prepared.kept;
  if (heldReason !== null && !job.acceptHeld) {
    const message = `${heldReason} Look at its changes; to apply it all the same, send acceptWithdrawals: true.`;
    return refuse(run.row, 'NOT_ALLOWED_NOW', ['acceptWithdrawals'], message);
  }
  onStep('WRITE', prepared.plan.changes.length);
  const application = { reason: job.reason, run: run.row, newestEdition: target.newest?.row ?? null };
  return writeStep(changeSetOfPlan(prepared, application, onStep), 'APPLIED');
}

const WHY_CLOSED: Readonly<Record<'APPLIED' | 'DISCARDED' | 'REVERTED', string>> = {
  APPLIED: 'It is applied already.',
  DISCARDED: 'It was put aside. To take the text in after all, plan it again.',
  REVERTED: 'It was applied and undone. To take the text in again, plan it again.',
};

function keepNewPlan(run: ImportRunRecord, { edition, kept }: PlannedEdition): JobAttempt {
  const message =
    'Something has changed since the plan was made, so that it comes to something else now. Look at the new plan, and apply it.';
  return {
    changes: { importStep: { step: 'PLAN', run: run.row, edition, plan: kept } },
    refusal: refusedWith(run.row, 'PLAN_STALE', ['id'], message),
  };
}

const REVISION_KIND_OF: Readonly<Record<PlannedKind, RevisionKind>> = {
  ADDED: 'IMPORTED',
  CHANGED: 'UPDATED_BY_VENDOR',
  WITHDRAWN: 'WITHDRAWN',
  REINSTATED: 'REINSTATED',
};

/** What is known of the application of a plan besides the plan. */
interface Application {
  readonly reason: string;
  /** The row of the run that planned it; null where no plan was reviewed. */
  readonly run: number | null;
  /** The row of the document's newest edition; null where it has none. */
  readonly newestEdition: number | null;
}

/** What has to be written so that a plan comes true; `onStep` hears of each entry that is written. */
export function changeSetOfPlan(
  { plan, kept, edition }: PlannedEdition,
  { reason, run, newestEdition }: Application,
  onStep: OnStep = () => {},
): Pick<ChangeSet, 'entries' | 'importStep'> {
  return {
    entries: {
      *[Symbol.iterator]() {
        for (const [done, { kind, identity, expectedVersion, after }] of plan.changes.entries()) {
          yield { identity, expectedVersion, kind: REVISION_KIND_OF[kind], reason, state: after };
          onStep('WRITE', plan.changes.length, done + 1);
        }
      },
    },
    importStep: {
      step: 'APPLY',
      run,
      reason,
      edition,
      plan: kept,
      rows: plan.rows,
      expectedEdition: newestEdition,
      unchanged: plan.unchanged,
    },
  };
}
