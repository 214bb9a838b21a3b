import type { Inline } from './inline.ts';

/** The text of inlines before anything that they refer to is looked up. */
export function plainTextOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => ('text' in inline ? inline.text : '')).join('');
}
