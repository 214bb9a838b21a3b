import type { Finding } from '../nouns/finding.ts';
import { readErrorRows } from './error-rows.ts';
import { explainNoRows } from './explain-no-rows.ts';
import type { Page } from './format-reader.ts';
import { isHistorical } from './is-historical.ts';
import { numberVariants } from './number-variants.ts';
import type { OtherTable } from './other-table.ts';
import type { Reading } from './reading.ts';
import { type ErrorTable, recognizeTable } from './recognize-table.ts';
import { countRowFindings } from './row-findings.ts';

/**
 * Makes a reading of a page: which of its tables are error tables, their rows as error codes, and a finding for all else.
 * `text` is what the page was read from.
 */
export function interpretPage(page: Page, text: string): Omit<Reading, 'format'> {
  const errorTables: ErrorTable[] = [];
  const otherTables: OtherTable[] = [];
  for (const table of page.tables) {
    const recognized = recognizeTable(table, { title: page.title, before: errorTables.at(-1) ?? null });
    if ('roles' in recognized) errorTables.push(recognized);
    else otherTables.push(recognized);
  }
  const read = errorTables.map(readErrorRows);
  const { rows, findings } = numberVariants(read.flatMap((table) => table.rows));
  const tableFindings = [...read.flatMap((table) => table.findings), ...findings];
  const all = [...page.findings, ...otherTables.map(({ finding }) => finding), ...tableFindings];
  return {
    title: page.title,
    publishedAt: page.publishedAt,
    historical: isHistorical(page.title, text),
    rows,
    findings:
      rows.length > 0 ? byLine(all) : [explainNoRows(text, page, errorTables, otherTables), ...byLine(all)],
    tableRowCount: rows.length + countRowFindings(tableFindings),
  };
}

/** Those about the whole text come first. */
function byLine(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((left, right) => (left.line ?? 0) - (right.line ?? 0));
}
