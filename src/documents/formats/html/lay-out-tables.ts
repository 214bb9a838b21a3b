import type { Finding } from '../../../domain/document.ts';
import type { Cell, Table, TableRow } from '../../tables/table.ts';
import { writeRichText } from '../../text/rich-text.ts';
import type { RawCell, RawRow, RawTable } from './collect-tables.ts';

/** What all tables of one page may have in cells, spans filled: five for each of the 50,000 rows that an edition may have. */
export const MOST_CELLS = 250_000;

/** Tables laid out, the refusal of each that was not, and how many cells the page may still have. */
interface LaidOutTables {
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

/**
 * Gives the table with each cell repeated in every place that it spans, or null where it would have more than `mostCells`
 * cells. The header is what `<thead>` holds, else the rows of nothing but `<th>` at the top, else a first row of nothing
 * but bold cells.
 */
function layOutTable(table: RawTable, lineOf: (offset: number) => number, mostCells: number): Table | null {
  const rows = fillSpans(table.rows, lineOf, mostCells);
  if (rows === null) return null;
  const head = rows.slice(0, countHeadRows(rows));
  const titles = head.slice(0, -1).filter(isTitle);
  const headings = head.filter((row) => !titles.includes(row));
  const captions = [writeRichText(table.caption).plain, ...titles.map((row) => row.cells[0]!.cell.plain)];
  return {
    line: lineOf(table.offset),
    section: table.section,
    caption: captions.filter((text) => text !== '').join(' ') || null,
    header: joinHeadings(headings),
    rows: rows.slice(head.length).map(toTableRow),
  };
}

function toTableRow(row: FilledRow): TableRow {
  return { line: row.line, cells: row.cells.map(({ cell }) => cell) };
}

function countHeadRows(rows: readonly FilledRow[]): number {
  const isFirstOutside = (matches: (row: FilledRow) => boolean) => {
    const index = rows.findIndex((row) => !matches(row));
    return index < 0 ? rows.length : index;
  };
  const inHead = isFirstOutside((row) => row.inHead);
  // A page that has all its rows in the head means the first.
  if (inHead > 0) return inHead < rows.length ? inHead : 1;
  const headings = isFirstOutside((row) => row.cells.every((cell) => cell.isHeading));
  if (headings > 0) return headings < rows.length ? headings : 1;
  const first = rows[0];
  return first && rows.length > 1 && isAllBold(first) ? 1 : 0;
}

function isAllBold(row: FilledRow): boolean {
  const texts = row.cells.filter(({ cell }) => cell.plain !== '');
  return texts.length > 0 && texts.every((cell) => cell.isBold || cell.isHeading);
}

/** One cell across the whole table above the headings proper. */
function isTitle(row: FilledRow): boolean {
  return row.cells.every(({ cell }, index) => index === 0 || cell.spanned);
}

/** Headings one above the other are read as one: `Error` over `Code` is `Error Code`. */
function joinHeadings(rows: readonly FilledRow[]): Cell[] {
  const last = rows.at(-1);
  if (!last || rows.length === 1) return last ? toTableRow(last).cells.slice() : [];
  return last.cells.map(({ cell }, column) => {
    const stacked = rows.flatMap((row) => row.cells[column]?.cell ?? []);
    const distinct = stacked.filter((part, index) => part.plain !== stacked[index - 1]?.plain && part.plain);
    const join = (text: (part: Cell) => string) => distinct.map(text).join(' ');
    return { ...cell, markdown: join((part) => part.markdown), plain: join((part) => part.plain) };
  });
}

/** A cell in one of its places. */
interface FilledCell {
  readonly cell: Cell;
  /** A `<th>`. */
  readonly isHeading: boolean;
  readonly isBold: boolean;
}

/** A row with one cell for each column that it reaches. */
interface FilledRow {
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
function fillSpans(
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
