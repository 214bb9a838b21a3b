/** The word that marks the end of a sentence. */
export const SENTENCE_END = '.';

// One word, or the end of a sentence. In scripts without blanks each character is a word, so that phrases need no dictionary;
// `camelCase`, `HTTPStatus` and `SNAKE_CASE` are split. Each alternative is linear.
//
//   InvalidParameter.policyName.InUse   TMS.0009 isn't valid. IDs
//   ^      ^         ^     ^    ^ ^     ^   ^    ^     ^    ^ ^
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|\p{Lu}{2,}s(?!\p{L})|\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+(?:['’]t(?!\p{L}))?|\p{N}+|[.!?;](?=\s|$|\p{Lu})|[。！？；\n]/gu;

/**
 * Splits a text into words in lower case, with SENTENCE_END after each sentence:
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

/** Some vendors give it to each of their codes, so that it says nothing. */
const PREFIX_OF_ALL_CODES = /^(?:ERR|ERROR)_/i;

/**
 * Splits a code into words in lower case, without `ERR_` before them: `InvalidParameter.policyName.InUse` gives `invalid
 * parameter policy name in use`.
 */
export function readCodeWords(code: string): string[] {
  return readWords(code.replace(PREFIX_OF_ALL_CODES, '').replaceAll('.', ' '));
}

/** The words of a text, separated by what their sentences do: state what happened, or advise what to do about it. */
interface SeparatedWords {
  readonly statements: readonly string[];
  readonly advice: readonly string[];
}

const STARTS_OF_ADVICE: ReadonlySet<string> = new Set(
  `check please ensure make contact submit try see refer confirm note verify
   请 確 verifique entre tente silakan harap pastikan hubungi`.split(/\s+/),
);

/**
 * Separates the words of one text. The first sentence is always a statement: a text that only advises (`Check bucket failed.`)
 * has nothing else.
 */
export function separateAdvice(words: readonly string[]): SeparatedWords {
  const statements: string[] = [];
  const advice: string[] = [];
  let current = statements;
  let isStart = false;
  for (const word of words) {
    if (isStart) current = STARTS_OF_ADVICE.has(word) ? advice : statements;
    current.push(word);
    isStart = word === SENTENCE_END;
  }
  return { statements, advice };
}

function isSentenceEnd(word: string): boolean {
  return word.length === 1 && '.!?;。！？；\n'.includes(word);
}
