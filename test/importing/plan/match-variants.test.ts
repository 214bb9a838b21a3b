import { describe, expect, test } from 'vitest';
import { type CodeValues, UNDOCUMENTED } from '../../../src/domain/error-code.ts';
import { matchVariants } from '../../../src/importing/plan/match-variants.ts';
import { finish } from '../../harness.ts';

const words = (message: string): CodeValues => ({
  ...UNDOCUMENTED,
  message: { plain: message, markdown: message },
});
const entry = (message: string, onDocument = true, isCorrected = false) => ({
  values: words(message),
  onDocument,
  isCorrected,
});

describe('matching rows with variants', () => {
  test('pairs a single row with a single entry whatever their words', () => {
    expect(matchVariants([words('All new.')], [entry('Something else.')])).toEqual([{ row: 0, entry: 0 }]);
  });

  test('pairs by the words, not by the order', () => {
    const matches = matchVariants(
      [words('The key is disabled.'), words('The key does not exist.')],
      [entry('The key does not exist.'), entry('The key is disabled.')],
    );
    expect(new Map(matches.map(({ row, entry }) => [row, entry]))).toEqual(
      new Map([
        [0, 1],
        [1, 0],
      ]),
    );
  });

  test('pairs the same words before the most alike', () => {
    const matches = matchVariants(
      [words('The key is disabled now.'), words('The key is disabled.')],
      [entry('The key is disabled.')],
    );
    expect(matches).toEqual([{ row: 1, entry: 0 }]);
  });

  test('pairs the words that are most alike where none are the same', () => {
    const matches = matchVariants(
      [words('The bucket name has a bad character.'), words('The tracker exists already.')],
      [entry('The tracker exists.'), entry('The bucket name is bad.')],
    );
    expect(new Map(matches.map(({ row, entry }) => [row, entry]))).toEqual(
      new Map([
        [0, 1],
        [1, 0],
      ]),
    );
  });

  test('prefers the entry of the same document where the words are the same', () => {
    expect(matchVariants([words('Busy.')], [entry('Busy.', false), entry('Busy.', true)])).toEqual([
      { row: 0, entry: 1 },
    ]);
  });

  test('pairs each row and each entry once, as many as there are of the fewer', () => {
    const rows = ['a b', 'a c', 'a d'].map(words);
    const matches = matchVariants(rows, [entry('a b'), entry('a x')]);
    expect(matches).toHaveLength(2);
    expect(new Set(matches.map(({ row }) => row)).size).toBe(2);
    expect(new Set(matches.map(({ entry }) => entry)).size).toBe(2);
  });

  test('pairs with the entry that stands on the document before one that is only more alike', () => {
    const matches = matchVariants(
      [words('The disk is nearly full.')],
      [entry('The disk is full.', false), entry('No space.', true)],
    );
    expect(matches).toEqual([{ row: 0, entry: 1 }]);
  });

  test('pairs with the entry of the same words wherever it stands', () => {
    const matches = matchVariants(
      [words('The disk is full.')],
      [entry('No space.', true), entry('The disk is full.', false)],
    );
    expect(matches).toEqual([{ row: 0, entry: 1 }]);
  });

  test('pairs 200,000 texts of one code, those that are not the same in their order', () => {
    const rows = Array.from({ length: 200_000 }, (_, at) =>
      words(`Text ${at}${at % 2 === 0 ? '' : ' anew'}`),
    );
    const entries = Array.from({ length: 200_000 }, (_, at) => entry(`Text ${at}`));
    const matches = finish(() => matchVariants(rows, entries));
    expect(matches.filter(({ row, entry: matched }) => row !== matched)).toEqual([]);
    expect(matches).toHaveLength(200_000);
  });

  test('of equals the corrected one keeps a row', () => {
    const rows = [words('a b')];
    expect(matchVariants(rows, [entry('a x'), entry('a y', true, true)])).toEqual([{ row: 0, entry: 1 }]);
    expect(matchVariants(rows, [entry('a b'), entry('a b', true, true)])).toEqual([{ row: 0, entry: 1 }]);
    expect(matchVariants(rows, [entry('a b'), entry('a y', true, true)])).toEqual([{ row: 0, entry: 0 }]);
  });
});
