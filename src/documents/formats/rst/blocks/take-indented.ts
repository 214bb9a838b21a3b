import { cutLine, indentOf, isBlankLine, type SourceLine } from './source-line.ts';

/** Lines that belong together by their indentation, and the index of the first line that does not. */
export interface Indented {
  /** Without their common indentation, blank lines included. */
  readonly lines: readonly SourceLine[];
  readonly next: number;
}

/** What is known of the block before its lines are looked at. */
export interface IndentedShape {
  /** Where the text of the first line begins: what stands before is the block's marker. */
  readonly firstIndent?: number;
  /** The indentation that all further lines have at least; else the least that they have. */
  readonly indent?: number;
  /** Whether the first blank line ends the block. */
  readonly untilBlank?: boolean;
}

/** Takes the lines from `start` on that are indented (and the first where it bears a marker). */
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
