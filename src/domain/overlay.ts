import type { CodeState, Correction } from './correction.ts';
import { type CodeValues, ERROR_CODE_FIELDS, type ErrorCodeField, FIELD_ORDER } from './error-code.ts';
import { sameValue } from './same-value.ts';

/** The values that are in force: of each field the correction where there is one, else the vendor's value. */
export function effectiveValues({ vendor, corrections }: CodeState): CodeValues {
  if (corrections.length === 0) return vendor;
  const corrected = corrections.map(({ field, value }) => [ERROR_CODE_FIELDS[field], value]);
  return { ...vendor, ...Object.fromEntries(corrected) };
}

/** Whether the vendor's value has changed since the correction was written or confirmed. */
export function isStale(vendor: CodeValues, correction: Correction): boolean {
  return !sameValue(vendor[ERROR_CODE_FIELDS[correction.field]], correction.writtenAgainst);
}

/** What became of the corrections when the vendor's words changed under them. */
export interface Rebased {
  readonly state: CodeState;
  /**
   * Corrected fields by their outcome. `kept` are those whose vendor's value is what it was, whether they were stale
   * by then or not, and those under which the vendor is back at the value that they were written against.
   */
  readonly kept: readonly ErrorCodeField[];
  readonly stale: readonly ErrorCodeField[];
  readonly absorbed: readonly ErrorCodeField[];
}

/**
 * Puts a state's corrections on top of new vendor's values: a correction that the vendor's new words equal is
 * absorbed, one whose vendor's words changed otherwise becomes stale, and any other is kept.
 */
export function rebase({ vendor: before, corrections }: CodeState, vendor: CodeValues): Rebased {
  const outcomes = corrections.map((correction) => {
    const property = ERROR_CODE_FIELDS[correction.field];
    const changed = !sameValue(before[property], vendor[property]);
    const outcome = !changed
      ? 'kept'
      : sameValue(vendor[property], correction.value)
        ? 'absorbed'
        : isStale(vendor, correction)
          ? 'stale'
          : 'kept';
    return { correction, outcome };
  });
  const fieldsThatAre = (wanted: string): ErrorCodeField[] =>
    outcomes.filter(({ outcome }) => outcome === wanted).map(({ correction }) => correction.field);
  return {
    state: {
      vendor,
      corrections: outcomes
        .filter(({ outcome }) => outcome !== 'absorbed')
        .map(({ correction }) => correction),
    },
    kept: fieldsThatAre('kept'),
    stale: fieldsThatAre('stale'),
    absorbed: fieldsThatAre('absorbed'),
  };
}

/** The corrections with one put in (in the place of an earlier one on its field), in the order of the fields. */
export function withCorrection(corrections: readonly Correction[], added: Correction): Correction[] {
  return [...corrections.filter(({ field }) => field !== added.field), added].sort(
    (left, right) => FIELD_ORDER.indexOf(left.field) - FIELD_ORDER.indexOf(right.field),
  );
}
