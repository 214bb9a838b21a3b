import type { FieldValue } from './correction.ts';

/** A value as people and programs are shown it: a text is its Markdown. */
export type ShownValue = string | readonly (string | number)[] | null;

/** A field's value as corrections and history show it: a text with its Markdown, all else as it is. */
export function shownValue(value: FieldValue): ShownValue {
  return value !== null && typeof value === 'object' && 'markdown' in value ? value.markdown : value;
}
