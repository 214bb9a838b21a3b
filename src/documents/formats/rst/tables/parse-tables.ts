import {
  type Block,
  type BlockContext,
  type BlockParser,
  type ParsedBlocks,
  problemAt,
} from '../blocks/block.ts';
import { isBlankLine, type SourceLine } from '../blocks/source-line.ts';
import { layOutGridTable } from './lay-out-grid-table.ts';
import { layOutSimpleTable } from './lay-out-simple-table.ts';
import type { MalformedTable, TableLayout } from './table-layout.ts';
import { columnWidth } from './text-columns.ts';

const GRID_BORDER = /^\+-[-+]+-\+$/u;
const SIMPLE_BORDER = /^=+[ =]*$/u;

/** Reads a grid table: the lines up to the next blank one that begin with `+` or `|`, as far as the last border. */
export const parseGridTable: BlockParser = (lines, start, context) => {
  let end = start;
  while (end < lines.length && /^[+|]/u.test(lines[end]!.text)) end += 1;
  let border = end - 1;
  while (border > start && !GRID_BORDER.test(lines[border]!.text)) border -= 1;
  if (border < Math.min(start + 2, end - 1) || border === start) {
    const found = `line ${lines[end - 1]!.number} is its last line and no border of \`-\` and \`+\``;
    return refuse(lines.slice(start, end), { malformed: found, line: lines[end - 1]!.number }, 'grid', end);
  }
  const table = lines.slice(start, border + 1);
  const read = readTable(table, layOutGridTable(table, context.budget), 'grid', border + 1, context);
  const cutOff = lines.slice(border + 1, end);
  return cutOff.length === 0 ? read : { blocks: [...read.blocks, refuseCutOff(cutOff)], next: end };
};

/** Reads a simple table: from its top border to the second border below, or to one with a blank line behind it. */
export const parseSimpleTable: BlockParser = (lines, start, context) => {
  const top = lines[start]!.text;
  let borders = 0;
  let last = start;
  for (let at = start + 1; at < lines.length; at += 1) {
    if (!SIMPLE_BORDER.test(lines[at]!.text)) continue;
    if (lines[at]!.text.length !== top.length) {
      const [width, expected] = [columnWidth(lines[at]!.text), columnWidth(top)];
      const malformed = `the border is ${width} columns wide; the top border is ${expected}`;
      return refuse(lines.slice(start, at + 1), { malformed, line: lines[at]!.number }, 'simple', at + 1);
    }
    borders += 1;
    last = at;
    if (borders < 2 && at + 1 < lines.length && !isBlankLine(lines[at + 1]!)) continue;
    const table = lines.slice(start, at + 1);
    return readTable(table, layOutSimpleTable(table, context.budget), 'simple', at + 1, context);
  }
  const end = borders > 0 ? last + 1 : lines.length;
  const malformed =
    'it has no bottom border; a line of `=` like the top border must end it, with a blank line behind';
  return refuse(lines.slice(start, end), { malformed, line: lines[start]!.number }, 'simple', end);
};

function readTable(
  lines: readonly SourceLine[],
  layout: TableLayout | MalformedTable,
  form: string,
  next: number,
  context: BlockContext,
): ParsedBlocks {
  if ('malformed' in layout) return refuse(lines, layout, form, next);
  const { rowCount, columnCount, headerRowCount, strayLines } = layout;
  const cells = layout.cells.map((cell) => ({
    row: cell.row,
    column: cell.column,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    line: cell.lines.find((line) => !isBlankLine(line))?.number ?? cell.line,
    blocks: context.parseNested(cell.lines),
  }));
  const line = lines[0]!.number;
  const table: Block = { kind: 'table', line, caption: [], rowCount, columnCount, headerRowCount, cells };
  const problems = [...layout.brokenBorders.map(tellBrokenBorder), ...strayLines.map(refuseStrayLine)];
  return { blocks: [table, ...problems], next };
}

function refuse(
  lines: readonly SourceLine[],
  { malformed, line }: MalformedTable,
  form: string,
  next: number,
): ParsedBlocks {
  const message = `The ${form} table from line ${lines[0]!.number} to ${lines.at(-1)!.number} is not read: ${malformed}.`;
  return { blocks: [problemAt('ERROR', 'malformed-table', message, line, lines)], next };
}

function tellBrokenBorder(line: SourceLine): Block {
  const message =
    'A piece of a border is text in a cell: where it was to part two cells, it must reach from corner to corner.';
  return { ...problemAt('WARNING', 'border-in-cell', message, line.number, [line]), lines: [] };
}

function refuseCutOff(lines: readonly SourceLine[]): Block {
  const last = lines.at(-1)!.number;
  const message = `Line ${last} ends in the middle of a row: the lines below the last border are not read; a border must end them.`;
  return problemAt('ERROR', 'malformed-table', message, lines[0]!.number, lines);
}

function refuseStrayLine(line: SourceLine): Block {
  const message =
    'The line belongs to no row, since a row begins with text in the first column; `\\` stands for an empty one.';
  return problemAt('ERROR', 'line-outside-row', message, line.number, [line]);
}
