import type Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '../../../src/domain/words.ts';
import { createSharedWordsSearch } from '../../../src/store/read/shared-words.ts';
import { openConnection } from '../../../src/store/schema/open-connection.ts';
import { createSearchIndexReader } from '../../../src/store/search/search-index-reader.ts';
import { seededPath } from '../../harness.ts';

const FIELDS = ['MESSAGE', 'DESCRIPTION'] as const;

let connection: Database.Database;
const path = seededPath();
beforeAll(() => {
  connection = openConnection(path);
});
afterAll(() => connection.close());

const search = (words: readonly string[], most: number, steps: number) =>
  createSharedWordsSearch(connection, createSearchIndexReader(connection))(words, FIELDS, most, steps);

function messages(): { id: number; message: string }[] {
  const select = 'SELECT id, message FROM error_codes WHERE length(message) > 30';
  return connection.prepare<[], { id: number; message: string }>(select).all();
}

function textOf(row: number): string {
  const select =
    "SELECT coalesce(message, '') || ' ' || coalesce(description, '') FROM error_codes WHERE id = ?";
  return connection.prepare<[number], string>(select).pluck().get(row)!;
}

describe('the search for entries that share words', () => {
  test('gives the entry of a message among the first, with half of its words', () => {
    const missed = messages().filter(({ id, message }) => {
      const half = wordsOf(message)
        .filter((_, at) => at % 2 === 0)
        .map(({ folded }) => folded);
      return !search(half, 30, 10_000).rows.includes(id);
    });
    expect(missed).toEqual([]);
  });

  test('puts an entry with a rare word before those with common ones', () => {
    const [first] = search(['the', 'of', 'marker'], 10, 10_000).rows;
    expect(textOf(first!)).toMatch(/marker/i);
  });

  test('gives every entry that has one of the words where steps and rows suffice', () => {
    const { rows } = search(['bucket', 'tracker'], 1_000, 10_000);
    const all = connection.prepare<[], number>('SELECT id FROM error_codes ORDER BY id').pluck().all();
    const having = all.filter((row) =>
      wordsOf(textOf(row)).some(({ folded }) => folded === 'bucket' || folded === 'tracker'),
    );
    expect([...rows].sort((left, right) => left - right)).toEqual(having);
  });

  test('looks for a common word in a part of the catalog, as large as the steps allow', () => {
    const all = search(['the'], 1_000, 10_000);
    const part = search(['the'], 1_000, Math.ceil(all.steps / 4));
    expect(part.steps).toBe(Math.ceil(all.steps / 4));
    expect(part.rows.length).toBeGreaterThan(0);
    expect(part.rows.length).toBeLessThan(all.rows.length / 2);
    expect(part.rows).toEqual(all.rows.slice(0, part.rows.length));
  });

  test('looks at all entries with the rare words before it spends steps on common ones', () => {
    const rare = search(['marker'], 1_000, 10_000);
    const both = search(['marker', 'the'], 1_000, rare.steps + 1);
    expect(both.rows).toEqual(expect.arrayContaining([...rare.rows]));
  });

  test('gives the same whatever was searched before', () => {
    const kept = createSharedWordsSearch(connection, createSearchIndexReader(connection));
    for (const { message } of messages().slice(0, 30)) {
      const words = wordsOf(message).map(({ folded }) => folded);
      expect(kept(words, FIELDS, 30, 100)).toEqual(search(words, 30, 100));
      expect(kept([...words].reverse(), FIELDS, 30, 100).steps).toBe(search(words, 30, 100).steps);
    }
  });

  test.each([
    ['no words', []],
    ['words that no entry has', ['qqqq', 'zzzz']],
  ])('gives nothing for %s', (_, words) => {
    expect(search(words, 30, 10_000)).toEqual({ rows: [], steps: 0 });
  });
});
