import type { Store } from '../../store/open-store.ts';
import { findDocument } from '../document-to-import.ts';
import { type JobAttempt, type JobResult, type PlanJob, refuse, resultOn, writeStep } from './import-job.ts';
import { type OnStep, type PlannedEdition, readAndPlan, sha256Of } from './read-and-plan.ts';

/** The planning of a text, which is kept where the job says so. */
export async function attemptPlan(store: Store, job: PlanJob, onStep: OnStep): Promise<JobAttempt> {
  const found = findDocument(await store.directory(), job.document);
  if ('problems' in found) return { payload: resultOn(null, { userErrors: found.problems }) };
  const { row } = found.target.document;
  const sha256 = sha256Of(job.content);
  const earlier = row === null ? [] : await store.importRuns.runsOfText(row, sha256);
  if (found.target.newest?.sha256 === sha256) {
    const brought = earlier.find(({ state }) => state === 'APPLIED');
    if (brought !== undefined) return { payload: resultOn(brought.row, { answered: 'UNCHANGED' }) };
  }

  const { content, format, publishedAt } = job;
  const prepared = await readAndPlan(store, { ...found.target, content, format, publishedAt }, onStep);
  if ('refusal' in prepared) return refuse(null, 'INVALID', ['content'], prepared.refusal);
  if (!job.keep) return { payload: resultOn(null, { preview: previewOf(prepared) }) };

  const open = earlier.find(({ state }) => state === 'PLANNED' || state === 'HELD');
  onStep('WRITE', prepared.kept.outcomes.length);
  return writeStep(
    {
      ...found.changes,
      importStep: { step: 'PLAN', run: open?.row ?? null, edition: prepared.edition, plan: prepared.kept },
    },
    prepared.kept.heldReason === null ? 'PLANNED' : 'HELD',
  );
}

function previewOf({ title, kept, edition }: PlannedEdition): JobResult['preview'] {
  const { format, publishedAt, findings } = edition;
  return { ...kept, title, format, publishedAt, findings };
}
