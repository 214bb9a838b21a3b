import type { ShownValue } from '../../domain/error-code.ts';
import { wordDifferences } from '../../domain/word-differences.ts';
import type { PublishedRowRecord } from '../../store/schema/records.ts';

/** Prints a value as JSON on standard output, for programs. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** An instant in milliseconds since 1970 as RFC 3339 writes it; null for none. */
export function instantText(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}

/** The day of an instant in UTC: `2026-11-21`. */
export function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** A value on one line, without what could move a terminal's cursor. */
export function lineOf(value: ShownValue): string {
  const text = Array.isArray(value) ? value.join('/') : String(value ?? '');
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** A labelled value on a line of its own; empty where there is no value. */
export function printField(label: string, value: string | null | undefined): string {
  const line = lineOf(value ?? null);
  return line === '' ? '' : `  ${label.padEnd(8)} ${line}`;
}

/** What makes one value of another, word by word: `[-old-]` and `{+new+}`, as of `git diff --word-diff`. */
export function printDifference(before: ShownValue, after: ShownValue): string {
  return wordDifferences(lineOf(before), lineOf(after))
    .map(({ kind, text }) => {
      if (kind === 'SAME') return text;
      return kind === 'REMOVED' ? `[-${text}-]` : `{+${text}+}`;
    })
    .join('');
}

/** Where a document says something: `Error Codes, line 70: https://…`. */
export function printSource({ document, line }: PublishedRowRecord): string {
  return `${document.title}, line ${line}${document.sourceUrl === null ? '' : `: ${document.sourceUrl}`}`;
}

/** The same as JSON has it. */
export function sourceAsJson({ document, line }: PublishedRowRecord) {
  return { document: document.title, sourceUrl: document.sourceUrl, line };
}
