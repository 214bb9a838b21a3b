import { readRst } from '../../../../src/documents/formats/rst/read-rst.ts';
import { columnWidth } from '../../../../src/documents/formats/rst/tables/text-columns.ts';
import type { Cell } from '../../../../src/documents/tables/table.ts';

/** Reads a text as the only cell of a grid table, with what else the page says below it. */
export function cellOf(text: string, below = ''): Cell {
  const lines = text.split('\n');
  const width = Math.max(...lines.map(columnWidth)) + 2;
  const border = `+${'-'.repeat(width)}+`;
  const rows = lines.map((line) => `| ${line}${' '.repeat(width - 1 - columnWidth(line))}|`);
  const page = readRst([border, ...rows, border, '', below].join('\n'));
  return page.tables[0]!.rows[0]!.cells[0]!;
}
