import { keyOf } from '../../domain/error-code.ts';
import type { CodeState } from '../../domain/overlay.ts';
import type { Store } from '../../store/open-store.ts';
import type { ImportedState, ImportRunRecord } from '../../store/read/import-runs.ts';
import type { EntryChange } from '../../store/write/change-set.ts';
import { type JobAttempt, type RevertJob, refuse, type SkippedErrorCode, writeStep } from './import-job.ts';
import type { OnStep } from './read-and-plan.ts';

/** The undoing of an import, but for the error codes that have changed since, in one transaction. */
export async function attemptRevert(store: Store, job: RevertJob, onStep: OnStep): Promise<JobAttempt> {
  const run = await store.importRuns.run(job.run);
  if (run === null) return refuse(null, 'NOT_FOUND', ['id'], 'There is no such import run.');
  if (run.state !== 'APPLIED') {
    const message = run.state === 'REVERTED' ? 'It is undone already.' : 'It was not applied.';
    return refuse(run.row, 'NOT_ALLOWED_NOW', ['id'], message);
  }
  if (!(await store.directory()).documentOfRow.has(run.document.row)) {
    const message = 'Its document was merged into another, which cannot be undone.';
    return refuse(run.row, 'NOT_ALLOWED_NOW', ['id'], message);
  }
  const [last] = await store.importRuns.runs({ document: run.document.row, states: ['APPLIED'] }, null, 1);
  if (last!.row !== run.row) return refuse(run.row, 'NOT_ALLOWED_NOW', ['id'], whyNotLast(last!));

  const states = await store.importRuns.importedStates(run.row);
  const skipped = states.flatMap(skippedOf);
  const entries = states.flatMap((state) => (isUntouched(state) ? [entryPutBack(state, job.reason)] : []));
  onStep('WRITE', entries.length);
  const importStep = { step: 'REVERT', run: run.row, reason: job.reason } as const;
  return writeStep({ entries, importStep }, 'REVERTED', skipped);
}

function whyNotLast({ id, appliedAt }: ImportRunRecord): string {
  const day = new Date(appliedAt!).toISOString().slice(0, 10);
  return `A later edition of the document was applied on ${day}. Undo that one first: ${id}.`;
}

function isUntouched({ version, moves, presentVersion }: ImportedState): boolean {
  return version + moves === presentVersion;
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
