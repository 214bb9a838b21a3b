import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DocumentReading, ReadRow } from '../../src/documents/document-reading.ts';
import { readBytes } from '../../src/documents/read-bytes.ts';
import { countRowFindings } from '../../src/documents/tables/rows/row-findings.ts';

/**
 * Real pages of vendors with an independent reading of every table. They are test material that the repository does not
 * hold; without them these tests are skipped.
 */
const PAGES = new URL('../../../shared/vendor-docs/', import.meta.url);
const present = existsSync(PAGES);

interface PageEntry {
  readonly raw: string;
  readonly truth: string;
  readonly format: string;
  readonly kind: string;
}

interface TrueTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Field = 'code' | 'commonCode' | 'alias' | 'status' | 'message' | 'description' | 'solution' | 'module';

/** What the headings of these pages mean, by a person's reading of them all. */
const FIELD_OF_HEADING: Readonly<Record<string, Field>> = {
  'error code': 'code',
  'error codes': 'code',
  'kode kesalahan': 'code',
  'código do erro': 'code',
  エラーコード: 'code',
  '오류 코드': 'code',
  '错误码（errorcode）': 'code',
  'module error code': 'code',
  'modular error code (codedesc)': 'code',
  'モジュールエラーコード（codedesc）': 'code',
  '모듈 오류 코드(codedesc)': 'code',
  codedesc: 'code',
  'status code': 'status',
  'http status code': 'status',
  'response code': 'status',
  'http response code': 'status',
  'http 状态码（statuscode）': 'status',
  'error message': 'message',
  'error information': 'message',
  'error type': 'message',
  message: 'message',
  エラータイプ: 'message',
  '오류 유형': 'message',
  description: 'description',
  'error code description': 'description',
  'error description': 'description',
  'deskripsi kesalahan': 'description',
  'descrição do erro': 'description',
  meaning: 'description',
  reason: 'description',
  note: 'description',
  remarks: 'description',
  keterangan: 'description',
  comentários: 'description',
  'cause and solution': 'description',
  説明: 'description',
  설명: 'description',
  '描述（errormessage）': 'description',
  solution: 'solution',
  troubleshooting: 'solution',
  'handling measure': 'solution',
  measure: 'solution',
  action: 'solution',
  対処方法: 'solution',
  조치: 'solution',
  module: 'module',
  category: 'module',
  service: 'module',
};

/** Headers in which a heading means something else than elsewhere, and those that have headings of their own. */
const FIELDS_OF_HEADER: Readonly<Record<string, readonly Field[]>> = {
  'error code | module error code | error message | description': [
    'commonCode',
    'code',
    'message',
    'description',
  ],
  'error code | modular error code (codedesc) | description | action': [
    'commonCode',
    'code',
    'description',
    'solution',
  ],
  'エラーコード | モジュールエラーコード（codedesc） | 説明 | 対処方法': [
    'commonCode',
    'code',
    'description',
    'solution',
  ],
  '오류 코드 | 모듈 오류 코드(codedesc) | 설명 | 조치': ['commonCode', 'code', 'description', 'solution'],
  'code | codedesc | note': ['commonCode', 'code', 'description'],
  'error type | response code | description': ['code', 'status', 'description'],
  'error code | definition | description': ['code', 'message', 'description'],
  'error code | event | description': ['code', 'alias', 'description'],
  'code | value | description': ['code', 'alias', 'description'],
  'code | event definition | description': ['code', 'alias', 'description'],
  'code | corresponding constant in txrecordcommon | description': ['code', 'alias', 'description'],
  'code | corresponding constant in txvideoeditconstants | description': ['code', 'alias', 'description'],
  'status code | constant in txrecordcommon | description': ['code', 'alias', 'description'],
  'enumerated value | description': ['code', 'description'],
};

/** Headers of tables about something else: HTTP's statuses, parameters, words. */
const OTHER_HEADERS: ReadonlySet<string> = new Set([
  'status code | code | description',
  'status code | status | description',
  'status code | message | description',
  'status code | name | description',
  'status code | description',
  'status code | returned value | error code',
  'returned value | description',
  'normal response code | type | description',
  'error response code | type | description',
  'element | description',
  'glossary | description',
  'field | description | remarks',
  'field | type | description',
  'bidang | deskripsi | keterangan',
  'bidang | jenis | deskripsi',
  'campo | descrição | comentários',
  'campo | tipo | descrição',
]);

/** Pages of HTTP's statuses that hold a vendor's codes as well. */
const STATUS_PAGES_WITH_CODES: ReadonlySet<string> = new Set([
  'raw/opentelekomcloud-md/elb--http-status-codes-for-enhanced-load-balancers.md',
  'raw/opentelekomcloud-md/elb--status-codes-enhanced.md',
]);

