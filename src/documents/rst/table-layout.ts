import type { SourceLine } from './source-line.ts';

/** Where the cells of a table lie, before their text is read. */
export interface TableLayout {
  readonly columnCount: number;
  readonly rowCount: number;
  readonly headerRowCount: number;
  /** Each cell once, rows from top to bottom. */
  readonly cells: readonly CellLayout[];
  /** Lines inside the table that belong to no cell. */
  readonly strayLines: readonly SourceLine[];
}

/** One cell: the place of its upper left corner from 0, how many rows and columns it covers, and its lines. */
export interface CellLayout {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly lines: readonly SourceLine[];
  /** The line that stands for the cell where it is empty, from 1. */
  readonly line: number;
}

/** Why a table cannot be read: at which line, what stands there, and what would be right. */
export interface MalformedTable {
  readonly malformed: string;
  readonly line: number;
}

/** How many places (rows times columns) a table may have. */
export const MAX_PLACES = 300_000;

/** The refusal of a table that has more places than can be held. */
export function tooManyPlaces(rowCount: number, columnCount: number, line: number): MalformedTable {
  const size = `${rowCount} rows and ${columnCount} columns`;
  return { malformed: `the table has ${size}; at most ${MAX_PLACES} cells are read`, line };
}
