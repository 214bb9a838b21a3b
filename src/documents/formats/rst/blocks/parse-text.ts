import { parseInline } from '../inline/parse-inline.ts';
import type { Block, BlockContext, ParsedBlocks, TermsBlock } from './block.ts';
import { isStartOfText } from './construct-starts.ts';
import { isUnderlined, readUnderlined } from './parse-sections.ts';
import { isBlankLine, type SourceLine, trimBlankLines } from './source-line.ts';
import { takeIndented } from './take-indented.ts';

const QUOTE = /^[!-/:-@[-`{-~]/u;

/** Reads what begins with a line of text: a section title, a definition list or a paragraph, by its second line. */
export function parseText(lines: readonly SourceLine[], start: number, context: BlockContext): ParsedBlocks {
  const [line, second] = [lines[start]!, lines[start + 1]];
  if (isUnderlined(line, second)) return { blocks: readUnderlined(line, second!, context), next: start + 2 };
  if (second?.text.startsWith(' ')) return parseDefinitions(lines, start, context);
  let next = start + 1;
  while (next < lines.length && !isBlankLine(lines[next]!) && !lines[next]!.text.startsWith(' ')) next += 1;
  return readParagraph(lines, start, next);
}

/** A term, and what is indented below it. */
function parseDefinitions(lines: readonly SourceLine[], start: number, context: BlockContext): ParsedBlocks {
  const items: TermsBlock['items'][number][] = [];
  let next = start;
  for (let at = start; at + 1 < lines.length; ) {
    const term = lines[at]!;
    if (isBlankLine(term)) {
      at += 1;
      continue;
    }
    if ((at > start && !isStartOfText(term.text)) || !lines[at + 1]!.text.startsWith(' ')) break;
    const definition = takeIndented(lines, at + 1);
    const inlines = parseInline(term.text.replace(/ +: +/gu, ' '), term.number);
    items.push({ line: term.number, term: inlines, blocks: context.parseNested(definition.lines) });
    at = definition.next;
    next = at;
  }
  return { blocks: [{ kind: 'terms', items }], next };
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
