import { type SourceLine, unindent } from '../blocks/source-line.ts';
import {
  type CellLayout,
  type MalformedTable,
  type PlaceBudget,
  refuseManyPlaces,
  type TableLayout,
} from './table-layout.ts';
import { layOutColumns, type TextColumns } from './text-columns.ts';

/** From and up to which text column a column of the table reaches; the last one is open to the right. */
interface ColumnSpan {
  readonly start: number;
  readonly end: number;
}

interface SimpleRow {
  /** The index of the row's first line. */
  readonly start: number;
  readonly lines: readonly SourceLine[];
  readonly columns: readonly ColumnSpan[];
}

const BORDER = /^[-=][-= ]*$/u;
const HEADER_BORDER = /^=[ =]*$/u;
const UNDERLINE = /^-[ -]*$/u;

/**
 * Lays out a simple table as docutils does; its lines reach from the top border to the bottom border:
 *
 *     =====  ======
 *     a      b           columns are where the border has `=`
 *     =====  ======
 *     1      first       text in the first column begins a row
 *            second      and none continues it
 *     2 and both
 *     -------------      an underline says which columns the row above spans
 *     =====  ======
 */
export function layOutSimpleTable(
  lines: readonly SourceLine[],
  budget: PlaceBudget,
): TableLayout | MalformedTable {
  const headerBorder = lines.findIndex(
    (line, index) => index > 0 && index < lines.length - 1 && HEADER_BORDER.test(line.text),
  );
  const columns = columnsOf(lines[0]!.text.replace(/=/gu, '-'));
  const strayLines: SourceLine[] = [];
  const rows = partRows(lines, columns, strayLines);
  if ('malformed' in rows) return rows;
  const refused = refuseManyPlaces(rows.length, columns.length, lines[0]!.number, budget);
  if (refused) return refused;
  const cells: CellLayout[] = [];
  for (const [index, row] of rows.entries()) {
    const placed = placeRow(row, index, columns);
    if ('malformed' in placed) return placed;
    cells.push(...placed);
  }
  const headerRowCount = rows.filter((row) => row.start <= headerBorder).length;
  // With nothing below the second border there is no body, and docutils takes all rows as the body.
  const hasBody = headerRowCount < rows.length;
  return {
    rowCount: rows.length,
    columnCount: columns.length,
    headerRowCount: headerBorder > 0 && hasBody ? headerRowCount : 0,
    cells,
    brokenBorders: [],
    strayLines,
  };
}

function columnsOf(border: string): readonly ColumnSpan[] {
  return [...border.matchAll(/-+/gu)].map((dashes) => ({
    start: dashes.index,
    end: dashes.index + dashes[0].length,
  }));
}

function partRows(
  lines: readonly SourceLine[],
  columns: readonly ColumnSpan[],
  strayLines: SourceLine[],
): readonly SimpleRow[] | MalformedTable {
  const rows: SimpleRow[] = [];
  const first = columns[0]!;
  let start = 1;
  let textFound = false;
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index]!;
    if (isUnderline(line, index, lines)) {
      const spans = spansOf(line, columns);
      if ('malformed' in spans) return spans;
      // Even an underline without a row above it makes a row, of empty cells.
      rows.push({ start, lines: lines.slice(start, index), columns: spans });
      start = index + 1;
      textFound = false;
    } else if (layOutColumns(line.text).slice(first.start, first.end).trim() !== '') {
      if (textFound && index !== start) rows.push({ start, lines: lines.slice(start, index), columns });
      start = index;
      textFound = true;
    } else if (!textFound) {
      if (line.text.trim() !== '') strayLines.push(line);
      start = index + 1;
    }
  }
  return rows;
}

function isUnderline(line: SourceLine, index: number, lines: readonly SourceLine[]): boolean {
  if (index === lines.length - 1 || HEADER_BORDER.test(line.text)) return BORDER.test(line.text);
  return UNDERLINE.test(line.text);
}

function spansOf(line: SourceLine, columns: readonly ColumnSpan[]): readonly ColumnSpan[] | MalformedTable {
  const spans = columnsOf(line.text.replace(/=/gu, '-'));
  const end = columns.at(-1)!.end;
  if (spans.at(-1)!.end === end) return spans;
  const width = spans.at(-1)!.end;
  return { malformed: `the underline is ${width} columns wide; the top border is ${end}`, line: line.number };
}

function placeRow(
  row: SimpleRow,
  index: number,
  columns: readonly ColumnSpan[],
): readonly CellLayout[] | MalformedTable {
  const laidOut = row.lines.map((line) => layOutColumns(line.text));
  const margin = findTextInMargin(row, laidOut);
  if (margin) return margin;
  const cells: CellLayout[] = [];
  let column = 0;
  for (const [place, span] of row.columns.entries()) {
    const last = row.columns.length - 1 === place;
    const from = column;
    const aligned = columns[column]?.start === span.start;
    while (column < columns.length && columns[column]!.end !== span.end) column += 1;
    if (!aligned || column === columns.length) {
      return {
        malformed: 'the underline does not begin and end where columns of the top border do',
        line: row.lines.at(-1)?.number ?? 1,
      };
    }
    column += 1;
    cells.push({
      row: index,
      column: from,
      rowSpan: 1,
      columnSpan: column - from,
      lines: cutOut(row.lines, laidOut, span.start, last ? undefined : span.end),
      line: row.lines[0]?.number ?? 1,
    });
  }
  return cells;
}

function findTextInMargin(row: SimpleRow, laidOut: readonly TextColumns[]): MalformedTable | null {
  for (const [place, span] of row.columns.slice(0, -1).entries()) {
    const next = row.columns[place + 1]!.start;
    for (const [index, line] of laidOut.entries()) {
      const text = line.shown.slice(span.end, next).trim();
      if (text === '') continue;
      const malformed = `\`${text}\` stands between two columns; only blanks may, or an underline must span them`;
      return { malformed, line: row.lines[index]!.number };
    }
  }
  return null;
}

function cutOut(
  lines: readonly SourceLine[],
  laidOut: readonly TextColumns[],
  start: number,
  end: number | undefined,
): readonly SourceLine[] {
  return unindent(
    lines.map((line, index) => ({
      text: laidOut[index]!.slice(start, end).trimEnd(),
      number: line.number,
    })),
  );
}
