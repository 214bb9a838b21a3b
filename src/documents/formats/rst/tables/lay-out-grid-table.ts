import { type SourceLine, unindent } from '../blocks/source-line.ts';
import {
  type CellLayout,
  type MalformedTable,
  type PlaceBudget,
  refuseManyPlaces,
  type TableLayout,
} from './table-layout.ts';
import { layOutColumns, type TextColumns } from './text-columns.ts';
import { type GridCell, type TracedGrid, traceGridCells } from './trace-grid-cells.ts';

const HEADER_BORDER = /^\+=[=+]+=\+ *$/u;

/**
 * Lays out a grid table as docutils does; its lines reach from the top border to the bottom border:
 *
 *     +-----+-----+
 *     | a   | b   |     a cell is a rectangle of `-` and `|` with `+` at its corners
 *     +=====+=====+     everything above is the header
 *     | c spans   |
 *     +-----------+
 */
export function layOutGridTable(
  lines: readonly SourceLine[],
  budget: PlaceBudget,
): TableLayout | MalformedTable {
  const rows = lines.map((line) => layOutColumns(line.text));
  const uneven = findUnevenLine(rows, lines);
  if (uneven) return uneven;
  const headerBorders = rows.flatMap((row, index) => (HEADER_BORDER.test(row.shown) ? [index] : []));
  if (headerBorders.length > 1) {
    const line = lines[headerBorders[1]!]!.number;
    return { malformed: 'a second `=` line stands below the header; only one may', line };
  }
  const border = headerBorders[0];
  if (border === 0 || border === rows.length - 1) {
    return {
      malformed: 'the `=` line stands at the edge; it belongs between header and body',
      line: lines[border]!.number,
    };
  }
  const shown = rows.map((row, index) => (index === border ? row.shown.replace(/=/gu, '-') : row.shown));
  const traced = traceGridCells(shown);
  if ('malformed' in traced) return { malformed: traced.malformed, line: lines[traced.row]!.number };
  return placeCells(traced, rows, lines, border, budget);
}

function findUnevenLine(rows: readonly TextColumns[], lines: readonly SourceLine[]): MalformedTable | null {
  const width = rows[0]!.shown.length;
  for (const [index, { shown }] of rows.entries()) {
    const line = lines[index]!.number;
    if (shown.length !== width) {
      return { malformed: `the line is ${shown.length} columns wide; the top border is ${width}`, line };
    }
    if (!/[+|]$/u.test(shown)) {
      return { malformed: `the line ends with \`${shown.at(-1)}\`; it must end with \`|\` or \`+\``, line };
    }
  }
  return null;
}

type FilledGrid = Exclude<TracedGrid, { readonly malformed: string }>;

/** Turns text rows and columns into those of the table: each border between two cells begins a new one. */
function placeCells(
  traced: FilledGrid,
  rows: readonly TextColumns[],
  lines: readonly SourceLine[],
  headerBorder: number | undefined,
  budget: PlaceBudget,
): TableLayout | MalformedTable {
  const rowOf = numberBorders(traced.rowBorders);
  const columnOf = numberBorders(traced.columnBorders);
  const rowCount = rowOf.size - 1;
  const columnCount = columnOf.size - 1;
  const refused = refuseManyPlaces(rowCount, columnCount, lines[0]!.number, budget);
  if (refused) return refused;
  const headerRowCount = headerBorder === undefined ? 0 : rowOf.get(headerBorder);
  if (headerRowCount === undefined) {
    return {
      malformed: 'the `=` line parts no cells; it must reach from edge to edge',
      line: lines[headerBorder!]!.number,
    };
  }
  const cells = traced.cells.map((cell): CellLayout => {
    const row = rowOf.get(cell.top)!;
    const column = columnOf.get(cell.left)!;
    return {
      row,
      column,
      rowSpan: rowOf.get(cell.bottom)! - row,
      columnSpan: columnOf.get(cell.right)! - column,
      lines: cutOut(cell, rows, lines),
      line: lines[cell.top]!.number,
    };
  });
  const brokenBorders = findBrokenBorders(traced.cells, rows, lines);
  return { rowCount, columnCount, headerRowCount, cells, brokenBorders, strayLines: [] };
}

function numberBorders(borders: readonly number[]): ReadonlyMap<number, number> {
  return new Map(borders.map((border, index) => [border, index]));
}

function cutOut(
  cell: GridCell,
  rows: readonly TextColumns[],
  lines: readonly SourceLine[],
): readonly SourceLine[] {
  const cut: SourceLine[] = [];
  for (let row = cell.top + 1; row < cell.bottom; row += 1) {
    const text = rows[row]!.slice(cell.left + 1, cell.right).trimEnd();
    cut.push({ text, number: lines[row]!.number });
  }
  return unindent(cut);
}

/** Text keeps away from the sides of its cell; a border touches them. */
function findBrokenBorders(
  cells: readonly GridCell[],
  rows: readonly TextColumns[],
  lines: readonly SourceLine[],
): readonly SourceLine[] {
  const broken = new Set<SourceLine>();
  for (const { top, left, bottom, right } of cells) {
    for (let row = top + 1; row < bottom; row += 1) {
      const { shown } = rows[row]!;
      const touches = isBorder(shown, left + 1, left + 2) || isBorder(shown, right - 2, right - 1);
      if (touches) broken.add(lines[row]!);
    }
  }
  return [...broken];
}

function isBorder(shown: string, ...columns: readonly number[]): boolean {
  return columns.every((column) => shown[column] === '-' || shown[column] === '=');
}
