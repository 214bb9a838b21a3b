import type { ShownValue } from '../../domain/error-code.ts';
import { wordDifferences } from '../../domain/word-differences.ts';

/** What makes one value of another, word by word: `[-old-]` and `{+new+}`, as of `git diff --word-diff`. */
export function printDifference(before: ShownValue, after: ShownValue): string {
  return wordDifferences(textOf(before), textOf(after))
    .map(({ kind, text }) => {
      if (kind === 'SAME') return text;
      return kind === 'REMOVED' ? `[-${text}-]` : `{+${text}+}`;
    })
    .join('');
}

/** A value on one line, without what could move a terminal's cursor. */
export function textOf(value: ShownValue): string {
  const text = Array.isArray(value) ? value.join('/') : String(value ?? '');
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
