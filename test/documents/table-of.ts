import type { Cell, Table } from '../../src/documents/tables/table.ts';

const cellOf = (text: string, line: number, spanned = false): Cell => ({
  markdown: text,
  plain: text,
  line,
  spanned,
});

/**
 * Makes a table of lines like `a | b`, the first of which is the header (an empty line for none). `^` and `<` are places that
 * the cell above, or the one to the left, spans into.
 */
export function tableOf(text: string, section: string | null = null): Table {
  const [headerLine = '', ...rowLines] = text.split('\n');
  const cellsOf = (line: string) => (line.trim() === '' ? [] : line.split('|').map((cell) => cell.trim()));
  let above: Cell[] = [];
  const rows = rowLines.map((rowLine, index) => {
    const line = index + 2;
    const cells: Cell[] = [];
    for (const [column, cell] of cellsOf(rowLine).entries()) {
      if (cell === '^') cells.push(cellOf(above[column]!.plain, line, true));
      else if (cell === '<') cells.push(cellOf(cells[column - 1]!.plain, line, true));
      else cells.push(cellOf(cell, line));
    }
    above = cells;
    return { line, cells };
  });
  return {
    line: 1,
    section,
    caption: null,
    header: cellsOf(headerLine).map((cell) => cellOf(cell, 1)),
    rows,
  };
}
