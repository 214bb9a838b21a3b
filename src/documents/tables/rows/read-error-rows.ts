import type { Finding } from '../../../domain/finding.ts';
import type { RichText } from '../../../domain/rich-text.ts';
import type { ReadRow } from '../../document-reading.ts';
import { escapeMarkdown } from '../../text/escape-markdown.ts';
import { excerpt } from '../../text/excerpt.ts';
import { joinTexts } from '../../text/rich-text.ts';
import { readCodeCell } from '../cells/code-cell.ts';
import { isEmptyCell } from '../cells/empty-cell.ts';
import { readHttpStatuses } from '../cells/http-statuses.ts';
import type { ColumnRole } from '../columns/column-role.ts';
import { reportColumns } from '../columns/report-columns.ts';
import type { ErrorTable } from '../recognize-table.ts';
import { type ClassifiedRow, classifyRows } from './classify-rows.ts';
import { fillDown } from './fill-down.ts';
import { padRows } from './pad-rows.ts';

/** A row that has not been held against the others of its document. */
export type UnnumberedRow = Omit<ReadRow, 'variant'>;

/** What comes of a table's rows: each gives error codes or a finding in its place. */
export interface ErrorRows {
  readonly rows: readonly UnnumberedRow[];
  readonly findings: readonly Finding[];
}

/** Reads the rows of one table of error codes, in their order. */
export function readErrorRows(table: ErrorTable): ErrorRows {
  const noneIsACode = isNoneACode(table);
  const square = padRows(table);
  const sorted =
    table.isOutline === true
      ? { rows: square.rows.map((row) => ({ ...row, part: null })), findings: [] }
      : classifyRows(table, square.rows);
  const filled =
    table.isOutline === true ? { rows: sorted.rows, findings: [] } : fillDown(table, sorted.rows);
  const read = filled.rows.map((row) => readRow(table, row, noneIsACode));
  return {
    rows: read.flatMap(({ rows }) => rows),
    findings: [
      ...reportColumns(table),
      ...table.findings,
      ...square.findings,
      ...sorted.findings,
      ...filled.findings,
      ...read.flatMap(({ findings }) => findings),
    ],
  };
}

function readRow(table: ErrorTable, row: ClassifiedRow, noneIsACode: boolean): ErrorRows {
  const findings: Finding[] = [];
  const report = (severity: Finding['severity'], kind: string, message: string, text: string) =>
    findings.push({ severity, kind, message, line: row.line, text: excerpt(text) });

  const cellsOf = (role: ColumnRole) => row.cells.filter((_, index) => table.roles[index] === role);
  const plainOf = (role: ColumnRole) => cellsOf(role)[0]?.plain ?? '';
  const whole = row.cells.map(({ plain }) => plain).join(' | ');

  const hasStatus = table.roles.includes('status');
  const hasCommonCode = table.roles.includes('commonCode');
  const cell = readCodeCell(plainOf('code'), noneIsACode);
  const { codes, aliases, note, status } = cell;
  if (codes.length === 0) {
    report('ERROR', 'row-without-code', 'The row has no error code.', whole);
    return { rows: [], findings };
  }
  if (codes.length > 1) {
    report(
      'INFO',
      'several-codes',
      `One cell names ${codes.length} codes; each has an entry.`,
      plainOf('code'),
    );
  }
  if (note !== null)
    report('INFO', 'note-beside-code', 'The cell of the code says more than the code.', plainOf('code'));

  if (cell.isMended) {
    report('INFO', 'code-mended', `The code is read as “${codes.join(', ')}”.`, plainOf('code'));
  }
  const printed = readHttpStatuses(plainOf('status'));
  const httpStatuses = status !== null && !hasStatus ? [status] : printed;
  if (httpStatuses === null) {
    report('WARNING', 'unreadable-status', 'No HTTP status can be read from the cell.', plainOf('status'));
  }
  const said = {
    commonCode: readCodeCell(plainOf('commonCode')).codes[0] ?? (hasCommonCode ? null : cell.commonCode),
    aliases: [...aliases, ...cellsOf('alias').flatMap(({ plain }) => readCodeCell(plain).codes)],
    httpStatuses: httpStatuses ?? [],
    message: textOf(cellsOf('message')),
    description: textOf(cellsOf('description')),
    solution: textOf(cellsOf('solution')),
    module: textOf(cellsOf('module'))?.plain ?? row.part,
    section: table.section,
    line: row.line,
    cells: row.printed.map((cell, index) => ({
      header: table.headings[index] ?? '',
      text: cellText(cell),
    })),
  };
  return { rows: codes.map((code) => ({ code, ...said })), findings };
}

/** Columns of one role say it in their order, each in a paragraph of its own. */
function textOf(texts: readonly RichText[]): RichText | null {
  const filled = texts.filter(({ plain }) => !isEmptyCell(plain));
  if (filled.length < 2) return joinTexts(filled, '');
  return {
    markdown: joinTexts(filled, '\n\n')!.markdown,
    plain: joinTexts(filled, '\n')!.plain,
  };
}

/** A cell verbatim: escapes are added only where there is markup that they would be taken for. */
function cellText({ markdown, plain }: RichText): string {
  return markdown === escapeMarkdown(plain) ? plain : markdown;
}

/** `NONE` is a code where the codes beside it are symbols in capitals too. */
function isNoneACode({ roles, rows }: ErrorTable): boolean {
  const codes = rows.map(({ cells }) => cells[roles.indexOf('code')]?.plain ?? '');
  const symbols = codes.filter((code) => /^[A-Z][A-Z\d_]+$/u.test(code) && code !== 'NONE');
  return symbols.length > codes.length / 2;
}
