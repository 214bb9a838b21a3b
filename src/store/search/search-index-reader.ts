import type Database from 'better-sqlite3';
import { type Bitmap, rowsOf, unite } from '../query/bitmap.ts';
import { CODE_NUMBER, COMPACT_CODE } from '../schema/tables.ts';
import { SEARCHED_FIELDS, type SearchedField } from './entry-words.ts';
import { addKept, BLOCK_SIZE, emptyBlock, KEYS_OF_WORD, partsOfKey } from './postings.ts';

/**
 * Up to so many words that start alike are taken for the start of one: those that the catalog has had the longest. The words
 * that most entries have are among the first that come; and what comes later changes nothing for the next page of a list.
 */
const MOST_WITH_PREFIX = 64;

/** The rows of the entries that have one of some words. */
export interface WordRows {
  /** Those of one block that have a word in a field, as positions in the block; null where none has. */
  at(field: number, block: number): Bitmap | null;
}

/** Reads the index of words, and the codes of entries. */
export interface SearchIndexReader {
  /** The words with this spelling, with this stem, and those that start so and go on: their numbers. */
  wordsLike(word: string): readonly number[];
  wordsWithStem(stem: string): readonly number[];
  wordsStartingWith(prefix: string): readonly number[];
  rowsOfWords(words: readonly number[]): WordRows;
  /** About how many entries have a word: one that has it in two fields counts twice. */
  countOf(word: string): number;
  /** The rows up to one, in order, of the entries that have a word in one of these fields. */
  rowsWithWord(word: string, fields: readonly SearchedField[], until: number): number[];
  /** The words of letters alone that are not among the first ones, in the order in which they came. */
  vocabularyFrom(number: number): readonly (readonly [number: number, word: string])[];
  /** The word with a number; null where there is none any more. */
  wordOf(number: number): string | null;
  /** The rows with this code, or alias, in lower case. */
  rowsWithCode(code: string): readonly number[];
  /** The rows whose code, without what stands between its letters and digits, is this one or starts with it. */
  rowsWithCompactCode(code: string): readonly number[];
  rowsWithCompactStart(start: string): readonly number[];
  /** The rows whose code ends with this number, and their codes in lower case. */
  rowsWithNumber(number: number): readonly (readonly [row: number, code: string])[];
}

/** Prepares the reading of the index of words. */
export function createSearchIndexReader(connection: Database.Database): SearchIndexReader {
  const numbers = (text: string) => {
    const statement = connection.prepare<unknown[], number>(text).pluck();
    return (...values: unknown[]) => statement.all(...values);
  };
  const wordsLike = numbers('SELECT id FROM search_words WHERE word = ?');
  const wordsWithStem = numbers('SELECT id FROM search_words WHERE stem = ?');
  const wordsBetween = numbers(
    `SELECT id FROM search_words WHERE word > ? AND word < ? ORDER BY id LIMIT ${MOST_WITH_PREFIX}`,
  );
  const postings = connection
    .prepare<[number, number], [id: number, rows: Buffer]>(
      'SELECT id, rows FROM search_postings WHERE id >= ? AND id < ?',
    )
    .raw();
  const count = connection
    .prepare<[{ word: string; keys: number }], number>(
      `SELECT coalesce(sum(p.entries), 0) FROM search_words w CROSS JOIN search_postings p
       ON p.id >= w.id * CAST(@keys AS INTEGER) AND p.id < (w.id + 1) * CAST(@keys AS INTEGER) WHERE w.word = @word`,
    )
    .pluck();
  const vocabulary = connection
    .prepare<[number], [number: number, word: string]>(
      "SELECT id, word FROM search_words WHERE id > ? AND word NOT GLOB '*[^a-z]*' AND length(word) BETWEEN 3 AND 30 ORDER BY id",
    )
    .raw();
  const wordOf = connection.prepare<[number], string>('SELECT word FROM search_words WHERE id = ?').pluck();
  const withCode = numbers(
    `SELECT id FROM error_codes WHERE code_folded = @code
     UNION SELECT error_code_id FROM error_code_aliases WHERE alias_folded = @code`,
  );
  const withCompactCode = numbers(`SELECT id FROM error_codes WHERE ${COMPACT_CODE} = ?`);
  const withCompactStart = numbers(
    `SELECT id FROM error_codes WHERE ${COMPACT_CODE} > ? AND ${COMPACT_CODE} < ?`,
  );
  const withNumber = connection
    .prepare<[number], [row: number, code: string]>(
      `SELECT id, code_folded FROM error_codes WHERE ${CODE_NUMBER} = CAST(? AS INTEGER) AND ${CODE_NUMBER} > 0`,
    )
    .raw();

  const rowsOfWords = (words: readonly number[]): WordRows =>
    createWordRows(words.flatMap((word) => postings.all(word * KEYS_OF_WORD, (word + 1) * KEYS_OF_WORD)));

  return {
    wordsLike: (word) => wordsLike(word),
    wordsWithStem: (stem) => wordsWithStem(stem),
    wordsStartingWith: (prefix) => wordsBetween(prefix, endOf(prefix)),
    rowsOfWords,
    countOf: (word) => count.get({ word, keys: KEYS_OF_WORD })!,
    rowsWithWord(word, fields, until) {
      const rows = rowsOfWords(wordsLike(word));
      const places = fields.map((name) => SEARCHED_FIELDS.indexOf(name));
      const found: number[] = [];
      for (let block = 0; block * BLOCK_SIZE <= until; block += 1) {
        const sets = places.map((field) => rows.at(field, block)).filter((set) => set !== null);
        if (sets.length === 0) continue;
        const positions = sets.slice(1).reduce(unite, sets[0]!.slice());
        for (const position of rowsOf(positions)) {
          const row = block * BLOCK_SIZE + position;
          if (row > until) return found;
          found.push(row);
        }
      }
      return found;
    },
    vocabularyFrom: (number) => vocabulary.all(number),
    wordOf: (number) => wordOf.get(number) ?? null,
    rowsWithCode: (code) => withCode({ code }),
    rowsWithCompactCode: (code) => withCompactCode(code),
    rowsWithCompactStart: (start) => withCompactStart(start, endOf(start)),
    rowsWithNumber: (number) => withNumber.all(number),
  };
}

/** Behind all texts that start so. */
function endOf(start: string): string {
  return `${start}\u{10FFFF}`;
}

/** The rows in the postings of several words; those of the block that was asked for last are kept. */
function createWordRows(postings: readonly (readonly [id: number, rows: Buffer])[]): WordRows {
  const byPlace = new Map<number, Buffer[]>();
  for (const [id, rows] of postings) {
    const { field, block } = partsOfKey(id);
    const place = placeOf(field, block);
    const known = byPlace.get(place);
    if (known === undefined) byPlace.set(place, [rows]);
    else known.push(rows);
  }
  let keptBlock = -1;
  let kept: (Bitmap | undefined)[] = [];
  return {
    at(field, block) {
      const rows = byPlace.get(placeOf(field, block));
      if (rows === undefined) return null;
      if (block !== keptBlock) kept = [];
      keptBlock = block;
      let positions = kept[field];
      if (positions === undefined) {
        positions = emptyBlock();
        for (const list of rows) addKept(list, positions);
        kept[field] = positions;
      }
      return positions;
    },
  };
}

function placeOf(field: number, block: number): number {
  return block * SEARCHED_FIELDS.length + field;
}
