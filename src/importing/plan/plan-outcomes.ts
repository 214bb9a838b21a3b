import { type ErrorCodeField, keyOf, shownValue } from '../../domain/error-code.ts';
import type { CorrectionOutcome, PlannedOutcome } from '../../domain/import-run.ts';
import { type CodeState, differences } from '../../domain/overlay.ts';
import type { Plan, PlannedChange } from './plan.ts';

/** What a plan does to each error code that does not stay as it is, in the form in which it is kept, shown and compared. */
export function outcomesOfPlan({ changes }: Plan): PlannedOutcome[] {
  return changes.map(({ kind, identity, before, after, corrections }) => ({
    kind,
    key: keyOf(identity),
    fields: differences(before === null ? null : vendorPart(before), vendorPart(after)).map(
      ({ field, ...values }) => ({
        field,
        before: shownValue(values.before),
        after: shownValue(values.after),
        correction: outcomeOn(field, corrections),
      }),
    ),
  }));
}

/** Whether two plans come to the same. */
export function sameOutcomes(left: readonly PlannedOutcome[], right: readonly PlannedOutcome[]): boolean {
  return left.length === right.length && left.every((outcome, at) => textOf(outcome) === textOf(right[at]!));
}

function vendorPart({ vendor }: CodeState): CodeState {
  return { vendor, corrections: [] };
}

function outcomeOn(
  field: ErrorCodeField,
  corrections: PlannedChange['corrections'],
): CorrectionOutcome | null {
  if (corrections.stale.includes(field)) return 'STALE';
  if (corrections.absorbed.includes(field)) return 'ABSORBED';
  return corrections.kept.includes(field) ? 'KEPT' : null;
}

function textOf({ kind, key, fields }: PlannedOutcome): string {
  return JSON.stringify([
    kind,
    key,
    fields.map((each) => [each.field, each.before, each.after, each.correction]),
  ]);
}
