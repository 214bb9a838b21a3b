/** One line of a text, without its line break. */
export interface SourceLine {
  readonly text: string;
  readonly offset: number;
  /** From 1. */
  readonly number: number;
}

/** The lines of a text, which end with LF, CRLF or CR; a byte order mark at its start is left out. */
export function splitSourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let offset = text.startsWith('\ufeff') ? 1 : 0;
  const ends = /\r\n?|\n/gu;
  for (let end = ends.exec(text); end; end = ends.exec(text)) {
    lines.push({ text: text.slice(offset, end.index), offset, number: lines.length + 1 });
    offset = ends.lastIndex;
  }
  lines.push({ text: text.slice(offset), offset, number: lines.length + 1 });
  return lines;
}

/** Gives the line, from 1, of any offset in the text; lines end with LF, CRLF or CR. */
export function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\r|\n/gu)) starts.push(end.index + end[0].length);
  return (offset) => firstIndexWhere(starts.length, (index) => starts[index]! > offset);
}

/** The first index below `length` for which the condition holds, by binary search; `length` where it holds for none. */
export function firstIndexWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
