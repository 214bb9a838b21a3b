/** A cell of a grid, by the text rows and columns of its four borders. */
export interface GridCell {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cells of a grid, or why they do not fill it, and near which text row. */
export type TracedGrid =
  | {
      readonly cells: readonly GridCell[];
      /** The text rows in which a border meets a side of a cell, from top to bottom. */
      readonly rowBorders: readonly number[];
      /** The text columns in which a border meets the top or bottom of a cell, from left to right. */
      readonly columnBorders: readonly number[];
    }
  | { readonly malformed: string; readonly row: number };

/** How many characters may be looked at for each character of the grid: a drawn grid needs no more than 8. */
const LOOKS_PER_CHARACTER = 40;

/**
 * Finds the cells of a grid whose lines all have one width. From each corner, left to right and top to bottom, it goes
 * around clockwise and takes the first rectangle that closes:
 *
 *     +--->+
 *     ^    |     right along `-` to each `+`, down along `|` to each `+`,
 *     |    v     left and up back to where it began
 *     +<---+
 *
 * The grid is refused where rectangles overlap or leave something out, and where it is too tangled to be followed.
 */
export function traceGridCells(lines: readonly string[]): TracedGrid {
  const bottom = lines.length - 1;
  const right = lines[0]!.length - 1;
  const tracer: Tracer = {
    lines,
    bottom,
    right,
    looksLeft: LOOKS_PER_CHARACTER * lines.length * (right + 1),
  };
  const rowBorders = new Set<number>();
  const columnBorders = new Set<number>();
  const cells: GridCell[] = [];
  // The last text row that a cell has covered in each column.
  const covered = new Int32Array(right).fill(-1);
  const corners = new Map<number, Set<number>>([[0, new Set([0])]]);
  for (let top = 0; top < bottom; top += 1) {
    const lefts = corners.get(top);
    if (!lefts) continue;
    for (let left = 0; left < right; left += 1) {
      if (!lefts.has(left) || top <= covered[left]!) continue;
      const cell = traceCell(tracer, top, left);
      if (tracer.looksLeft < 0) return { malformed: 'its borders are too tangled to be followed', row: top };
      if (!cell) continue;
      for (let column = left; column < cell.right; column += 1) {
        if (covered[column] !== top - 1) return { malformed: 'two of its cells overlap', row: top };
        covered[column] = cell.bottom - 1;
      }
      cells.push(cell);
      noteBorders(lines, cell, rowBorders, columnBorders);
      lefts.add(cell.right);
      cornersOf(corners, cell.bottom).add(left);
    }
  }
  const open = covered.reduce((least, row) => Math.min(least, row), bottom - 1);
  if (open < bottom - 1) {
    return {
      malformed: 'a cell is not closed: its borders must be `-` and `|` with `+` at all corners',
      row: open + 1,
    };
  }
  return { cells, rowBorders: inOrder(rowBorders), columnBorders: inOrder(columnBorders) };
}

function cornersOf(corners: Map<number, Set<number>>, row: number): Set<number> {
  const found = corners.get(row) ?? new Set();
  corners.set(row, found);
  return found;
}

function noteBorders(
  lines: readonly string[],
  cell: GridCell,
  rowBorders: Set<number>,
  columnBorders: Set<number>,
): void {
  for (let column = cell.left; column <= cell.right; column += 1) {
    if (lines[cell.top]![column] === '+' || lines[cell.bottom]![column] === '+') columnBorders.add(column);
  }
  for (let row = cell.top; row <= cell.bottom; row += 1) {
    if (lines[row]![cell.left] === '+' || lines[row]![cell.right] === '+') rowBorders.add(row);
  }
}

function inOrder(borders: ReadonlySet<number>): readonly number[] {
  return [...borders].sort((one, other) => one - other);
}

interface Tracer {
  readonly lines: readonly string[];
  readonly bottom: number;
  readonly right: number;
  looksLeft: number;
}

function traceCell(tracer: Tracer, top: number, left: number): GridCell | null {
  const line = tracer.lines[top]!;
  if (line[left] !== '+') return null;
  for (let right = left + 1; right <= tracer.right && tracer.looksLeft >= 0; right += 1) {
    tracer.looksLeft -= 1;
    if (line[right] === '+') {
      const bottom = traceDown(tracer, top, left, right);
      if (bottom !== null) return { top, left, bottom, right };
    } else if (line[right] !== '-') {
      return null;
    }
  }
  return null;
}

/** The bottom of the cell whose right side is here; null where none closes it. */
function traceDown(tracer: Tracer, top: number, left: number, right: number): number | null {
  for (let bottom = top + 1; bottom <= tracer.bottom && tracer.looksLeft >= 0; bottom += 1) {
    tracer.looksLeft -= 1;
    const character = tracer.lines[bottom]![right];
    if (character === '+') {
      if (leadsBack(tracer, top, left, bottom, right)) return bottom;
    } else if (character !== '|') {
      return null;
    }
  }
  return null;
}

/** Whether the bottom leads left, and the left side up. */
function leadsBack(tracer: Tracer, top: number, left: number, bottom: number, right: number): boolean {
  const line = tracer.lines[bottom]!;
  for (let column = right - 1; column > left; column -= 1) {
    tracer.looksLeft -= 1;
    if (line[column] !== '+' && line[column] !== '-') return false;
  }
  if (line[left] !== '+') return false;
  for (let row = bottom - 1; row > top; row -= 1) {
    tracer.looksLeft -= 1;
    const character = tracer.lines[row]![left];
    if (character !== '+' && character !== '|') return false;
  }
  return true;
}
