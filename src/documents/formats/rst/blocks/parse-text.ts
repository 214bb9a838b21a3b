import type { Inline } from '../inline/inline.ts';
import { parseInline } from '../inline/parse-inline.ts';
import { columnWidth } from '../tables/text-columns.ts';
import {
  type Block,
  type BlockContext,
  type BlockParser,
  type ParsedBlocks,
  problemAt,
  type TextBlock,
} from './block.ts';
import { parseDefinitionList } from './parse-lists.ts';
import { isBlankLine, type SourceLine, takeIndented, trimBlankLines } from './source-line.ts';

const LINE = /^([!-/:-@[-`{-~])\1* *$/u;

/** A shorter line may be text: `...` or `--`. */
const LEAST_LINE = 4;

/** Reads a section title with a line above and below it, or a transition: a line between blank ones. */
export const parseOverline: BlockParser = (lines, start, context) => {
  const overline = lines[start]!;
  if (overline.text.length < LEAST_LINE || !context.top) return null;
  const [title, underline] = [lines[start + 1], lines[start + 2]];
  if (!title || isBlankLine(title)) return { blocks: [], next: start + 1 };
  // Whatever is wrong with a line above, a title with its line below is still one.
  if (underline?.text !== overline.text || LINE.test(title.text)) return { blocks: [], next: start + 1 };
  return { blocks: [heading(title, `${overline.text[0]} above`)], next: start + 3 };
};

/** Whether the second line underlines the first, as a section title. */
function isUnderlined(title: SourceLine, underline: SourceLine | undefined): boolean {
  if (!underline || !LINE.test(underline.text)) return false;
  return underline.text.length >= Math.min(LEAST_LINE, columnWidth(title.text));
}

/** The title of two such lines; inside of other blocks, where no section can begin, it is a problem that keeps its text. */
function readUnderlined(title: SourceLine, underline: SourceLine, context: BlockContext): readonly Block[] {
  if (context.top) return [heading(title, underline.text[0]!)];
  const message = 'A section cannot begin inside of another block; its title is kept as text.';
  const paragraph: Block = { ...heading(title, ''), kind: 'paragraph' };
  return [
    paragraph,
    { ...problemAt('WARNING', 'nested-section', message, title.number, [title, underline]), lines: [] },
  ];
}

function heading(title: SourceLine, style: string): TextBlock {
  return {
    kind: 'heading',
    style,
    line: title.number,
    inlines: parseInline(title.text.trim(), title.number),
  };
}

const QUOTE = /^[!-/:-@[-`{-~]/u;

/** Reads what begins with a line of text: a section title, a definition list or a paragraph, by its second line. */
export function parseText(lines: readonly SourceLine[], start: number, context: BlockContext): ParsedBlocks {
  const [line, second] = [lines[start]!, lines[start + 1]];
  if (isUnderlined(line, second)) return { blocks: readUnderlined(line, second!, context), next: start + 2 };
  if (second?.text.startsWith(' ')) return parseDefinitionList(lines, start, context)!;
  let next = start + 1;
  while (next < lines.length && !isBlankLine(lines[next]!) && !lines[next]!.text.startsWith(' ')) next += 1;
  return readParagraph(lines, start, next);
}

function readParagraph(lines: readonly SourceLine[], start: number, next: number): ParsedBlocks {
  const text = lines
    .slice(start, next)
    .map((line) => line.text)
    .join('\n');
  const opened = opensLiteral(text);
  const shown = opened ? text.slice(0, /(?:^|\s)::$/u.test(text) ? -2 : -1).trimEnd() : text;
  const number = lines[start]!.number;
  const blocks: Block[] =
    shown === '' ? [] : [{ kind: 'paragraph', line: number, inlines: parseInline(shown, number) }];
  if (!opened) return { blocks, next };
  const literal = readLiteral(lines, next);
  return { blocks: [...blocks, ...literal.blocks], next: literal.next };
}

/** Whether the text ends with `::` that no backslash escapes. */
function opensLiteral(text: string): boolean {
  if (!text.endsWith('::')) return false;
  const backslashes = /\\*$/u.exec(text.slice(Math.max(0, text.length - 66), -2))![0].length;
  return backslashes % 2 === 0;
}

/** What follows `::`: the indented lines, or those that all begin with one and the same punctuation character. */
function readLiteral(lines: readonly SourceLine[], from: number): ParsedBlocks {
  let start = from;
  while (start < lines.length && isBlankLine(lines[start]!)) start += 1;
  const first = lines[start]?.text ?? '';
  if (first.startsWith(' ')) {
    const literal = takeIndented(lines, start);
    return { blocks: [readLines(trimBlankLines(literal.lines))], next: literal.next };
  }
  if (!QUOTE.test(first)) return { blocks: [], next: start };
  let next = start;
  while (next < lines.length && lines[next]!.text[0] === first[0]) next += 1;
  return { blocks: [readLines(lines.slice(start, next))], next };
}

function readLines(lines: readonly SourceLine[]): Block {
  return { kind: 'literal', text: lines.map((line) => line.text).join('\n') };
}

const LINE_MARKER = /^\|(?: +|$)/u;

/** Reads a line block: each line begins with `|`, or goes on indented. */
export const parseLineBlock: BlockParser = (lines, start) => {
  const texts: (readonly Inline[])[] = [];
  let next = start;
  while (next < lines.length) {
    const marker = LINE_MARKER.exec(lines[next]!.text)?.[0];
    if (!marker) break;
    const line = takeIndented(lines, next, { firstIndent: marker.length, untilBlank: true });
    const text = line.lines.map((one) => one.text).join('\n');
    texts.push(parseInline(text, lines[next]!.number));
    next = line.next;
  }
  return { blocks: [{ kind: 'lines', lines: texts }], next };
};

/** Reads an interactive session, `>>> …`, up to the next blank line. */
export const parseDoctest: BlockParser = (lines, start) => {
  let next = start;
  while (next < lines.length && !isBlankLine(lines[next]!)) next += 1;
  const text = lines.slice(start, next).map((line) => line.text);
  return { blocks: [{ kind: 'literal', text: text.join('\n') }], next };
};
