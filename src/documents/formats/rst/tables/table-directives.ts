import {
  type Block,
  type ListBlock,
  type ProblemBlock,
  problemAt,
  type TableBlockCell,
} from '../blocks/block.ts';
import { type Directive, type DirectiveReader, numberOption } from '../blocks/directive.ts';
import { isBlankLine } from '../blocks/source-line.ts';
import { parseInline } from '../inline/parse-inline.ts';
import { type CsvCell, type CsvDialect, parseCsv } from './parse-csv.ts';
import { type MalformedTable, refuseManyPlaces } from './table-layout.ts';

/** Reads a list table: a bullet list of rows, each a bullet list of as many cells as the first. */
export const readListTable: DirectiveReader = (directive, context) => {
  const { line } = directive;
  const parsed = context.parseNested(directive.content);
  const findings = parsed.filter((block) => block.kind === 'problem');
  const rows = rowsOf(parsed.filter((block) => block.kind !== 'problem'));
  if (!rows) {
    const malformed = 'its content must be one bullet list';
    return [...refuse(directive, 'list', { malformed, line }), ...findings];
  }
  const columnCount = rows[0]!.cells?.items.length ?? 0;
  const headerRowCount = numberOption(directive, 'header-rows');
  const refused =
    findUnevenRow(rows, columnCount) ??
    refuseOnlyHeader(rows.length, headerRowCount, line) ??
    refuseManyPlaces(rows.length, columnCount, line, context.budget);
  if (refused) return [...refuse(directive, 'list', refused), ...findings];
  const cells = rows.flatMap((row, index) => cellsOf(row.cells!, index));
  const caption = captionOf(directive);
  return [
    { kind: 'table', line, caption, rowCount: rows.length, columnCount, headerRowCount, cells },
    ...findings,
  ];
};

function findUnevenRow(rows: readonly ListRow[], columnCount: number): MalformedTable | null {
  const uneven = rows.find((row) => row.cells?.items.length !== columnCount);
  if (!uneven) return null;
  const { cells, line } = uneven;
  const found = cells ? `the row has ${cells.items.length} cells` : 'the row is no bullet list';
  return { malformed: `${found}; the first row has ${columnCount}`, line };
}

function refuseOnlyHeader(rowCount: number, headerRowCount: number, line: number): MalformedTable | null {
  if (headerRowCount === 0 || headerRowCount < rowCount) return null;
  const size = `it has ${rowCount} rows and ${headerRowCount} of them as header`;
  return { malformed: `${size}; a row must be left for the body`, line };
}

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

const HEADER_DIALECT: CsvDialect = { delimiter: ',', quote: '"', escape: '\\', keepSpace: false };

/** Reads a table of comma-separated values; rows that are too short end with empty cells. */
export const readCsvTable: DirectiveReader = (directive, context) => {
  const { line } = directive;
  const values = readValues(directive);
  if ('malformed' in values) return refuse(directive, 'CSV', values);
  const { rows, headerRowCount } = values;
  const columnCount = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const tooMany = refuseManyPlaces(rows.length, columnCount, line, context.budget);
  if (tooMany) return refuse(directive, 'CSV', tooMany);
  const cells = rows.flatMap((row, index) =>
    row.map((cell, column): TableBlockCell => {
      const first = cell.lines.find((one) => !isBlankLine(one));
      const blocks = context.parseNested(cell.lines);
      return { row: index, column, rowSpan: 1, columnSpan: 1, line: first?.number ?? cell.line, blocks };
    }),
  );
  const caption = captionOf(directive);
  return [{ kind: 'table', line, caption, rowCount: rows.length, columnCount, headerRowCount, cells }];
};

interface CsvValues {
  readonly rows: readonly (readonly CsvCell[])[];
  readonly headerRowCount: number;
}

/** The values of the `header` option and those of the content, which has header rows of its own where an option says so. */
function readValues(directive: Directive): CsvValues | MalformedTable {
  const { line, options } = directive;
  if (options.has('file') || options.has('url')) {
    return { malformed: 'its values stand outside of the page', line };
  }
  const header = parseCsv(options.get('header') ?? [], HEADER_DIALECT);
  if ('malformed' in header) return header;
  const body = parseCsv(directive.content, dialectOf(directive));
  if ('malformed' in body) return body;
  const rows = [...header.rows, ...body.rows];
  const headerRowCount = header.rows.length + numberOption(directive, 'header-rows');
  if (headerRowCount < rows.length) return { rows, headerRowCount };
  return {
    malformed: `it has ${rows.length} rows, all of them header; a row must be left for the body`,
    line,
  };
}

const NAMED_DELIMITERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['space', ' '],
]);

function dialectOf({ options }: Directive): CsvDialect {
  const option = (name: string) => options.get(name)?.[0]?.text.trim() ?? '';
  const delimiter = option('delim');
  return {
    delimiter: NAMED_DELIMITERS.get(delimiter.toLowerCase()) ?? (delimiter[0] || ','),
    quote: option('quote')[0] ?? '"',
    escape: option('escape')[0] ?? null,
    keepSpace: options.has('keepspace'),
  };
}

function refuse(
  directive: Directive,
  form: 'list' | 'CSV',
  { malformed, line }: MalformedTable,
): readonly [ProblemBlock] {
  const message = `The ${form} table at line ${directive.line} is not read: ${malformed}.`;
  return [problemAt('ERROR', 'malformed-table', message, line, directive.lines)];
}
