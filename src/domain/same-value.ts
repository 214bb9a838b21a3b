import type { FieldValue } from './correction.ts';

/** Whether two values of one field say the same: texts by their plain form, lists by their members in order. */
export function sameValue(left: FieldValue, right: FieldValue): boolean {
  if (left === right) return true;
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') return false;
  if ('plain' in left && 'plain' in right) return left.plain === right.plain;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((member, index) => member === right[index]);
  }
  return false;
}
