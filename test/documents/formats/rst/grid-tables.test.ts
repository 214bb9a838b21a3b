import { describe, expect, test } from 'vitest';
import { readRst } from '../../../../src/documents/formats/rst/read-rst.ts';
import { plainRows } from '../../page-texts.ts';

const tables: Readonly<Record<string, readonly [text: string, rows: readonly (readonly string[])[]]>> = {
  'a header above the line of equals signs': [
    `
+------+------+
| Code | Text |
+======+======+
| A.1  | one  |
+------+------+
| A.2  | two  |
+------+------+
`,
    [
      ['Code', 'Text'],
      ['A.1', 'one'],
      ['A.2', 'two'],
    ],
  ],
  'cells of several lines and paragraphs': [
    `
+-----+----------+
| A.1 | It is    |
|     | broken.  |
|     |          |
|     | Mend it. |
+-----+----------+
`,
    [['A.1', 'It is broken. Mend it.']],
  ],
  'a cell that spans two rows': [
    `
+-----+-----+
| 400 | A.1 |
|     +-----+
|     | A.2 |
+-----+-----+
`,
    [
      ['400', 'A.1'],
      ['400', 'A.2'],
    ],
  ],
  'a cell that spans two columns': [
    `
+-----+-----+
| both      |
+-----+-----+
| A.1 | A.2 |
+-----+-----+
`,
    [
      ['both', 'both'],
      ['A.1', 'A.2'],
    ],
  ],
  'cells that span rows and columns around one in the middle': [
    `
+---+---+---+
| a     | b |
+---+---+   |
| c | m |   |
|   +---+---+
|   | d     |
+---+-------+
`,
    [
      ['a', 'a', 'b'],
      ['c', 'm', 'b'],
      ['c', 'd', 'd'],
    ],
  ],
  'a header of two rows, column by column': [
    `
+------+-------+-----+
| Code | Texts       |
|      +-------+-----+
|      | short | all |
+======+=======+=====+
| A.1  | x     | y   |
+------+-------+-----+
`,
    [
      ['Code', 'Texts short', 'Texts all'],
      ['A.1', 'x', 'y'],
    ],
  ],
  'wide characters as two columns': [
    `
+----------+------+
| 错误码   | 说明 |
+==========+======+
| エラーＡ | x    |
+----------+------+
`,
    [
      ['错误码', '说明'],
      ['エラーＡ', 'x'],
    ],
  ],
  'combining characters as none': [
    `
+------+---+
| cafe\u0301 | x |
+------+---+
`,
    [['cafe\u0301', 'x']],
  ],
  'bars, pluses and hyphens inside of cells': [
    `
+---------+---------+
| a | b   | c + d   |
| --+--   | +-+ - + |
+---------+---------+
`,
    [['a | b --+--', 'c + d +-+ - +']],
  ],
  'empty cells and empty rows': [
    `
+---+---+
| a |   |
+---+---+
|   |   |
+---+---+
`,
    [
      ['a', ''],
      ['', ''],
    ],
  ],
  'tabs, which reach to every eighth column': [
    `
+-------+-------+
| a\t| b\t|
+-------+-------+
`,
    [['a', 'b']],
  ],
};

describe('a grid table', () => {
  test.each(Object.entries(tables))('reads %s', (_, [text, rows]) => {
    const page = readRst(text);
    expect(page.findings).toEqual([]);
    expect(plainRows(page.tables[0])).toEqual(rows);
  });

  test('has no header without a line of equals signs', () => {
    expect(readRst('+---+\n| a |\n+---+\n').tables[0]!.header).toEqual([]);
  });

  test('repeats a spanning cell as spanned in all places but the first', () => {
    const { rows } = readRst('+---+---+\n| a     |\n|       |\n+---+---+\n| b | c |\n+---+---+\n').tables[0]!;
    expect(rows.map((row) => row.cells.map((cell) => [cell.plain, cell.spanned]))).toEqual([
      [
        ['a', false],
        ['a', true],
      ],
      [
        ['b', false],
        ['c', false],
      ],
    ]);
  });

  test('cuts texts that are no headings from a header of several rows', () => {
    const long = 'x'.repeat(300);
    const [wide, line] = ['-'.repeat(302), '='.repeat(302)];
    const text = `+${wide}+\n| ${long} |\n+${wide}+\n| ${'y'.padEnd(300)} |\n+${line}+\n| ${'z'.padEnd(300)} |\n+${wide}+\n`;
    expect(readRst(text).tables[0]!.header[0]!.plain).toBe(`${'x'.repeat(199)}… y`);
  });
});
