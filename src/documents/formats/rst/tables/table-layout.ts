import type { SourceLine } from '../blocks/source-line.ts';

/** The positions of the cells of a table, before their text is read. */
export interface TableLayout {
  readonly columnCount: number;
  readonly rowCount: number;
  readonly headerRowCount: number;
  /** Each cell once, rows from top to bottom. */
  readonly cells: readonly CellLayout[];
  /** Lines of a grid in which a border begins at the side of a cell and does not reach the other. */
  readonly brokenBorders: readonly SourceLine[];
  /** Lines inside the table that belong to no cell. */
  readonly strayLines: readonly SourceLine[];
}

/** One cell: the row and column of its upper left corner from 0, how many rows and columns it covers, and its lines. */
export interface CellLayout {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly lines: readonly SourceLine[];
  /** The line that stands for the cell where it is empty, from 1. */
  readonly line: number;
}

/** Why a table cannot be read: a message and the line that it is about. */
export interface MalformedTable {
  readonly malformed: string;
  readonly line: number;
}

/** How many places (rows times columns) all tables of a document may have: 50,000 rows of six columns. */
export const MOST_PLACES = 300_000;

/** The places that are left for further tables of a document. */
export interface PlaceBudget {
  left: number;
}

/** Takes a table's places from the budget; gives the refusal where they are too many. */
export function refuseManyPlaces(
  rowCount: number,
  columnCount: number,
  line: number,
  budget: PlaceBudget,
): MalformedTable | null {
  const places = rowCount * columnCount;
  if (places <= budget.left) {
    budget.left -= places;
    return null;
  }
  const size = `${rowCount} rows of ${columnCount} columns`;
  return { malformed: `it has ${size}, and all tables together may have ${MOST_PLACES} cells`, line };
}
