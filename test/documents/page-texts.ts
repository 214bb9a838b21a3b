import type { Page } from '../../src/documents/formats/format-reader.ts';
import type { Cell, Table } from '../../src/documents/tables/table.ts';

/** A table's header and rows as plain texts. */
export function plainRows(table: Table | undefined): string[][] {
  if (!table) return [];
  const texts = (cells: readonly Cell[]) => cells.map((cell) => cell.plain);
  const rows = table.rows.map((row) => texts(row.cells));
  return table.header.length > 0 ? [texts(table.header), ...rows] : rows;
}

/** The findings of a page as `SEVERITY kind line`. */
export function findingsOf(page: Page): string[] {
  return page.findings.map(({ severity, kind, line }) => `${severity} ${kind} ${line}`);
}
