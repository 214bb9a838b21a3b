import type { Block, BlockContext } from './block.ts';
import { readFieldMarker } from './construct-starts.ts';
import { isBlankLine, type SourceLine, takeIndented, trimBlankLines } from './source-line.ts';

/** A directive, in its parts: `.. name:: argument`, options as fields, and what stands below a blank line. */
export interface Directive {
  readonly name: string;
  readonly line: number;
  readonly argument: readonly SourceLine[];
  readonly options: ReadonlyMap<string, readonly SourceLine[]>;
  readonly content: readonly SourceLine[];
  /** All of them, verbatim. */
  readonly lines: readonly SourceLine[];
}

/** Gives the blocks that a directive stands for. */
export type DirectiveReader = (directive: Directive, context: BlockContext) => readonly Block[];

/** Parts the lines of a directive, the first of which stands behind its `::`. */
export function readDirective(name: string, lines: readonly SourceLine[]): Directive {
  // An empty line behind the `::` is no end of the arguments: they may begin below.
  const body = lines[0] && isBlankLine(lines[0]) ? lines.slice(1) : lines;
  const blank = body.findIndex(isBlankLine);
  const head = blank < 0 ? body : body.slice(0, blank);
  const firstOption = head.findIndex((line) => readFieldMarker(line.text) !== null);
  const argument = firstOption < 0 ? head : head.slice(0, firstOption);
  return {
    name: name.toLowerCase(),
    line: lines[0]?.number ?? 1,
    argument,
    options: readOptions(firstOption < 0 ? [] : head.slice(firstOption)),
    content: trimBlankLines(body.slice(head.length)),
    lines,
  };
}

function readOptions(lines: readonly SourceLine[]): ReadonlyMap<string, readonly SourceLine[]> {
  const options = new Map<string, readonly SourceLine[]>();
  for (let at = 0; at < lines.length; ) {
    const marker = readFieldMarker(lines[at]!.text);
    const option = takeIndented(lines, at, { firstIndent: marker?.width ?? 0 });
    if (marker) options.set(marker.name.toLowerCase(), option.lines);
    at = option.next;
  }
  return options;
}

/** The number that an option has, 0 where it is missing or no number. */
export function numberOption(directive: Directive, name: string): number {
  const text = directive.options.get(name)?.[0]?.text.trim() ?? '';
  return /^[0-9]{1,6}$/u.test(text) ? Number(text) : 0;
}
