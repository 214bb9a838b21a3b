import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRst } from '../../../../src/documents/formats/rst/read-rst.ts';
import { grid } from '../../hostile-pages.ts';
import { findingsOf, plainRows } from '../../page-texts.ts';

const TABLE = '+---+---+\n| a | b |\n+===+===+\n|   | d |\n| c |   |\n+---+---+\n';

const indent = (text: string, by: string) => text.replace(/^(?=.)/gmu, by);

describe('the page', () => {
  test('has the first section title as its title, and each table the nearest above as its section', () => {
    const page = readRst(
      `:original_name: a.html\n\n.. _a:\n\nCodes\n=====\n\n${TABLE}\n--------\n Second\n--------\n\n${TABLE}`,
    );
    expect(page.title).toBe('Codes');
    expect(page.tables.map(({ section }) => section)).toEqual(['Codes', 'Second']);
  });

  test('has neither without section titles', () => {
    expect(readRst(TABLE)).toMatchObject({ title: null, publishedAt: null, tables: [{ section: null }] });
  });

  test.each([
    ['a field', ':date: 2023-12-18\n'],
    ['a line of its own', 'Codes\n=====\n\nLast updated: 2023-12-18\n'],
  ])('is dated by %s', (_, text) => {
    expect(readRst(text).publishedAt).toBe('2023-12-18T00:00:00Z');
  });

  test('is empty for an empty text', () => {
    expect(readRst('')).toMatchObject({ title: null, publishedAt: null, tables: [], findings: [] });
  });

  test.each([
    ['a block quote', indent(TABLE, '   ')],
    ['a list item', `- Text:\n\n${indent(TABLE, '  ')}`],
    ['a numbered item', `1. Text:\n\n${indent(TABLE, '   ')}`],
    ['a definition', `term\n${indent(TABLE, '   ')}`],
    ['a note', `.. note::\n\n${indent(TABLE, '   ')}`],
    ['a field', `:codes:\n${indent(TABLE, '   ')}`],
    ['a footnote', `.. [1]\n${indent(TABLE, '   ')}`],
  ])('holds a table in %s', (_, text) => {
    const page = readRst(text);
    expect(page.findings).toEqual([]);
    expect(plainRows(page.tables[0])).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('lists a table in a cell behind the table around it', () => {
    const page = readRst('+-------+\n| +---+ |\n| | x | |\n| +---+ |\n+-------+\n');
    expect(page.tables.map(({ line }) => line)).toEqual([1, 2]);
    expect(plainRows(page.tables[1])).toEqual([['x']]);
  });
});

describe('lines', () => {
  const lines = (text: string) => {
    const table = readRst(text).tables[0]!;
    return [table.line, ...table.rows.flatMap((row) => [row.line, ...row.cells.map((cell) => cell.line)])];
  };

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('are those of the text, with %s', (_, end) => {
    const text = `Codes\n=====\n\n${TABLE}`;
    expect(lines(text.replaceAll('\n', end))).toEqual([4, 7, 8, 7]);
  });

  test('are the same behind a byte-order mark', () => {
    expect(lines(`\ufeff${TABLE}`)).toEqual([1, 4, 5, 4]);
  });

  test('of an empty cell are those of its border', () => {
    expect(lines('+---+---+\n|   | a |\n|   |   |\n+---+---+\n')).toEqual([1, 2, 1, 2]);
  });

  test('of a row that begins under a spanning cell are its own', () => {
    const { rows } = readRst('+---+---+\n| a | b |\n|   +---+\n|   | c |\n+---+---+\n').tables[0]!;
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
  });

  test('of list and CSV tables are those of the values', () => {
    expect(lines('.. list-table::\n\n   * - a\n     - b\n   * -\n     - d\n')).toEqual([1, 3, 3, 4, 6, 5, 6]);
    expect(lines('.. csv-table::\n\n   a, "\n   b"\n')).toEqual([1, 3, 3, 4]);
  });
});

describe('a hostile text is refused with a finding', () => {
  const fill = (unit: string) => unit.repeat(Math.ceil(3_000_000 / unit.length));

  test.each([
    ['a table that is too large', () => grid(1000, 1000), 'ERROR malformed-table 1'],
    ['blocks that stand in one another too deep', () => fill('- '), 'ERROR nested-too-deep 1'],
    [
      'borders that are too tangled',
      () => `+-${'+'.repeat(1500)}-+\n`.repeat(1000),
      'ERROR malformed-table 1',
    ],
  ])('%s with an error', (_, make, finding) => {
    expect(findingsOf(readRst(make()))).toContain(finding);
  });
});

describe('the seed documents', () => {
  const seed = (name: string) =>
    readFileSync(
      new URL(`../../../../seed/documents/open-telekom-cloud/${name}.rst`, import.meta.url),
      'utf8',
    );

  test('are read whole', () => {
    const tables = ['tms-error-codes', 'cts-error-codes'].map((name) => readRst(seed(name)));
    expect(tables.flatMap(({ findings }) => findings)).toEqual([]);
    expect(tables.map((page) => page.tables.map(({ rows }) => rows.length))).toEqual([[35], [42]]);
  });

  test('keep a link and emphasis as Markdown', () => {
    const cells = readRst(seed('tms-error-codes')).tables[0]!.rows.flatMap((row) => row.cells);
    expect(cells.find((cell) => cell.plain.includes('permission is: xxx.'))!.markdown).toContain('*xxx*.');
    expect(cells.find((cell) => cell.plain.startsWith('You can see'))!.markdown).toMatch(
      /^You can see \[What Should I Do If "The API .* Is Displayed\?\]\(https:\/\/\S+\)$/u,
    );
  });
});
