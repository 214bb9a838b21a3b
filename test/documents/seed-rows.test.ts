import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ReadRow } from '../../src/documents/document-reading.ts';
import { readBytes } from '../../src/documents/read-document.ts';
import type { RichText } from '../../src/domain/document.ts';

/*
 * All 200 rows of the seed held against the documents by a second route: each document is taken apart here by means that
 * its reader does not use, made for that one document.
 */

const SEED = new URL('../../seed/documents/', import.meta.url);

const textOf = (file: string) => readFileSync(new URL(file, SEED), 'utf8');
const linesOf = (file: string) => textOf(file).split(/\r?\n/);
const readingOf = (file: string) => readBytes(readFileSync(new URL(file, SEED)));

const plain = (text: RichText | null) => text?.plain ?? null;
const markdown = (text: RichText | null) => text?.markdown ?? null;

/** Code, status, message, description and solution, as a page of five columns has them. */
function fiveColumns(row: ReadRow, text: (marked: RichText | null) => string | null) {
  return [row.httpStatuses.join('/'), row.code, text(row.message), text(row.description), text(row.solution)];
}

describe.each([
  { file: 'open-telekom-cloud/tms-error-codes.rst', count: 35, first: 'TMS.2030', foreign: 2 },
  { file: 'open-telekom-cloud/cts-error-codes.rst', count: 42, first: 'CTS.0001', foreign: 0 },
])('$file', ({ file, count, first, foreign }) => {
  // Every row of these tables is one line: | 400 | TMS.0007 | **Limit** is invalid. | … | … |
  const rows = linesOf(file)
    .map((line, index) => ({ line: index + 1, text: line }))
    .filter(({ text }) => text.startsWith('|'))
    .slice(1)
    .map(({ line, text }) => ({
      line,
      cells: text
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    }));
  const withoutMarkup = (cell: string) =>
    cell.replace(/`([^<]+?) <[^>]+>`__/g, '$1').replace(/\*\*?([^*]+)\*\*?/g, '$1');
  const asMarkdown = (cell: string) => cell.replace(/`([^<]+?) <([^>]+)>`__/g, '[$1]($2)');
  const reading = readingOf(file);

  test(`has ${count} rows, all of five cells`, () => {
    expect(rows.map(({ cells }) => cells.length)).toEqual(Array.from({ length: count }, () => 5));
    expect(rows[0]!.cells[1]).toBe(first);
    expect(rows.filter(({ cells }) => cells[1]!.startsWith('APIGW.'))).toHaveLength(foreign);
  });

  test('is read word for word', () => {
    expect(reading.rows.map((row) => fiveColumns(row, plain))).toEqual(
      rows.map(({ cells }) => cells.map(withoutMarkup)),
    );
    expect(reading.rows.map(({ line }) => line)).toEqual(rows.map(({ line }) => line));
  });

  test('keeps bold, emphasis and links as Markdown', () => {
    expect(reading.rows.map((row) => fiveColumns(row, markdown))).toEqual(
      rows.map(({ cells }) => cells.map(asMarkdown)),
    );
  });

  test('leaves nothing unread', () => {
    expect(reading).toMatchObject({
      format: 'RST',
      title: 'Error Codes',
      publishedAt: null,
      historical: false,
      tableRowCount: count,
    });
    expect(reading.findings.filter(({ kind }) => kind !== 'columns-read')).toEqual([]);
  });
});

