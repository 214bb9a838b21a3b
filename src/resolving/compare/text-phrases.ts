import { codeParts } from '../../domain/words.ts';
import { findPhraseOfStems, type Group } from '../../words/phrases.ts';
import { plainWords } from '../../words/plain-words.ts';
import { segmentChinese } from '../../words/segment-chinese.ts';
import { stemOf } from '../../words/stem.ts';
import { isStopWord } from '../../words/word-weights.ts';

/** How many characters of a text are read. */
export const MOST_CHARACTERS = 1_000;

/** The words in one part of a code, without single letters: `role_name` and `roleName` give `role` and `name`. */
export function wordsOfSegment(segment: string): string[] {
  return codeParts(segment.replaceAll('_', ' '))
    .map(({ folded }) => folded)
    .filter((word) => word.length > 1);
}

const HAN = /(\p{Script=Han}+)/u;

/** The words of a text; Chinese ones in English, where the register has them. */
export function wordsOfText(text: string): string[] {
  if (!HAN.test(text)) return plainWords(splitIdentifiers(text.slice(0, MOST_CHARACTERS)));
  return text
    .slice(0, MOST_CHARACTERS)
    .split(HAN)
    .flatMap((piece) =>
      HAN.test(piece)
        ? segmentChinese(piece).flatMap((part) =>
            part.english === null ? [part.text] : plainWords(part.english),
          )
        : plainWords(splitIdentifiers(piece)),
    );
}

const IDENTIFIER = /[a-z][A-Z]|_/;

/** `policyName` and `policy_name` are two words. */
function splitIdentifiers(text: string): string {
  if (!IDENTIFIER.test(text)) return text;
  return text.replace(/([a-z])(?=[A-Z])|_/g, '$1 ');
}

/** A phrase of the registers, or another word, as it stands in a text. */
export interface Phrase {
  /** Where it starts in the text's words. */
  readonly at: number;
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly groups: readonly Group[];
}

/** The phrases of the registers and the other words of a text, without stop words, numbers and single letters. */
export function phrasesOf(words: readonly string[]): Phrase[] {
  const phrases: Phrase[] = [];
  const stems = words.map(stemOf);
  for (let at = 0; at < words.length; ) {
    const found = findPhraseOfStems(stems, at);
    const end = at + (found?.length ?? 1);
    if (end > at + 1 || isTelling(words[at]!)) {
      phrases.push({
        at,
        words: words.slice(at, end),
        stems: stems.slice(at, end),
        groups: found?.groups ?? [],
      });
    }
    at = end;
  }
  return phrases;
}

// `xxx` stands where a vendor's text has a value.
const NO_WORD = /^(?:\p{N}+|x+)$/u;

/** Whether a word may tell anything: no stop word, number or single letter. */
export function isTelling(word: string): boolean {
  return word.length > 1 && !NO_WORD.test(word) && !isStopWord(word);
}
