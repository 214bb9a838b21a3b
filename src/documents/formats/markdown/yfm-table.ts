import type { SourceLine } from '../../text/source-lines.ts';
import type { BlockRow, PipeTable } from './markdown-blocks.ts';

/** A table of Yandex Flavored Markdown, and the index of the line after it. */
export interface TakenYfmTable {
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
  const end = firstAfter(closings, index);
  if (end === null) return null;
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

function firstAfter(closings: readonly number[], index: number): number | null {
  let low = 0;
  let high = closings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (closings[middle]! <= index) low = middle + 1;
    else high = middle;
  }
  return closings[low] ?? null;
}

function splitCells(text: string): string[] {
  return text.split(/(?<!\\)\|/u).map((cell) => cell.trim());
}
