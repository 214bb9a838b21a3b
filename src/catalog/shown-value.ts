import type { FieldValue } from '../nouns/correction.ts';

/** A field's value as corrections and history show it: a text with its Markdown, all else as it is. */
export function shownValue(value: FieldValue): string | readonly (string | number)[] | null {
  return value !== null && typeof value === 'object' && 'markdown' in value ? value.markdown : value;
}
