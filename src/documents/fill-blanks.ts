import type { Finding } from '../nouns/finding.ts';
import type { ColumnRole } from './columns.ts';
import type { ErrorTable } from './recognize-table.ts';
import type { SortedRow } from './sort-rows.ts';

/**
 * Gives the rows with the blank cells filled that mean "as above": of modules always, of statuses and codes where the rows
 * show that the page leaves out what repeats. A `blank-filled` finding for each column says how many.
 */
export function fillBlanks(
  table: ErrorTable,
  rows: readonly SortedRow[],
): { rows: readonly SortedRow[]; findings: Finding[] } {
  const findings: Finding[] = [];
  let filled = rows;
  for (const { role, isMeantAsAbove } of FILLED_COLUMNS) {
    const column = table.roles.indexOf(role);
    if (column < 0) continue;
    const before = filled;
    filled = fillColumn(before, column, (row) => isMeantAsAbove(row, before, table.roles));
    const first = filled.findIndex((row, index) => row !== before[index]);
    if (first < 0) continue;
    const count = filled.filter((row, index) => row !== before[index]).length;
    findings.push({
      severity: 'INFO',
      kind: 'blank-filled',
      message: `${count === 1 ? 'A blank cell' : `${count} blank cells`} of the column “${table.headings[column]}” ${count === 1 ? 'repeats' : 'repeat'} the cell above.`,
      line: filled[first]!.line,
      text: filled[first]!.cells[column]!.plain,
    });
  }
  return { rows: filled, findings };
}

type Roles = ErrorTable['roles'];

interface FilledColumn {
  readonly role: ColumnRole;
  readonly isMeantAsAbove: (row: SortedRow, rows: readonly SortedRow[], roles: Roles) => boolean;
}

/** The codes come before the statuses, since a row that repeats the code above is told by both being blank. */
const FILLED_COLUMNS: readonly FilledColumn[] = [
  { role: 'module', isMeantAsAbove: () => true },
  {
    role: 'code',
    isMeantAsAbove: ({ cells }, _, roles) => isBlankIn('status', cells, roles) && hasText(cells, roles),
  },
  {
    role: 'commonCode',
    isMeantAsAbove: (_, rows, roles) => leavesOutRepeats(rows, roles.indexOf('commonCode')),
  },
  { role: 'status', isMeantAsAbove: (_, rows, roles) => leavesOutRepeats(rows, roles.indexOf('status')) },
];

function isBlankIn(role: ColumnRole, cells: SortedRow['cells'], roles: Roles): boolean {
  return (cells[roles.indexOf(role)]?.plain ?? '') === '';
}

function hasText(cells: SortedRow['cells'], roles: Roles): boolean {
  return cells.some(
    ({ plain }, index) => plain !== '' && (roles[index] === 'message' || roles[index] === 'description'),
  );
}

/** Fewer blank cells may just be cells that the page has nothing to say in. */
const ENOUGH_BLANKS = 1 / 3;

/** A page that leaves out what repeats has many blank cells, and never prints the same twice with only those between. */
function leavesOutRepeats(rows: readonly SortedRow[], column: number): boolean {
  const printed = rows.map(({ cells }) => cells[column]!).filter(({ plain }) => plain !== '');
  const repeats = printed.some(
    (cell, index) => index > 0 && !cell.spanned && cell.plain === printed[index - 1]!.plain,
  );
  return printed.length > 1 && rows.length - printed.length >= rows.length * ENOUGH_BLANKS && !repeats;
}

function fillColumn(
  rows: readonly SortedRow[],
  column: number,
  isMeantAsAbove: (row: SortedRow) => boolean,
): readonly SortedRow[] {
  let above: SortedRow['cells'][number] | null = null;
  let part: string | null = null;
  return rows.map((row) => {
    // What is above a heading over all columns says nothing of the rows below it.
    if (row.part !== part) above = null;
    part = row.part;
    const cell = row.cells[column]!;
    if (cell.plain !== '') above = cell;
    if (cell.plain !== '' || above === null || !isMeantAsAbove(row)) return row;
    return { ...row, cells: row.cells.with(column, { ...above, line: cell.line, spanned: true }) };
  });
}
