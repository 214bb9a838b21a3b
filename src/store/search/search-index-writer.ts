import type Database from 'better-sqlite3';
import { stemOf } from '../../words/stem.ts';
import type { Bitmap } from '../query/bitmap.ts';
import { SEARCHED_FIELDS, type SearchedTexts, wordsOfEntry } from './entry-words.ts';
import { addKept, BLOCK_SIZE, emptyBlock, encodePositions, postingKey } from './postings.ts';

/** Keeps the index of words in step with the entries of one transaction. */
export interface SearchIndexWriter {
  /** Notes an entry as it was, null where it is new, and as it is now. */
  change(row: number, before: SearchedTexts | null, after: SearchedTexts): void;
  /** Writes what has been noted. */
  finish(): void;
  /** Forgets the transaction, whether it came to something or not. */
  end(): void;
}

/** The entries that get a word, and that lose it, by field: rows in the order in which they came. */
interface WordChange {
  readonly added: number[][];
  readonly removed: number[][];
}

/** So many changes are noted before they are written; each takes about 8 bytes. */
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
  const changes = new Map<string, WordChange>();
  let noted = 0;

  function note(word: string, field: number, row: number, kind: keyof WordChange): void {
    let change = changes.get(word);
    if (change === undefined) {
      change = { added: SEARCHED_FIELDS.map(() => []), removed: SEARCHED_FIELDS.map(() => []) };
      changes.set(word, change);
    }
    const rows = change[kind][field]!;
    // A word may be in a text several times.
    if (rows.length > 0 && rows[rows.length - 1] === row) return;
    rows.push(row);
    noted += 1;
  }

  function finish(): void {
    // In the order of the index, so that its pages are written one after the other.
    const byRow = Array.from(changes, ([word, change]) => [rowOf(word), change] as const).sort(
      ([left], [right]) => left - right,
    );
    for (const [wordRow, { added, removed }] of byRow) {
      for (let field = 0; field < SEARCHED_FIELDS.length; field += 1) {
        write(wordRow, field, added[field]!, removed[field]!);
      }
    }
    changes.clear();
    noted = 0;
  }

  function rowOf(word: string): number {
    return findWord.get(word) ?? Number(insertWord.run(word, stemOf(word)).lastInsertRowid);
  }

  function write(word: number, field: number, added: readonly number[], removed: readonly number[]): void {
    const blocks = new Set([...blocksOf(added), ...blocksOf(removed)]);
    for (const block of blocks) {
      const key = postingKey(word, field, block);
      const positions = emptyBlock();
      const kept = findRows.get(key);
      if (kept !== undefined) addKept(kept, positions);
      // What was noted first may be taken back by what was noted later, and no entry is written twice.
      setPositions(positions, block, removed, false);
      setPositions(positions, block, added, true);
      const { rows, entries } = encodePositions(positions);
      if (entries === 0) removeRows.run(key);
      else writeRows.run(key, entries, rows);
    }
  }

  return {
    change(row, before, after) {
      const words = wordsOfEntry(after);
      const earlier = before === null ? null : wordsOfEntry(before);
      for (let field = 0; field < words.length; field += 1) {
        if (earlier === null) {
          for (const word of words[field]!) note(word, field, row, 'added');
          continue;
        }
        const [now, then] = [new Set(words[field]), new Set(earlier[field])];
        for (const word of now) if (!then.has(word)) note(word, field, row, 'added');
        for (const word of then) if (!now.has(word)) note(word, field, row, 'removed');
      }
      if (noted >= MOST_NOTED) finish();
    },
    finish,
    end() {
      changes.clear();
      noted = 0;
    },
  };
}

function blocksOf(rows: readonly number[]): number[] {
  const blocks: number[] = [];
  for (const row of rows) {
    const block = Math.floor(row / BLOCK_SIZE);
    if (blocks[blocks.length - 1] !== block) blocks.push(block);
  }
  return blocks;
}

function setPositions(positions: Bitmap, block: number, rows: readonly number[], isIn: boolean): void {
  const first = block * BLOCK_SIZE;
  for (const row of rows) {
    const position = row - first;
    if (position < 0 || position >= BLOCK_SIZE) continue;
    if (isIn) positions[position >>> 5]! |= 1 << (position & 31);
    else positions[position >>> 5]! &= ~(1 << (position & 31));
  }
}
