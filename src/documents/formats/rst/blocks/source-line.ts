/** One line of a document, or what is left of it inside a block: tabs are blanks, and nothing white ends it. */
export interface SourceLine {
  readonly text: string;
  /** The line of the document, from 1. */
  readonly number: number;
}

const TAB_STOP = 8;

/** The lines of a text as docutils sees them: without a byte-order mark, tabs expanded to every eighth column. */
export function splitLines(text: string): readonly SourceLine[] {
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u);
  return lines.map((line, index) => ({ text: cleanLine(line), number: index + 1 }));
}

function cleanLine(line: string): string {
  // NUL stands for the backslash while inline markup is read; CommonMark shows it as U+FFFD as well.
  const printable = line.replace(/\0/gu, '\ufffd').replace(/[\v\f\x1c-\x1e\x85\u2028\u2029]/gu, ' ');
  return expandTabs(printable).trimEnd();
}

function expandTabs(line: string): string {
  if (!line.includes('\t')) return line;
  let column = 0;
  return line.replace(/\t|[^\t]+/gu, (piece) => {
    const filled = piece === '\t' ? ' '.repeat(TAB_STOP - (column % TAB_STOP)) : piece;
    column += [...filled].length;
    return filled;
  });
}

/** Whether nothing stands on the line. */
export function isBlankLine(line: SourceLine): boolean {
  return line.text === '';
}

/** How many blanks the line begins with. */
function indentOf(line: SourceLine): number {
  const found = line.text.search(/\S/u);
  return found < 0 ? 0 : found;
}

/** The line without its first `width` characters. */
function cutLine(line: SourceLine, width: number): SourceLine {
  return width === 0 ? line : { text: line.text.slice(width), number: line.number };
}

/** The lines without the indentation that all have in common; blank lines have any. */
export function unindent(lines: readonly SourceLine[]): readonly SourceLine[] {
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) if (!isBlankLine(line)) least = Math.min(least, indentOf(line));
  return least === 0 ? lines : lines.map((line) => cutLine(line, least));
}

/** The lines without the blank ones at both ends. */
export function trimBlankLines(lines: readonly SourceLine[]): readonly SourceLine[] {
  let start = 0;
  let end = lines.length;
  while (start < end && isBlankLine(lines[start]!)) start += 1;
  while (end > start && isBlankLine(lines[end - 1]!)) end -= 1;
  return lines.slice(start, end);
}

/** Lines that belong together by their indentation, and the index of the first line that does not. */
export interface Indented {
  /** Without their common indentation, blank lines included. */
  readonly lines: readonly SourceLine[];
  readonly next: number;
}

/** What is known of the block before its lines are looked at. */
interface IndentedShape {
  /** Where the text of the first line begins: what stands before is the block's marker. */
  readonly firstIndent?: number;
  /** The indentation that all further lines have at least; else the least that they have. */
  readonly indent?: number;
  /** Whether the first blank line ends the block. */
  readonly untilBlank?: boolean;
}

/** Takes the lines from `start` on that are indented (and the first where it has a marker). */
export function takeIndented(
  lines: readonly SourceLine[],
  start: number,
  shape: IndentedShape = {},
): Indented {
  const marked = shape.firstIndent !== undefined;
  let next = marked ? start + 1 : start;
  let least = shape.indent ?? Number.POSITIVE_INFINITY;
  for (; next < lines.length; next += 1) {
    const line = lines[next]!;
    if (isBlankLine(line)) {
      if (shape.untilBlank) break;
      continue;
    }
    const indent = indentOf(line);
    if (indent === 0 || indent < (shape.indent ?? 0)) break;
    if (shape.indent === undefined) least = Math.min(least, indent);
  }
  const indent = Number.isFinite(least) ? least : 0;
  const taken: SourceLine[] = [];
  if (marked) taken.push(cutLine(lines[start]!, shape.firstIndent!));
  for (let at = marked ? start + 1 : start; at < next; at += 1) taken.push(cutLine(lines[at]!, indent));
  return { lines: taken, next };
}
