import {
  type CodeValues,
  ERROR_CODE_FIELDS,
  type ErrorCodeField,
  FIELD_ORDER,
  type FieldValue,
  sameValue,
} from '../domain/error-code.ts';
import {
  type CodeState,
  type Correction,
  effectiveValues,
  isStale,
  withCorrection,
} from '../domain/overlay.ts';
import type { RevisionKind } from '../domain/revision.ts';
import type { NewValues } from './read-values.ts';

/*
 * What maintainers do to an error code, as functions from one state to the next. A function that would change nothing
 * gives the very state that it was given.
 */

/** Who changes something, why and when (in milliseconds since 1970). */
export type Signature = Pick<Correction, 'author' | 'reason' | 'createdAt'>;

/** Puts corrections on the vendor's values; a field that is set to the vendor's value has none. */
export function correct(state: CodeState, values: NewValues, signature: Signature): CodeState {
  let { corrections } = state;
  for (const [field, value] of values) {
    const vendorValue = state.vendor[ERROR_CODE_FIELDS[field]];
    const standing = corrections.find((correction) => correction.field === field);
    if (isVendors(value, vendorValue)) {
      if (standing !== undefined) corrections = without(corrections, [field]);
    } else if (standing === undefined || isStale(state.vendor, standing) || !isSame(value, standing.value)) {
      corrections = withCorrection(corrections, { field, value, writtenAgainst: vendorValue, ...signature });
    }
  }
  return corrections === state.corrections ? state : { ...state, corrections };
}

/** Lets stale corrections stand against the vendor's present words. */
export function confirm(state: CodeState, fields: readonly ErrorCodeField[]): CodeState {
  const isMeant = (correction: Correction): boolean =>
    fields.includes(correction.field) && isStale(state.vendor, correction);
  if (!state.corrections.some(isMeant)) return state;
  const corrections = state.corrections.map((correction) =>
    isMeant(correction)
      ? { ...correction, writtenAgainst: state.vendor[ERROR_CODE_FIELDS[correction.field]] }
      : correction,
  );
  return { ...state, corrections };
}

/** Takes corrections away. */
export function drop(state: CodeState, fields: readonly ErrorCodeField[]): CodeState {
  const corrections = without(state.corrections, fields);
  return corrections.length === state.corrections.length ? state : { ...state, corrections };
}

/** Takes an error code out of lists: a correction of its lifecycle, unless the vendor took it out already. */
export function withdraw(state: CodeState, signature: Signature): CodeState {
  return correct(state, new Map([['LIFECYCLE', 'WITHDRAWN']]), signature);
}

/** Brings an error code back into lists: with the vendor's lifecycle, or as current where the vendor took it out. */
export function reinstate(state: CodeState, signature: Signature): CodeState {
  if (!isWithdrawn(state)) return state;
  const { lifecycle } = state.vendor;
  return correct(
    state,
    new Map([['LIFECYCLE', lifecycle === 'WITHDRAWN' ? 'CURRENT' : lifecycle]]),
    signature,
  );
}

/** Whether an error code in this state is out of lists. */
export function isWithdrawn(state: CodeState): boolean {
  return effectiveValues(state).lifecycle === 'WITHDRAWN';
}

/**
 * The kind of the revision that a change becomes: what takes an error code out of lists or brings it back is told as
 * that, whichever mutation does it; only a return to an earlier version is told as such.
 */
export function kindOfChange(kind: RevisionKind, before: CodeState, after: CodeState): RevisionKind {
  if (kind === 'REVERTED' || isWithdrawn(before) === isWithdrawn(after)) return kind;
  return isWithdrawn(after) ? 'WITHDRAWN' : 'REINSTATED';
}

/** Puts the effective values of an earlier state back. What only the vendor changes stays as the vendor has it. */
export function revert(state: CodeState, earlier: CodeState, signature: Signature): CodeState {
  const values = effectiveValues(earlier);
  const fields = FIELD_ORDER.filter((field) => field !== 'ALIASES');
  return correct(state, new Map(fields.map((field) => [field, values[ERROR_CODE_FIELDS[field]]])), signature);
}

function without(corrections: readonly Correction[], fields: readonly ErrorCodeField[]): Correction[] {
  return corrections.filter(({ field }) => !fields.includes(field));
}

/** Whether a maintainer's value is the vendor's: the same words, with the vendor's markup or with none. */
function isVendors(value: FieldValue, vendorValue: FieldValue): boolean {
  return sameValue(value, vendorValue) && (isSame(value, vendorValue) || !hasMarkup(value));
}

/** Whether two values are the same to the letter, markup included. */
function isSame(left: FieldValue, right: FieldValue): boolean {
  return sameValue(left, right) && markdownOf(left) === markdownOf(right);
}

function hasMarkup(value: FieldValue): boolean {
  return isText(value) && value.markdown !== value.plain;
}

function markdownOf(value: FieldValue): string | null {
  return isText(value) ? value.markdown : null;
}

function isText(value: FieldValue): value is NonNullable<CodeValues['message']> {
  return value !== null && typeof value === 'object' && 'markdown' in value;
}
