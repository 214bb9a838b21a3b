import { ERROR_CODE_FIELDS, type ShownValue } from '../../domain/error-code.ts';
import type { ImportCounts, PlannedField, PlannedKind, PlannedOutcome } from '../../domain/import-run.ts';
import type { ImportReport, PrintedPlan } from '../import-file.ts';
import { cutText } from './print-table.ts';
import { lineOf, printDifference } from './print-values.ts';

/** Gives the result of an import as text for standard output and standard error. */
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

/** Gives the result of an import as JSON. Ends with a line break. */
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

const MARK_OF: Readonly<Record<PlannedKind, string>> = {
  ADDED: '+',
  CHANGED: '~',
  WITHDRAWN: '-',
  REINSTATED: '^',
};

/**
 * Gives a plan as a person likes to read it: a line for each error code that is added (`+`) or withdrawn (`-`), the
 * changed (`~`) and the reinstated (`^`) with their changes word by word (`[-old-]` and `{+new+}`, as of `git diff
 * --word-diff`), the findings that matter, and the numbers. Ends with a line break.
 */
function printPlan(key: string, plan: PrintedPlan): string {
  const facts = [
    plan.format,
    ...(plan.publishedAt === null
      ? []
      : [`published ${new Date(plan.publishedAt).toISOString().slice(0, 10)}`]),
  ];
  const findings = plan.findings.filter(({ severity }) => severity !== 'INFO');
  const parts = [
    `${key} (${facts.join(', ')})`,
    plan.outcomes.map(printOutcome).join('\n'),
    findings
      .map(({ severity, kind, line, message }) => `${severity} ${kind} line ${line ?? '–'}: ${message}`)
      .join('\n'),
    printCounts(plan.counts),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The numbers of a plan, as two sentences at most. */
function printCounts(counts: ImportCounts): string {
  const { rows, added, changed, withdrawn, reinstated, unchanged } = counts;
  const { correctionsKept: kept, correctionsStale: stale, correctionsAbsorbed: absorbed } = counts;
  const codes = `${rows} rows: ${added} added, ${changed} changed, ${withdrawn} withdrawn, ${reinstated} reinstated, ${unchanged} unchanged.`;
  if (kept + stale + absorbed === 0) return codes;
  return `${codes}\nCorrections: ${kept} kept, ${stale} stale, ${absorbed} absorbed.`;
}

function printOutcome({ kind, key, fields }: PlannedOutcome): string {
  const line = `${MARK_OF[kind]} ${key}`;
  if (kind === 'WITHDRAWN') return line;
  if (kind === 'ADDED') return [line, ...summaryOf(fields)].join('  ');
  const width = Math.max(...fields.map(({ field }) => ERROR_CODE_FIELDS[field].length));
  return [line, ...fields.map((field) => printField(field, width))].join('\n');
}

/** Of a new error code, its statuses and the first of its texts. */
function summaryOf(fields: readonly PlannedField[]): string[] {
  const newValue = (name: PlannedField['field']): ShownValue =>
    fields.find(({ field }) => field === name)?.after ?? null;
  const text = newValue('MESSAGE') ?? newValue('DESCRIPTION');
  return [lineOf(newValue('HTTP_STATUSES')), text === null ? '' : cutText(lineOf(text), 80)].filter(
    (part) => part !== '',
  );
}

const WHAT_BECOMES: Readonly<Record<NonNullable<PlannedField['correction']>, string>> = {
  KEPT: 'the correction stays: the vendor is back at the words that it was written against',
  STALE: 'the correction stays, but is stale: keep or drop it',
  ABSORBED: 'the correction goes: the vendor says the same now',
};

function printField({ field, before, after, correction }: PlannedField, width: number): string {
  const name = ERROR_CODE_FIELDS[field].padEnd(width);
  const line = `    ${name}  ${printDifference(before, after)}`;
  return correction === null ? line : `${line}\n    ${' '.repeat(width)}  ! ${WHAT_BECOMES[correction]}`;
}
