import type { Finding } from '../../domain/document.ts';
import { excerpt } from '../text/excerpt.ts';
import { codeLikeness } from './cells/code-likeness.ts';
import { assignByContent } from './columns/assign-by-content.ts';
import { assignByHeadings } from './columns/assign-by-headings.ts';
import { weighContent } from './columns/column-content.ts';
import type { Assignment, ColumnRole } from './columns/column-role.ts';
import { mentionsErrors } from './columns/heading-words.ts';
import { columnOf, rolesOf } from './columns/interpret-heading.ts';
import { splitLabelledValues } from './columns/split-labelled-values.ts';
import { describeOtherTable, type OtherTable } from './describe-other-table.ts';
import type { Cell, Table, TableRow } from './table.ts';

/** A table of a vendor's error codes, with what each of its columns holds. */
export interface ErrorTable {
  /** Set where it was made of an outline: each row is an entry by itself, even where cells are blank. */
  readonly isOutline?: true;
  /** The line of the table's first character, from 1. */
  readonly line: number;
  readonly section: string | null;
  /** In plain text; as many as there are roles. */
  readonly headings: readonly string[];
  /** One of them is `code`. */
  readonly roles: Assignment;
  readonly rows: readonly TableRow[];
  readonly findings: readonly Finding[];
}

/** What may help to understand a table that does not explain itself. */
interface TableSurroundings {
  readonly title: string | null;
  /** The error table before it on the page. */
  readonly before: ErrorTable | null;
}

/**
 * Classifies a table by its headings and cells. Where the headings are missing or are one column off, they are derived
 * from the first row, from the table before, or from the cells, and an INFO finding says so.
 */
export function recognizeTable(printed: Table, surroundings: TableSurroundings): ErrorTable | OtherTable {
  const { table, findings: split } = splitLabelledValues(printed);
  if (table.rows.length > 0) {
    const aboutErrors = [table.section, table.caption, surroundings.title].some(
      (text) => text !== null && mentionsErrors(text),
    );
    for (const interpret of INTERPRETATIONS) {
      const found = interpret(table, { ...surroundings, aboutErrors });
      if (!found?.roles.includes('code')) continue;
      const { headings, roles, rows, findings = [] } = found;
      return {
        line: table.line,
        section: table.section,
        headings,
        roles,
        rows,
        findings: [...split, ...findings],
      };
    }
  }
  return describeOtherTable(table);
}

interface Context extends TableSurroundings {
  readonly aboutErrors: boolean;
}

type Interpretation = Pick<ErrorTable, 'headings' | 'roles' | 'rows'> & Partial<Pick<ErrorTable, 'findings'>>;

/** The ways to understand a table, the most literal first. */
const INTERPRETATIONS: readonly ((table: Table, context: Context) => Interpretation | null)[] = [
  byHeader,
  byFirstRow,
  byTableBefore,
  byCells,
];

const plainTexts = (cells: readonly Cell[]) => cells.map((cell) => cell.plain);
const isBlank = (text: string) => text.trim() === '';

function byHeader({ line, header, rows }: Table, { aboutErrors }: Context): Interpretation | null {
  const printed = plainTexts(header);
  if (printed.every(isBlank)) return null;
  const cells = rows.map(textsOf);
  const weigh = (headings: readonly string[]) => ({
    headings,
    ...assignByHeadings(headings, cells, aboutErrors),
  });
  const straight = weigh(printed);
  if (isPerfect(straight)) return { ...straight, rows };
  const shifted = [weigh(['', ...printed]), weigh(printed.slice(1))]
    .filter(
      (other) => other.score > straight.score + CLEARLY_BETTER && hasCodesBeyondDoubt(other.roles, cells),
    )
    .sort((left, right) => right.score - left.score)[0];
  if (shifted === undefined) return adoptText({ ...straight, rows }, line);
  const message = 'The headings stand one column off; the cells tell which belongs to which.';
  return { ...shifted, rows, findings: [headerGuessed(line, message, printed)] };
}

function isPerfect({ headings, roles }: Pick<Interpretation, 'headings' | 'roles'>): boolean {
  return !roles.includes(null) && columnOf(headings[roles.indexOf('code')] ?? '') === 'code';
}

const textsOf = (row: TableRow) => plainTexts(row.cells);

/** Columns beyond these are not looked at. */
const WIDEST = 24;