describe('tencent-cloud/kms-error-codes.md', () => {
  const file = 'tencent-cloud/kms-error-codes.md';
  // Every cell of this table stands on a line of its own, and only its rows have <td>.
  const cells = [...textOf(file).matchAll(/<td>([^\n]*)\n/g)].map(([, cell]) => cell!.trim());
  const rows = Array.from({ length: cells.length / 4 }, (_, index) => cells.slice(4 * index, 4 * index + 4));
  const withoutTags = (cell: string) =>
    cell
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>');
  const reading = readingOf(file);

  test('has 27 rows', () => {
    expect(rows).toHaveLength(27);
    expect(rows.at(-1)!.slice(0, 2)).toEqual(['4550', '10650']);
  });

  test('is read word for word', () => {
    expect(
      reading.rows.map((row) => [row.commonCode, row.code, plain(row.message), plain(row.description)]),
    ).toEqual(rows.map((row) => row.map(withoutTags)));
  });

  test('has neither statuses nor solutions', () => {
    expect(
      reading.rows.every(({ httpStatuses, solution }) => httpStatuses.length === 0 && solution === null),
    ).toBe(true);
  });

  test('keeps the text of a broken link, and says where it is', () => {
    const line = linesOf(file).findIndex((text) => text.includes('<a hre=')) + 1;
    const findings = reading.findings.filter(({ kind }) => kind !== 'columns-read');
    expect(findings).toMatchObject([{ severity: 'WARNING', kind: 'broken-markup', line }]);
    expect(reading.rows.find(({ code }) => code === '10030')!.description!.plain).toContain(
      '2) Signature algorithm is incorrect',
    );
  });

  test('keeps a stray quote', () => {
    expect(reading.rows.find(({ code }) => code === '10310')!.message!.plain.match(/"/g)).toHaveLength(1);
  });

  test('is the page it is', () => {
    expect(reading).toMatchObject({
      format: 'MARKDOWN',
      title: 'Error Codes',
      publishedAt: null,
      historical: false,
      tableRowCount: 27,
    });
  });
});

describe('huawei-cloud/osm-historical-error-codes.txt', () => {
  const file = 'huawei-cloud/osm-historical-error-codes.txt';
  const paragraphs = linesOf(file)
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => text !== '');
  const start = paragraphs.findIndex(({ text }) => text === 'Status Code') + 5;
  const cells = paragraphs.slice(start);
  const rows = Array.from({ length: cells.length / 5 }, (_, index) => cells.slice(5 * index, 5 * index + 5));
  const reading = readingOf(file);

  test('has 49 rows of five cells', () => {
    expect(rows).toHaveLength(49);
    expect(
      rows.every((row) => /^\d{3}$/.test(row[0]!.text) && /^(?:OSM|APIGW)\.\d+$/.test(row[1]!.text)),
    ).toBe(true);
  });

  test('is read word for word', () => {
    expect(reading.rows.map((row) => fiveColumns(row, plain))).toEqual(
      rows.map((row) => row.map(({ text }) => text)),
    );
    expect(reading.rows.map(({ line }) => line)).toEqual(rows.map((row) => row[0]!.line));
  });

  test('is the page it is', () => {
    expect(reading).toMatchObject({
      format: 'TEXT_CELLS',
      title: 'Historical Error Codes',
      historical: true,
      tableRowCount: 49,
    });
    expect(new Date(reading.publishedAt!).toISOString()).toBe('2023-12-17T16:00:00.000Z');
  });
});

/** The types of Tencent's common codes, by a person's reading: what follows is the description. */
const COMMON_TYPES: Readonly<Record<string, string>> = {
  '4000': 'Invalid request parameter',
  '4100': 'Authentication failed',
  '4200': 'Request expired',
  '4300': 'Access denied',
  '4400': 'Quota exceeded',
  '4500': 'Replay attack',
  '4600': 'Unsupported protocol',
  '5100': 'Failed to generate credential',
};

/** Where the description of each code of CAM ends, by a person's reading: what follows is the action. */
const DESCRIPTION_ENDS: Readonly<Record<string, string>> = {
  'InvalidParameter.policyName.InUse': 'as required by CAM.',
  InvalidParameter: 'Invalid input parameter.',
  InternalError: 'Internal system error',
  'InvalidParameter.AttachmentFull': 'Binding extra policies may fail.',
  'InvalidParameter.principal.Error': 'is incorrect.',
  'InvalidParameter.action.Error': 'is incorrect.',
  'InvalidParameter.effect.Error': 'is incorrect.',
  'MissingParameter.action': 'is missing.',
  'InvalidParameter.policyName.TypeError': 'must be a string.',
  'InvalidParameter.policyName.Error': 'special characters +=,.@_-.',
  'InvalidParameter.policyDocument.TypeError': 'policy syntax is incorrect.',
  'MissingParameter.version': 'is missing.',
  'InvalidParameter.version.Error': 'is incorrect.',
  'MissingParameter.statement': 'is missing.',
  'InvalidParameter.statement.Error': 'is incorrect.',
  'InvalidParameter.policyDocument.LengthOverlimit': 'byte limit.',
  'InvalidParameter.condition.Error': 'is incorrect.',
  'MissingParameter.resource': 'is missing.',
  'InvalidParameter.resource.Error': 'is incorrect.',
  'InvalidParameter.resource.user.Error': 'under your account.',
  'InvalidParameter.description.LengthOverlimit': 'byte limit.',
  'MissingParameter.policyName': 'is missing.',
  'MissingParameter.policyDocument': 'is missing.',
  'InvalidParameter.description.TypeError': 'must be a string.',
  'InvalidParameter.policyId.NotExist': 'does not exist.',
  'MissingParameter.policyId': 'is missing.',
  'InvalidParameter.policyId.TypeError': 'must be a number.',
  'InvalidParameter.policyFull': 'The upper limit is 1,000.',
  'InvalidParameter.user.NotExist': 'in policy syntax does not exist.',
  'InvalidParameter.group.NotExist': 'in policy syntax does not exist.',
  'InvalidParameter.role.NotExist': 'The role does not exist.',
  'InvalidParameter.roleName.TypeError': 'must be a string.',
  'InvalidParameter.roleName.Error': 'letters, numbers or +=,.@_-.',
  'InvalidParameter.roleFull': 'a maximum of 250 roles.',
  'InvalidParameter.roleName.InUse': 'under the same account.',
  CanNotGetOwnerUin: 'cannot be obtained.',
  GetAppIdError: 'cannot be obtained.',
  SetTimeOutOfTime: 'exceeds the upper time limit.',
  StrategyInvalid: 'federated identity is incorrect.',
};

describe('tencent-cloud/cam-error-codes.txt', () => {
  const file = 'tencent-cloud/cam-error-codes.txt';
  const reading = readingOf(file);
  const lines = linesOf(file);
  const common = reading.rows.filter(({ section }) => section === 'Common error codes');
  const modular = reading.rows.filter(({ section }) => section === 'Modular error codes');

  test('has the 8 common codes, their types as messages', () => {
    const expected = Object.entries(COMMON_TYPES).map(([code, type]) => {
      const line = lines.find((text) => text.startsWith(`${code} ${type} `))!;
      return [code, null, type, line.slice(`${code} ${type} `.length).trim(), null];
    });
    expect(
      common.map((row) => [
        row.code,
        row.commonCode,
        plain(row.message),
        plain(row.description),
        plain(row.solution),
      ]),
    ).toEqual(expected);
  });

  test('has the 39 codes of CAM, description and action split as a person splits them', () => {
    // One row goes on in the line below it.
    const joined = lines
      .join('\n')
      .replace(/\n(?=Reduce the length)/, ' ')
      .split('\n');
    const expected = Object.entries(DESCRIPTION_ENDS).map(([code, end]) => {
      const line = joined.find((text) => text.split(' ')[1] === code)!.trim();
      const words = line.slice(line.indexOf(code) + code.length).trim();
      const length = words.indexOf(end) + end.length;
      const action = words.slice(length).trim();
      return [line.slice(0, 4), code, words.slice(0, length), action === '-' ? null : action];
    });
    expect(expected).toHaveLength(39);
    expect(
      modular.map((row) => [row.commonCode, row.code, plain(row.description), plain(row.solution)]),
    ).toEqual(expected);
  });

  test('has no other rows, and no statuses', () => {
    expect(reading.rows).toHaveLength(8 + 39);
    expect(
      reading.rows.every(({ httpStatuses, variant }) => httpStatuses.length === 0 && variant === 1),
    ).toBe(true);
  });

  test('says that a rule has split its columns', () => {
    expect(
      reading.findings.some(({ severity, kind }) => severity === 'INFO' && kind === 'columns-split'),
    ).toBe(true);
  });

  test('is the page it is', () => {
    expect(reading).toMatchObject({ format: 'TEXT_ROWS', title: 'Error Codes', historical: false });
    expect(reading.publishedAt).toMatch(/^2019-04-17T16:23:30/);
  });
});
