import { existsSync, readFileSync } from 'node:fs';
import type { DocumentReading, ReadRow } from '../../../src/documents/document-reading.ts';
import { readBytes } from '../../../src/documents/read-document.ts';
import { type TrueField, trueFieldsOf } from './headings.ts';

/**
 * Real pages of vendors with an independent reading of every table. They are test material that the repository does not
 * hold: known vendors, for which the reader was first written, and others that write differently.
 */
export const KNOWN_VENDORS = new URL('../../../../shared/vendor-docs/', import.meta.url);
export const OTHER_VENDORS = new URL('../../../../shared/more-vendor-docs/', import.meta.url);

export interface PageEntry {
  readonly vendor: string;
  readonly raw: string;
  readonly truth: string;
  readonly format: string;
  readonly kind: string;
}

/** The pages of a folder; none where the folder is missing. */
export function listPages(folder: URL): readonly PageEntry[] {
  if (!existsSync(folder)) return [];
  return JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')) as PageEntry[];
}

export interface ExpectedRow {
  readonly code: string;
  readonly commonCode: string;
  readonly alias: string;
  readonly status: string;
  readonly message: string;
  readonly description: string;
  readonly solution: string;
}

export const COMPARED = ['code', 'status', 'message', 'description', 'solution'] as const;

/** One page's reading beside the independent one. */
export interface Comparison extends PageEntry {
  readonly reading: DocumentReading;
  /** The rows that have a code. */
  readonly expected: readonly ExpectedRow[];
  readonly tableRowCount: number;
  /** How many of the expected rows have a row that is equal in the field, going by code and order. */
  readonly equal: Readonly<Record<(typeof COMPARED)[number], number>>;
  readonly whole: number;
  /** How many are right where a text may be message or description, since such pages can be read in two ways. */
  readonly right: number;
  /** Those that are not right, each with the reading's rows of the same code. */
  readonly wrong: readonly { readonly expected: ExpectedRow; readonly read: readonly ExpectedRow[] }[];
  /** Expected rows with a text that the reading has in no field and reports in no finding. */
  readonly lost: readonly string[];
}

interface TrueTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly section?: string | null;
}

/** Pages with a row that is broken over two lines, of which the independent reading makes two rows, but a person one. */
const BROKEN_ROWS: Readonly<Record<string, { readonly firstLine: string; readonly secondLine: string }>> = {
  'raw/tencentcloud/cam-v2.md': {
    firstLine: 'The length of policy exceeds 4096 byte limit.',
    secondLine: 'Reduce the length of policy. Split the policy into multiple policies if it is too long.',
  },
};

const collapse = (text: string) => text.replace(/\s+/gu, ' ').trim();
const said = (cell: string) => (['', '-', '--', '—', '/', 'N/A', 'None', '无'].includes(cell) ? '' : cell);

/** Reads a page and holds the reading against the independent one. */
export function comparePage(folder: URL, page: PageEntry): Comparison {
  const tables = JSON.parse(readFileSync(new URL(page.truth, folder), 'utf8')) as TrueTable[];
  const reading = readBytes(readFileSync(new URL(page.raw, folder)));
  const all = expectedRows(page.raw, mended(tables, page.raw));
  const expected = all.filter(({ code }) => code !== '');
  const rows = reading.rows.map(asExpected);
  const equal = { code: 0, status: 0, message: 0, description: 0, solution: 0 };
  let whole = 0;
  const wrong: Comparison['wrong'][number][] = [];
  for (const row of expected) {
    // An identical row stands in the reading once, so that any row of the code may be the one.
    const ofCode = rows.filter(({ code }) => code === row.code);
    const alike = (other: ExpectedRow) => COMPARED.filter((field) => other[field] === row[field]);
    const best = ofCode.map(alike).sort((left, right) => right.length - left.length)[0] ?? [];
    for (const field of best) equal[field] += 1;
    if (ofCode.some((other) => JSON.stringify(other) === JSON.stringify(row))) whole += 1;
    if (!ofCode.some((other) => saysTheSame(other, row))) wrong.push({ expected: row, read: ofCode });
  }
  const lost = expected.flatMap((row) => lostTexts(row, reading));
  return {
    ...page,
    reading,
    expected,
    tableRowCount: all.length,
    equal,
    whole,
    right: expected.length - wrong.length,
    wrong,
    lost,
  };
}

