import { KEY_REUSED } from '../../mutations/idempotency.ts';
import type { Store } from '../../store/open-store.ts';
import { findDocument } from '../find-document.ts';
import { type OnStep, type PreparedPlan, preparePlan, sha256Of } from '../plan/prepare-plan.ts';
import { type ImportNote, type JobResult, type PlanJob, refusedWith, resultOn } from './import-job.ts';

/** Plans a text, and keeps the plan where that is asked for. */
export async function planImport(store: Store, job: PlanJob, onStep: OnStep): Promise<JobResult> {
  // Whoever loses a race for a new name, or for an open run, looks at what the winner wrote.
  for (;;) {
    const result = await attempt(store, job, onStep);
    if (result !== 'AGAIN') return result;
  }
}

async function attempt(store: Store, job: PlanJob, onStep: OnStep): Promise<JobResult | 'AGAIN'> {
  const found = findDocument(await store.directory(), job.document);
  if ('problems' in found) return resultOn(null, { userErrors: found.problems });
  const { row } = found.target.document;
  const sha256 = sha256Of(job.content);
  const earlier = row === null ? [] : await store.importRuns.runsOfText(row, sha256);
  if (found.target.newest?.sha256 === sha256) {
    const brought = earlier.find(({ state }) => state === 'APPLIED');
    if (brought !== undefined) return resultOn(brought.row, { answered: 'UNCHANGED' });
  }

  const { content, format, publishedAt } = job;
  const prepared = await preparePlan(store, { ...found.target, content, format, publishedAt }, onStep);
  if ('refusal' in prepared) return refusedWith(null, 'INVALID', ['content'], prepared.refusal);
  if (!job.keep) return resultOn(null, { preview: previewOf(prepared) });

  const open = earlier.find(({ state }) => state === 'PLANNED' || state === 'HELD');
  const note: ImportNote = { answered: prepared.kept.heldReason === null ? 'PLANNED' : 'HELD', skipped: [] };
  onStep('WRITE', prepared.kept.outcomes.length);
  const written = await store.write({
    author: job.author,
    ...found.changes,
    importStep: { step: 'PLAN', run: open?.row ?? null, edition: prepared.edition, plan: prepared.kept },
    ...(job.request === null ? {} : { request: { ...job.request, note } }),
  });
  switch (written.outcome) {
    case 'WRITTEN':
      return resultOn(written.importRun);
    case 'REPEATED':
      return resultOn(written.receipt.importRun ?? null, written.receipt.note as ImportNote);
    case 'KEY_REUSED':
      return resultOn(null, { userErrors: [KEY_REUSED] });
    case 'NAME_TAKEN':
    case 'VERSION_CONFLICT':
      return 'AGAIN';
  }
}

function previewOf({ title, kept, edition }: PreparedPlan): JobResult['preview'] {
  const { format, publishedAt, findings } = edition;
  return { ...kept, title, format, publishedAt, findings };
}
