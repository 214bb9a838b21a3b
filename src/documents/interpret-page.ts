import type { Finding } from '../domain/finding.ts';
import type { DocumentReading } from './document-reading.ts';
import type { Page } from './formats/format-reader.ts';
import { isHistorical } from './is-historical.ts';
import { readErrorRows } from './tables/error-rows.ts';
import { explainNoRows } from './tables/explain-no-rows.ts';
import { numberVariants } from './tables/number-variants.ts';
import type { OtherTable } from './tables/other-table.ts';
import { type ErrorTable, recognizeTable } from './tables/recognize-table.ts';
import { countRowFindings } from './tables/row-findings.ts';

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
