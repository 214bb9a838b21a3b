import { checkReason } from '../../mutations/check-text.ts';
import type { Store } from '../../store/open-store.ts';
import type { OnStep } from '../plan/prepare-plan.ts';
import { applyImport } from './apply-import.ts';
import { type ImportJob, type JobResult, resultOn } from './import-job.ts';
import { planImport } from './plan-import.ts';
import { revertImport } from './revert-import.ts';

/** Does a job of an import in this thread, which it stops for as long as it takes. */
export async function doImportJob(
  store: Store,
  job: ImportJob,
  onStep: OnStep = () => {},
): Promise<JobResult> {
  const problem = job.kind === 'PLAN' ? null : checkReason(job.reason);
  if (problem !== null) return resultOn(null, { userErrors: [problem] });
  switch (job.kind) {
    case 'PLAN':
      return planImport(store, job, onStep);
    case 'APPLY':
      return applyImport(store, job, onStep);
    case 'REVERT':
      return revertImport(store, job, onStep);
  }
}
