import type { ProblemBlock, TableBlockCell } from '../blocks/block.ts';
import { type Directive, type DirectiveReader, numberOption } from '../blocks/directive.ts';
import { problemAt } from '../blocks/problem.ts';
import { isBlankLine } from '../blocks/source-line.ts';
import { type CsvCell, type CsvDialect, parseCsv } from './parse-csv.ts';
import { captionOf } from './read-list-table.ts';
import { type MalformedTable, refuseManyPlaces } from './table-layout.ts';

const HEADER_DIALECT: CsvDialect = { delimiter: ',', quote: '"', escape: '\\', keepSpace: false };

/** Reads a table of comma-separated values; rows that are too short end with empty cells. */
export const readCsvTable: DirectiveReader = (directive, context) => {
  const { line } = directive;
  const values = readValues(directive);
  if ('malformed' in values) return [refuse(directive, values)];
  const { rows, headerRowCount } = values;
  const columnCount = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const tooMany = refuseManyPlaces(rows.length, columnCount, line, context.budget);
  if (tooMany) return [refuse(directive, tooMany)];
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

function refuse(directive: Directive, { malformed, line }: MalformedTable): ProblemBlock {
  const message = `The CSV table at line ${directive.line} is not read: ${malformed}.`;
  return problemAt('ERROR', 'malformed-table', message, line, directive.lines);
}
