import type { SourceLine } from '../../text/source-lines.ts';

/** A line without the marks of the block quotes that it stands in, trimmed. */
export function withoutQuoteMarks(line: string): string {
  return line.replace(/^[ \t]*(?:>[ \t]*)*/u, '').trimEnd();
}

/** Whether the line is in a block quote. */
export function isQuoted(line: string): boolean {
  return /^ {0,3}>/u.test(line);
}

/** A trimmed line without the mark of the list item that it begins. */
export function withoutListMark(line: string): string {
  return line.replace(/^(?:[-+*]|\d{1,9}[.)])[ \t]+/u, '');
}

/**
 * The text of a heading that a line is, as Markdown; null where it is none. Besides CommonMark's form, `##Title` and
 * `## Title##` without blanks are headings, as vendors' own renderers have it.
 */
export function headingText(line: string): string | null {
  const match = /^ {0,3}(#{1,6})(.*)$/u.exec(line);
  if (!match) return null;
  const [, marks, rest] = match;
  // `#define` is no heading, `#标题` is.
  const needsBlank = marks!.length === 1 ? /^[\x21-\x29\x2b-\x7f]/u : /^[#!]/u;
  if (needsBlank.test(rest!)) return null;
  const text = rest!.trim();
  const closing = trailingHashes(text);
  const isClosed = closing === marks!.length && (closing > 1 || /\s/u.test(text.at(-2) ?? ' '));
  const isSpaced = closing > 0 && /\s/u.test(text.at(-closing - 1) ?? ' ');
  return isClosed || isSpaced ? text.slice(0, text.length - closing).trim() : text;
}

function trailingHashes(text: string): number {
  let count = 0;
  while (text.at(-1 - count) === '#') count += 1;
  return count;
}

/** The text of an HTML heading that the line is, as Markdown with HTML; null where it is none. */
export function htmlHeadingText(line: string): string | null {
  if (line.length > 2000) return null;
  return /^[ \t]*<(h[1-6])\b[^>]*>(.*?)<\/\1>/iu.exec(line)?.[2] ?? null;
}

/** A fence that opens or closes code: its character and how many of them. */
interface Fence {
  readonly character: string;
  readonly length: number;
}

/** The fence that opens code here; null where none does. */
export function openingFence(line: string): Fence | null {
  const match = /^[ \t]*(?:(`{3,})[^`]*|(~{3,}).*)$/u.exec(line);
  const marks = match?.[1] ?? match?.[2];
  return marks === undefined ? null : { character: marks[0]!, length: marks.length };
}

/** Whether the line closes the code that the fence opened. */
function closesFence(line: string, fence: Fence): boolean {
  const marks = line.trim();
  return marks.length >= fence.length && marks === fence.character.repeat(marks.length);
}

/** Whether the line is a rule that makes the line above it a heading. */
export function isUnderline(line: string): boolean {
  return /^ {0,3}(?:=+|-{2,})[ \t]*$/u.test(line);
}

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
