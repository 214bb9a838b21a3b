import { checkReason } from '../../mutations/check-text.ts';
import { KEY_REUSED, type KeyedRequest } from '../../mutations/idempotency.ts';
import type { Store } from '../../store/open-store.ts';
import { type ImportNote, type JobResult, refusedWith, resultOn } from './import-job.ts';

/** Puts a plan aside. */
export async function discardImport(
  store: Store,
  author: string,
  { run, reason }: { readonly run: number; readonly reason: string },
  request: KeyedRequest | null,
): Promise<JobResult> {
  const problem = checkReason(reason);
  if (problem !== null) return resultOn(null, { userErrors: [problem] });
  const note: ImportNote = { answered: 'DISCARDED', skipped: [] };
  const written = await store.write({
    author,
    importStep: { step: 'DISCARD', run, reason },
    ...(request === null ? {} : { request: { ...request, note } }),
  });
  switch (written.outcome) {
    case 'WRITTEN':
      return resultOn(run);
    case 'REPEATED':
      return resultOn(written.receipt.importRun ?? null, written.receipt.note as ImportNote);
    case 'KEY_REUSED':
      return resultOn(run, { userErrors: [KEY_REUSED] });
    case 'VERSION_CONFLICT':
      return (await store.importRuns.run(run)) === null
        ? refusedWith(null, 'NOT_FOUND', ['id'], 'There is no such import run.')
        : refusedWith(run, 'NOT_ALLOWED_NOW', ['id'], 'It is applied, undone or put aside already.');
    case 'NAME_TAKEN':
      throw new Error('Putting a plan aside names nothing anew.');
  }
}
