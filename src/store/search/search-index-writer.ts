import type Database from 'better-sqlite3';
import { stemOf } from '../../words/stem.ts';
import type { Bitmap } from '../query/bitmap.ts';
import { SEARCHED_FIELDS, type SearchedTexts, wordsOfEntry } from './entry-words.ts';
import {
  addKept,
  appendPositions,
  BLOCK_SIZE,
  emptyBlock,
  encodePositions,
  KEYS_OF_WORD,
  postingKey,
} from './postings.ts';

/** Keeps the index of words in step with the entries of one transaction. */
export interface SearchIndexWriter {
  /** Notes an entry as it was, null where it is new, and as it is now. */
  change(row: number, before: SearchedTexts | null, after: SearchedTexts): void;
  /** Writes what has been noted. */
  finish(): void;
  /** Forgets the transaction, whether it came to something or not. */
  end(): void;
}

/** So many changes are noted before they are written; each takes 8 bytes. */
const MOST_NOTED = 3_000_000;

/** Prepares the writing of the index of words. */
export function prepareSearchIndexWriter(connection: Database.Database): SearchIndexWriter {
  const findWord = connection.prepare<[string], number>('SELECT id FROM search_words WHERE word = ?').pluck();
  const insertWord = connection.prepare('INSERT INTO search_words (word, stem) VALUES (?, ?)');
  const findRows = connection
    .prepare<[number], Buffer>('SELECT rows FROM search_postings WHERE id = ?')
    .pluck();
  const writeRows = connection.prepare('REPLACE INTO search_postings (id, entries, rows) VALUES (?, ?, ?)');
  const removeRows = connection.prepare('DELETE FROM search_postings WHERE id = ?');
  const removeUnused = connection.prepare<[{ word: number; keys: number }]>(
    `DELETE FROM search_words WHERE id = @word AND NOT EXISTS (SELECT 1 FROM search_postings p
     WHERE p.id >= @word * CAST(@keys AS INTEGER) AND p.id < (@word + 1) * CAST(@keys AS INTEGER))`,
  );
  /** The words that were noted, by the order in which they came. */
  const numbers = new Map<string, number>();
  const added = createNotes();
  const removed = createNotes();

  function note(notes: Notes, word: string, field: number, row: number): void {
    let number = numbers.get(word);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(word, number);
    }
    notes.add(number * FIELDS + field, row);
  }

  function finish(): void {
    const rowOf = Array.from(numbers.keys(), findOrInsert);
    // In the order of the index, so that its pages are written one after the other.
    const inOrder = rowOf.map((_, number) => number).sort((left, right) => rowOf[left]! - rowOf[right]!);
    const [rowsAdded, rowsRemoved] = [added, removed].map((notes) => notes.byKey(numbers.size * FIELDS));
    for (const number of inOrder) {
      const word = rowOf[number]!;
      let isRemoved = false;
      for (let field = 0; field < FIELDS; field += 1) {
        const key = number * FIELDS + field;
        const minus = rowsRemoved!(key);
        write(word, field, rowsAdded!(key), minus);
        if (minus.length > 0) isRemoved = true;
      }
      if (isRemoved) removeUnused.run({ word, keys: KEYS_OF_WORD });
    }
    clear();
  }

  function clear(): void {
    numbers.clear();
    added.clear();
    removed.clear();
  }

  function findOrInsert(word: string): number {
    return findWord.get(word) ?? Number(insertWord.run(word, stemOf(word)).lastInsertRowid);
  }

  function write(word: number, field: number, plus: Int32Array, minus: Int32Array): void {
    for (const block of new Set([...blocksOf(plus), ...blocksOf(minus)])) {
      const key = postingKey(word, field, block);
      const kept = findRows.get(key);
      const appended = minus.length > 0 ? null : appendPositions(kept, positionsIn(block, plus));
      if (appended !== null) {
        writeRows.run(key, appended.entries, appended.rows);
        continue;
      }
      const positions = emptyBlock();
      if (kept !== undefined) addKept(kept, positions);
      setPositions(positions, block, minus, false);
      setPositions(positions, block, plus, true);
      const { rows, entries } = encodePositions(positions);
      if (entries === 0) removeRows.run(key);
      else writeRows.run(key, entries, rows);
    }
  }

  return {
    change(row, before, after) {
      const words = wordsOfEntry(after);
      const earlier = before === null ? null : wordsOfEntry(before);
      for (let field = 0; field < FIELDS; field += 1) {
        if (earlier === null) {
          for (const word of words[field]!) note(added, word, field, row);
          continue;
        }
        const [now, then] = [new Set(words[field]), new Set(earlier[field])];
        for (const word of now) if (!then.has(word)) note(added, word, field, row);
        for (const word of then) if (!now.has(word)) note(removed, word, field, row);
      }
      if (added.size() + removed.size() >= MOST_NOTED) finish();
    },
    finish,
    end: clear,
  };
}

