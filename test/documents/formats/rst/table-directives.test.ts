import { describe, expect, test } from 'vitest';
import { readRst } from '../../../../src/documents/formats/rst/read-rst.ts';
import { findingsOf, plainRows } from '../../page-texts.ts';

describe('the list-table directive', () => {
  test('reads rows of cells, its header and its caption', () => {
    const page = readRst(`
.. list-table:: The **codes**
   :header-rows: 1
   :widths: 20 80

   * - Code
     - Text
   * - A.1
     - One.

       - in detail
`);
    expect(page.tables[0]!.caption).toBe('The codes');
    expect(plainRows(page.tables[0])).toEqual([
      ['Code', 'Text'],
      ['A.1', 'One. in detail'],
    ]);
  });

  test.each([
    ['rows of several lengths', '   * - a\n     - b\n   * - c\n', 'ERROR malformed-table 5'],
    ['a row that is no list', '   * - a\n   * b\n', 'ERROR malformed-table 4'],
    ['text in the place of the list', '   a\n', 'ERROR malformed-table 1'],
  ])('refuses %s', (_, rows, finding) => {
    const page = readRst(`.. list-table::\n\n${rows}`);
    expect(page.tables).toEqual([]);
    expect(findingsOf(page)).toEqual([finding]);
  });

  test('refuses a header that leaves no row', () => {
    const page = readRst('.. list-table::\n   :header-rows: 1\n\n   * - a\n');
    expect(findingsOf(page)).toEqual(['ERROR malformed-table 1']);
  });
});

describe('the csv-table directive', () => {
  test.each<[name: string, text: string, rows: string[][]]>([
    [
      'a header of its own, quotes, and rows that are too short',
      '   :header: "Code", "Text"\n\n   A.1, "It said ""no"", twice"\n   A.2\n',
      [
        ['Code', 'Text'],
        ['A.1', 'It said "no", twice'],
        ['A.2', ''],
      ],
    ],
    ['values over several lines', '\n   A.1, "first\n   second"\n', [['A.1', 'first second']]],
    ['another delimiter', '   :delim: ;\n\n   a,b; c\n', [['a,b', 'c']]],
    ['an escape', '   :escape: \\\n\n   "a \\" b", c\n', [['a " b', 'c']]],
    [
      'header rows in the content',
      '   :header-rows: 1\n\n   Code,Text\n   A.1,*x*\n',
      [
        ['Code', 'Text'],
        ['A.1', 'x'],
      ],
    ],
  ])('reads %s', (_, text, rows) => {
    const page = readRst(`.. csv-table:: Codes\n${text}`);
    expect(page.findings).toEqual([]);
    expect(plainRows(page.tables[0])).toEqual(rows);
  });

  test.each([
    ['values of another file', '   :file: codes.csv\n', 'ERROR malformed-table 1'],
    ['a value that is not closed', '\n   "a, b\n   c\n', 'ERROR malformed-table 3'],
    ['text behind a closed value', '\n   a, "b" c\n', 'ERROR malformed-table 3'],
  ])('refuses %s', (_, text, finding) => {
    const page = readRst(`.. csv-table::\n${text}`);
    expect(page.tables).toEqual([]);
    expect(findingsOf(page)).toEqual([finding]);
  });
});

describe('the table directive', () => {
  test('gives a table its caption', () => {
    const page = readRst('.. table:: **Table 1** Codes\n\n   +---+\n   | a |\n   +---+\n');
    expect(page.tables[0]).toMatchObject({ caption: 'Table 1 Codes', line: 3 });
  });

  test('is refused with anything but one table in it', () => {
    const page = readRst('.. table:: Codes\n\n   Text.\n\n   +---+\n   | a |\n   +---+\n');
    expect(page.tables).toEqual([]);
    expect(findingsOf(page)).toEqual(['ERROR malformed-table 1']);
  });
});

describe('other directives', () => {
  test.each([
    ['note', '.. note::\n\n   '],
    ['unknown', '.. expandable:: More\n   :open:\n\n   '],
    ['only', '.. only:: html\n\n   '],
  ])('a table inside of %s is read', (_, start) => {
    const page = readRst(`${start}+---+\n   | a |\n   +---+\n`);
    expect(plainRows(page.tables[0])).toEqual([['a']]);
  });

  test.each([
    ['a table of an unknown kind', '.. flat-table::\n\n   * - a\n', 'ERROR unknown-table 1'],
    [
      'a table in raw HTML',
      '.. raw:: html\n\n   <table><tr><td>A.1</td></tr></table>\n',
      'ERROR raw-table 1',
    ],
    ['a file that is included', '.. include:: codes.rst\n', 'WARNING text-elsewhere 1'],
  ])('%s is told', (_, text, finding) => {
    expect(findingsOf(readRst(text))).toEqual([finding]);
  });
});
