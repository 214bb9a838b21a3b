import type { Finding } from '../../domain/document.ts';
import type { Outline } from '../outlines/outline.ts';
import type { Table } from '../tables/table.ts';

/** What one format's reader gives: all tables of the text, and what the page says of itself. */
export interface Page {
  readonly title: string | null;
  /** In RFC 3339; null where the page has no date. */
  readonly publishedAt: string | null;
  /** In the order of the page. */
  readonly tables: readonly Table[];
  /** Reads what is outside the tables; only called where it may hold error codes. */
  readonly readOutline: () => Outline;
  readonly findings: readonly Finding[];
}

/** Reads one format. Pure: the same text gives the same page, and no text makes it throw. */
export type FormatReader = (text: string) => Page;

/** Lines, and tags, that a page of 4 MB can have in good faith; each costs a reader some microseconds. */
const MOST_LINES = 300_000;
const MOST_TAGS = 400_000;

/** A line of text that is longer than any row, in characters. */
const LONGEST_LINE = 100_000;

/** A page with nothing but an ERROR finding that says why, for a text of more than 300,000 lines; null for any other. */
export function refuseManyLines(text: string): Page | null {
  const lines = Math.max(count(text, '\n'), count(text, '\r'));
  return lines <= MOST_LINES ? null : refuse('lines', MOST_LINES);
}

/** A page with nothing but an ERROR finding that says why, for a text of more than 400,000 tags; null for any other. */
export function refuseManyTags(text: string): Page | null {
  return count(text, '<') <= MOST_TAGS ? null : refuse('tags', MOST_TAGS);
}

/** A page with nothing but an ERROR finding, for a text with a line of more than 100,000 characters; null for any other. */
export function refuseLongLines(text: string): Page | null {
  let from = 0;
  for (const end of text.matchAll(/[\r\n]|$/gu)) {
    if (end.index - from > LONGEST_LINE) return refuse('characters in a line', LONGEST_LINE);
    from = end.index + 1;
  }
  return null;
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found += 1;
  return found;
}

function refuse(what: string, most: number): Page {
  const message = `The page was not read: it may have ${most} ${what}, and has more.`;
  const finding = { severity: 'ERROR', kind: 'page-too-large', message, line: null, text: null } as const;
  return { title: null, publishedAt: null, tables: [], readOutline: () => [], findings: [finding] };
}
