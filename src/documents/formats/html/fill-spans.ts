import type { Cell } from '../../tables/table.ts';
import { writeRichText } from '../../text/rich-text.ts';
import type { RawCell, RawRow } from './raw-table.ts';

/** A cell in one of its places. */
export interface FilledCell {
  readonly cell: Cell;
  /** A `<th>`. */
  readonly isHeading: boolean;
  readonly isBold: boolean;
}

/** A row with one cell for each column that it reaches. */
export interface FilledRow {
  readonly inHead: boolean;
  readonly line: number;
  readonly cells: readonly FilledCell[];
}

/** What a cell above still covers in the rows below. */
interface Carried {
  readonly filled: FilledCell;
  rowsLeft: number;
}

/** HTML's own limit for the columns of one cell. */
const WIDEST_SPAN = 1000;

/**
 * Lays rows out on a grid as HTML does, each cell repeated where it spans and marked there as spanned; null where that
 * would make more than `mostCells` cells. A row with no cell of its own is left out.
 */
export function fillSpans(
  rows: readonly RawRow[],
  lineOf: (offset: number) => number,
  mostCells: number,
): FilledRow[] | null {
  const filledRows: FilledRow[] = [];
  let carried: (Carried | undefined)[] = [];
  let group = -1;
  let count = 0;
  for (const row of rows) {
    if (row.group !== group) carried = [];
    group = row.group;
    const cells: FilledCell[] = [];
    const take = (filled: FilledCell) => {
      cells.push(filled);
      count += 1;
    };
    const takeCarried = () => {
      for (let above = carried[cells.length]; above; above = carried[cells.length]) {
        above.rowsLeft -= 1;
        if (above.rowsLeft === 0) carried[cells.length] = undefined;
        take(above.filled);
      }
    };
    for (const raw of row.cells) {
      takeCarried();
      const filled = toFilledCell(raw, lineOf);
      const repeated = { ...filled, cell: { ...filled.cell, spanned: true } };
      const width = Math.min(raw.columnSpan, WIDEST_SPAN);
      for (let column = 0; column < width && count <= mostCells; column += 1) {
        if (column > 0 && carried[cells.length]) break;
        const rowsLeft = raw.rowSpan === 0 ? Number.POSITIVE_INFINITY : raw.rowSpan - 1;
        if (rowsLeft > 0) carried[cells.length] = { filled: repeated, rowsLeft };
        take(column === 0 ? filled : repeated);
      }
    }
    takeCarried();
    while (carried.length > 0 && carried.at(-1) === undefined) carried.pop();
    // A row that ends short of a cell from above has nothing in the places between.
    while (cells.length < carried.length && count <= mostCells) {
      if (carried[cells.length] === undefined) take(emptyCell(lineOf(row.cells[0]!.offset)));
      takeCarried();
    }
    if (count > mostCells) return null;
    filledRows.push({ inHead: row.inHead, line: lineOf(row.cells[0]!.offset), cells });
  }
  return filledRows;
}

function emptyCell(line: number): FilledCell {
  return { cell: { markdown: '', plain: '', line, spanned: false }, isHeading: false, isBold: false };
}

function toFilledCell(raw: RawCell, lineOf: (offset: number) => number): FilledCell {
  const inked = raw.runs.filter((run) => run.text.trim() !== '');
  return {
    cell: { ...writeRichText(raw.runs), line: lineOf(raw.offset), spanned: false },
    isHeading: raw.isHeading,
    isBold: inked.length > 0 && inked.every((run) => run.bold),
  };
}
