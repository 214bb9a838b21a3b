import type { Finding } from '../../../domain/document.ts';
import type { SourceLine } from '../../text/source-lines.ts';
import { headingText, isQuoted, openingFence, withoutListMark, withoutQuoteMarks } from './line-forms.ts';
import type { BlockRow, PipeTable } from './markdown-blocks.ts';

/** A table of pipes, and the index of the line after it. */
interface TakenPipeTable {
  readonly table: PipeTable;
  readonly next: number;
  readonly findings: readonly Finding[];
}

interface TableStart {
  readonly header: BlockRow | null;
  /** The index of the first row. */
  readonly body: number;
  readonly width: number;
  readonly finding: Finding | null;
}

/**
 * Takes the pipe table that starts at a line (GitHub Flavored Markdown 4.10); null where none does. Beyond GFM, a delimiter
 * row of another width than the header is accepted, as are rows with outer pipes that have no delimiter row, and rows with a
 * delimiter row above them but no header.
 */
export function takePipeTable(lines: readonly SourceLine[], index: number): TakenPipeTable | null {
  const start = findTableStart(lines, index);
  if (start === null) return null;
  const findings = start.finding ? [start.finding] : [];
  const rows: BlockRow[] = [];
  let next = start.body;
  for (; next < lines.length && isRow(lines, next, index, start); next += 1) {
    const broken = joinBrokenRow(lines, next, start.width);
    const text = broken?.text ?? withoutQuoteMarks(lines[next]!.text).trim();
    const row: BlockRow = { cells: splitPipeRow(text), line: lines[next]!.number };
    if (broken !== null) {
      const rowLines = broken.last - next + 1;
      findings.push(inform('row-joined', `A row over ${rowLines} lines was read as one.`, row.line));
      next = broken.last;
    }
    rows.push(row);
  }
  const table: PipeTable = { kind: 'pipe-table', line: lines[index]!.number, header: start.header, rows };
  return { table, next, findings };
}

function findTableStart(lines: readonly SourceLine[], index: number): TableStart | null {
  const [first, second] = [tableLine(lines[index]), tableLine(lines[index + 1])];
  if (first === null || second === null) return null;
  const line = lines[index]!.number;
  const cells = splitPipeRow(first);
  if (isDelimiterRow(first)) {
    if (cells.length < 2 || !second.includes('|') || isDelimiterRow(second)) return null;
    const finding = inform('header-missing', 'The table has a delimiter row, but no header above it.', line);
    return { header: null, body: index + 1, width: cells.length, finding };
  }
  if (isDelimiterRow(second)) {
    const header = { cells, line };
    const start = { header, body: index + 2, width: cells.length };
    const width = splitPipeRow(second).length;
    if (width === cells.length) return { ...start, finding: null };
    if (width < 2 || cells.length < 2) return null;
    const message = `The header has ${cells.length} cells, and the delimiter row below it ${width}.`;
    return { ...start, finding: inform('delimiter-row-differs', message, line) };
  }
  if (![first, second].every((text) => text.startsWith('|') && endsWithPipe(text))) return null;
  if (cells.length < 2 || splitPipeRow(second).length !== cells.length) return null;
  const message = 'Rows of pipes without a delimiter row were read as a table.';
  return { header: null, body: index, width: cells.length, finding: inform('header-missing', message, line) };
}

/** The line as a table's first or second; null where it is blank or absent. */
function tableLine(line: SourceLine | undefined): string | null {
  if (line === undefined) return null;
  const text = withoutListMark(withoutQuoteMarks(line.text)).trim();
  return text === '' ? null : text;
}

function isRow(lines: readonly SourceLine[], index: number, first: number, start: TableStart): boolean {
  const line = lines[index]!.text;
  const text = withoutQuoteMarks(line).trim();
  if (text === '' || isDelimiterRow(text)) return text !== '';
  if (text.startsWith('|')) return !startsNextTable(lines, index, start.width);
  if (isQuoted(line) !== isQuoted(lines[first]!.text)) return false;
  if (headingText(text) !== null || openingFence(text) !== null || /^(?:<|:::)/u.test(text)) return false;
  if (/^(?:-{3,}|\*{3,}|_{3,})$/u.test(text)) return false;
  return withoutListMark(text) === text || splitPipeRow(text).length === start.width;
}

/** Whether the row is the header of another table that follows without a blank line. */
function startsNextTable(lines: readonly SourceLine[], index: number, width: number): boolean {
  const after = tableLine(lines[index + 1]);
  return after !== null && isDelimiterRow(after) && splitPipeRow(after).length === width;
}

/** A cell has no more lines than these. */
const MOST_LINES_OF_A_ROW = 60;

/**
 * Joins a row whose last cell goes on over further lines, blank ones among them, up to the pipe that closes it; null where
 * the row is whole or none of the lines below closes it.
 *
 *     |FAILED|It failed.|Check: -   the name.
 *     -   the size.
 *
 *      |
 */
function joinBrokenRow(
  lines: readonly SourceLine[],
  index: number,
  width: number,
): { readonly text: string; readonly last: number } | null {
  const first = withoutQuoteMarks(lines[index]!.text).trim();
  if (!first.startsWith('|') || endsWithPipe(first)) return null;
  const parts = [first];
  for (let last = index + 1; last < lines.length && last <= index + MOST_LINES_OF_A_ROW; last += 1) {
    const text = withoutQuoteMarks(lines[last]!.text).trim();
    const closes = endsWithPipe(text) || text === '|';
    const isFull = text.startsWith('|') && text !== '|' && splitPipeRow(parts.join(' ')).length >= width;
    if (isFull || headingText(text) !== null || openingFence(text) !== null) return null;
    if (text !== '') parts.push(text.replace(/^(?:[-+*]|\d{1,9}[.)])[ \t]+/u, '<br>'));
    if (closes) {
      // A mark of a list at the start of a cell marks nothing where the list is one text.
      const joined = parts.join(' ').replace(/\|[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+/gu, '| ');
      return splitPipeRow(joined).length <= width ? { text: joined, last } : null;
    }
  }
  return null;
}

function endsWithPipe(text: string): boolean {
  return text.length > 1 && text.endsWith('|') && !text.endsWith('\\|');
}

function inform(kind: string, message: string, line: number): Finding {
  return { severity: 'INFO', kind, message, line, text: null };
}

/**
 * Splits a row of a pipe table at its pipes, as GFM does: the outer pipes are optional, an escaped pipe parts nothing (and
 * stays escaped), and cells are trimmed.
 */
function splitPipeRow(row: string): string[] {
  const cells: string[] = [];
  let from = 0;
  for (let at = 0; at < row.length; at += 1) {
    const character = row[at];
    if (character === '\\') at += 1;
    else if (character === '|') {
      cells.push(row.slice(from, at));
      from = at + 1;
    }
  }
  cells.push(row.slice(from));
  const trimmed = cells.map((cell) => cell.trim());
  if (trimmed.length > 1 && trimmed[0] === '') trimmed.shift();
  if (trimmed.length > 1 && trimmed.at(-1) === '') trimmed.pop();
  return trimmed;
}

const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/u;

/** Whether a trimmed row parts a header from its table: `|---|:-:|`. Without a pipe it is a heading's line. */
function isDelimiterRow(row: string): boolean {
  return row.includes('|') && DELIMITER_ROW.test(row);
}
