import type { Finding } from '../../../domain/finding.ts';
import type { Table } from '../../tables/table.ts';
import { findPublicationDate } from '../../text/publication-date.ts';
import { plainRichText } from '../../text/rich-text.ts';
import { splitSourceLines } from '../../text/source-lines.ts';
import type { FormatReader } from '../format-reader.ts';
import { MOST_CELLS, refuseLargeTable } from '../html/lay-out-tables.ts';
import { refuseLongLines, refuseManyLines } from '../page-limits.ts';
import { lookUpHeadings, splitHeadings } from './find-headings.ts';
import { sectionAbove, textLines, titleOf } from './page-outline.ts';
import { countCells, takeLineRows } from './take-line-rows.ts';

/**
 * Reads text in which each row of a table is a line. A table begins with a line that consists of known column headings, with
 * a row under it; where nothing parts the cells of a row, its codes are its first words, and its texts are split by a rule
 * on their sentences, with an INFO finding for each row.
 */
export const readTextRows: FormatReader = (text) => {
  const refused = refuseManyLines(text) ?? refuseLongLines(text);
  if (refused) return refused;
  const lines = textLines(splitSourceLines(text));
  const tables: Table[] = [];
  const findings: Finding[] = [];
  const roleOf = lookUpHeadings();
  let count = 0;
  let index = 0;
  while (index < lines.length) {
    const line = lines[index]!;
    const headings = splitHeadings(line.source, roleOf);
    const taken = headings && takeLineRows(lines, index, headings.map(roleOf), MOST_CELLS - count);
    if (!headings || !taken || taken.rows.length === 0) {
      index += 1;
      continue;
    }
    count += countCells(taken.rows.length, headings.length);
    if (count > MOST_CELLS) {
      findings.push(refuseLargeTable(line.number));
      break;
    }
    const place = { line: line.number, spanned: false };
    const header = headings.map((heading) => ({ ...plainRichText(heading), ...place }));
    const section = sectionAbove(lines, line.number);
    tables.push({ line: line.number, section, caption: null, header, rows: taken.rows });
    for (const finding of taken.findings) findings.push(finding);
    index = taken.next;
  }
  return {
    title: titleOf(lines),
    publishedAt: findPublicationDate(lines.map(({ text: line }) => line)),
    tables,
    readOutline: () => [],
    findings,
  };
};
