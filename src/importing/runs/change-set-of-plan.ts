import type { PlannedKind } from '../../domain/import-run.ts';
import type { RevisionKind } from '../../domain/revision.ts';
import type { ChangeSet } from '../../store/write/change-set.ts';
import type { OnStep, PreparedPlan } from './prepare-plan.ts';

const REVISION_KIND_OF: Readonly<Record<PlannedKind, RevisionKind>> = {
  ADDED: 'IMPORTED',
  CHANGED: 'UPDATED_BY_VENDOR',
  WITHDRAWN: 'WITHDRAWN',
  REINSTATED: 'REINSTATED',
};

/** What is known of the application of a plan besides the plan. */
export interface Application {
  readonly reason: string;
  /** The row of the run that planned it; null where no plan was reviewed. */
  readonly run: number | null;
  /** The row of the document's newest edition; null where it has none. */
  readonly newestEdition: number | null;
}

/** What has to be written so that a plan comes true; `onStep` hears of each entry that is written. */
export function changeSetOfPlan(
  { plan, kept, edition }: PreparedPlan,
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
