import type { CodeState, FieldValue } from './correction.ts';
import { ERROR_CODE_FIELDS, type ErrorCodeField, FIELD_ORDER } from './error-code.ts';
import { effectiveValues } from './overlay.ts';
import { sameValue } from './same-value.ts';

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
