import type { ImportState } from '../../domain/import-run.ts';
import { type UserError, userError } from '../../errors/user-error.ts';
import type { RequestContext } from '../../graphql/context.ts';
import { checkIdempotencyKey } from '../../mutations/check-input.ts';
import type { KeyedRequest } from '../../mutations/repeated-request.ts';
import { type Mutation, runOnce } from '../../mutations/run-mutation.ts';
import type { Store } from '../../store/open-store.ts';
import type { ImportRunRecord, ReportedRun } from '../../store/read/import-runs.ts';
import {
  type ImportJob,
  type JobResult,
  refusedWith,
  resultOfReceipt,
  resultOn,
  type SkippedErrorCode,
} from './import-job.ts';
import { ImportStopped, type RunImportJob } from './import-threads.ts';

/** What a mutation of an import answers. */
export interface ImportPayload {
  readonly importRun: ReportedRun | null;
  readonly skipped: readonly SkippedErrorCode[];
  readonly userErrors: readonly UserError[];
}

/** A requested mutation of an import. */
interface ImportMutation extends Pick<Mutation<ImportPayload>, 'name' | 'input' | 'problems'> {
  /** The job to run where the input has no problems. */
  readonly job: (request: KeyedRequest | null) => ImportJob;
}

/** Checks the input, looks its idempotency key up, runs the job where it is new, and reports the run as it is then. */
export function runImportMutation(
  context: RequestContext,
  runJob: RunImportJob,
  { job, ...mutation }: ImportMutation,
): Promise<ImportPayload> {
  const { store } = context;
  return runOnce(context, {
    ...mutation,
    problems: [...mutation.problems, checkIdempotencyKey(mutation.input.idempotencyKey)],
    written: (receipt) => payloadOf(store, resultOfReceipt(receipt)),
    refused: (userErrors) => ({ importRun: null, skipped: [], userErrors }),
    act: async (request) => payloadOf(store, await runOrStop(store, runJob, job(request))),
  });
}

/** A job that was stopped gives a user error. */
async function runOrStop(store: Store, runJob: RunImportJob, job: ImportJob): Promise<JobResult> {
  try {
    return await runJob(store, job);
  } catch (error) {
    if (!(error instanceof ImportStopped)) throw error;
    if (job.kind === 'PLAN') return refusedWith(null, 'INVALID', ['content'], error.message);
    // The thread may have been stopped after it had written and before it could say so.
    await store.log?.catchUp();
    const run = await store.importRuns.run(job.run);
    return run?.state === STATE_AFTER[job.kind]
      ? resultOn(job.run)
      : resultOn(job.run, { userErrors: [userError('NOT_ALLOWED_NOW', ['id'], error.message)] });
  }
}

const STATE_AFTER = {
  APPLY: 'APPLIED',
  DISCARD: 'DISCARDED',
  REVERT: 'REVERTED',
} as const satisfies Record<Exclude<ImportJob['kind'], 'PLAN'>, ImportState>;

async function payloadOf(
  store: Store,
  { run, answered, skipped, userErrors }: JobResult,
): Promise<ImportPayload> {
  const record = run === null ? null : await store.importRuns.run(run);
  return { importRun: record === null ? null : reportedRun(record, answered), skipped, userErrors };
}

/** A run in the state that an answer gives it (null: the present one), without what has become of it since. */
function reportedRun(run: ImportRunRecord, answered: JobResult['answered']): ReportedRun {
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
