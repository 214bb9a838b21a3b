import type { Finding } from '../../../domain/document.ts';
import { excerpt } from '../../text/excerpt.ts';
import type { ColumnRole } from '../columns/column-role.ts';
import type { ErrorTable } from '../recognize-table.ts';
import type { ClassifiedRow } from './classify-rows.ts';

/**
 * Gives the rows with the blank cells filled that mean "as above": of modules always, of statuses and codes where the rows
 * show that the page leaves out what repeats. A `blank-filled` finding for each column says how many.
 */
export function fillDown(
  table: ErrorTable,
  rows: readonly ClassifiedRow[],
): { rows: readonly ClassifiedRow[]; findings: Finding[] } {
  const findings: Finding[] = [];
  let filled = rows;
  for (const { role, meansAsAbove } of FILLED_COLUMNS) {
    const column = table.roles.indexOf(role);
    if (column < 0) continue;
    const before = filled;
    filled = fillColumn(before, column, meansAsAbove(before, table.roles, column));
    const changed = filled.filter((row, index) => row !== before[index]);
    if (changed.length > 0) findings.push(blankFilled(table.headings[column]!, column, changed));
  }
  return { rows: filled, findings };
}

function blankFilled(heading: string, column: number, rows: readonly ClassifiedRow[]): Finding {
  const blanks = rows.length === 1 ? 'A blank cell' : `${rows.length} blank cells`;
  return {
    severity: 'INFO',
    kind: 'blank-filled',
    message: `${blanks} of the column “${heading}” ${rows.length === 1 ? 'repeats' : 'repeat'} the cell above.`,
    line: rows[0]!.line,
    text: excerpt(rows[0]!.cells[column]!.plain),
  };
}

type Roles = ErrorTable['roles'];

interface FilledColumn {
  readonly role: ColumnRole;
  /** Tells, having seen all rows, of which of them the blank cell means "as above". */
  readonly meansAsAbove: (
    rows: readonly ClassifiedRow[],
    roles: Roles,
    column: number,
  ) => (row: ClassifiedRow) => boolean;
}

/** The codes come before the statuses, since a row that repeats the code above is recognized by both being blank. */
const FILLED_COLUMNS: readonly FilledColumn[] = [
  { role: 'module', meansAsAbove: () => () => true },
  {
    role: 'code',
    meansAsAbove: (_, roles) => (row) => isBlankIn('status', row.cells, roles) && hasText(row.cells, roles),
  },
  { role: 'commonCode', meansAsAbove: whereRepeatsAreLeftOut },
  {
    role: 'status',
    // A cell of a code that spans several rows takes the status beside it along.
    meansAsAbove: (rows, roles, column) => {
      const leavesOut = whereRepeatsAreLeftOut(rows, roles, column);
      return (row) => row.cells[roles.indexOf('code')]?.spanned === true || leavesOut();
    },
  },
];

function isBlankIn(role: ColumnRole, cells: ClassifiedRow['cells'], roles: Roles): boolean {
  return (cells[roles.indexOf(role)]?.plain ?? '') === '';
}

function hasText(cells: ClassifiedRow['cells'], roles: Roles): boolean {
  return cells.some(
    ({ plain }, index) => plain !== '' && (roles[index] === 'message' || roles[index] === 'description'),
  );
}

/** Fewer blank cells may just be cells that the page has nothing to say in. */
const ENOUGH_BLANKS = 1 / 3;

/** A page that leaves out what repeats has many blank cells, and never prints the same twice with only those between. */
function whereRepeatsAreLeftOut(rows: readonly ClassifiedRow[], _: Roles, column: number): () => boolean {
  const printed = rows.map(({ cells }) => cells[column]!).filter(({ plain }) => plain !== '');
  const repeats = printed.some(
    (cell, index) => index > 0 && !cell.spanned && cell.plain === printed[index - 1]!.plain,
  );
  const blanks = rows.length - printed.length;
  const leavesOutRepeats = printed.length > 1 && blanks >= rows.length * ENOUGH_BLANKS && !repeats;
  return () => leavesOutRepeats;
}

function fillColumn(
  rows: readonly ClassifiedRow[],
  column: number,
  meansAsAbove: (row: ClassifiedRow) => boolean,
): readonly ClassifiedRow[] {
  let above: ClassifiedRow['cells'][number] | null = null;
  let part: string | null = null;
  return rows.map((row) => {
    // What is above a heading over all columns says nothing of the rows below it.
    if (row.part !== part) above = null;
    part = row.part;
    const cell = row.cells[column]!;
    if (cell.plain !== '') above = cell;
    if (cell.plain !== '' || above === null || !meansAsAbove(row)) return row;
    return { ...row, cells: row.cells.with(column, { ...above, line: cell.line, spanned: true }) };
  });
}
