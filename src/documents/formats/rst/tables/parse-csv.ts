import type { SourceLine } from '../blocks/source-line.ts';
import type { MalformedTable } from './table-layout.ts';

/** How values are separated and quoted. */
export interface CsvDialect {
  readonly delimiter: string;
  readonly quote: string;
  /** What takes a quote's or delimiter's meaning; null where a quote is doubled for that. */
  readonly escape: string | null;
  /** Whether blanks behind a delimiter belong to the value. */
  readonly keepSpace: boolean;
}

/** One value, which may reach over lines where it is quoted. */
export interface CsvCell {
  readonly lines: readonly SourceLine[];
  readonly line: number;
}

type ParsedCsv = { readonly rows: readonly (readonly CsvCell[])[] } | MalformedTable;

/** Parses comma-separated values as Python's csv module does when it is strict; a blank line is a row of one empty value. */
export function parseCsv(lines: readonly SourceLine[], dialect: CsvDialect): ParsedCsv {
  const rows: (readonly CsvCell[])[] = [];
  const place = { line: 0, column: 0 };
  while (place.line < lines.length) {
    const { text, number } = lines[place.line]!;
    if (text === '') {
      rows.push([{ lines: [], line: number }]);
      place.line += 1;
      continue;
    }
    const cells: CsvCell[] = [];
    for (;;) {
      const cell = parseCell(lines, place, dialect);
      if ('malformed' in cell) return cell;
      cells.push(cell);
      if (place.column >= lines[place.line]!.text.length) break;
      place.column += 1;
    }
    rows.push(cells);
    place.line += 1;
    place.column = 0;
  }
  return { rows };
}

/** Reads one value; the place is then at the delimiter behind it, or at the end of a line. */
function parseCell(
  lines: readonly SourceLine[],
  place: { line: number; column: number },
  dialect: CsvDialect,
): CsvCell | MalformedTable {
  const { delimiter, quote, keepSpace } = dialect;
  const first = lines[place.line]!;
  while (!keepSpace && first.text[place.column] === ' ' && delimiter !== ' ') place.column += 1;
  let quoted = first.text[place.column] === quote;
  const cut: SourceLine[] = [];
  let value = '';
  if (quoted) place.column += 1;
  for (;;) {
    const { text, number } = lines[place.line]!;
    const character = text[place.column];
    if (character === undefined) {
      cut.push({ text: value.trimEnd(), number });
      if (!quoted) return { lines: cut, line: first.number };
      if (place.line + 1 >= lines.length) {
        return { malformed: `a value is opened with ${quote} and not closed`, line: first.number };
      }
      value = '';
      place.line += 1;
      place.column = 0;
    } else if (character === dialect.escape) {
      value += text[place.column + 1] ?? '';
      place.column += 2;
    } else if (quoted && character === quote) {
      place.column += 1;
      if (dialect.escape !== null) {
        // What follows belongs to the value, as in Python where quotes are not doubled.
        quoted = false;
        continue;
      }
      if (text[place.column] === quote) {
        value += quote;
        place.column += 1;
        continue;
      }
      const behind = text[place.column];
      if (behind !== undefined && behind !== delimiter) {
        return {
          malformed: `\`${behind}\` stands behind a closed value; only \`${delimiter}\` may`,
          line: number,
        };
      }
      cut.push({ text: value.trimEnd(), number });
      return { lines: cut, line: first.number };
    } else if (!quoted && character === delimiter) {
      cut.push({ text: value.trimEnd(), number });
      return { lines: cut, line: first.number };
    } else {
      value += character;
      place.column += 1;
    }
  }
}
