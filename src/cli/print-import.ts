import type { ImportReport } from './import-file.ts';
import { printPlan } from './print-plan.ts';

/** Gives what came of a file as a person likes to read it, on standard output and on standard error. */
export function printImport(
  key: string,
  report: ImportReport,
): { readonly output: string; readonly errors: string } {
  const { state, importRun, plan, heldReason, problems } = report;
  const printed = plan === null ? '' : `${printPlan(key, plan)}\n`;
  switch (state) {
    case 'APPLIED':
      return { output: `${printed}Applied as import run ${importRun}.\n`, errors: '' };
    case 'PLANNED':
      return { output: `${printed}Nothing was written.\n`, errors: '' };
    case 'UNCHANGED':
      return {
        output: `The newest edition of ${key} is this text already. Nothing was written.\n`,
        errors: '',
      };
    case 'HELD': {
      const kept = importRun === null ? 'Nothing was written.' : `It is kept as import run ${importRun}.`;
      const remedy = 'Look at its changes; --accept-withdrawals applies it all the same.';
      return { output: printed, errors: `Held: ${heldReason} ${kept} ${remedy}\n` };
    }
    case 'REFUSED':
      return { output: printed, errors: `${problems.join('\n')}\n` };
  }
}

/** Gives what came of a file as JSON for programs. Ends with a line break. */
export function importAsJson(document: string, report: ImportReport): string {
  const { state, importRun, plan, heldReason, problems } = report;
  const printed = {
    document,
    state,
    importRun,
    heldReason,
    problems,
    ...(plan === null
      ? {}
      : {
          format: plan.format,
          publishedAt: plan.publishedAt === null ? null : new Date(plan.publishedAt).toISOString(),
          counts: plan.counts,
          changes: plan.outcomes.map(({ kind, key, fields }) => ({ kind, key, fields })),
          findings: plan.findings,
        }),
  };
  return `${JSON.stringify(printed, null, 2)}\n`;
}