const FIELDS = SEARCHED_FIELDS.length;

/** Rows that are noted under keys, in two long arrays: a list for each key would be all over the memory. */
interface Notes {
  add(key: number, row: number): void;
  size(): number;
  /** Gives the rows of each key below a number, in the order in which they were noted, each once where it follows itself. */
  byKey(keys: number): (key: number) => Int32Array;
  clear(): void;
}

function createNotes(): Notes {
  let keys = new Int32Array(0);
  let rows = new Int32Array(0);
  let size = 0;
  const longer = (array: typeof rows): typeof rows => {
    const copy = new Int32Array(Math.max(1_024, array.length * 2));
    copy.set(array);
    return copy;
  };
  return {
    add(key, row) {
      if (size === keys.length) [keys, rows] = [longer(keys), longer(rows)];
      keys[size] = key;
      rows[size] = row;
      size += 1;
    },
    size: () => size,
    byKey(count) {
      const ends = new Int32Array(count + 1);
      for (let at = 0; at < size; at += 1) ends[keys[at]! + 1]! += 1;
      for (let key = 0; key < count; key += 1) ends[key + 1]! += ends[key]!;
      const starts = ends.slice(0, count);
      const next = ends.slice(0, count);
      const sorted = new Int32Array(size);
      for (let at = 0; at < size; at += 1) {
        const key = keys[at]!;
        const place = next[key]!;
        // A word may be in a text several times.
        if (place > starts[key]! && sorted[place - 1] === rows[at]) continue;
        sorted[place] = rows[at]!;
        next[key] = place + 1;
      }
      return (key) => sorted.subarray(starts[key], next[key]);
    },
    clear() {
      size = 0;
      // What one large import took is given back.
      if (keys.length > 100_000) [keys, rows] = [new Int32Array(0), new Int32Array(0)];
    },
  };
}

function blocksOf(rows: Int32Array): number[] {
  const blocks: number[] = [];
  for (const row of rows) {
    const block = Math.floor(row / BLOCK_SIZE);
    if (blocks[blocks.length - 1] !== block) blocks.push(block);
  }
  return blocks;
}

/** Those of some rows that are in a block, as positions. */
function positionsIn(block: number, rows: Int32Array): number[] {
  const first = block * BLOCK_SIZE;
  const positions: number[] = [];
  for (const row of rows) if (row >= first && row < first + BLOCK_SIZE) positions.push(row - first);
  return positions;
}

function setPositions(positions: Bitmap, block: number, rows: Int32Array, isIn: boolean): void {
  const first = block * BLOCK_SIZE;
  for (const row of rows) {
    const position = row - first;
    if (position < 0 || position >= BLOCK_SIZE) continue;
    if (isIn) positions[position >>> 5]! |= 1 << (position & 31);
    else positions[position >>> 5]! &= ~(1 << (position & 31));
  }
}
