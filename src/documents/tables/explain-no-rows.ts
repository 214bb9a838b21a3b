import type { Finding } from '../../domain/document.ts';
import type { Page } from '../formats/format-reader.ts';
import type { RefusedGroup } from '../outlines/find-entries.ts';
import { excerpt } from '../text/excerpt.ts';
import type { OtherTable } from './describe-other-table.ts';
import type { ErrorTable } from './recognize-table.ts';

interface Circumstances {
  readonly text: string;
  readonly page: Page;
  readonly errorTables: readonly ErrorTable[];
  readonly otherTables: readonly OtherTable[];
  readonly refused: readonly RefusedGroup[];
}

/** From this share of replaced characters on a text is damaged. */
const DAMAGED = 0.02;

/** What a text without error codes may be instead; each gives a sentence, or null where the text is something else. */
const NO_ROWS: readonly ((circumstances: Circumstances) => string | null)[] = [
  ({ text }) => (text.trim() === '' ? 'The text is empty.' : null),
  ({ text }) => {
    const damaged = text.match(/\ufffd/gu)?.length ?? 0;
    if (damaged < text.length * DAMAGED) return null;
    return `${damaged} of the text's ${text.length} characters are damaged, so that no error codes can be read.`;
  },
  ({ errorTables }) => {
    if (errorTables.length === 0) return null;
    return `${count(errorTables.length, 'table')} with a column for error codes, but no row has one.`;
  },
  ({ otherTables }) => {
    const statuses = otherTables.filter(({ about }) => about === 'http-statuses').length;
    if (statuses === 0) return null;
    const others = otherTables.length - statuses;
    const besides = others === 0 ? '' : ` and ${count(others, 'table')} without a column of error codes`;
    return `The page lists HTTP statuses (${count(statuses, 'table')})${besides}, but no error codes of a vendor's.`;
  },
  ({ otherTables, page }) => {
    if (otherTables.length === 0) return null;
    const headings = page.tables
      .slice(0, 3)
      .map(({ header }) => `“${header.map(({ plain }) => plain).join(' | ')}”`);
    return `${count(otherTables.length, 'table')}, none with a column of error codes; the headings are ${excerpt(headings.join(', '))}.`;
  },
  ({ refused }) => {
    const [first] = refused.filter(({ about }) => about === 'something-else');
    if (first === undefined) return null;
    const place = first.section === null ? '' : ` under “${excerpt(first.section)}”`;
    return `${count(first.count, 'entry', 'entries')} of a list from line ${first.line} on${place} may be codes, but no words there mention errors.`;
  },
  ({ refused }) => {
    const [first] = refused;
    if (first === undefined) return null;
    return `The page lists HTTP statuses (from line ${first.line} on), but no error codes of a vendor's.`;
  },
  ({ text }) => {
    const start = text.slice(0, 4000);
    if (!/^\s*<(?:!doctype html|html)\b/iu.test(start)) return null;
    const title = /<title>([^<]*)<\/title>/iu.exec(start)?.[1]?.trim();
    return `The text is a web page without any table${title ? `, with the title “${excerpt(title)}”` : ''}; it may be the page of a failed download.`;
  },
  ({ text }) => (/^\s*[{[]/u.test(text) ? 'The text looks like JSON, not like a document.' : null),
  ({ text }) => {
    const hasCode = /^[ \t]*(?:```|~~~)|^(?: {4}|\t)\S.*[=;{]/mu.test(text);
    return hasCode ? 'The text holds no table, and its source code no regular listing of codes.' : null;
  },
  () => 'The text holds no table.',
];

/** Says in a finding what a text without any error code holds instead. */
export function explainNoRows(
  text: string,
  page: Page,
  errorTables: readonly ErrorTable[],
  otherTables: readonly OtherTable[],
  refused: readonly RefusedGroup[],
): Finding {
  const circumstances = { text, page, errorTables, otherTables, refused };
  let message = '';
  for (const explain of NO_ROWS) {
    message = explain(circumstances) ?? '';
    if (message !== '') break;
  }
  return { severity: 'ERROR', kind: 'no-error-codes', message, line: null, text: null };
}

function count(number: number, noun: string, nouns = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : nouns}`;
}
