import { readWords, SENTENCE_END } from './words.ts';

/** Finds phrases in words; each result is the index of a list of phrases, or null. */
interface PhraseFinder {
  /** The lowest accepted list that has a phrase in the words. */
  readonly findLowest: (words: readonly string[], accepts: (list: number) => boolean) => number | null;
  /** The accepted list whose phrase ends last; the lowest one where several end there. */
  readonly findLast: (words: readonly string[], accepts: (list: number) => boolean) => number | null;
}

interface Phrase {
  readonly list: number;
  readonly slots: readonly Slot[];
}

/** The pattern of one word: it is one of `words`, or starts with one of `prefixes`. */
interface Slot {
  readonly words: readonly string[];
  readonly prefixes: readonly string[];
  readonly isNumber: boolean;
  /** How many words at most are between the slot before and this one. */
  readonly gap: number;
}

const LONGEST_GAP = 8;
const INDEXED_LETTERS = 4;
const NOWHERE = -1;
const NUMBER = /^\p{N}/u;
const NO_PHRASES: readonly Phrase[] = [];

/**
 * Compiles lists of phrases. A phrase is words in lower case, found side by side within one sentence, where
 *
 * - `exceeds/exceeded` is either word, and `exceed*` every word with this prefix (of four letters or more in a first word),
 * - `#` is a number, and `…` stands for eight words at most,
 * - Chinese, Japanese and Korean are compared by characters, with or without blanks.
 *
 * A search takes time linear in the number of words: each word is compared only with the phrases that can start with it,
 * and gaps are bounded.
 */
export function compilePhrases(lists: readonly (readonly string[])[]): PhraseFinder {
  const byFirstWord = new Map<string, Phrase[]>();
  const byFirstLetters = new Map<string, Phrase[]>();
  const byFirstNumber: Phrase[] = [];
  for (const [list, texts] of lists.entries()) {
    for (const text of texts) {
      const phrase = { list, slots: compileSlots(text) };
      for (const word of phrase.slots[0]!.words) append(byFirstWord, word, phrase);
      for (const prefix of phrase.slots[0]!.prefixes) {
        append(byFirstLetters, prefix.slice(0, INDEXED_LETTERS), phrase);
      }
      if (phrase.slots[0]!.isNumber) byFirstNumber.push(phrase);
    }
  }

  /**
   * Calls `see` with each phrase found and the index after its last word; phrases of lists that `wants` rejects are not
   * compared.
   */
  function findAll(
    words: readonly string[],
    wants: (list: number) => boolean,
    see: (list: number, end: number) => void,
  ) {
    for (const [start, word] of words.entries()) {
      for (const phrase of byFirstWord.get(word) ?? NO_PHRASES) compare(phrase, words, start, wants, see);
      const letters = word.length > INDEXED_LETTERS ? word.slice(0, INDEXED_LETTERS) : word;
      for (const phrase of byFirstLetters.get(letters) ?? NO_PHRASES)
        compare(phrase, words, start, wants, see);
      if (byFirstNumber.length === 0 || !NUMBER.test(word)) continue;
      for (const phrase of byFirstNumber) compare(phrase, words, start, wants, see);
    }
  }

  return {
    findLowest(words, accepts) {
      let lowest: number | null = null;
      findAll(
        words,
        (list) => lowest === null || list < lowest,
        (list) => {
          if (accepts(list)) lowest = list;
        },
      );
      return lowest;
    },
    findLast(words, accepts) {
      let last: number | null = null;
      let lastEnd = NOWHERE;
      findAll(
        words,
        () => true,
        (list, end) => {
          const isLater = last === null || end > lastEnd || (end === lastEnd && list < last);
          if (isLater && accepts(list)) [last, lastEnd] = [list, end];
        },
      );
      return last;
    },
  };
}

function compare(
  { list, slots }: Phrase,
  words: readonly string[],
  start: number,
  wants: (list: number) => boolean,
  see: (list: number, end: number) => void,
): void {
  if (!wants(list)) return;
  const end = findEnd(slots, 0, words, start);
  if (end !== NOWHERE) see(list, end);
}

/** Matches the slots from `first` on with the words from `from` on: the index after the last word, or NOWHERE. */
function findEnd(slots: readonly Slot[], first: number, words: readonly string[], from: number): number {
  const slot = slots[first];
  if (slot === undefined) return from;
  const last = Math.min(from + slot.gap, words.length - 1);
  for (let index = from; index <= last; index += 1) {
    const word = words[index]!;
    if (fits(slot, word)) {
      const end = findEnd(slots, first + 1, words, index + 1);
      if (end !== NOWHERE) return end;
    }
    if (word === SENTENCE_END) return NOWHERE;
  }
  return NOWHERE;
}

function fits({ words, prefixes, isNumber }: Slot, word: string): boolean {
  if (words.includes(word)) return true;
  for (const prefix of prefixes) if (word.startsWith(prefix)) return true;
  return isNumber && NUMBER.test(word);
}

function compileSlots(text: string): Slot[] {
  const slots: Slot[] = [];
  let gap = 0;
  for (const piece of readPieces(text)) {
    if (piece === '…') {
      gap = LONGEST_GAP;
    } else {
      slots.push({ ...readAlternatives(piece), gap });
      gap = 0;
    }
  }
  return slots;
}

/**
 * Splits a phrase as written into its pieces: a word with its alternatives, `#`, `…`, or one character of a script
 * without blanks.
 */
function readPieces(text: string): string[] {
  return text.split(' ').flatMap((piece) => (/[*/#…]/.test(piece) ? [piece] : readWords(piece)));
}

function readAlternatives(piece: string): Omit<Slot, 'gap'> {
  const alternatives = piece.split('/');
  return {
    words: alternatives.filter((alternative) => !/[*#]/.test(alternative)),
    prefixes: alternatives
      .filter((alternative) => alternative.endsWith('*'))
      .map((part) => part.slice(0, -1)),
    isNumber: alternatives.includes('#'),
  };
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
