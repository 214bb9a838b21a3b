import type { SourceLine } from '../../text/source-lines.ts';
import { closesFence, openingFence, withoutQuoteMarks } from './line-forms.ts';

/** Lines of code from `from` on up to `to`, and the index of the line after the code. */
export interface TakenCode {
  readonly from: number;
  readonly to: number;
  readonly next: number;
}

/** Takes the code between fences that starts at a line; null where none does, `unclosed` where no fence ends it. */
export function takeFencedCode(lines: readonly SourceLine[], index: number): TakenCode | 'unclosed' | null {
  const line = lines[index]!.text;
  const fence = /```|~~~/u.test(line) ? openingFence(withoutQuoteMarks(line)) : null;
  if (fence === null) return null;
  for (let end = index + 1; end < lines.length; end += 1) {
    if (closesFence(withoutQuoteMarks(lines[end]!.text), fence))
      return { from: index + 1, to: end, next: end + 1 };
  }
  return 'unclosed';
}

/** Takes the lines from here on that are indented like code, or blank; null where the first is neither. */
export function takeIndentedCode(lines: readonly SourceLine[], index: number): TakenCode | null {
  let end = index;
  while (end < lines.length && /^(?: {4}|\t|\s*$)/u.test(lines[end]!.text)) end += 1;
  return end === index ? null : { from: index, to: end, next: end };
}
