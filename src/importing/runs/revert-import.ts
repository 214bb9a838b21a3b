import type { CodeState } from '../../domain/correction.ts';
import { keyOf } from '../../domain/error-code.ts';
import { KEY_REUSED } from '../../mutations/idempotency.ts';
import type { Store } from '../../store/open-store.ts';
import type { ImportedState, ImportRunRecord } from '../../store/read/import-runs.ts';
import type { EntryChange } from '../../store/write/change-set.ts';
import type { OnStep } from '../plan/prepare-plan.ts';
import {
  type ImportNote,
  type JobResult,
  type RevertJob,
  refusedWith,
  resultOn,
  type SkippedErrorCode,
} from './import-job.ts';

/** Puts back what an import changed, but for the error codes that have changed since, in one transaction. */
export async function revertImport(store: Store, job: RevertJob, onStep: OnStep): Promise<JobResult> {
  for (;;) {
    const result = await attempt(store, job, onStep);
    if (result !== 'AGAIN') return result;
  }
}

async function attempt(store: Store, job: RevertJob, onStep: OnStep): Promise<JobResult | 'AGAIN'> {
  const run = await store.importRuns.run(job.run);
  if (run === null) return refusedWith(null, 'NOT_FOUND', ['id'], 'There is no such import run.');
  if (run.state !== 'APPLIED') {
    const message = run.state === 'REVERTED' ? 'It is undone already.' : 'It was not applied.';
    return refusedWith(run.row, 'NOT_ALLOWED_NOW', ['id'], message);
  }
  const [last] = await store.importRuns.runs({ document: run.document.row, states: ['APPLIED'] }, null, 1);
  if (last!.row !== run.row) return refusedWith(run.row, 'NOT_ALLOWED_NOW', ['id'], whyNotLast(last!));

  const states = await store.importRuns.importedStates(run.row);
  const skipped = states.flatMap(skippedOf);
  const entries = states.flatMap((state) => (isUntouched(state) ? [entryPutBack(state, job.reason)] : []));
  onStep('WRITE', entries.length);
  const note: ImportNote = { answered: 'REVERTED', skipped };
  const written = await store.write({
    author: job.author,
    entries,
    importStep: { step: 'REVERT', run: run.row, reason: job.reason },
    ...(job.request === null ? {} : { request: { ...job.request, note } }),
  });
  switch (written.outcome) {
    case 'WRITTEN':
      return resultOn(run.row, { skipped });
    case 'REPEATED':
      return resultOn(written.receipt.importRun ?? null, written.receipt.note as ImportNote);
    case 'KEY_REUSED':
      return resultOn(run.row, { userErrors: [KEY_REUSED] });
    case 'VERSION_CONFLICT':
      return 'AGAIN';
    case 'NAME_TAKEN':
      throw new Error('The undoing of an import names nothing anew.');
  }
}

function whyNotLast({ id, appliedAt }: ImportRunRecord): string {
  const day = new Date(appliedAt!).toISOString().slice(0, 10);
  return `A later edition of the document was applied on ${day}. Undo that one first: ${id}.`;
}

function isUntouched({ version, presentVersion }: ImportedState): boolean {
  return version === presentVersion;
}

function skippedOf(state: ImportedState): SkippedErrorCode[] {
  if (isUntouched(state)) return [];
  const { identity, version, presentVersion } = state;
  const reason = `It has changed since: it is at version ${presentVersion}, and the import made version ${version}.`;
  return [{ key: keyOf(identity), reason }];
}

function entryPutBack(
  { identity, presentVersion, before, after }: ImportedState,
  reason: string,
): EntryChange {
  return {
    identity,
    expectedVersion: presentVersion,
    kind: 'REVERTED',
    reason,
    state: before ?? withdrawn(after),
  };
}

/** What was not there before cannot be taken away, since nothing is deleted: it is on no page. */
function withdrawn({ vendor, corrections }: CodeState): CodeState {
  return { vendor: { ...vendor, lifecycle: 'WITHDRAWN' }, corrections };
}
