import { dropEscapes, markEscapes } from '../inline/escapes.ts';
import { readAddress } from '../inline/read-phrase-reference.ts';
import { normalizeName } from '../normalize-name.ts';
import type { Block, BlockContext, BlockParser, DefinitionBlock } from './block.ts';
import { readDirective } from './directive.ts';
import { runDirective } from './directives.ts';
import { readSubstitution } from './read-substitution.ts';
import { isBlankLine, type SourceLine } from './source-line.ts';
import { takeIndented } from './take-indented.ts';

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
