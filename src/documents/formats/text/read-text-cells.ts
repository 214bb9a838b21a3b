import type { Finding } from '../../../domain/document.ts';
import type { ColumnRole } from '../../tables/columns/column-role.ts';
import type { Table, TableRow } from '../../tables/table.ts';
import { findPublicationDate } from '../../text/publication-date.ts';
import { plainRichText } from '../../text/rich-text.ts';
import { splitSourceLines } from '../../text/source-lines.ts';
import { type FormatReader, refuseLongLines, refuseManyLines } from '../format-reader.ts';
import { MOST_CELLS, refuseLargeTable } from '../html/lay-out-tables.ts';
import { lookUpHeadings } from './find-headings.ts';
import { fitsKeys } from './key-columns.ts';
import { sectionAbove, type TextLine, textLines, titleOf } from './page-outline.ts';
import { readTextOutline } from './text-outline.ts';

/**
 * Reads the text of a web page in which each cell of a table is a paragraph of its own, or where no table is found that way,
 * a line of its own. A table begins with known column headings one after the other, the code's among them.
 */
export const readTextCells: FormatReader = (text) => {
  const refused = refuseManyLines(text) ?? refuseLongLines(text);
  if (refused) return refused;
  const lines = textLines(splitSourceLines(text));
  const byParagraph = readTables(joinParagraphs(lines), lines);
  const { tables, findings } =
    byParagraph.tables.length > 0 ? byParagraph : readTables(toCells(lines), lines);
  return {
    title: titleOf(lines),
    publishedAt: findPublicationDate(lines.map((line) => line.text)),
    tables,
    readOutline: () => (tables.length > 0 ? [] : readTextOutline(lines)),
    findings,
  };
};

function toCells(lines: readonly TextLine[]): TextCell[] {
  return lines.map(({ text, number }) => ({ text, line: number }));
}

function joinParagraphs(lines: readonly TextLine[]): TextCell[] {
  const paragraphs: { texts: string[]; line: number }[] = [];
  for (const [index, { text, number }] of lines.entries()) {
    const continues = index > 0 && lines[index - 1]!.number === number - 1;
    if (continues) paragraphs.at(-1)!.texts.push(text);
    else paragraphs.push({ texts: [text], line: number });
  }
  return paragraphs.map(({ texts, line }) => ({ text: texts.join(' '), line }));
}

function readTables(cells: readonly TextCell[], lines: readonly TextLine[]) {
  const tables: Table[] = [];
  const findings: Finding[] = [];
  const headers = findCellHeaders(cells);
  let count = 0;
  for (const [index, { from, to, roles }] of headers.entries()) {
    const taken = takeCellRows(
      cells,
      to,
      Math.min(headers[index + 1]?.from ?? cells.length, to + MOST_CELLS),
      roles,
    );
    const line = cells[from]!.line;
    count += taken.next - from;
    if (count > MOST_CELLS) {
      findings.push(refuseLargeTable(line));
      break;
    }
    const header = cells.slice(from, to).map((cell) => ({ ...plainRichText(cell.text), ...placeOf(cell) }));
    const section = sectionAbove(lines, line);
    tables.push({ line, section, caption: null, header, rows: taken.rows });
    for (const finding of taken.findings) findings.push(finding);
  }
  return { tables, findings };
}

const placeOf = (cell: TextCell) => ({ line: cell.line, spanned: false });

/** The headings of a table, one cell after the other. */
interface CellHeader {
  /** The index of the first heading, and of the first cell after the last. */
  readonly from: number;
  readonly to: number;
  readonly roles: readonly ColumnRole[];
}

const MOST_COLUMNS = 12;

/**
 * Finds the headers of tables: runs of known column headings, the code's among them, with a row right behind them. A heading
 * of the page above, or a first cell that reads like a column's heading, is not taken for one.
 */
