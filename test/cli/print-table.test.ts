import { expect, test } from 'vitest';
import { printTable } from '../../src/cli/print/print-table.ts';

test('aligns columns, with letters of East Asia two columns wide', () => {
  expect(
    printTable(
      ['CODE', 'MESSAGE', 'X'],
      [
        ['A.1', '错误', '1'],
        ['A.0002', 'fehler', '2'],
      ],
    ),
  ).toBe(['CODE    MESSAGE  X', 'A.1     错误     1', 'A.0002  fehler   2'].join('\n'));
});

test('cuts what is longer than 44 columns, and makes one line of several', () => {
  expect(
    printTable(['A'], [[`${'x'.repeat(43)}y`], [`${'x'.repeat(44)}y`], ['错'.repeat(23)], ['a\n b']]),
  ).toBe(['A', `${'x'.repeat(43)}y`, `${'x'.repeat(43)}…`, `${'错'.repeat(21)}…`, 'a b'].join('\n'));
});
