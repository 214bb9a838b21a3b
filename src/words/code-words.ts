import { codeParts, wordsOf } from '../domain/words.ts';

/**
 * A code, or what somebody types for one, without regard to case and to what stands between its letters and digits:
 * `TMS.0014` and `tms-0014` give `tms0014`. In the index, SQLite says the same (`store/schema/tables.ts`).
 */
export function compactCode(code: string): string {
  return code.toLowerCase().replace(/[\s._/:-]+/g, '');
}

/** The number at the end of a code, whatever zeros it starts with: 14 of `TMS.0014`; null where it has none. */
export function numberOfCode(code: string): number | null {
  const [digits] = /\d+$/.exec(code) ?? [];
  if (digits === undefined || digits.length > MOST_DIGITS) return null;
  return Number(digits);
}

/** Longer numbers are not exact. */
const MOST_DIGITS = 15;

/** Whether a term is written as codes are: with a digit beside a letter, or with letters on both sides of a mark. */
export function looksLikeCode(term: string): boolean {
  return /\p{L}\p{N}|\p{N}\p{L}|[\p{L}\p{N}][._:/-][\p{L}\p{N}]/u.test(term);
}

const ASCII = /^[\0-\x7F]*$/;
const ASCII_WORD = /[a-z0-9]+/g;
const ASCII_PART = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g;
const DIGIT = /\d/;

/**
 * The words of letters in a code, in lower case: whole between its marks, and in parts.
 *
 *     InvalidParameter.policyName.InUse  ─►  invalidparameter policyname inuse invalid parameter policy name in use
 *     TMS.0014                           ─►  tms
 *
 * Numbers are left out: they are found by the end of the code.
 */
export function wordsOfCode(code: string): string[] {
  // Most codes are ASCII, for which simpler expressions find the same in a fraction of the time.
  if (ASCII.test(code)) {
    const words = code.toLowerCase().match(ASCII_WORD) ?? [];
    return [
      ...new Set([...words, ...(code.match(ASCII_PART) ?? []).map((part) => part.toLowerCase())]),
    ].filter((word) => !DIGIT.test(word));
  }
  const whole = wordsOf(code.replaceAll('_', ' ')).map(({ folded }) => folded);
  const parts = codeParts(code).flatMap(({ folded }) => folded.split(/\d+/));
  return [...new Set([...whole, ...parts])].filter((word) => word !== '' && !/\p{N}/u.test(word));
}