/** Pages whose codes stand in program text or prose, not in tables. */
const PAGES_WITHOUT_TABLES: ReadonlySet<string> = new Set([
  'raw/tencentcloud/tdsql-v1.md',
  'raw/tencentcloud/tdsql.md',
  'raw/tencentcloud/cos-403-troubleshoot.md',
  'raw/tencentcloud/webar.md',
]);

/** Pages with a row that is broken over two lines, of which the independent reading makes two rows, but a person one. */
const BROKEN_ROWS: Readonly<Record<string, { readonly firstLine: string; readonly secondLine: string }>> = {
  'raw/tencentcloud/cam-v2.md': {
    firstLine: 'The length of policy exceeds 4096 byte limit.',
    secondLine: 'Reduce the length of policy. Split the policy into multiple policies if it is too long.',
  },
};

interface ExpectedRow {
  readonly code: string;
  readonly commonCode: string;
  readonly alias: string;
  readonly status: string;
  readonly message: string;
  readonly description: string;
  readonly solution: string;
}

const COMPARED = ['code', 'status', 'message', 'description', 'solution'] as const;

const collapse = (text: string) => text.replace(/\s+/gu, ' ').trim();
const said = (cell: string) => (['', '-', '--', '—', 'N/A', 'None', '无'].includes(cell) ? '' : cell);

function fieldsOf(header: readonly string[]): readonly Field[] | null {
  const lower = header.map((heading) => collapse(heading).toLowerCase());
  const whole = lower.join(' | ');
  if (OTHER_HEADERS.has(whole)) return null;
  return (
    FIELDS_OF_HEADER[whole] ??
    lower.map((heading) => {
      const field = FIELD_OF_HEADING[heading];
      if (field === undefined)
        throw new Error(`Nobody has said what the heading “${heading}” of “${whole}” means.`);
      return field;
    })
  );
}

function expectedRows(tables: readonly TrueTable[]): ExpectedRow[] {
  return tables.flatMap(({ header, rows }) => {
    const fields = fieldsOf(header);
    return fields === null ? [] : rows.map((cells) => expectedRow(fields, cells));
  });
}

/** Gives the tables with a broken row in one piece: its second line is the cell that the first has not. */
function mended(tables: readonly TrueTable[], raw: string): readonly TrueTable[] {
  const broken = BROKEN_ROWS[raw];
  if (broken === undefined) return tables;
  return tables.map(({ header, rows }) => ({
    header,
    rows: rows
      .filter((cells) => cells[0] !== broken.secondLine)
      .map((cells) => (cells.at(-2) === broken.firstLine ? cells.with(-1, broken.secondLine) : cells)),
  }));
}

function expectedRow(fields: readonly Field[], cells: readonly string[]): ExpectedRow {
  const textOf = (field: Field) =>
    cells
      .filter((cell, index) => fields[index] === field && said(cell) !== '')
      .map(collapse)
      .join(' ');
  const statuses = textOf('status').match(/(?<!\d)[1-5]\d\d(?!\d)/g) ?? [];
  return {
    code: textOf('code'),
    commonCode: textOf('commonCode'),
    alias: textOf('alias'),
    status: statuses.join('/'),
    message: textOf('message'),
    description: textOf('description'),
    solution: textOf('solution'),
  };
}

function asExpected(row: ReadRow): ExpectedRow {
  return {
    code: row.code,
    commonCode: row.commonCode ?? '',
    alias: row.aliases.join(' '),
    status: row.httpStatuses.join('/'),
    message: collapse(row.message?.plain ?? ''),
    description: collapse(row.description?.plain ?? ''),
    solution: collapse(row.solution?.plain ?? ''),
  };
}

interface Comparison extends PageEntry {
  readonly reading: DocumentReading;
  /** The rows that have a code. */
  readonly expected: readonly ExpectedRow[];
  readonly tableRowCount: number;
  /** How many of the expected rows have a row that is equal in the field, going by code and order. */
  readonly equal: Readonly<Record<(typeof COMPARED)[number], number>>;
  readonly whole: number;
}

