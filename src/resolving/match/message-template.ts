import { createSizedCache, keyOf, textBytes } from '../../caching/sized-cache.ts';
import { type Word, wordsOf } from '../../domain/words.ts';

/** A vendor's text as a template: literal words with holes between them, for which a real message has values. */
export interface MessageTemplate {
  readonly text: string;
  /** Words and holes in order; two holes are never adjacent. */
  readonly parts: readonly TemplatePart[];
  /** How many words are literal. */
  readonly literalWords: number;
}

export type TemplatePart = LiteralPart | HolePart;

export interface LiteralPart {
  readonly words: readonly string[];
}

export interface HolePart {
  readonly hole: string;
  /** The punctuation between the hole and the words next to it: `[` and `]` of `[%s]`. */
  readonly before: string;
  readonly behind: string;
}

/** The placeholders that vendors write for a value; the name is in the first group that has one. */
const HOLE =
  /\*([xX]{2,8})\*|(?<![\p{L}\p{N}])([xX]{2,8})(?![\p{L}\p{N}])|%(?:\d\$)?[sdvqfuxi](?![A-Za-z])|\$?\{([\w.-]{0,40})\}|<([A-Za-z][\w .-]{0,40})>|…|\.{3}/gu;

/** How many words of a text make its template; longer ones are cut. */
const MAX_WORDS = 120;

/** The template of a vendor's text. Holes have the name that they are written with, or their number from 1 on. */
export function compileTemplate(text: string): MessageTemplate {
  const parts: TemplatePart[] = [];
  const names = new Map<string, number>();
  let literalWords = 0;
  let at = 0;
  for (const found of text.matchAll(HOLE)) {
    pushWords(text.slice(at, found.index));
    at = found.index + found[0].length;
    pushHole(
      found.slice(1).find((name) => name !== undefined && name !== ''),
      found.index,
      at,
    );
  }
  pushWords(text.slice(at));
  return { text, parts, literalWords };

  function pushWords(literal: string): void {
    const words = wordsOf(literal)
      .slice(0, MAX_WORDS - literalWords)
      .map(({ folded }) => folded);
    if (words.length === 0) return;
    literalWords += words.length;
    parts.push({ words });
  }

  function pushHole(written: string | undefined, start: number, end: number): void {
    const last = parts.at(-1);
    if (last !== undefined && 'hole' in last) return;
    const name = written?.toLowerCase() ?? String(parts.filter((part) => 'hole' in part).length + 1);
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    parts.push({
      hole: count === 1 ? (written?.replace(/^[xX]+$/, (x) => x.toLowerCase()) ?? name) : `${name}${count}`,
      before: /[^\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, start - 20), start))![0],
      behind: /^[^\p{L}\p{N}%{<*]*/u.exec(text.slice(end, end + 20))![0],
    });
  }
}

/** A value that a message has for a hole. */
export interface HoleValue {
  readonly name: string;
  readonly value: string;
}

/** Where a template matches a message. */
export interface TemplateMatch {
  readonly values: readonly HoleValue[];
  /** The words of the message that the template covers, from and (exclusively) to. */
  readonly fromWord: number;
  readonly toWord: number;
}

/** A message with its words, which are found once for all templates. */
export interface MessageWords {
  readonly text: string;
  readonly words: readonly Word[];
}

/** How many words of a message are compared. */
const MAX_MESSAGE_WORDS = 300;

/** The words of a message. */
export function messageWords(text: string): MessageWords {
  return { text, words: wordsOf(text.slice(0, 2_000)).slice(0, MAX_MESSAGE_WORDS) };
}

/**
 * Finds a template in a message, where it comes first: its words all in order, its holes filled with one word or more.
 * Punctuation and case do not count. Null where it does not match.
 */
export function matchTemplate(template: MessageTemplate, message: MessageWords): TemplateMatch | null {
  const { parts } = template;
  const { words } = message;
  const first = parts[0];
  if (first === undefined || template.literalWords === 0) return null;
  const literalFirst = 'words' in first;
  let at = literalFirst ? find(words, first.words, 0) : 0;
  if (at === -1) return null;
  const fromWord = at;
  if (literalFirst) at += first.words.length;
  const values: HoleValue[] = [];
  for (let position = literalFirst ? 1 : 0; position < parts.length; position += 2) {
    const hole = parts[position] as HolePart;
    const next = parts[position + 1] as LiteralPart | undefined;
    const end =
      next === undefined
        ? words.length
        : position + 2 === parts.length
          ? findLast(words, next.words, at)
          : find(words, next.words, at);
    if (end === -1 || end <= at - 1) return null;
    const value = holeValue(message, hole, at, end, position === 0, next === undefined);
    if (value === '') return null;
    values.push({ name: hole.hole, value });
    at = end + (next?.words.length ?? 0);
  }
  return { values, fromWord, toWord: at };
}

/** The first position from `from` on at which these words follow one another; -1 where they do not. */
function find(words: readonly Word[], wanted: readonly string[], from: number): number {
  for (let at = from; at + wanted.length <= words.length; at += 1)
    if (matchesAt(words, wanted, at)) return at;
  return -1;
}

/** The position at the end of the message, or else the first one. */
function findLast(words: readonly Word[], wanted: readonly string[], from: number): number {
  const last = words.length - wanted.length;
  return last >= from && matchesAt(words, wanted, last) ? last : find(words, wanted, from);
}

function matchesAt(words: readonly Word[], wanted: readonly string[], at: number): boolean {
  for (let offset = 0; offset < wanted.length; offset += 1) {
    if (words[at + offset]!.folded !== wanted[offset]) return false;
  }
  return true;
}

/** The text between two words of a message, without the punctuation that the template has there. */
function holeValue(
  { text, words }: MessageWords,
  hole: HolePart,
  from: number,
  to: number,
  opens: boolean,
  closes: boolean,
): string {
  const start = opens ? 0 : words[from - 1]!.end;
  const end = closes || to >= words.length ? text.length : words[to]!.start;
  let value = text.slice(start, end).trim();
  const before = hole.before.trim();
  const behind = hole.behind.trim();
  if (before !== '' && value.startsWith(before)) value = value.slice(before.length);
  if (behind !== '' && value.endsWith(behind)) value = value.slice(0, value.length - behind.length);
  return value.trim();
}

/** Compiles the template of a vendor's text, or gives the one that is cached. */
export type TemplateOf = (text: string) => MessageTemplate;

/** How many bytes a part of a template takes besides its texts, and a word besides its letters. */
const PART_BYTES = 200;
const WORD_BYTES = 50;

/** Gives `compileTemplate` with an LRU cache of so many bytes. */
export function createTemplateCache(capacity: number): TemplateOf {
  const templates = createSizedCache<MessageTemplate>(
    capacity,
    // The words are parts of the text, or copies of them.
    ({ text, parts, literalWords }) =>
      textBytes(text) * 2 + parts.length * PART_BYTES + literalWords * WORD_BYTES,
  );
  return (text) => {
    const key = keyOf(text);
    const known = templates.get(key);
    if (known !== undefined) return known;
    const template = compileTemplate(text);
    templates.set(key, template);
    return template;
  };
}
