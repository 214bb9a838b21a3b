import type { Finding } from '../../../domain/document.ts';
import type { ColumnRole } from '../../tables/columns/column-role.ts';
import type { Table, TableRow } from '../../tables/table.ts';
import { findPublicationDate } from '../../text/publication-date.ts';
import { plainRichText } from '../../text/rich-text.ts';
import { splitSourceLines } from '../../text/source-lines.ts';
import { type FormatReader, refuseLongLines, refuseManyLines } from '../format-reader.ts';
import { MOST_CELLS, refuseLargeTable } from '../html/lay-out-tables.ts';
import { lookUpHeadings, splitHeadings, splitWideGaps } from './find-headings.ts';
import { fitsKeys, isKey } from './key-columns.ts';
import { sectionAbove, type TextLine, textLines, titleOf } from './page-outline.ts';
import { splitFor } from './split-texts.ts';
import { readTextOutline } from './text-outline.ts';

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
    readOutline: () => (tables.length > 0 ? [] : readTextOutline(lines)),
    findings,
  };
};

/** Rows, and the index of the first line after them. */
interface TakenLines {
  readonly rows: readonly TableRow[];
  readonly next: number;
  readonly findings: readonly Finding[];
}

type Roles = readonly (ColumnRole | null)[];

/** A row that goes on for more lines than this is none. */
const MOST_LINES = 20;

/**
 * Takes the rows under a header, given by its index, for columns of the roles. A row starts with its codes and status, one
 * word each, unless tabs or runs of blanks part all its cells; any other line right below it continues it. Rows stand no
 * farther apart than the first from the header. With more than `mostCells` cells it stops.
 */
function takeLineRows(
  lines: readonly TextLine[],
  header: number,
  roles: Roles,
  mostCells: number,
): TakenLines {
  const firstText = roles.findIndex((role) => !isKey(role));
  const keys = firstText < 0 ? roles : roles.slice(0, firstText);
  const gap = (lines[header + 1]?.number ?? 0) - lines[header]!.number;
  const rows: TableRow[] = [];
  const findings: Finding[] = [];
  let next = header + 1;
  while (next < lines.length && lines[next]!.number - lines[next - 1]!.number <= gap) {
    if (countCells(rows.length, roles.length) > mostCells) break;
    const line = lines[next]!;
    if (isParted(line, roles)) {
      rows.push(toRow(splitWideGaps(line.source), [line]));
      next += 1;
    } else if (startsRow(line, keys)) {
      const end = endOfRow(lines, next, roles, keys);
      const { row, finding } = readRow(lines.slice(next, end), keys.length, roles);
      rows.push(row);
      if (finding) findings.push(finding);
      next = end;
    } else break;
  }
  return { rows, next, findings };
}

/** What rows count for: five cells each at least, so that their number is limited too. */
function countCells(rowCount: number, width: number): number {
  return rowCount * Math.max(width, 5);
}

function isParted(line: TextLine, roles: Roles): boolean {
  const cells = splitWideGaps(line.source);
  return cells.length === roles.length && cells.length > 1 && fitsKeys(cells, roles);
}

function startsRow(line: TextLine, keys: Roles): boolean {
  return keys.includes('code') && fitsKeys(line.text.split(' ', keys.length), keys);
}

/** The index after the lines that continue a row: right below it, and not the start of another. */
function endOfRow(lines: readonly TextLine[], start: number, roles: Roles, keys: Roles): number {
  for (let end = start + 1; end < Math.min(lines.length, start + MOST_LINES); end += 1) {
    const line = lines[end]!;
    const continues = line.number === lines[end - 1]!.number + 1;
    if (!continues || startsRow(line, keys) || isParted(line, roles)) return end;
  }
  return Math.min(lines.length, start + MOST_LINES);
}

function readRow(lines: readonly TextLine[], keyCount: number, roles: Roles) {
  const words = lines[0]!.text.split(' ');
  const keys = words.slice(0, keyCount);
  const text = [words.slice(keyCount).join(' '), ...lines.slice(1).map((line) => line.text)].join(' ').trim();
  const textRoles = roles.slice(keyCount);
  const split = splitFor(textRoles);
  const texts = split?.(text) ?? [text];
  const blanks = textRoles.slice(texts.length).map(() => '');
  const row = toRow([...keys, ...texts, ...blanks], lines);
  const finding = textRoles.length > 1 ? columnsSplit(texts, lines[0]!, split !== null) : null;
  return { row, finding };
}

function columnsSplit(texts: readonly string[], line: TextLine, isKnown: boolean): Finding {
  const parts = texts.filter((text) => text !== '').map((text) => text.slice(0, 80));
  const message = isKnown
    ? 'Nothing parts the columns of text; they were told apart by how sentences begin.'
    : 'Nothing parts the columns of text, and no rule tells them apart; all text is given to the first.';
  const text = parts.join(' | ').slice(0, 200);
  return { severity: isKnown ? 'INFO' : 'WARNING', kind: 'columns-split', message, line: line.number, text };
}

/** A row of which each cell has the line on which its text begins. */
function toRow(texts: readonly string[], lines: readonly TextLine[]): TableRow {
  const joined = lines.map((line) => line.text).join(' ');
  let index = 0;
  let endOfLine = lines[0]!.text.length;
  let from = 0;
  const cells = texts.map((text) => {
    const start = Math.max(from, joined.indexOf(text, from));
    for (; start > endOfLine && index + 1 < lines.length; index += 1) {
      endOfLine += 1 + lines[index + 1]!.text.length;
    }
    from = start + text.length;
    return { ...plainRichText(text), line: lines[index]!.number, spanned: false };
  });
  return { line: lines[0]!.number, cells };
}