/** Where a page can be read in two ways, an error's name as message or alias, a text as message or description. */
function saysTheSame(one: ExpectedRow, other: ExpectedRow): boolean {
  const texts = ({ alias, message, description }: ExpectedRow) =>
    [alias, message, description].join(' ').trim().split(/\s+/u).sort().join(' ');
  return (
    one.code === other.code &&
    one.commonCode === other.commonCode &&
    one.status === other.status &&
    one.solution === other.solution &&
    texts(one) === texts(other)
  );
}

function lostTexts(row: ExpectedRow, reading: DocumentReading): string[] {
  const rows = reading.rows.filter(({ code }) => code === row.code);
  const words = (text: string) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const shown = (read: ReadRow) => new Set(words(Object.values(asExpected(read)).join(' ')));
  const isLost = (text: string) =>
    text !== '' &&
    rows.length > 0 &&
    !rows.some((read) => words(text).every((word) => shown(read).has(word)));
  const isReported = (text: string) =>
    reading.findings.some(
      ({ kind, text: quoted, line }) =>
        kind === 'column-not-read' ||
        (line !== null && quoted !== null && text.startsWith(quoted.slice(0, 40))),
    );
  return [row.message, row.description, row.solution]
    .filter((text) => isLost(text) && !isReported(text))
    .map((text) => `${row.code}: ${text}`);
}

function expectedRows(page: string, tables: readonly TrueTable[]): ExpectedRow[] {
  return tables.flatMap((table) => {
    const fields = trueFieldsOf(page, table);
    return fields === null ? [] : table.rows.map((cells) => expectedRow(fields, cells));
  });
}

/** Gives the tables with a broken row in one piece: its second line is the cell that the first has not. */
function mended(tables: readonly TrueTable[], raw: string): readonly TrueTable[] {
  const broken = BROKEN_ROWS[raw];
  if (broken === undefined) return tables;
  return tables.map((table) => ({
    ...table,
    rows: table.rows
      .filter((cells) => cells[0] !== broken.secondLine)
      .map((cells) => (cells.at(-2) === broken.firstLine ? cells.with(-1, broken.secondLine) : cells)),
  }));
}

function expectedRow(fields: readonly TrueField[], cells: readonly string[]): ExpectedRow {
  const textOf = (field: TrueField) =>
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

/** A row of the reading in the form of the expected ones. */
export function asExpected(row: ReadRow): ExpectedRow {
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

export const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
export const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** A table of how much of each group of pages reads as expected, field by field. */
export function reportShares(
  pages: readonly Comparison[],
  groupOf: (page: Comparison) => string = ({ format }) => format,
): string {
  const withRows = pages.filter(({ expected }) => expected.length > 0);
  const groups = [...new Set(withRows.map(groupOf))].sort();
  const lines = [...groups, 'all'].map((name) => {
    const group = withRows.filter((page) => name === 'all' || groupOf(page) === name);
    const rows = sum(group.map(({ expected }) => expected.length));
    const percent = (part: number) => `${(100 * share(part, rows)).toFixed(2)} %`.padStart(12);
    const fields = COMPARED.map((field) => percent(sum(group.map(({ equal }) => equal[field]))));
    const [whole, right] = [sum(group.map((page) => page.whole)), sum(group.map((page) => page.right))];
    const lost = sum(group.map((page) => page.lost.length));
    return [
      name.padEnd(32),
      String(rows).padStart(6),
      ...fields,
      percent(whole),
      percent(right),
      String(lost).padStart(6),
    ].join('');
  });
  const header = [
    'pages'.padEnd(32),
    'rows'.padStart(6),
    ...[...COMPARED, 'whole rows', 'right'].map((name) => name.padStart(12)),
    'lost'.padStart(6),
  ];
  return [header.join(''), ...lines].join('\n');
}
