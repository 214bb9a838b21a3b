import { MISLEADING } from '../../../../domain/hidden-characters.ts';
import { dropEscapes, type Inline, markEscapes, normalizeName } from '../inline/inline.ts';
import { readAddress } from '../inline/interpreted-text.ts';
import { parseInline } from '../inline/parse-inline.ts';
import type { Block, BlockContext, BlockParser, DefinitionBlock } from './block.ts';
import { readDirective } from './directive.ts';
import { runDirective } from './directives.ts';
import { isBlankLine, type SourceLine, takeIndented } from './source-line.ts';

const NAME = '[\\p{L}\\p{N}]+(?:[-._+:][\\p{L}\\p{N}]+)*';
const FOOTNOTE = new RegExp(`^\\.\\. +\\[([0-9]+|#(?:${NAME})?|\\*|${NAME})\\](?: +|$)`, 'u');
const TARGET = /^\.\. +_(?! |$)/u;
const SUBSTITUTION = /^\.\. +\|(?! |$)/u;
const DIRECTIVE = new RegExp(`^\\.\\. +(${NAME}) ?::(?: +|$)`, 'u');

/** Reads what begins with `..`: a footnote, a target, a substitution, a directive, or (all else) a comment. */
export const parseExplicitMarkup: BlockParser = (lines, start, context) => {
  for (const parse of [parseFootnote, parseTarget, parseSubstitution, parseDirective]) {
    const parsed = parse(lines, start, context);
    if (parsed) return parsed;
  }
  return parseComment(lines, start, context);
};

const parseFootnote: BlockParser = (lines, start, context) => {
  const marker = FOOTNOTE.exec(lines[start]!.text);
  if (!marker) return null;
  const body = takeIndented(lines, start, { firstIndent: marker[0].length });
  const footnote: Block = { kind: 'footnote', label: marker[1]!, blocks: context.parseNested(body.lines) };
  return { blocks: [footnote], next: body.next };
};

const parseTarget: BlockParser = (lines, start) => {
  const marker = TARGET.exec(lines[start]!.text);
  if (!marker) return null;
  const block = takeIndented(lines, start, { firstIndent: marker[0].length, untilBlank: true });
  const target = readTarget(block.lines);
  return target && { blocks: [target], next: block.next };
};

/** Reads an anonymous target: `__ address`. */
export const parseAnonymousTarget: BlockParser = (lines, start) => {
  const width = /^__ */u.exec(lines[start]!.text)![0].length;
  const block = takeIndented(lines, start, { firstIndent: width, untilBlank: true });
  return { blocks: [readTargetOf(null, joinLines(block.lines))], next: block.next };
};

/** `name: address`, `` `a name`: address ``, `_: address`, or a name alone, which names what follows. */
function readTarget(lines: readonly SourceLine[]): DefinitionBlock | null {
  const text = markEscapes(joinLines(lines));
  const anonymous = /^_ ?:(?: +|$)/u.exec(text);
  if (anonymous) return readTargetOf(null, text.slice(anonymous[0].length));
  const quoted = text.startsWith('`');
  const end = quoted ? /(?<![\s\0])` ?:(?: +|$)/u.exec(text) : /(?<![\s\0]) ?(?<!\0):(?: +|$)/u.exec(text);
  const name = end ? text.slice(quoted ? 1 : 0, end.index) : '';
  if (!end || name === '') return null;
  return readTargetOf(normalizeName(dropEscapes(name)), text.slice(end.index + end[0].length));
}

function readTargetOf(name: string | null, text: string): DefinitionBlock {
  const reference =
    text.endsWith('_') && !text.endsWith('\0_') ? /^(?:`(.+)`_|([^\s`]+)_)$/u.exec(text) : null;
  const alias = reference?.[1] ?? reference?.[2];
  // `https://example.org/a_` ends like a reference, but no name holds `://`.
  if (alias !== undefined && !alias.includes('://')) {
    return { kind: 'target', name, address: null, alias: normalizeName(dropEscapes(alias)) };
  }
  return { kind: 'target', name, address: readAddress(text) || null, alias: null };
}

const parseSubstitution: BlockParser = (lines, start) => {
  const marker = SUBSTITUTION.exec(lines[start]!.text);
  if (!marker) return null;
  const block = takeIndented(lines, start, { firstIndent: marker[0].length });
  const substitution = readSubstitution(joinLines(block.lines), lines[start]!.number);
  return substitution && { blocks: [substitution], next: block.next };
};

const parseDirective: BlockParser = (lines, start, context: BlockContext) => {
  const marker = DIRECTIVE.exec(lines[start]!.text);
  if (!marker) return null;
  const block = takeIndented(lines, start, { firstIndent: marker[0].length });
  return { blocks: runDirective(readDirective(marker[1]!, block.lines), context), next: block.next };
};

/** A comment shows nothing; two dots alone above a blank line end without taking what is indented below. */
const parseComment: BlockParser = (lines, start) => {
  const below = lines[start + 1];
  if (lines[start]!.text === '..' && (!below || isBlankLine(below))) return { blocks: [], next: start + 1 };
  return { blocks: [], next: takeIndented(lines, start, { firstIndent: 2 }).next };
};

function joinLines(lines: readonly SourceLine[]): string {
  return lines
    .map((line) => line.text.trim())
    .join(' ')
    .trim();
}

const SUBSTITUTED = /^([^|]*[^\s|])\| +([a-zA-Z0-9_:-]+)::(?: +|$)/u;
const ALTERNATIVE = /:alt: *((?:(?! :[a-z]+: ).)+)/u;
const CODE_POINT = /^(?:0x|x|\\x|U\+?|u|\\u|&#x)([0-9a-f]+);?$/iu;

/** What a substitution of each kind puts in the place of its name. */
const KINDS: ReadonlyMap<string, (text: string, line: number, name: string) => readonly Inline[]> = new Map([
  ['replace', (text: string, line: number) => parseInline(text, line)],
  ['unicode', (text: string) => plainText(readCodePoints(text))],
  [
    'image',
    (text: string, _: number, name: string) => plainText(ALTERNATIVE.exec(text)?.[1]?.trim() ?? name),
  ],
]);

/** Reads the definition of a substitution behind its first `|`; null where it is none. */
function readSubstitution(text: string, line: number): DefinitionBlock | null {
  const definition = SUBSTITUTED.exec(text);
  const read = definition && KINDS.get(definition[2]!.toLowerCase());
  if (!definition || !read) return null;
  const inlines = read(text.slice(definition[0].length), line, definition[1]!);
  return { kind: 'substitution', name: normalizeName(definition[1]!), inlines };
}

function plainText(text: string): readonly Inline[] {
  return [{ kind: 'text', text }];
}

/** Code points as numbers, and text verbatim; a comment ends them: `0xA9 .. copyright`. */
function readCodePoints(text: string): string {
  const words = text.split(/(?:^|\s)\.\.(?:\s|$)/u)[0]!.split(/\s+/u);
  return words.map(readCodePoint).join('');
}

function readCodePoint(word: string): string {
  const code = /^[0-9]+$/u.test(word) ? Number(word) : Number.parseInt(CODE_POINT.exec(word)?.[1] ?? '', 16);
  if (!(code > 0 && code <= 0x10ffff)) return word;
  const character = String.fromCodePoint(code);
  return MISLEADING.test(character) ? word : character;
}
