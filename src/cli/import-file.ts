import { doImportJob } from '../importing/runs/do-import-job.ts';
import type { ApplyJob, JobResult, PlanJob, Preview } from '../importing/runs/import-job.ts';
import type { OnStep } from '../importing/runs/read-and-plan.ts';
import { MAX_ATTEMPTS } from '../mutations/run-mutation.ts';
import type { Store } from '../store/open-store.ts';

/** What an edition does, as far as it is printed. */
export type PrintedPlan = Pick<Preview, 'format' | 'publishedAt' | 'counts' | 'outcomes' | 'findings'>;

/** The result of an import: REFUSED and UNCHANGED without a plan, PLANNED where it was only to be planned. */
export interface ImportReport {
  readonly state: 'REFUSED' | 'UNCHANGED' | 'PLANNED' | 'HELD' | 'APPLIED';
  /** The import run's id; null where none is kept. */
  readonly importRun: string | null;
  readonly plan: PrintedPlan | null;
  readonly heldReason: string | null;
  readonly problems: readonly string[];
}

/** Plans a text and, where the plan is kept, applies it; nobody looks at the plan in between. */
export async function importFile(
  store: Store,
  plan: PlanJob,
  application: Pick<ApplyJob, 'acceptHeld' | 'reason'>,
  onStep: (job: 'Plan' | 'Apply') => OnStep,
): Promise<ImportReport> {
  const planned = await doImportJob(store, plan, onStep('Plan'));
  if (planned.answered === 'UNCHANGED') return report(store, 'UNCHANGED', planned);
  if (planned.preview !== null) {
    const { heldReason } = planned.preview;
    const state = heldReason === null ? 'PLANNED' : 'HELD';
    return { ...(await report(store, state, planned)), plan: planned.preview, heldReason };
  }
  if (planned.run === null) return report(store, 'REFUSED', planned);

  const { author, request } = plan;
  const job: ApplyJob = { kind: 'APPLY', author, request, run: planned.run, ...application };
  let applied = await doImportJob(store, job, onStep('Apply'));
  for (let count = 1; count < MAX_ATTEMPTS && isStale(applied); count += 1) {
    applied = await doImportJob(store, job, onStep('Apply'));
  }
  if (applied.userErrors.length === 0) return report(store, 'APPLIED', applied);
  const { heldReason, ...refused } = await report(store, 'REFUSED', applied);
  return heldReason === null ? { ...refused, heldReason } : { ...refused, heldReason, state: 'HELD' };
}

/** Whether the plan has been replaced by a new one, which nobody needs to look at before it is applied. */
function isStale({ userErrors }: JobResult): boolean {
  return userErrors.some(({ code }) => code === 'PLAN_STALE');
}

async function report(store: Store, state: ImportReport['state'], result: JobResult): Promise<ImportReport> {
  const problems = result.userErrors.map(({ message }) =>
    message.replaceAll('`serviceName`', '--service-name').replaceAll('`vendorName`', '--vendor-name'),
  );
  const run = result.run === null ? null : await store.importRuns.run(result.run);
  if (run === null || state === 'UNCHANGED') {
    return { state, importRun: run?.id ?? null, plan: null, heldReason: null, problems };
  }
  const { format, publishedAt, findings } = run.edition;
  const outcomes = await store.importRuns.changes(run.row, 0, Number.MAX_SAFE_INTEGER);
  const plan = { format, publishedAt, findings, outcomes, counts: run.counts };
  return { state, importRun: run.id, plan, heldReason: run.heldReason, problems };
}
