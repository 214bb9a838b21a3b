import { type UserError, userError } from '../../errors/user-error.ts';
import type { RequestContext } from '../../graphql/context.ts';
import { checkIdempotencyKey } from '../../mutations/check-text.ts';
import { KEY_REUSED, type KeyedRequest, lookUpKey } from '../../mutations/idempotency.ts';
import {
  type ImportJob,
  type ImportNote,
  type JobResult,
  refusedWith,
  resultOn,
  type SkippedErrorCode,
} from './import-job.ts';
import { ImportStopped, runImportJob } from './run-import-job.ts';
import { type ShownRun, shownRun } from './shown-run.ts';

/** What a mutation of an import answers. */
export interface ImportAnswer {
  readonly importRun: ShownRun | null;
  readonly skipped: readonly SkippedErrorCode[];
  readonly userErrors: readonly UserError[];
}

/** A mutation of an import that is asked for. */
export interface ImportCommand {
  readonly mutation: string;
  readonly input: { readonly idempotencyKey?: string | null | undefined };
  /** What is wrong with the input. */
  readonly problems: readonly (UserError | null)[];
  readonly act: (request: KeyedRequest | null) => Promise<JobResult>;
}

/** Checks the input, looks its idempotency key up, acts where it is new, and answers with the run as it is then. */
export async function answerImport(context: RequestContext, wanted: ImportCommand): Promise<ImportAnswer> {
  const { mutation, input } = wanted;
  const problems = [...wanted.problems, checkIdempotencyKey(input.idempotencyKey)].filter(
    (problem) => problem !== null,
  );
  if (problems.length > 0) return { importRun: null, skipped: [], userErrors: problems };
  const key = await lookUpKey(context, mutation, input);
  if (key.state === 'REUSED') return { importRun: null, skipped: [], userErrors: [KEY_REUSED] };
  const { run, answered, skipped, userErrors } =
    key.state === 'REPEATED'
      ? resultOn(key.receipt.importRun ?? null, key.receipt.note as ImportNote)
      : await wanted.act(key.request);
  const record = run === null ? null : await context.store.importRuns.run(run);
  return { importRun: record === null ? null : shownRun(record, answered), skipped, userErrors };
}

/** Has a job done in another thread. One that was stopped is a user error on the field at `path`. */
export async function actInThread(
  { store }: RequestContext,
  job: ImportJob,
  path: readonly string[],
): Promise<JobResult> {
  try {
    return await runImportJob(store, job);
  } catch (error) {
    if (!(error instanceof ImportStopped)) throw error;
    if (job.kind === 'PLAN') return refusedWith(null, 'INVALID', path, error.message);
    // The thread may have been stopped after it had written and before it could say so.
    const done = job.kind === 'APPLY' ? 'APPLIED' : 'REVERTED';
    const run = await store.importRuns.run(job.run);
    return run?.state === done
      ? resultOn(job.run)
      : resultOn(job.run, { userErrors: [userError('NOT_ALLOWED_NOW', path, error.message)] });
  }
}
