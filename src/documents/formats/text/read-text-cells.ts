import type { Finding } from '../../../domain/finding.ts';
import type { Table } from '../../tables/table.ts';
import { findPublicationDate } from '../../text/publication-date.ts';
import { plainRichText } from '../../text/rich-text.ts';
import { splitSourceLines } from '../../text/source-lines.ts';
import type { FormatReader } from '../format-reader.ts';
import { MOST_CELLS, refuseLargeTable } from '../html/lay-out-tables.ts';
import { refuseLongLines, refuseManyLines } from '../page-limits.ts';
import { findCellHeaders } from './find-cell-headers.ts';
import { sectionAbove, type TextLine, textLines, titleOf } from './page-outline.ts';
import { type TextCell, takeCellRows } from './take-cell-rows.ts';

/**
 * Reads the text of a web page in which each cell of a table is a paragraph of its own, or where no table is found that way,
 * a line of its own. A table begins with known column headings one after the other, the code's among them.
 */
export const readTextCells: FormatReader = (text) => {
  const refused = refuseManyLines(text) ?? refuseLongLines(text);
  if (refused) return refused;
  const lines = textLines(splitSourceLines(text));
  const byParagraph = readTables(joinParagraphs(lines), lines);
  const { tables, findings } =
    byParagraph.tables.length > 0 ? byParagraph : readTables(toCells(lines), lines);
  return {
    title: titleOf(lines),
    publishedAt: findPublicationDate(lines.map((line) => line.text)),
    tables,
    readOutline: () => [],
    findings,
  };
};

function toCells(lines: readonly TextLine[]): TextCell[] {
  return lines.map(({ text, number }) => ({ text, line: number }));
}

function joinParagraphs(lines: readonly TextLine[]): TextCell[] {
  const paragraphs: { texts: string[]; line: number }[] = [];
  for (const [index, { text, number }] of lines.entries()) {
    const continues = index > 0 && lines[index - 1]!.number === number - 1;
    if (continues) paragraphs.at(-1)!.texts.push(text);
    else paragraphs.push({ texts: [text], line: number });
  }
  return paragraphs.map(({ texts, line }) => ({ text: texts.join(' '), line }));
}

function readTables(cells: readonly TextCell[], lines: readonly TextLine[]) {
  const tables: Table[] = [];
  const findings: Finding[] = [];
  const headers = findCellHeaders(cells);
  let count = 0;
  for (const [index, { from, to, roles }] of headers.entries()) {
    const taken = takeCellRows(
      cells,
      to,
      Math.min(headers[index + 1]?.from ?? cells.length, to + MOST_CELLS),
      roles,
    );
    const line = cells[from]!.line;
    count += taken.next - from;
    if (count > MOST_CELLS) {
      findings.push(refuseLargeTable(line));
      break;
    }
    const header = cells.slice(from, to).map((cell) => ({ ...plainRichText(cell.text), ...placeOf(cell) }));
    const section = sectionAbove(lines, line);
    tables.push({ line, section, caption: null, header, rows: taken.rows });
    for (const finding of taken.findings) findings.push(finding);
  }
  return { tables, findings };
}

const placeOf = (cell: TextCell) => ({ line: cell.line, spanned: false });
