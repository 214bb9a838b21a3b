import { firstIndexWhere, type SourceLine } from '../../text/source-lines.ts';
import type { BlockRow, PipeTable } from './markdown-blocks.ts';

/** Where an element of HTML ends, and whether its end tag says so. */
export interface HtmlElementEnd {
  readonly to: number;
  readonly isClosed: boolean;
}

/**
 * Gives a function that finds the end of the HTML table, or definition list, that starts at an offset. It goes by the element's
 * own tags alone, so blank lines and indentation, at which Markdown would cut it, do not matter. An element that is never
 * closed ends before the next Markdown heading. Offsets must be passed in rising order.
 */
export function htmlElementEnds(
  name: 'table' | 'dl',
  text: string,
  headingOffsets: readonly number[],
): (from: number) => HtmlElementEnd {
  const tags = [...text.matchAll(new RegExp(`<(/?)${name}(?=[\\s/>])`, 'giu'))].map((match) => ({
    offset: match.index,
    opens: match[1] === '',
  }));
  let next = 0;
  let nextHeading = 0;
  return (from) => {
    let depth = 0;
    let at = from;
    while (next < tags.length && tags[next]!.offset < from) next += 1;
    for (; ; next += 1) {
      const tag = tags[next];
      while (nextHeading < headingOffsets.length && headingOffsets[nextHeading]! < at) nextHeading += 1;
      const heading = headingOffsets[nextHeading];
      // A heading with an end tag right behind it is in a cell.
      const cutsOff = heading !== undefined && (tag === undefined || (tag.opens && heading < tag.offset));
      if (cutsOff) return { to: heading, isClosed: false };
      if (tag === undefined) return { to: text.length, isClosed: false };
      depth += tag.opens ? 1 : -1;
      at = tag.offset;
      if (depth === 0) {
        const end = text.indexOf('>', at);
        return { to: end < 0 ? text.length : end + 1, isClosed: true };
      }
    }
  };
}

/** Where an HTML table starts in a line of Markdown: not in a code span, nor in a row of a pipe table. */
export function findHtmlTableStart(line: string): number | null {
  const start = line.includes('<') ? /<table(?=[\s/>]|$)/iu.exec(line)?.index : undefined;
  if (start === undefined) return null;
  const before = line.slice(0, start);
  const backticks = before.length - before.replaceAll('`', '').length;
  return before.includes('|') || backticks % 2 === 1 ? null : start;
}

/** A table of Yandex Flavored Markdown, and the index of the line after it. */
interface TakenYfmTable {
  readonly table: PipeTable;
  readonly next: number;
}

/**
 * Takes the table of Yandex Flavored Markdown that starts at a line (https://ydocs.tech/en/syntax/tables/multiline); null
 * where none does or nothing closes it. Its first row is the header.
 *
 *     #|
 *     || **Code** | **Description** ||
 *     || 4001 | It failed. ||
 *     |#
 */
export function takeYfmTable(
  lines: readonly SourceLine[],
  index: number,
  closings: readonly number[],
): TakenYfmTable | null {
  if (lines[index]!.text.trim() !== '#|') return null;
  const end = closings[firstIndexWhere(closings.length, (closing) => closings[closing]! > index)];
  if (end === undefined) return null;
  const rows: BlockRow[] = [];
  let open: { line: number; text: string } | null = null;
  for (const line of lines.slice(index + 1, end)) {
    let text = line.text.trim();
    if (open === null) {
      if (!text.startsWith('||')) continue;
      open = { line: line.number, text: '' };
      text = text.slice(2);
    }
    const isLast = text.endsWith('||');
    open.text += ` ${isLast ? text.slice(0, -2) : text}`;
    if (!isLast) continue;
    rows.push({ line: open.line, cells: splitCells(open.text) });
    open = null;
  }
  const [header = null, ...others] = rows;
  return { table: { kind: 'pipe-table', line: lines[index]!.number, header, rows: others }, next: end + 1 };
}

/** The indexes of the lines that close such tables, from the first on. */
export function yfmClosings(lines: readonly SourceLine[]): readonly number[] {
  return lines.flatMap(({ text }, index) => (text.trim() === '|#' ? [index] : []));
}

function splitCells(text: string): string[] {
  return text.split(/(?<!\\)\|/u).map((cell) => cell.trim());
}
