import type Database from 'better-sqlite3';
import type { SearchedField } from '../search/entry-words.ts';
import type { SearchIndexReader } from '../search/search-index-reader.ts';

/*
 * The entries that share words with a text, found in a bounded number of steps: a step is one entry that has a word.
 * The index of words gives the entries of a word in the order of rows, and no further than they are read.
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
interface SharedWords {
  readonly rows: readonly number[];
  readonly steps: number;
}

/** A word, and about how many entries have it. */
interface CountedWord {
  readonly word: string;
  readonly count: number;
}

/** How many words of a text are counted, and how many common ones are looked for besides the rare. */
const MOST_WORDS = 24;
const MOST_COMMON_WORDS = 3;

/** Gives a search over a connection for the `most` entries that share words in these fields. */
export function createSharedWordsSearch(
  connection: Database.Database,
  index: Pick<SearchIndexReader, 'countOf' | 'rowsWithWord'>,
): (words: readonly string[], fields: readonly SearchedField[], most: number, steps: number) => SharedWords {
  const lastRow = connection.prepare<[], number>('SELECT coalesce(max(id), 0) FROM error_codes').pluck();

  return (words, fields, most, steps) => {
    const size = lastRow.get()!;
    const { rare, common } = chooseWords(countWords(words), steps);
    const look = (chosen: readonly CountedWord[], until: number): WeightedRows[] =>
      chosen.map(({ word, count }) => ({
        rows: index.rowsWithWord(word, fields, until),
        weight: Math.log(1 + size / count),
      }));
    const left = steps - entriesOf(rare);
    const until = Math.ceil(size * Math.min(1, left / Math.max(1, entriesOf(common))));
    const rows = heaviest([...look(rare, size), ...look(common, until)], most);
    return { rows, steps: Math.min(steps, entriesOf([...rare, ...common])) };
  };

  /** Those of the words that any entry has, the rarest first. */
  function countWords(words: readonly string[]): CountedWord[] {
    return [...new Set(words)]
      .slice(0, MOST_WORDS)
      .map((word) => ({ word, count: index.countOf(word) }))
      .filter((counted) => counted.count > 0)
      .sort((left, right) => left.count - right.count);
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
  const positions = lists.map(() => 0);
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
      const row = lists[at]!.rows[positions[at]!];
      if (row !== undefined && row < next) next = row;
    }
    return next;
  }

  function takeRow(row: number): number {
    let weight = 0;
    for (let at = 0; at < lists.length; at += 1) {
      if (lists[at]!.rows[positions[at]!] !== row) continue;
      positions[at]! += 1;
      weight += lists[at]!.weight;
    }
    return weight;
  }
}
