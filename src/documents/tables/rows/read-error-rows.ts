import type { Finding, RichText } from '../../../domain/document.ts';
import type { ReadRow } from '../../document-reading.ts';
import { escapeMarkdown } from '../../text/escape-markdown.ts';
import { excerpt } from '../../text/excerpt.ts';
import { joinTexts } from '../../text/rich-text.ts';
import { readCodeCell } from '../cells/code-cell.ts';
import { readHttpStatuses } from '../cells/http-statuses.ts';
import type { ColumnRole } from '../columns/column-role.ts';
import { reportColumns } from '../columns/report-columns.ts';
import type { ErrorTable } from '../recognize-table.ts';
import { isEmptyCell } from '../table.ts';
import { type ClassifiedRow, classifyRows, padRows } from './classify-rows.ts';
import { fillDown } from './fill-down.ts';

/** A row that has not been compared with the others of its document. */
type UnnumberedRow = Omit<ReadRow, 'variant'>;

/** The result of reading a table's rows: each gives error codes, or a finding instead. */
interface ErrorRows {
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

/** The texts of several columns of one role are joined in their order, as paragraphs. */
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

/**
 * Numbers the rows of each code 1, 2, 3 … in their order. A row that says the same as an earlier one is that one again:
 * it is left out, and an `identical-row` finding reports it.
 */
export function numberVariants(rows: readonly UnnumberedRow[]): { rows: ReadRow[]; findings: Finding[] } {
  const firstLines = new Map<string, number>();
  const variants = new Map<string, number>();
  const numbered: ReadRow[] = [];
  const findings: Finding[] = [];
  for (const row of rows) {
    const content = contentOf(row);
    const firstLine = firstLines.get(content);
    if (firstLine !== undefined) {
      findings.push(identicalRow(row, firstLine));
      continue;
    }
    firstLines.set(content, row.line);
    const variant = (variants.get(row.code) ?? 0) + 1;
    variants.set(row.code, variant);
    numbered.push({ ...row, variant });
  }
  return { rows: numbered, findings };
}

/** All that a row says of its error, as one text to compare. */
function contentOf(row: UnnumberedRow): string {
  const { code, commonCode, aliases, httpStatuses, message, description, solution, module } = row;
  const texts = [message, description, solution].map((text) => text?.plain ?? null);
  return JSON.stringify([code, commonCode, aliases, httpStatuses, texts, module]);
}

function identicalRow({ code, cells, line }: UnnumberedRow, firstLine: number): Finding {
  return {
    severity: 'INFO',
    kind: 'identical-row',
    message: `The row of ${code} says the same as that of line ${firstLine}; they are one.`,
    line,
    text: excerpt(cells.map(({ text }) => text).join(' | ')),
  };
}

/** The kinds of finding that replace a row of an error table that gave no error code. */
const ROW_FINDING_KINDS = [
  'empty-row',
  'repeated-header',
  'section-row',
  'note-row',
  'row-continued',
  'row-without-code',
  'identical-row',
] as const;

const KINDS: ReadonlySet<string> = new Set(ROW_FINDING_KINDS);

/** Counts the findings that each replace a row. */
export function countRowFindings(findings: readonly Finding[]): number {
  return findings.filter(({ kind }) => KINDS.has(kind)).length;
}