/** Columns of sentences under headings that are not known go to the free field that fits, each with a finding. */
function adoptText(interpretation: Interpretation, line: number): Interpretation {
  const { headings, rows } = interpretation;
  let { roles } = interpretation;
  const findings: Finding[] = [];
  for (const [column, role] of roles.slice(0, WIDEST).entries()) {
    if (role !== null || !isColumnOfText(rows, column)) continue;
    const adopted = freeTextRole(roles, column);
    roles = roles.with(column, adopted);
    const name =
      headings[column]!.trim() === ''
        ? 'The heading is empty'
        : `The heading “${headings[column]}” is not known`;
    findings.push(headerGuessed(line, `${name}; its column is taken for the ${adopted}.`, headings));
  }
  return findings.length === 0 ? interpretation : { ...interpretation, roles, findings };
}

/** A description is what every page has; beside one, a text before it is the message and one behind it adds to it. */
function freeTextRole(roles: Assignment, column: number): ColumnRole {
  const description = roles.indexOf('description');
  if (description < 0) return 'description';
  return column < description && !roles.includes('message') ? 'message' : 'description';
}

/** So many of the cells that have text must be sentences. */
const MOSTLY = 0.4;

function isColumnOfText(rows: readonly TableRow[], column: number): boolean {
  const { prose, count } = weighContent(rows.map(({ cells }) => cells[column]?.plain ?? ''));
  return count > 0 && prose >= MOSTLY;
}

/** A header that is read one column off must agree with the cells better than verbatim, by about half a column. */
const CLEARLY_BETTER = 0.5;
const BEYOND_DOUBT = 0.8;

function hasCodesBeyondDoubt(roles: Assignment, rows: readonly (readonly string[])[]): boolean {
  const code = roles.indexOf('code');
  return code >= 0 && weighContent(rows.map((row) => row[code] ?? '')).codes >= BEYOND_DOUBT;
}

function byFirstRow({ header, rows }: Table, { aboutErrors }: Context): Interpretation | null {
  const [first, ...rest] = rows;
  if (!isWithoutHeadings(header) || first === undefined || rest.length === 0) return null;
  const headings = textsOf(first);
  const known = headings.filter((heading) => rolesOf(heading) !== null);
  if (known.length < 2 || known.length < headings.filter((heading) => !isBlank(heading)).length) return null;
  const message = 'No row is marked as the header; the first one reads like it.';
  return {
    headings,
    rows: rest,
    roles: assignByHeadings(headings, rest.map(textsOf), aboutErrors).roles,
    findings: [headerGuessed(first.line, message, headings)],
  };
}

function byTableBefore(table: Table, { before }: Context): Interpretation | null {
  const rows = rowsWithoutHeader(table);
  if (before === null || rows?.[0]?.cells.length !== before.headings.length) return null;
  const { roles } = assignByHeadings(before.headings, rows.map(textsOf));
  const message = 'The table has no header; its columns are those of the table before.';
  return { headings: before.headings, rows, roles, findings: [headerGuessed(table.line, message, [])] };
}

function byCells(table: Table, { aboutErrors }: Context): Interpretation | null {
  const rows = rowsWithoutHeader(table);
  if (rows === null || !aboutErrors) return null;
  const roles = assignByContent(rows.map(textsOf));
  const message = 'The table has no header; the look of its cells tells what its columns are.';
  return {
    headings: roles.map(() => ''),
    rows,
    roles,
    findings: [headerGuessed(table.line, message, rows[0] === undefined ? [] : textsOf(rows[0]))],
  };
}

/** A header may be missing, empty, or one title over all columns. */
function isWithoutHeadings(header: readonly Cell[]): boolean {
  return new Set(plainTexts(header).map((text) => text.trim())).size <= 1;
}

/** Markdown cannot do without a header, so that a first row of data may stand in its place. */
function rowsWithoutHeader({ header, rows }: Table): readonly TableRow[] | null {
  if (plainTexts(header).every(isBlank)) return rows;
  const isData = header.some(({ plain }) => /\d/u.test(plain) && codeLikeness(plain) === 1);
  const saysCode = header.some(({ plain }) => columnOf(plain) === 'code');
  return isData && !saysCode ? [{ line: header[0]!.line, cells: header }, ...rows] : null;
}

function headerGuessed(line: number, message: string, cells: readonly string[]): Finding {
  const text = cells.length === 0 ? null : excerpt(cells.join(' | '));
  return { severity: 'INFO', kind: 'header-guessed', message, line, text };
}
