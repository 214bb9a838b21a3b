import type { ProblemBlock, TableBlockCell } from './block.ts';
import { type Directive, type DirectiveReader, numberOption } from './directive.ts';
import { type CsvCell, type CsvDialect, parseCsv } from './parse-csv.ts';
import { problemAt } from './problem.ts';
import { captionOf } from './read-list-table.ts';
import { isBlankLine } from './source-line.ts';
import { MAX_PLACES, tooManyPlaces } from './table-layout.ts';

const HEADER_DIALECT: CsvDialect = { delimiter: ',', quote: '"', escape: '\\', keepSpace: false };

/** Reads a table of comma-separated values; rows that are too short end with empty cells. */
export const readCsvTable: DirectiveReader = (directive, context) => {
  const { line, options } = directive;
  const elsewhere = options.get('file') ?? options.get('url');
  if (elsewhere) return [refuse(directive, line, 'its values stand outside of the page')];
  const header = parseCsv(options.get('header') ?? [], HEADER_DIALECT);
  const body = parseCsv(directive.content, dialectOf(directive));
  for (const part of [header, body]) {
    if ('malformed' in part) return [refuse(directive, part.line, part.malformed)];
  }
  const headerRows = 'rows' in header ? header.rows : [];
  const rows = [...headerRows, ...('rows' in body ? body.rows : [])];
  const columnCount = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const headerRowCount = headerRows.length + numberOption(directive, 'header-rows');
  if (headerRowCount >= rows.length) {
    return [
      refuse(
        directive,
        line,
        `it has ${rows.length} rows, ${headerRowCount} of them header; a row must be left`,
      ),
    ];
  }
  const rowCount = rows.length;
  if (rowCount * columnCount > MAX_PLACES) {
    return [refuse(directive, line, tooManyPlaces(rowCount, columnCount, line).malformed)];
  }
  const cells = rows.flatMap((row, index) =>
    Array.from({ length: columnCount }, (_, column): TableBlockCell => {
      const cell: CsvCell = row[column] ?? { lines: [], line: row.at(-1)?.line ?? line };
      const first = cell.lines.find((one) => !isBlankLine(one));
      const blocks = context.parseNested(cell.lines);
      return { row: index, column, rowSpan: 1, columnSpan: 1, line: first?.number ?? cell.line, blocks };
    }),
  );
  return [
    { kind: 'table', line, caption: captionOf(directive), rowCount, columnCount, headerRowCount, cells },
  ];
};

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

function refuse(directive: Directive, line: number, reason: string): ProblemBlock {
  const message = `The CSV table at line ${directive.line} is not read: ${reason}.`;
  return problemAt('ERROR', 'malformed-table', message, line, directive.lines);
}
