import type { Finding, RichText } from '../../../../domain/document.ts';
import type { Cell, Table, TableRow } from '../../../tables/table.ts';
import { escapeMarkdown } from '../../../text/escape-markdown.ts';
import { excerpt } from '../../../text/excerpt.ts';
import type { TableBlock, TableBlockCell } from '../blocks/block.ts';
import { type BlockWriter, writeBlocks, writeText } from '../blocks/write-blocks.ts';

/** Writes a table with every place filled: a cell that spans is repeated wherever it reaches. */
export function buildTable(block: TableBlock, section: string | null, writer: BlockWriter): Table {
  const places: Cell[][] = Array.from({ length: block.rowCount }, () => new Array(block.columnCount));
  for (const cell of block.cells) fillPlaces(places, cell, writeBlocks(cell.blocks, onePerKind(writer)));
  for (const cells of places) fillGaps(cells, block);
  const rows = places.map((cells): TableRow => ({ line: lineOf(cells), cells }));
  const caption = writeText(block.caption, block.line, writer).plain;
  return {
    line: block.line,
    section,
    caption: caption === '' ? null : caption,
    header: mergeHeader(rows.slice(0, block.headerRowCount)),
    rows: rows.slice(block.headerRowCount),
  };
}

/** One finding of each kind is enough for a cell. */
function onePerKind(writer: BlockWriter): BlockWriter {
  let reported: readonly string[] = [];
  const report = (finding: Finding) => {
    if (reported.includes(finding.kind)) return;
    reported = [...reported, finding.kind];
    writer.report(finding);
  };
  return { resolve: writer.resolve, report };
}

function fillPlaces(places: Cell[][], cell: TableBlockCell, text: RichText): void {
  const { line, row, column } = cell;
  const first: Cell = { markdown: text.markdown, plain: text.plain, line, spanned: false };
  places[row]![column] = first;
  if (cell.rowSpan === 1 && cell.columnSpan === 1) return;
  const further: Cell = { ...first, spanned: true };
  for (let down = row; down < row + cell.rowSpan; down += 1) {
    for (let across = column; across < column + cell.columnSpan; across += 1) {
      if (down !== row || across !== column) places[down]![across] = further;
    }
  }
}

/** A row that is shorter than the others ends with empty cells. */
function fillGaps(cells: Cell[], block: TableBlock): void {
  for (let column = 0; column < block.columnCount; column += 1) {
    cells[column] ??= {
      plain: '',
      markdown: '',
      line: cells[column - 1]?.line ?? block.line,
      spanned: false,
    };
  }
}

/** The line of the first cell that begins in the row and holds text. */
function lineOf(cells: readonly Cell[]): number {
  const own = cells.filter((cell) => !cell.spanned);
  const filled = own.filter((cell) => cell.plain !== '');
  const [first, ...others] = filled.length > 0 ? filled : own.length > 0 ? own : cells;
  return others.reduce((least, cell) => Math.min(least, cell.line), first?.line ?? 1);
}

/** One header of several rows: in each column the texts from top to bottom, each once, and cut where they are no headings. */
function mergeHeader(rows: readonly TableRow[]): readonly Cell[] {
  const [first, ...others] = rows;
  if (!first || others.length === 0) return first?.cells ?? [];
  return first.cells.map((top, column) => {
    const cells = [top, ...others.map((row) => row.cells[column]!)];
    const texts = cells.filter((cell, index) => cell.plain !== '' && cell.line !== cells[index - 1]?.line);
    return {
      plain: texts.map((cell) => excerpt(cell.plain)).join(' '),
      markdown: texts.map(headingOf).join('\n\n'),
      line: texts[0]?.line ?? top.line,
      spanned: cells.every((cell) => cell.spanned),
    };
  });
}

/** A text that is cut loses its markup. */
function headingOf({ plain, markdown }: Cell): string {
  const heading = excerpt(plain);
  return heading === plain ? markdown : escapeMarkdown(heading);
}
