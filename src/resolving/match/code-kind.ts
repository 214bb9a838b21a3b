import type { CodeKind } from './weights.ts';

/** What kind of code it is: `TMS.0009` and `Resource.InUse` are distinct, `InternalError` is a word, `10310` a number. */
export function kindOfCode(code: string): CodeKind {
  if (/^[-+]?\d+$/.test(code)) return 'NUMBER';
  return /^[A-Za-z]+$/.test(code) ? 'WORD' : 'DISTINCT';
}

/** The codes above a dotted one, the nearest first: `A.B` and `A` of `A.B.C`. At most three. */
export function parentsOfCode(code: string): string[] {
  const parents: string[] = [];
  let end = code.lastIndexOf('.');
  while (end > 0 && parents.length < 3) {
    parents.push(code.slice(0, end));
    end = code.lastIndexOf('.', end - 1);
  }
  return parents;
}

/** How much of the longer of two codes is the same from the start: 0 to 1. */
export function sharedStart(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return length / Math.max(left.length, right.length, 1);
}
