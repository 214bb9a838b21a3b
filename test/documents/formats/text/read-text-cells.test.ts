import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTextCells } from '../../../../src/documents/formats/text/read-text-cells.ts';
import { findingsOf, plainRows } from '../../page-texts.ts';

const HEADER = ['Status Code', 'Error Code', 'Error Message', 'Solution'];
const paragraphs = (...texts: readonly string[]) => texts.join('\n\n');
const rowsOf = (text: string) => plainRows(readTextCells(text).tables[0]);

describe('a table of which each cell is a paragraph', () => {
  const rows = [
    ['400', 'A.0001', 'Failed.', 'Check it.'],
    ['404/500', 'A.0002', 'No such thing.', 'Find it.'],
    ['200', 'A.0003', 'Internal.', 'Wait.'],
  ];

  test('is read with the lines of its cells', () => {
    const [table] = readTextCells(paragraphs('Codes', ...HEADER, ...rows.flat())).tables;
    expect(plainRows(table)).toEqual([HEADER, ...rows]);
    expect(table).toMatchObject({
      line: 3,
      section: 'Codes',
      rows: [{ line: 11 }, { line: 19 }, { line: 27 }],
    });
    expect(table!.rows[0]!.cells.map((cell) => cell.line)).toEqual([11, 13, 15, 17]);
  });

  test('may have a heading that reads like a column above it, and other text below', () => {
    const text = paragraphs('Error Code Description', ...HEADER, ...rows.flat(), 'Parent topic: Appendix');
    expect(rowsOf(text)).toEqual([HEADER, ...rows]);
    expect(readTextCells(text).tables[0]!.section).toBe('Error Code Description');
  });

  test('may have cells of several lines', () => {
    const text = paragraphs(...HEADER, '400', 'A.1', 'Failed\n to load.', 'Wait.');
    expect(rowsOf(text)).toEqual([HEADER, ['400', 'A.1', 'Failed to load.', 'Wait.']]);
  });

  test('may have a cell a line', () => {
    expect(rowsOf([...HEADER, ...rows.flat()].join('\n'))).toEqual([HEADER, ...rows]);
  });

  test('may be followed by another', () => {
    const second = ['Error Code', 'Description', 'B.1', 'Text'];
    const { tables } = readTextCells(paragraphs(...HEADER, ...rows.flat(), 'More codes', ...second));
    expect(tables.map(plainRows)).toEqual([
      [HEADER, ...rows],
      [
        ['Error Code', 'Description'],
        ['B.1', 'Text'],
      ],
    ]);
    expect(tables[1]!.section).toBe('More codes');
  });

  test.each([
    ['missing', ['400', 'A.0001', 'Failed.']],
    ['over', ['400', 'A.0001', 'Failed.', 'Check it.', 'And again.']],
  ])('a cell that is %s shifts no other row', (_, odd) => {
    const page = readTextCells(
      paragraphs(...HEADER, rows[1]!.join('\n\n'), ...odd, ...rows[2]!, ...rows[0]!),
    );
    expect(plainRows(page.tables[0])).toEqual([HEADER, rows[1], odd, rows[2], rows[0]]);
    expect(findingsOf(page)).toEqual(['INFO row-realigned 17']);
  });

  test('is none without a row, or without a column of codes', () => {
    expect(readTextCells(paragraphs(...HEADER, 'Some text.')).tables).toEqual([]);
    expect(readTextCells(paragraphs('Name', 'Description', 'a1', 'b')).tables).toEqual([]);
    expect(readTextCells('').tables).toEqual([]);
  });

  test('keeps what would be markup as text', () => {
    const text = paragraphs(...HEADER, '400', 'A.1', 'The *xxx* is gone.', '<a> & `b`');
    const cells = readTextCells(text).tables[0]!.rows[0]!.cells;
    expect(cells[2]).toMatchObject({ markdown: 'The \\*xxx\\* is gone.', plain: 'The *xxx* is gone.' });
    expect(cells[3]).toMatchObject({ markdown: '\\<a> & \\`b\\`', plain: '<a> & `b`' });
  });
});

describe('the page of Huawei Cloud’s OSM', () => {
  const file = new URL(
    '../../../../seed/documents/huawei-cloud/osm-historical-error-codes.txt',
    import.meta.url,
  );
  const text = readFileSync(file, 'utf8');
  const page = readTextCells(text);

  test('has its own title and date, not those of the way to it', () => {
    expect(page).toMatchObject({
      title: 'Historical Error Codes',
      publishedAt: '2023-12-18T00:00:00+08:00',
      findings: [],
    });
    expect(page.tables.map(({ section }) => section)).toEqual(['Error Code Description']);
  });

  test('has 49 rows of five cells, each the line that it names', () => {
    const lines = text.split(/\r?\n/u);
    const { rows } = page.tables[0]!;
    expect(rows).toHaveLength(49);
    for (const { cells } of rows) {
      expect(cells).toHaveLength(5);
      expect(cells.map((cell) => lines[cell.line - 1])).toEqual(cells.map((cell) => cell.plain));
      expect(cells[0]!.plain).toMatch(/^\d{3}$/u);
      expect(cells[1]!.plain).toMatch(/^OSM\.\d{4,8}$/u);
    }
  });
});
