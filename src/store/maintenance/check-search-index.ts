import { setImmediate as turn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { rowsOf } from '../query/bitmap.ts';
import { copySearchWords } from '../schema/fill-search-index.ts';
import { addKept, BLOCK_SIZE, emptyBlock, KEYS_OF_WORD, partsOfKey } from '../search/postings.ts';
import type { CheckContext } from './check.ts';

/** How many words are compared in a turn of the event loop. */
const WORDS_PER_TURN = 2_000;

const TABLES = ['search_words', 'search_postings'] as const;

/** The rows that a word has in one field and block. */
type Posting = readonly [place: number, entries: number, rows: Buffer];

/**
 * Checks the index of words, word by word, against one that is built anew from the entries, in a database of its own that goes
 * away with its connection.
 */
export async function checkSearchIndex({ connection, report, progress }: CheckContext): Promise<void> {
  const declared = TABLES.map((table) => declarationOf(connection, table));
  if (declared.includes(undefined)) {
    report('There is none.');
    return;
  }
  // On disk, in the folder for temporary files, as soon as it does not fit into the cache.
  const rebuilt = new Database('');
  try {
    for (const declaration of declared) rebuilt.exec(declaration!);
    copySearchWords(connection, rebuilt);
    await compare(connection, rebuilt, report, progress);
  } finally {
    rebuilt.close();
  }
}

function declarationOf(connection: Database.Database, table: string): string | undefined {
  return connection
    .prepare<[string], string>("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?")
    .pluck()
    .get(table);
}

async function compare(
  connection: Database.Database,
  rebuilt: Database.Database,
  report: CheckContext['report'],
  progress: CheckContext['progress'],
): Promise<void> {
  const [storedOf, expectedOf] = [preparePostings(connection), preparePostings(rebuilt)];
  const words = new Set([...wordsIn(connection), ...wordsIn(rebuilt)]);
  const wrong = new Set<number>();
  let done = 0;
  for (const word of words) {
    const [stored, expected] = [storedOf(word), expectedOf(word)];
    for (const place of new Set([...stored.keys(), ...expected.keys()])) {
      for (const row of differences(place, stored.get(place), expected.get(place))) wrong.add(row);
    }
    done += 1;
    if (done % WORDS_PER_TURN === 0) {
      progress(done, words.size);
      await turn();
    }
  }
  const keyOf = connection.prepare<[number], string>('SELECT key FROM error_codes WHERE id = ?').pluck();
  for (const row of wrong) {
    report(`${keyOf.get(row) ?? `row ${row}`}: Its words in the index are not those of its texts.`);
  }
  const strays = connection
    .prepare<[number], number>(
      'SELECT count(*) FROM search_postings WHERE id / CAST(? AS INTEGER) NOT IN (SELECT id FROM search_words)',
    )
    .pluck()
    .get(KEYS_OF_WORD)!;
  if (strays > 0) report(`${strays} lists of rows are of no word.`);
}

function wordsIn(connection: Database.Database): string[] {
  return connection.prepare<[], string>('SELECT word FROM search_words').pluck().all();
}

/** Prepares the reading of a word's postings, by their place among those of the word. */
function preparePostings(connection: Database.Database): (word: string) => ReadonlyMap<number, Posting> {
  const postings = connection
    .prepare<[{ word: string; keys: number }], Posting>(
      `SELECT p.id - w.id * CAST(@keys AS INTEGER), p.entries, p.rows FROM search_words w
       CROSS JOIN search_postings p ON p.id >= w.id * CAST(@keys AS INTEGER) AND p.id < (w.id + 1) * CAST(@keys AS INTEGER)
       WHERE w.word = @word`,
    )
    .raw();
  return (word) =>
    new Map(postings.all({ word, keys: KEYS_OF_WORD }).map((posting) => [posting[0], posting]));
}

/** The rows that one of two postings has and the other has not; all of them where their counts are wrong. */
function differences(place: number, stored: Posting | undefined, expected: Posting | undefined): number[] {
  if (stored !== undefined && expected !== undefined) {
    if (stored[1] === expected[1] && stored[2].equals(expected[2])) return [];
  }
  const [left, right] = [stored, expected].map((posting) => {
    const positions = emptyBlock();
    if (posting !== undefined) addKept(posting[2], positions);
    return positions;
  }) as [Uint32Array, Uint32Array];
  const isMiscounted = stored !== undefined && rowsOf(left).length !== stored[1];
  const different = left.map((word, at) => (isMiscounted ? word | right[at]! : word ^ right[at]!));
  const first = partsOfKey(place).block * BLOCK_SIZE;
  return rowsOf(different).map((position) => first + position);
}
