/** A cell of a grid, by the text rows and columns of its four borders, and the borders that others draw up to it. */
export interface GridCell {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** Text rows in which a border meets the cell's sides, its own top and bottom included. */
  readonly rowBorders: readonly number[];
  /** Text columns in which a border meets the cell's top or bottom, its own sides included. */
  readonly columnBorders: readonly number[];
}

/** The cells of a grid, or why they do not fill it, and near which text row. */
export type TracedGrid =
  | { readonly cells: readonly GridCell[] }
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
  const tracer = { lines, bottom, right, looksLeft: LOOKS_PER_CHARACTER * lines.length * (right + 1) };
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
  return { cells };
}

function cornersOf(corners: Map<number, Set<number>>, row: number): Set<number> {
  const found = corners.get(row) ?? new Set();
  corners.set(row, found);
  return found;
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
  const columnBorders = [left];
  for (let right = left + 1; right <= tracer.right && tracer.looksLeft >= 0; right += 1) {
    tracer.looksLeft -= 1;
    if (line[right] === '+') {
      columnBorders.push(right);
      const cell = traceDown(tracer, top, left, right, columnBorders);
      if (cell) return cell;
    } else if (line[right] !== '-') {
      return null;
    }
  }
  return null;
}

function traceDown(
  tracer: Tracer,
  top: number,
  left: number,
  right: number,
  topBorders: readonly number[],
): GridCell | null {
  const rowBorders = [top];
  for (let bottom = top + 1; bottom <= tracer.bottom && tracer.looksLeft >= 0; bottom += 1) {
    tracer.looksLeft -= 1;
    const character = tracer.lines[bottom]![right];
    if (character === '+') {
      rowBorders.push(bottom);
      const back = traceBack(tracer, top, left, bottom, right);
      if (back) {
        return {
          top,
          left,
          bottom,
          right,
          rowBorders: [...rowBorders, ...back.rowBorders],
          columnBorders: [...topBorders, ...back.columnBorders],
        };
      }
    } else if (character !== '|') {
      return null;
    }
  }
  return null;
}

/** Goes left along the bottom and up along the left side; null where one of them is broken. */
function traceBack(
  tracer: Tracer,
  top: number,
  left: number,
  bottom: number,
  right: number,
): { readonly rowBorders: readonly number[]; readonly columnBorders: readonly number[] } | null {
  const columnBorders: number[] = [];
  const line = tracer.lines[bottom]!;
  for (let column = right - 1; column > left; column -= 1) {
    tracer.looksLeft -= 1;
    if (line[column] === '+') columnBorders.push(column);
    else if (line[column] !== '-') return null;
  }
  if (line[left] !== '+') return null;
  const rowBorders: number[] = [];
  for (let row = bottom - 1; row > top; row -= 1) {
    tracer.looksLeft -= 1;
    const character = tracer.lines[row]![left];
    if (character === '+') rowBorders.push(row);
    else if (character !== '|') return null;
  }
  return { rowBorders, columnBorders };
}
