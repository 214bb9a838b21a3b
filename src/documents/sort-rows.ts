import type { Finding } from '../nouns/finding.ts';
import { codeLikeness, isProse } from './code-shape.ts';
import { excerpt } from './excerpt.ts';
import { joinTexts } from './join-texts.ts';
import { isNoText } from './no-text.ts';
import type { ErrorTable } from './recognize-table.ts';
import type { SquareRow } from './square-rows.ts';
import type { Cell } from './table.ts';

/** What of a table's rows is about an error, with the names of the parts that they stand in; and what became of the rest. */
export interface SortedRows {
  readonly rows: readonly SortedRow[];
  readonly findings: readonly Finding[];
}

export interface SortedRow extends SquareRow {
  /** The last row above that was a heading over all columns. */
  readonly part: string | null;
}

/**
 * Sets apart the rows that are not about an error of their own (empty ones, repeated headers, headings within the table,
 * the rest of the row above), and gives a finding for each.
 */
export function sortRows(table: ErrorTable, rows: readonly SquareRow[]): SortedRows {
  const sorted: SortedRow[] = [];
  const findings: Finding[] = [];
  let part: string | null = null;
  for (const row of rows) {
    const above = sorted.at(-1);
    const kind = kindOf(row, table, above);
    if (kind === 'entry') sorted.push({ ...row, part });
    else findings.push(findingOf(kind, row));
    if (kind === 'section-row') part = textOf(row);
    if (kind === 'row-continued' && above !== undefined)
      sorted[sorted.length - 1] = continued(above, row, table);
  }
  return { rows: sorted, findings };
}

type OtherKind = 'empty-row' | 'repeated-header' | 'section-row' | 'row-continued';

const MESSAGES: Readonly<Record<OtherKind, string>> = {
  'empty-row': 'The row is empty.',
  'repeated-header': 'The row repeats the headings.',
  'section-row': 'The row is a heading for those below.',
  'row-continued': 'The row has no code and one text; it is read as the end of the row above.',
};

function findingOf(kind: OtherKind, row: SquareRow): Finding {
  return { severity: 'INFO', kind, message: MESSAGES[kind], line: row.line, text: excerpt(textOf(row)) };
}

function kindOf(row: SquareRow, table: ErrorTable, above: SortedRow | undefined): OtherKind | 'entry' {
  const filled = row.cells.filter(({ plain }) => plain !== '');
  if (filled.length === 0) return 'empty-row';
  if (isHeader(row, table)) return 'repeated-header';
  if (above !== undefined && columnToContinue(row, above, table) !== null) return 'row-continued';
  return isSectionRow(row, table) ? 'section-row' : 'entry';
}

function isHeader({ cells }: SquareRow, { headings }: ErrorTable): boolean {
  return (
    headings.some((heading) => heading !== '') &&
    cells.every(({ plain }, index) => withoutColon(plain) === withoutColon(headings[index]!))
  );
}

function withoutColon(heading: string): string {
  return heading.toLowerCase().replace(/[:：]$/u, '');
}

/** One text over all columns, or alone in a row that says nothing else: a name, not a sentence. */
function isSectionRow({ cells }: SquareRow, { roles }: ErrorTable): boolean {
  const [first, ...others] = cells;
  if (first === undefined || others.length === 0 || first.plain === '') return false;
  if (others.every(({ spanned, plain }) => spanned && plain === first.plain)) return true;
  const isName = roles[0] === 'code' ? codeLikeness(first.plain) < LIKE_A_CODE : true;
  return isName && others.every(isBlankCell) && !isProse(first.plain);
}

const LIKE_A_CODE = 0.5;

const isBlankCell = ({ plain }: Cell) => plain === '';

const TEXT_ROLES: ReadonlySet<string | null> = new Set(['message', 'description', 'solution']);

/** Gives the column whose text a row without a code carries on, or null where the row stands by itself. */
function columnToContinue(row: SquareRow, above: SquareRow, { roles }: ErrorTable): number | null {
  const filled = row.cells.flatMap(({ plain }, index) => (plain === '' ? [] : [index]));
  const [only] = filled;
  if (only === undefined || filled.length > 1) return null;
  const texts = roles.flatMap((role, index) => (TEXT_ROLES.has(role) ? [index] : []));
  if (texts.includes(only)) return texts.length > 1 ? only : null;
  // | 4000 | TooLong | The text is too long.
  // | Make it shorter. |
  //   ^ a line break in the source has sent the last cell to the start of a new row
  const lastText = texts.at(-1);
  const isBroken =
    lastText !== undefined && isBlankCell(above.cells[lastText]!) && isProse(row.cells[only]!.plain);
  return only === 0 && isBroken ? lastText : null;
}

function continued(above: SortedRow, row: SquareRow, table: ErrorTable): SortedRow {
  const column = columnToContinue(row, above, table);
  const addition = row.cells.find(({ plain }) => plain !== '')!;
  const cells = above.cells.map((cell, index) =>
    index === column
      ? {
          ...cell,
          ...joinTexts(
            [cell, addition].filter(({ plain }) => !isNoText(plain)),
            ' ',
          )!,
        }
      : cell,
  );
  return { ...above, cells };
}

function textOf({ cells }: SquareRow): string {
  return [...new Set(cells.map(({ plain }) => plain).filter((plain) => plain !== ''))].join(' | ');
}