function compare(page: PageEntry): Comparison {
  const tables = JSON.parse(readFileSync(new URL(page.truth, PAGES), 'utf8')) as TrueTable[];
  const reading = readBytes(readFileSync(new URL(page.raw, PAGES)));
  const all = expectedRows(mended(tables, page.raw));
  const expected = all.filter(({ code }) => code !== '');
  const rows = reading.rows.map(asExpected);
  const equal = { code: 0, status: 0, message: 0, description: 0, solution: 0 };
  let whole = 0;
  for (const row of expected) {
    // An identical row stands in the reading once, so that any row of the code may be the one.
    const ofCode = rows.filter(({ code }) => code === row.code);
    const alike = (other: ExpectedRow) => COMPARED.filter((field) => other[field] === row[field]);
    const best = ofCode.map(alike).sort((left, right) => right.length - left.length)[0] ?? [];
    for (const field of best) equal[field] += 1;
    if (ofCode.some((other) => JSON.stringify(other) === JSON.stringify(row))) whole += 1;
  }
  return { ...page, reading, expected, tableRowCount: all.length, equal, whole };
}

const pages = present ? (JSON.parse(readFileSync(new URL('index.json', PAGES), 'utf8')) as PageEntry[]) : [];
const compared = pages.map(compare);
const withCodes = compared.filter(({ expected }) => expected.length > 0);

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function reportByFormat(): string {
  const formats = [...new Set(withCodes.map(({ format }) => format))].sort();
  const lines = [...formats, 'all'].map((format) => {
    const group = withCodes.filter((page) => format === 'all' || page.format === format);
    const rows = sum(group.map(({ expected }) => expected.length));
    const percent = (part: number) => `${(100 * share(part, rows)).toFixed(2)} %`.padStart(12);
    const fields = COMPARED.map((field) => percent(sum(group.map(({ equal }) => equal[field]))));
    return [
      format.padEnd(14),
      String(rows).padStart(6),
      ...fields,
      percent(sum(group.map(({ whole }) => whole))),
    ].join('');
  });
  const header = [
    'format'.padEnd(14),
    'rows'.padStart(6),
    ...[...COMPARED, 'whole rows'].map((name) => name.padStart(12)),
  ];
  return [header.join(''), ...lines].join('\n');
}

describe.skipIf(!present)('pages of vendors (skipped without ../shared/vendor-docs)', () => {
  test('read as the independent reading has them', () => {
    process.stdout.write(`\n${reportByFormat()}\n`);
    const equal = sum(withCodes.map(({ whole }) => whole));
    expect(share(equal, sum(withCodes.map(({ expected }) => expected.length)))).toBeGreaterThanOrEqual(0.995);
    const rst = withCodes.filter(({ format }) => format.startsWith('rst'));
    const equalRst = sum(rst.map(({ whole }) => whole));
    expect(share(equalRst, sum(rst.map(({ expected }) => expected.length)))).toBeGreaterThanOrEqual(0.995);
  });

  test.each(withCodes)('$raw reads with 99 % of its rows whole', ({ whole, expected, reading }) => {
    const rows = reading.rows.map((row) => JSON.stringify(asExpected(row)));
    const missing = expected.map((row) => JSON.stringify(row)).filter((row) => !rows.includes(row));
    expect(share(whole, expected.length), missing.slice(0, 5).join('\n')).toBeGreaterThanOrEqual(0.99);
  });

  test.each(withCodes)(
    '$raw: every row of its error tables is an entry or a finding',
    ({ reading, tableRowCount }) => {
      expect(reading.tableRowCount).toBe(tableRowCount);
      expect(reading.rows.length + countRowFindings(reading.findings)).toBe(tableRowCount);
    },
  );

  const statusPages = compared.filter(
    ({ kind, raw }) => kind === 'http-status-codes' && !STATUS_PAGES_WITH_CODES.has(raw),
  );
  test.each(statusPages)('$raw is refused as a page of HTTP statuses', ({ reading }) => {
    expect(reading.rows).toEqual([]);
    expect(reading.findings[0]).toMatchObject({ severity: 'ERROR', kind: 'no-error-codes' });
    expect(reading.findings[0]!.message).toContain('HTTP statuses');
  });

  const withoutTables = compared.filter(({ raw }) => PAGES_WITHOUT_TABLES.has(raw));
  test.each(withoutTables)('$raw is refused for want of a table', ({ reading }) => {
    expect(reading.rows).toEqual([]);
    expect(reading.findings[0]).toMatchObject({
      kind: 'no-error-codes',
      message: 'The text holds no table.',
    });
  });

  test('no page is left out', () => {
    expect(withCodes.length + statusPages.length + withoutTables.length).toBe(compared.length);
  });

  test('every finding points to its line and quotes at most 200 characters', () => {
    const findings = compared.flatMap(({ reading }) => reading.findings);
    expect(findings.filter(({ text }) => (text?.length ?? 0) > 200)).toEqual([]);
    expect(findings.filter(({ line, kind }) => line === null && kind !== 'no-error-codes')).toEqual([]);
  });
});