function findCellHeaders(cells: readonly TextCell[]): CellHeader[] {
  const headers: CellHeader[] = [];
  const roleOf = lookUpHeadings();
  let at = 0;
  while (at < cells.length) {
    const roles: ColumnRole[] = [];
    while (roles.length < MOST_COLUMNS) {
      const role = roleOf(cells[at + roles.length]?.text ?? '');
      if (role === null) break;
      roles.push(role);
    }
    const header = roles.length > 1 ? placeHeader(cells, at, roles) : null;
    if (header) headers.push(header);
    at = header?.to ?? at + roles.length + 1;
  }
  return headers;
}

/**
 * The part of a run of headings that stands above rows of its width, the widest one with two rows or with all that is left,
 * else the widest one with a row; null where there is none.
 */
function placeHeader(
  cells: readonly TextCell[],
  run: number,
  roles: readonly ColumnRole[],
): CellHeader | null {
  const candidates: CellHeader[] = [];
  for (let end = roles.length; end > 1; end -= 1) {
    for (let start = 0; start < end - 1; start += 1) {
      const header = { from: run + start, to: run + end, roles: roles.slice(start, end) };
      if (header.roles.includes('code') && isRow(cells, header.to, header.roles)) candidates.push(header);
    }
  }
  const goesOn = ({ to, roles: columns }: CellHeader) => {
    const second = to + columns.length;
    return second === cells.length || isRow(cells, second, columns);
  };
  return candidates.find(goesOn) ?? candidates[0] ?? null;
}

function isRow(cells: readonly TextCell[], index: number, roles: readonly ColumnRole[]): boolean {
  const row = cells.slice(index, index + roles.length);
  return (
    row.length === roles.length &&
    fitsKeys(
      row.map((cell) => cell.text),
      roles,
    )
  );
}

/** A cell of its own in a text. */
interface TextCell {
  readonly text: string;
  readonly line: number;
}

/** Rows, and the index of the first cell after them. */
interface TakenRows {
  readonly rows: readonly TableRow[];
  readonly next: number;
  readonly findings: readonly Finding[];
}

/**
 * Takes rows of as many cells as there are roles, from `from` to `to` at most. A row starts where cells have the shapes of its
 * code and status. Where the next row does not start at its place, it is looked for nearby: a row with a cell too few or too
 * many is given as it is, and gets an INFO finding.
 */
function takeCellRows(
  cells: readonly TextCell[],
  from: number,
  to: number,
  roles: readonly (ColumnRole | null)[],
): TakenRows {
  const width = roles.length;
  const rows: TableRow[] = [];
  const findings: Finding[] = [];
  const startsRow = (index: number) =>
    index < to &&
    fitsKeys(
      cells.slice(index, Math.min(to, index + width)).map((cell) => cell.text),
      roles,
    );
  let at = from;
  while (startsRow(at)) {
    const next = findNextRow(at, to, width, startsRow);
    const end = Math.min(to, next ?? at + width);
    const row = cells
      .slice(at, end)
      .map(({ text, line }) => ({ ...plainRichText(text), line, spanned: false }));
    const line = cells[at]!.line;
    rows.push({ line, cells: row });
    if (row.length !== width) {
      const message = `The row has ${row.length} cells of ${width}; where the next one starts was told by its code.`;
      findings.push({
        severity: 'INFO',
        kind: 'row-realigned',
        message,
        line,
        text: cells[at]!.text.slice(0, 200),
      });
    }
    at = end;
  }
  return { rows, next: at, findings };
}

/** The start of the next row: at its place, else nearby with another row or the end behind it; null where there is none. */
function findNextRow(
  at: number,
  to: number,
  width: number,
  startsRow: (index: number) => boolean,
): number | null {
  if (startsRow(at + width)) return at + width;
  const nearby = Array.from({ length: 3 * width - 2 }, (_, step) => at + 2 + step);
  const isCertain = (index: number) => index + width >= to || startsRow(index + width);
  return nearby.find((index) => startsRow(index) && isCertain(index)) ?? null;
}
