import { GROUPS } from '../../words/phrases.ts';
import type { DirectoryNames } from './name-costs.ts';
import type { SearchIndexReader } from './search-index-reader.ts';

/** The words that somebody may have meant by one that the catalog does not have. */
export interface Vocabulary {
  /** The nearest word, within one edit for four letters and two for eight; null where none is so near. */
  nearest(word: string, names: DirectoryNames): string | null;
}

const WORD = /^[a-z]{4,}$/;

/** Words of the registers, which may be meant though no entry has them: what they stand for is found. */
const REGISTERED: ReadonlySet<string> = new Set(
  GROUPS.flatMap(({ forms }) => forms.flatMap((form) => (form.length === 1 ? form : []))).filter((word) =>
    WORD.test(word),
  ),
);

/** What the vocabulary is read from. */
type VocabularySource = Pick<SearchIndexReader, 'vocabularyFrom' | 'wordOf' | 'wordsLike'>;

/** Gives the vocabulary of a catalog, which it reads when it is asked first, and after that the words that are new. */
export function createVocabulary(index: VocabularySource): Vocabulary {
  let known = createKnownWords();

  function readNew(): void {
    // Where the newest word that was read has gone, its number may be that of another.
    if (known.last !== null && index.wordOf(known.last.number) !== known.last.word)
      known = createKnownWords();
    for (const [number, word] of index.vocabularyFrom(known.last?.number ?? 0)) known.add(number, word);
  }

  return {
    nearest(word, names) {
      if (!WORD.test(word)) return null;
      readNew();
      for (;;) {
        const found = nearestOf(word, known, names);
        if (found === null || found === word) return null;
        if (REGISTERED.has(found) || names.words.has(found) || index.wordsLike(found).length > 0)
          return found;
        // Its last entry was changed since it was read.
        known.remove(found);
      }
    },
  };
}

/** A word with the letters that it has. */
interface KnownWord {
  readonly word: string;
  readonly letters: number;
}

/** The words that were read, by their length, and the newest of them. */
function createKnownWords() {
  const byLength = new Map<number, KnownWord[]>();
  const words = {
    last: null as { readonly number: number; readonly word: string } | null,
    withLength: (length: number): readonly KnownWord[] => byLength.get(length) ?? [],
    add(number: number, word: string): void {
      put(word);
      words.last = { number, word };
    },
    remove(word: string): void {
      byLength.set(
        word.length,
        words.withLength(word.length).filter((other) => other.word !== word),
      );
    },
  };
  function put(word: string): void {
    const same = byLength.get(word.length) ?? [];
    same.push({ word, letters: lettersOf(word) });
    byLength.set(word.length, same);
  }
  for (const word of REGISTERED) put(word);
  return words;
}

/** The known word or name that is nearest to a word. */
function nearestOf(
  word: string,
  known: Pick<ReturnType<typeof createKnownWords>, 'withLength'>,
  names: DirectoryNames,
): string | null {
  const most = word.length >= 8 ? 2 : 1;
  const letters = lettersOf(word);
  let best: { readonly word: string; readonly distance: number; readonly start: number } | null = null;
  const consider = (candidate: string, itsLetters: number) => {
    // An edit changes two letters of the set at most.
    if (countBits(letters ^ itsLetters) > 2 * most) return;
    const distance = editDistance(word, candidate, best === null ? most : best.distance);
    if (distance === null) return;
    const start = sharedStart(word, candidate);
    const isBetter =
      best === null ||
      distance < best.distance ||
      (distance === best.distance && (start > best.start || (start === best.start && candidate < best.word)));
    if (isBetter) best = { word: candidate, distance, start };
  };
  for (let length = word.length - most; length <= word.length + most; length += 1) {
    for (const each of known.withLength(length)) consider(each.word, each.letters);
  }
  for (const name of names.words) if (name.length >= 4) consider(name, lettersOf(name));
  return (best as { readonly word: string } | null)?.word ?? null;
}

/**
 * How many letters are to be changed, added, left out or exchanged with the next to make one word of another
 * (https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance, optimal string alignment); null where they are more than `most`.
 */
export function editDistance(left: string, right: string, most: number): number | null {
  if (Math.abs(left.length - right.length) > most) return null;
  let before: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      let cost = Math.min(
        previous[column]! + 1,
        current[column - 1]! + 1,
        previous[column - 1]! + (isSame ? 0 : 1),
      );
      const isExchanged =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (isExchanged) cost = Math.min(cost, before[column - 2]! + 1);
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return null;
    before = previous;
    previous = current;
  }
  const distance = previous[right.length]!;
  return distance <= most ? distance : null;
}

/** The letters that a word has, as a set of 26 bits. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << ((word.charCodeAt(at) - 97) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

function sharedStart(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return length;
}
