import type { Block, ListBlock, ProblemBlock, TableBlockCell } from '../blocks/block.ts';
import { type Directive, type DirectiveReader, numberOption } from '../blocks/directive.ts';
import { problemAt } from '../blocks/problem.ts';
import { parseInline } from '../inline/parse-inline.ts';
import { refuseManyPlaces } from './table-layout.ts';

/** Reads a list table: a bullet list of rows, each a bullet list of as many cells as the first. */
export const readListTable: DirectiveReader = (directive, context) => {
  const parsed = context.parseNested(directive.content);
  const findings = parsed.filter((block) => block.kind === 'problem');
  const rows = rowsOf(parsed.filter((block) => block.kind !== 'problem'));
  if (!rows) return [refuse(directive, directive.line, 'its content must be one bullet list'), ...findings];
  const columnCount = rows[0]!.cells?.items.length ?? 0;
  const uneven = rows.find((row) => row.cells?.items.length !== columnCount);
  if (uneven) {
    const found = uneven.cells
      ? `the row has ${uneven.cells.items.length} cells`
      : 'the row is no bullet list';
    return [refuse(directive, uneven.line, `${found}; the first row has ${columnCount}`), ...findings];
  }
  const headerRowCount = numberOption(directive, 'header-rows');
  if (headerRowCount > 0 && headerRowCount >= rows.length) {
    const reason = `it has ${rows.length} rows and ${headerRowCount} of them as header; a row must be left for the body`;
    return [refuse(directive, directive.line, reason), ...findings];
  }
  const tooMany = refuseManyPlaces(rows.length, columnCount, directive.line, context.budget);
  if (tooMany) return [refuse(directive, directive.line, tooMany.malformed), ...findings];
  const cells = rows.flatMap((row, index) => cellsOf(row.cells!, index));
  const caption = captionOf(directive);
  const { line } = directive;
  return [
    { kind: 'table', line, caption, rowCount: rows.length, columnCount, headerRowCount, cells },
    ...findings,
  ];
};

/** The caption of a table directive: its argument. */
export function captionOf({ argument }: Directive) {
  const text = argument.map((line) => line.text).join('\n');
  return parseInline(text.trim(), argument[0]?.number ?? 1);
}

interface ListRow {
  readonly line: number;
  /** Null where the row holds anything but one bullet list. */
  readonly cells: ListBlock | null;
}

function rowsOf(blocks: readonly Block[]): readonly ListRow[] | null {
  const list = onlyList(blocks);
  return !list ? null : list.items.map((item) => ({ line: item.line, cells: onlyList(item.blocks) }));
}

function onlyList(blocks: readonly Block[]): ListBlock | null {
  const [block] = blocks;
  return blocks.length === 1 && block?.kind === 'list' && block.start === null ? block : null;
}

function cellsOf(list: ListBlock, row: number): readonly TableBlockCell[] {
  return list.items.map((item, column) => ({
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    line: item.line,
    blocks: item.blocks,
  }));
}

function refuse(directive: Directive, line: number, reason: string): ProblemBlock {
  const message = `The list table at line ${directive.line} is not read: ${reason}.`;
  return problemAt('ERROR', 'malformed-table', message, line, directive.lines);
}
