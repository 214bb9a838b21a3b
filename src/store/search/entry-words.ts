import { codeParts, wordsOf } from '../../domain/words.ts';
import { wordsOfCode } from '../../words/code-words.ts';
import { pairsOf } from '../../words/segment-chinese.ts';

/** What of an entry is searched: of its texts, the plain form. */
export interface SearchedTexts {
  readonly code: string;
  readonly aliases: readonly string[];
  readonly commonCode: string | null;
  readonly module: string | null;
  readonly message: string | null;
  readonly description: string | null;
  readonly solution: string | null;
}

/** Where words of an entry are found, the best first; the index stores the position in this list. */
export const SEARCHED_FIELDS = ['CODE', 'MESSAGE', 'DESCRIPTION', 'OTHER'] as const;

export type SearchedField = (typeof SEARCHED_FIELDS)[number];

/**
 * The words of an entry by where they are, as `SEARCHED_FIELDS` lists them; a word may be there several times. Vendor,
 * service, category and statuses are not among them: they are found by what entries are grouped by. Where the vendor prints
 * no message, the description stands for it.
 */
export function wordsOfEntry(texts: SearchedTexts): readonly (readonly string[])[] {
  const { code, aliases, commonCode, module, message, description, solution } = texts;
  const main = message ?? description;
  const others =
    module === null && commonCode === null ? [] : wordsOfText(`${module ?? ''} ${commonCode ?? ''}`);
  const words = [
    aliases.length === 0 ? wordsOfCode(code) : [code, ...aliases].flatMap(wordsOfCode),
    main === null ? [] : wordsOfText(main),
    message === null || description === null ? [] : wordsOfText(description),
    solution === null ? others : [...wordsOfText(solution), ...others],
  ];
  words[1]!.push(lengthMark(lengthClassOf(main ?? '')));
  return words;
}

/** How many characters a message of each class has at most, a Chinese one counted twice; the last class has all others. */
const CLASS_LENGTHS = [12, 18, 26, 38, 56, 85, 150] as const;

/** How many classes of length there are. */
export const LENGTH_CLASSES = CLASS_LENGTHS.length + 1;

/** The word in the index for a class of length, of Unicode's private use: no text and no search has it. */
export function lengthMark(lengthClass: number): string {
  return String.fromCodePoint(0xe000 + lengthClass);
}

function lengthClassOf(message: string): number {
  const length = message.length + (ASCII.test(message) ? 0 : (message.match(HAN_CHARACTER)?.length ?? 0));
  const found = CLASS_LENGTHS.findIndex((most) => length <= most);
  return found === -1 ? CLASS_LENGTHS.length : found;
}

const ASCII = /^[\0-\x7F]*$/;
const ASCII_WORD = /[a-z0-9]+/g;
const NEGATED = /n['’]t\b|\bcannot\b/i;
const CAMEL = /[a-z][A-Z]/;
const CAMEL_WORD = /[A-Za-z0-9]*[a-z][A-Z][A-Za-z0-9]*/g;
const JOINED_WORD = /[A-Za-z0-9]+(?:_[A-Za-z0-9]+)+/g;
const HAN = /\p{Script=Han}{2,}/gu;
const HAN_CHARACTER = /\p{Script=Han}/gu;

/**
 * The words of a text, and what they are searched as besides: `cannot` as `can not`, `policyName` as `policy` and `name`,
 * `new_tag` as `newtag`, Chinese by pairs of characters.
 */
export function wordsOfText(text: string): string[] {
  const isAscii = ASCII.test(text);
  const words: string[] = isAscii
    ? (text.toLowerCase().match(ASCII_WORD) ?? [])
    : wordsOf(text).map(({ folded }) => folded);
  // To look for a few characters costs less than an expression.
  if ((text.includes('annot') || text.includes("'") || text.includes('’')) && NEGATED.test(text)) {
    words.push('can', 'not');
  }
  if (CAMEL.test(text)) {
    for (const word of text.match(CAMEL_WORD) ?? [])
      words.push(...codeParts(word).map(({ folded }) => folded));
  }
  if (text.includes('_')) {
    for (const word of text.match(JOINED_WORD) ?? []) words.push(word.replaceAll('_', '').toLowerCase());
  }
  if (!isAscii) for (const [run] of text.matchAll(HAN)) words.push(...pairsOf(run));
  return words;
}
