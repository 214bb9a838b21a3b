import fc from 'fast-check';
import { expect, test } from 'vitest';
import { migrate } from '../../../src/store/schema/migrate.ts';
import { openConnection } from '../../../src/store/schema/open-connection.ts';
import { type SearchedTexts, wordsOfEntry } from '../../../src/store/search/entry-words.ts';
import { createSearchIndexReader } from '../../../src/store/search/search-index-reader.ts';
import { prepareSearchIndexWriter } from '../../../src/store/search/search-index-writer.ts';

function freshConnection() {
  const connection = openConnection(':memory:');
  migrate(connection);
  return connection;
}

const WORD = fc.constantFrom(
  'key',
  'Keys',
  'tag',
  'new_tag',
  'policyName',
  "can't",
  'cannot',
  'empty',
  '密钥',
  '14',
);
const TEXT = fc.option(
  fc.array(WORD, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
  { nil: null },
);
const TEXTS: fc.Arbitrary<SearchedTexts> = fc.record({
  code: fc.constantFrom('TMS.0014', 'InvalidParameter.policyName', '10310'),
  aliases: fc.constantFrom([], ['Key.Missing']),
  commonCode: fc.constantFrom(null, '4000'),
  module: fc.constantFrom(null, 'tag'),
  message: TEXT,
  description: TEXT,
  solution: TEXT,
});
// On both sides of the end of a block.
const ROW = fc.constantFrom(1, 2, 3, 65_535, 65_536, 65_537, 200_000);

test('the index of words is the same whether entries were changed one by one or written as they are at last', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(ROW, TEXTS), { maxLength: 20 }), (changes) => {
      const [stepwise, atOnce] = [freshConnection(), freshConnection()];
      const current = new Map<number, SearchedTexts>();
      for (const [row, texts] of changes) {
        const writer = prepareSearchIndexWriter(stepwise);
        writer.change(row, current.get(row) ?? null, texts);
        writer.finish();
        current.set(row, texts);
      }
      const writer = prepareSearchIndexWriter(atOnce);
      for (const [row, texts] of current) writer.change(row, null, texts);
      writer.finish();

      // Of words that no entry has any more, none is left.
      const [kept, needed] = [stepwise, atOnce].map((connection) =>
        connection.prepare('SELECT word, stem FROM search_words ORDER BY word').all(),
      );
      expect(kept).toEqual(needed);
      const [left, right] = [stepwise, atOnce].map(createSearchIndexReader);
      const words = new Set([...current.values()].flatMap((texts) => wordsOfEntry(texts).flat()));
      for (const word of words) {
        for (const field of ['CODE', 'MESSAGE', 'DESCRIPTION', 'OTHER'] as const) {
          const rows = left!.rowsWithWord(word, [field], 300_000);
          expect(rows).toEqual(right!.rowsWithWord(word, [field], 300_000));
          const at = ['CODE', 'MESSAGE', 'DESCRIPTION', 'OTHER'].indexOf(field);
          const having = [...current].filter(([, texts]) => wordsOfEntry(texts)[at]!.includes(word));
          expect(rows).toEqual(having.map(([row]) => row).sort((one, other) => one - other));
        }
        expect(left!.countOf(word)).toBe(right!.countOf(word));
      }
      for (const connection of [stepwise, atOnce]) connection.close();
    }),
    { numRuns: 25 },
  );
});

test('what a transaction has noted is forgotten when it comes to nothing', () => {
  const connection = freshConnection();
  const writer = prepareSearchIndexWriter(connection);
  const texts = {
    code: 'A',
    aliases: [],
    commonCode: null,
    module: null,
    message: 'ghost',
    description: null,
    solution: null,
  };
  writer.change(1, null, texts);
  writer.end();
  writer.finish();
  expect(createSearchIndexReader(connection).rowsWithWord('ghost', ['MESSAGE'], 10)).toEqual([]);
  connection.close();
});

test('of many words that start alike, those count that came first, whatever comes later', () => {
  const connection = freshConnection();
  const texts = { code: 'A', aliases: [], commonCode: null, module: null, description: null, solution: null };
  const write = (row: number, message: string) => {
    const writer = prepareSearchIndexWriter(connection);
    writer.change(row, null, { ...texts, message });
    writer.finish();
  };
  write(1, 'connection connector');
  // All of them come before the others in the alphabet.
  const later = Array.from({ length: 80 }, (_, at) => `conabc${String.fromCharCode(97 + (at % 26))}${at}`);
  write(2, later.slice(0, 70).join(' '));
  const index = createSearchIndexReader(connection);
  const before = index.wordsStartingWith('con');
  expect(before).toHaveLength(64);
  for (const word of ['connection', 'connector']) expect(before).toContain(index.wordsLike(word)[0]);
  write(3, later.slice(70).join(' '));
  expect(index.wordsStartingWith('con')).toEqual(before);
  connection.close();
});
