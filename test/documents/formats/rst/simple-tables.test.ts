import { describe, expect, test } from 'vitest';
import { readRst } from '../../../../src/documents/formats/rst/read-rst.ts';
import { findingsOf, plainRows } from '../../page-texts.ts';

const tables: Readonly<Record<string, readonly [text: string, rows: readonly (readonly string[])[]]>> = {
  'a header and rows': [
    `
====  =====
Code  Text
====  =====
A.1   one
A.2   two and more than the border
====  =====
`,
    [
      ['Code', 'Text'],
      ['A.1', 'one'],
      ['A.2', 'two and more than the border'],
    ],
  ],
  'lines that go on with a row, as their first column is blank': [
    `
===  ======
A.1  It is
     wrong.

     Mend it.
A.2  two
===  ======
`,
    [
      ['A.1', 'It is wrong. Mend it.'],
      ['A.2', 'two'],
    ],
  ],
  'columns that an underline spans': [
    `
===  ===  ===
a and b   c
--------  ---
1    2    3
===  ===  ===
`,
    [
      ['a and b', 'a and b', 'c'],
      ['1', '2', '3'],
    ],
  ],
  'an empty first cell behind a backslash': [
    `
===  ===
\\    b
===  ===
`,
    [['', 'b']],
  ],
  'wide characters as two columns': [
    `
======  ====
错误码  说明
======  ====
一      二
======  ====
`,
    [
      ['错误码', '说明'],
      ['一', '二'],
    ],
  ],
};

describe('a simple table', () => {
  test.each(Object.entries(tables))('reads %s', (_, [text, rows]) => {
    const page = readRst(text);
    expect(page.findings).toEqual([]);
    expect(plainRows(page.tables[0])).toEqual(rows);
  });

  test('tells of a line that no row can take', () => {
    const page = readRst('===  ===\n     lost\nA.1  one\n===  ===\n');
    expect(plainRows(page.tables[0])).toEqual([['A.1', 'one']]);
    expect(findingsOf(page)).toEqual(['ERROR line-outside-row 2']);
  });
});
