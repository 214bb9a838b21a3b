import { hasAsianLetters } from '../columns/heading-words.ts';

const LONGEST_CODE = 120;
const MOST_WORDS = 5;

interface Shape {
  readonly pattern: RegExp;
  /** How much a text of this shape is like an error code, from 0 to 1. */
  readonly likeness: number;
}

/** What error codes look like; the first shape that fits counts. Words alone may be codes, but a text may be one too. */
const SHAPES: readonly Shape[] = [
  // -1301, 4000, 0x8001, 003.012, 10000-10099
  { pattern: /^[+-]?(?:0x[0-9a-f]+|[\d.,:_-]*\d[\d.,:_~–—-]*)$/iu, likeness: 1 },
  // TMS.0009, InvalidParameter.policyName.InUse, ERR_NULL, E11000, os-0x12#3
  { pattern: /^\S*[\p{L}\p{N}][._:/#%-]+[\p{L}\p{N}]\S*$|^\S*[\d_]\S*$/u, likeness: 1 },
  // InvalidParameter, badRequest
  { pattern: /^[A-Za-z]+[a-z][A-Z][A-Za-z]*$/u, likeness: 1 },
  // 400001/400002, 1, 2, 3: a list
  { pattern: /^[+-]?\w*\d\w*(?:\s*[/,;、，；|]\s*[+-]?\w*\d\w*)+$/u, likeness: 1 },
  // RDS 0001, 1 - 5, -1 to -99, ERR_NULL (-1)
  { pattern: /\d|_/u, likeness: 0.8 },
  // Unauthorized, Other
  { pattern: /^\S+$/u, likeness: 0.6 },
  { pattern: /^/u, likeness: 0.2 },
];

/** Gives how much a text looks like an error code, from 0 (a sentence, or nothing) to 1 (`TMS.0009`). */
export function codeLikeness(text: string): number {
  if (text === '' || !/[\p{L}\p{N}]/u.test(text) || isProse(text)) return 0;
  return SHAPES.find(({ pattern }) => pattern.test(text))?.likeness ?? 0;
}

/** Whether a text is more than a name: several words, or words that end as a sentence does. */
export function isProse(text: string): boolean {
  if (text.length > LONGEST_CODE) return true;
  const words = text.split(/\s+/u).length;
  if (words > MOST_WORDS || (words > 2 && /[.!?]$/u.test(text))) return true;
  return (
    /[。！？]$/u.test(text) || (hasAsianLetters(text) && text.length > 12 && !/[A-Za-z\d]{3}/u.test(text))
  );
}
