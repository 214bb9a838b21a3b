/** One word of a text as search sees it, with its place in the text in UTF-16 units. */
export interface Word {
  /** In lower case and without diacritics. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

// Letters and digits of one word. Chinese and Japanese put no blanks between words, so each character is one.
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+/gu;

const ASCII_WORD = /[A-Za-z0-9]+/g;

const ASCII = /^[\0-\x7F]*$/;

/** The words of a text, in order: `Key ist ungültig.` gives `key`, `ist`, `ungultig`. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(ASCII.test(text) ? ASCII_WORD : WORD), ({ 0: word, index }) => ({
    folded: fold(word),
    start: index,
    end: index + word.length,
  })).filter(({ folded }) => folded !== '');
}

function fold(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

// `InUse` → In·Use, `KMSKey` → KMS·Key, `level2` stays.
const CAMEL_PART = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{N}\p{M}]+|\p{Lu}/gu;

/** The words inside the words of a code: `InvalidParameter.policyName` gives invalid, parameter, policy, name. */
export function codeParts(code: string): Word[] {
  return Array.from(code.matchAll(CAMEL_PART), ({ 0: part, index }) => ({
    folded: fold(part),
    start: index,
    end: index + part.length,
  })).filter(({ folded }) => folded !== '');
}
