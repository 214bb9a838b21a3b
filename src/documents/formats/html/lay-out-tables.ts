import type { Finding } from '../../../domain/finding.ts';
import type { Table } from '../../tables/table.ts';
import { layOutTable } from './lay-out-table.ts';
import type { RawTable } from './raw-table.ts';

/** What all tables of one page may have in cells, spans filled: five for each of the 50,000 rows that an edition may have. */
export const MOST_CELLS = 250_000;

/** Tables laid out, the refusal of each that was not, and how many cells the page may still have. */
export interface LaidOutTables {
  readonly tables: readonly Table[];
  readonly findings: readonly Finding[];
  readonly cellsLeft: number;
}

/** Lays tables out while there are cells left; a table that would have more is refused with an ERROR finding. */
export function layOutTables(
  rawTables: readonly RawTable[],
  lineOf: (offset: number) => number,
  mostCells: number,
): LaidOutTables {
  const tables: Table[] = [];
  const findings: Finding[] = [];
  let cellsLeft = mostCells;
  for (const raw of rawTables) {
    const table = layOutTable(raw, lineOf, cellsLeft);
    if (table === null) {
      findings.push(refuseLargeTable(lineOf(raw.offset)));
      continue;
    }
    for (const row of table.rows) cellsLeft -= row.cells.length;
    cellsLeft -= table.header.length;
    if (table.rows.length > 0 || table.header.length > 0) tables.push(table);
  }
  return { tables, findings, cellsLeft };
}

/** The finding for a table that has too many cells to be read. */
export function refuseLargeTable(line: number): Finding {
  const most = `a page's tables may have ${MOST_CELLS} cells together, and a cell 100000 characters`;
  const message = `The table was not read: ${most}.`;
  return { severity: 'ERROR', kind: 'table-too-large', message, line, text: null };
}
