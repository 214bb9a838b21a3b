import type { Finding } from '../../../domain/document.ts';
import { excerpt } from '../../text/excerpt.ts';
import { joinTexts } from '../../text/rich-text.ts';
import { codeLikeness, isProse } from '../cells/code-likeness.ts';
import { isTextRole } from '../columns/column-role.ts';
import type { ErrorTable } from '../recognize-table.ts';
import { type Cell, isEmptyCell, type TableRow } from '../table.ts';

/** A row with exactly one cell for each column of its table. */
interface PaddedRow {
  readonly line: number;
  readonly cells: readonly Cell[];
  /** The cells as the page has them, before any change. */
  readonly printed: readonly Cell[];
}

/**
 * Gives each row as many cells as its table has columns: missing ones are empty, and surplus ones belong to no column, as in
 * the tables of GitHub Flavored Markdown. Each such row gets a `ragged-row` finding.
 */
export function padRows({ roles, rows }: ErrorTable): { rows: PaddedRow[]; findings: Finding[] } {
  const isRagged = ({ cells }: TableRow) =>
    cells.length < roles.length || cells.slice(roles.length).some(({ plain }) => plain !== '');
  return {
    rows: rows.map((row) => ({
      line: row.line,
      cells: roles.map((_, index) => row.cells[index] ?? emptyCell(row)),
      printed: row.cells,
    })),
    findings: rows.filter(isRagged).map((row) => raggedRow(row, roles.length)),
  };
}

function emptyCell({ line, cells }: TableRow): Cell {
  return { markdown: '', plain: '', line: cells.at(-1)?.line ?? line, spanned: false };
}

function raggedRow({ line, cells }: TableRow, width: number): Finding {
  const decision =
    cells.length < width
      ? 'those that are missing are taken as empty'
      : 'those beyond are kept as raw cells only';
  return {
    severity: 'WARNING',
    kind: 'ragged-row',
    message: `The row has ${cells.length} cells where the table has ${width} columns; ${decision}.`,
    line,
    text: excerpt(cells.map(({ plain }) => plain).join(' | ')),
  };
}

/** What of a table's rows is about an error, with the names of the parts that they are in; and what became of the rest. */
interface ClassifiedRows {
  readonly rows: readonly ClassifiedRow[];
  readonly findings: readonly Finding[];
}

export interface ClassifiedRow extends PaddedRow {
  /** The last row above that was a heading over all columns. */
  readonly part: string | null;
}

/**
 * Sets apart the rows that are not about an error of their own (empty ones, repeated headers, headings within the table,
 * the rest of the row above), and gives a finding for each.
 */
export function classifyRows(table: ErrorTable, rows: readonly PaddedRow[]): ClassifiedRows {
  const sorted: ClassifiedRow[] = [];
  const findings: Finding[] = [];
  let part: string | null = null;
  for (const row of rows) {
    const above = sorted.at(-1);
    const kind = kindOf(row, table, above);
    if (kind === 'entry') sorted.push({ ...row, part });
    else findings.push(findingOf(kind, row));
    if (kind === 'section-row') part = textOf(row);
    if (kind === 'row-continued') sorted.push(continued(sorted.pop()!, row, table));
  }
  return { rows: sorted, findings };
}

type OtherKind = 'empty-row' | 'repeated-header' | 'section-row' | 'note-row' | 'row-continued';

const MESSAGES: Readonly<Record<OtherKind, string>> = {
  'empty-row': 'The row is empty.',
  'repeated-header': 'The row repeats the headings.',
  'section-row': 'The row is a heading for those below.',
  'note-row': 'The row is a sentence without a code.',
  'row-continued': 'The row has no code and one text; it is read as the end of the row above.',
};

function findingOf(kind: OtherKind, row: PaddedRow): Finding {
  return { severity: 'INFO', kind, message: MESSAGES[kind], line: row.line, text: excerpt(textOf(row)) };
}

function kindOf(row: PaddedRow, table: ErrorTable, above: ClassifiedRow | undefined): OtherKind | 'entry' {
  const filled = row.cells.filter(({ plain }) => plain !== '');
  if (filled.length === 0) return 'empty-row';
  if (isHeader(row, table)) return 'repeated-header';
  if (above !== undefined && columnToContinue(row, above, table) !== null) return 'row-continued';
  if (!standsAlone(row)) return 'entry';
  const [{ plain }] = row.cells as [Cell];
  if (isProse(plain)) return 'note-row';
  const mayBeCode = table.roles[0] === 'code' && codeLikeness(plain) >= LIKE_A_CODE;
  return mayBeCode && !spansAll(row) ? 'entry' : 'section-row';
}

const LIKE_A_CODE = 0.5;

function isHeader({ cells }: PaddedRow, { headings }: ErrorTable): boolean {
  return (
    headings.some((heading) => heading !== '') &&
    cells.every(({ plain }, index) => withoutColon(plain) === withoutColon(headings[index]!))
  );
}

function withoutColon(heading: string): string {
  return heading.toLowerCase().replace(/[:：]$/u, '');
}

/** Whether the first cell says all that the row says. */
function standsAlone(row: PaddedRow): boolean {
  const [first, ...others] = row.cells;
  if (first === undefined || others.length === 0 || isBlankCell(first)) return false;
  return others.every(isBlankCell) || spansAll(row);
}

function spansAll({ cells: [first, ...others] }: PaddedRow): boolean {
  return others.length > 0 && others.every(({ spanned, plain }) => spanned && plain === first!.plain);
}

const isBlankCell = ({ plain }: Cell) => plain === '';

/** Gives the column whose text a row without a code carries on, or null where the row stands by itself. */
function columnToContinue(row: PaddedRow, above: PaddedRow, { roles }: ErrorTable): number | null {
  const filled = row.cells.flatMap(({ plain }, index) => (plain === '' ? [] : [index]));
  const [only] = filled;
  if (only === undefined || filled.length > 1) return null;
  const texts = roles.flatMap((role, index) => (isTextRole(role) ? [index] : []));
  if (texts.includes(only)) return texts.length > 1 ? only : null;
  // | 4000 | TooLong | The text is too long.
  // | Make it shorter. |
  //   ^ a line break in the source has sent the last cell to the start of a new row
  const lastText = texts.at(-1);
  const isBroken =
    lastText !== undefined && isBlankCell(above.cells[lastText]!) && isProse(row.cells[only]!.plain);
  return only === 0 && isBroken ? lastText : null;
}

function continued(above: ClassifiedRow, row: PaddedRow, table: ErrorTable): ClassifiedRow {
  const column = columnToContinue(row, above, table)!;
  const cell = above.cells[column]!;
  const addition = row.cells.find(({ plain }) => plain !== '')!;
  const text = isEmptyCell(cell.plain) ? addition : joinTexts([cell, addition], ' ');
  return { ...above, cells: above.cells.with(column, { ...cell, ...text, line: cell.line }) };
}

function textOf({ cells }: PaddedRow): string {
  return [...new Set(cells.map(({ plain }) => plain).filter((plain) => plain !== ''))].join(' | ');
}
