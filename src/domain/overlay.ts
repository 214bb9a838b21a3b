import {
  type CodeValues,
  ERROR_CODE_FIELDS,
  type ErrorCodeField,
  FIELD_ORDER,
  type FieldValue,
  sameValue,
} from './error-code.ts';

/** One field on which a maintainer overrules the vendor. */
export interface Correction {
  readonly field: ErrorCodeField;
  readonly value: FieldValue;
  /** The vendor's value when the correction was written or last confirmed. */
  readonly writtenAgainst: FieldValue;
  /** Who wrote it. */
  readonly author: string;
  readonly reason: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** All that history keeps of an error code at one version: the vendor's part and the corrections on top. */
export interface CodeState {
  readonly vendor: CodeValues;
  /** One a field at most, in the order of the fields. */
  readonly corrections: readonly Correction[];
}

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
interface Rebased {
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

/** One effective value that is not what it was. */
export interface Difference {
  readonly field: ErrorCodeField;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/**
 * The effective values in which two states differ, in the order of the fields. With nothing before, these are all
 * values that are not empty.
 */
export function differences(before: CodeState | null, after: CodeState): Difference[] {
  const old = before === null ? null : effectiveValues(before);
  const now = effectiveValues(after);
  return FIELD_ORDER.flatMap((field) => {
    const property = ERROR_CODE_FIELDS[field];
    const difference = { field, before: old?.[property] ?? null, after: now[property] };
    const same = old === null ? isEmpty(difference.after) : sameValue(difference.before, difference.after);
    return same ? [] : [difference];
  });
}

function isEmpty(value: FieldValue): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}
