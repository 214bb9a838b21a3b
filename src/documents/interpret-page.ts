import type { Finding } from '../domain/document.ts';
import type { DocumentReading } from './document-reading.ts';
import type { Page } from './formats/format-reader.ts';
import { readOutlines } from './outlines/read-outlines.ts';
import type { OtherTable } from './tables/describe-other-table.ts';
import { explainNoRows } from './tables/explain-no-rows.ts';
import { type ErrorTable, recognizeTable } from './tables/recognize-table.ts';
import { countRowFindings, numberVariants, readErrorRows } from './tables/rows/read-error-rows.ts';

/**
 * Makes a reading of a page: which of its tables are error tables, their rows as error codes, and a finding for all else.
 * `text` is what the page was read from.
 */
export function interpretPage(page: Page, text: string): Omit<DocumentReading, 'format'> {
  const errorTables: ErrorTable[] = [];
  const otherTables: OtherTable[] = [];
  for (const table of page.tables) {
    const recognized = recognizeTable(table, { title: page.title, before: errorTables.at(-1) ?? null });
    if ('roles' in recognized) errorTables.push(recognized);
    else otherTables.push(recognized);
  }
  const outlines = readOutlines(page.readOutline(), page.title);
  const tables = [...errorTables, ...outlines.tables.filter((table) => !repeats(table, errorTables))];
  const read = tables.sort((left, right) => left.line - right.line).map(readErrorRows);
  const { rows, findings } = numberVariants(read.flatMap((table) => table.rows));
  const tableFindings = [...read.flatMap((table) => table.findings), ...findings];
  const all = [
    ...page.findings,
    ...outlines.findings,
    ...otherTables.map(({ finding }) => finding),
    ...tableFindings,
  ];
  return {
    title: page.title,
    publishedAt: page.publishedAt,
    historical: isHistorical(page.title, text),
    rows,
    findings:
      rows.length > 0
        ? byLine(all)
        : [explainNoRows(text, page, tables, otherTables, outlines.refused), ...byLine(all)],
    tableRowCount: rows.length + countRowFindings(tableFindings),
  };
}

/** Whether an outline says more of codes that a table of the page has listed already. */
function repeats(outline: ErrorTable, errorTables: readonly ErrorTable[]): boolean {
  const listed = new Set(errorTables.flatMap(codesOf));
  const codes = codesOf(outline);
  return codes.filter((code) => listed.has(code)).length > codes.length / 2;
}

function codesOf({ roles, rows }: ErrorTable): string[] {
  return rows.map(({ cells }) => cells[roles.indexOf('code')]?.plain ?? '');
}

/** Those about the whole text come first. */
function byLine(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((left, right) => (left.line ?? 0) - (right.line ?? 0));
}

const HISTORICAL = /\bhistorical\b|历史|歷史|旧版|舊版|旧バージョン|과거/iu;

/** The trail of links that a web page copied as text begins with: `Help Center> API Reference> Historical Error Codes`. */
const BREADCRUMB = /^[^\n>]{1,100}(?:[>›»][^\n>›»]{1,100}){1,10}$/u;
const LONGEST_START = 2000;

/** Whether a page calls itself historical, in its title or in the trail of links at its beginning. */
function isHistorical(title: string | null, text: string): boolean {
  if (title !== null && HISTORICAL.test(title)) return true;
  const firstLine = text.slice(0, LONGEST_START).trimStart().split(/\r?\n/u, 1)[0] ?? '';
  return BREADCRUMB.test(firstLine.trim()) && HISTORICAL.test(firstLine);
}
