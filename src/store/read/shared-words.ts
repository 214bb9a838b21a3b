import type Database from 'better-sqlite3';
import { keyOf, type SizedCache } from '../../caching/sized-cache.ts';

/*
 * The entries that share words with a text, found in a bounded number of steps: a step is one entry that has a word.
 * The full-text index gives the entries of a word in the order of rows, and no further than they are read.
 *
 *   words ─► how many entries have each ─► the rarest of them ─► their entries ─► most and rarest words first
 *
 *   row       1                                        size
 *   quota     |       |           |                      |      rare: all of its entries are looked at
 *   endpoint  |  |  |     |   |      |  |    |   |       |      so they are here, where steps are left
 *   resource  |||||||||||||||||                                 common: those up to a row that the steps left reach
 *
 * Nothing depends on what was asked before.
 */

/** Rows of entries that share words, best first, and how many steps it took to find them. */
export interface SharedWords {
  readonly rows: readonly number[];
  readonly steps: number;
}

/** A word, and how many entries have it: about, where they are many. */
interface CountedWord {
  readonly word: string;
  readonly count: number;
}

/** Up to so many entries that have a word are counted; how close these lie tells of how many they are a part. */
const COUNTED = 500;

/** How many words of a text are counted, and how many common ones are looked for besides the rare. */
const MOST_WORDS = 24;
const MOST_COMMON_WORDS = 3;

/**
 * Gives a search over a connection for the `most` entries that share words in these columns of the full-text index.
 * `countsOf` gives, until something is written, the same cache: about how many entries have a word.
 */
export function createSharedWordsSearch(
  connection: Database.Database,
  countsOf: () => SizedCache<number>,
): (words: readonly string[], columns: string, most: number, steps: number) => SharedWords {
  const count = connection
    .prepare<[string], [number, number]>(
      `SELECT count(*), coalesce(max(rowid), 0) FROM
         (SELECT rowid FROM error_code_search WHERE error_code_search MATCH ? LIMIT ${COUNTED})`,
    )
    .raw();
  // A number is bound as a floating-point one, at which FTS5 would not stop.
  const withWord = connection
    .prepare<[string, number], number>(
      'SELECT rowid FROM error_code_search WHERE error_code_search MATCH ? AND rowid <= CAST(? AS INTEGER)',
    )
    .pluck();
  const lastRow = connection.prepare<[], number>('SELECT coalesce(max(id), 0) FROM error_codes').pluck();

  return (words, columns, most, steps) => {
    const size = lastRow.get()!;
    const { rare, common } = chooseWords(countWords(words, size), steps);
    const look = (chosen: readonly CountedWord[], until: number): WeightedRows[] =>
      chosen.map(({ word, count }) => ({
        rows: withWord.all(`{${columns}} : ${quoted(word)}`, until),
        weight: Math.log(1 + size / count),
      }));
    const left = steps - entriesOf(rare);
    const until = Math.ceil(size * Math.min(1, left / Math.max(1, entriesOf(common))));
    const rows = heaviest([...look(rare, size), ...look(common, until)], most);
    return { rows, steps: Math.min(steps, entriesOf([...rare, ...common])) };
  };

  /** Those of the words that any entry has, the rarest first. */
  function countWords(words: readonly string[], size: number): CountedWord[] {
    const counts = countsOf();
    return [...new Set(words)]
      .slice(0, MOST_WORDS)
      .map((word) => ({ word, count: countOf(word, counts, size) }))
      .filter((counted) => counted.count > 0)
      .sort((left, right) => left.count - right.count);
  }

  function countOf(word: string, counts: SizedCache<number>, size: number): number {
    const key = keyOf(word);
    const known = counts.get(key);
    if (known !== undefined) return known;
    const [found, reached] = count.get(quoted(word))!;
    const about = found < COUNTED ? found : Math.round((found * size) / reached);
    counts.set(key, about);
    return about;
  }
}

/** The words of which all entries can be looked at within these steps, and the next few of the others. */
function chooseWords(
  counted: readonly CountedWord[],
  steps: number,
): { readonly rare: readonly CountedWord[]; readonly common: readonly CountedWord[] } {
  let sum = 0;
  const firstCommon = counted.findIndex(({ count }) => {
    sum += count;
    return sum > steps;
  });
  if (firstCommon === -1) return { rare: counted, common: [] };
  return {
    rare: counted.slice(0, firstCommon),
    common: counted.slice(firstCommon, firstCommon + MOST_COMMON_WORDS),
  };
}

function entriesOf(words: readonly CountedWord[]): number {
  return words.reduce((sum, { count }) => sum + count, 0);
}

/** The rows of the entries that have a word, in order, and how much the word tells. */
interface WeightedRows {
  readonly rows: readonly number[];
  readonly weight: number;
}

/** The rows that have the most weight in all lists together, these first; of equal ones the oldest. */
function heaviest(lists: readonly WeightedRows[], most: number): number[] {
  const found: { readonly row: number; readonly weight: number }[] = [];
  const places = lists.map(() => 0);
  let least = 0;
  for (let row = nextRow(); row < Number.POSITIVE_INFINITY; row = nextRow()) {
    const weight = takeRow(row);
    if (weight <= least) continue;
    let at = found.length;
    while (at > 0 && found[at - 1]!.weight < weight) at -= 1;
    found.splice(at, 0, { row, weight });
    if (found.length > most) found.pop();
    if (found.length === most) least = found.at(-1)!.weight;
  }
  return found.map(({ row }) => row);

  function nextRow(): number {
    let next = Number.POSITIVE_INFINITY;
    for (let at = 0; at < lists.length; at += 1) {
      const row = lists[at]!.rows[places[at]!];
      if (row !== undefined && row < next) next = row;
    }
    return next;
  }

  function takeRow(row: number): number {
    let weight = 0;
    for (let at = 0; at < lists.length; at += 1) {
      if (lists[at]!.rows[places[at]!] !== row) continue;
      places[at]! += 1;
      weight += lists[at]!.weight;
    }
    return weight;
  }
}

/** Words are of letters and digits alone: nothing of them is syntax. */
function quoted(word: string): string {
  return `"${word}"`;
}
