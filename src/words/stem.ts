import { stemmer } from 'stemmer';

const ENGLISH = /^[a-z]{3,}$/;

/**
 * The stem of a word as `wordsOf` gives it, by Porter's algorithm (https://tartarus.org/martin/PorterStemmer/): `deleting`,
 * `deleted` and `deletion` give `delet`. Numbers, short words and words of other scripts are their own stems.
 */
export function stemOf(word: string): string {
  return ENGLISH.test(word) ? stemmer(word) : word;
}
