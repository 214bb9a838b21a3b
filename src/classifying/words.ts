/** Stands among the words where a sentence ends. */
export const SENTENCE_END = '.';

// One word, or the end of a sentence. Scripts without blanks give a word a character, so that phrases need no dictionary;
// `camelCase`, `HTTPStatus` and `SNAKE_CASE` give the words that they join. Each alternative is linear.
//
//   InvalidParameter.policyName.InUse   TMS.0009 isn't valid. IDs
//   ^      ^         ^     ^    ^ ^     ^   ^    ^     ^    ^ ^
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|\p{Lu}{2,}s(?!\p{L})|\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+(?:['’]t(?!\p{L}))?|\p{N}+|[.!?;](?=\s|$|\p{Lu})|[。！？；\n]/gu;

/**
 * Gives the words of a text in lower case, with SENTENCE_END after each sentence:
 * `KeyId can't be null. Retry` gives `key id can not be null . retry`.
 */
export function readWords(text: string): string[] {
  const words: string[] = [];
  for (const found of text.match(WORD) ?? []) {
    const word = found.toLowerCase();
    if (word === 'cannot' || word === "can't" || word === 'can’t') words.push('can', 'not');
    else if (word.endsWith("n't") || word.endsWith('n’t')) words.push(word.slice(0, -3), 'not');
    else words.push(isSentenceEnd(word) ? SENTENCE_END : word);
  }
  return words;
}

/** Gives the words of a code in lower case: `InvalidParameter.policyName.InUse` gives `invalid parameter policy name in use`. */
export function readCodeWords(code: string): string[] {
  return readWords(code.replaceAll('.', ' '));
}

function isSentenceEnd(word: string): boolean {
  return word.length === 1 && '.!?;。！？；\n'.includes(word);
}
