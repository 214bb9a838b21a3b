import type { Finding } from '../../../domain/finding.ts';
import { excerpt } from '../../text/excerpt.ts';
import type { ErrorTable } from '../recognize-table.ts';
import type { Cell, TableRow } from '../table.ts';

/** A row with exactly one cell for each column of its table. */
export interface PaddedRow {
  readonly line: number;
  readonly cells: readonly Cell[];
  /** The cells as the page has them, before any change. */
  readonly printed: readonly Cell[];
}

/**
 * Gives each row as many cells as its table has columns: missing ones are empty, and surplus ones belong to no column, as in
 * the tables of GitHub Flavored Markdown. Each such row gets a `ragged-row` finding.
 */
export function padRows({ roles, rows }: ErrorTable): { rows: PaddedRow[]; findings: Finding[] } {
  const isRagged = ({ cells }: TableRow) =>
    cells.length < roles.length || cells.slice(roles.length).some(({ plain }) => plain !== '');
  return {
    rows: rows.map((row) => ({
      line: row.line,
      cells: roles.map((_, index) => row.cells[index] ?? emptyCell(row)),
      printed: row.cells,
    })),
    findings: rows.filter(isRagged).map((row) => raggedRow(row, roles.length)),
  };
}

function emptyCell({ line, cells }: TableRow): Cell {
  return { markdown: '', plain: '', line: cells.at(-1)?.line ?? line, spanned: false };
}

function raggedRow({ line, cells }: TableRow, width: number): Finding {
  const decision =
    cells.length < width
      ? 'those that are missing are taken as empty'
      : 'those beyond are kept as raw cells only';
  return {
    severity: 'WARNING',
    kind: 'ragged-row',
    message: `The row has ${cells.length} cells where the table has ${width} columns; ${decision}.`,
    line,
    text: excerpt(cells.map(({ plain }) => plain).join(' | ')),
  };
}
