import { wordsOf } from '../domain/words.ts';

const CONTRACTED = /['’]|cannot/i;
const CONTRACTED_NOT = /n['’]t(?![\p{L}\p{N}])/giu;
const CANNOT = /(?<![\p{L}\p{N}])cannot(?![\p{L}\p{N}])/giu;
const POSSESSIVE = /['’]s?(?![\p{L}\p{N}])/giu;

/** A text without contractions: `The key's value can't be empty` gives `The key value can not be empty`. */
export function expandContractions(text: string): string {
  if (!CONTRACTED.test(text)) return text;
  return text
    .replace(CANNOT, 'can not')
    .replace(/(?<![\p{L}\p{N}])can['’]t(?![\p{L}\p{N}])/giu, 'can not')
    .replace(CONTRACTED_NOT, ' not')
    .replace(POSSESSIVE, ' ');
}

const ASCII = /^[\0-\x7F]*$/;
const ASCII_WORD = /[a-z0-9]+/g;

/** The words of a text in lower case, without contractions. */
export function plainWords(text: string): string[] {
  const expanded = expandContractions(text);
  // Most texts are ASCII, whose words need no folding.
  if (ASCII.test(expanded)) return expanded.toLowerCase().match(ASCII_WORD) ?? [];
  return wordsOf(expanded).map(({ folded }) => folded);
}
