import { expect, test } from 'vitest';
import { seededStore } from '../seeded-store.ts';
import { FOREIGN, HALVES, judgedTexts, resolveTexts } from './judged-texts.ts';

/** How many of the 36 texts of each half have a wanted entry first: one less than when they were measured last. */
const LEAST_FIRST = { tuning: 31, deciding: 21 };

test.each(HALVES)('texts without a code find entries, and are sure of none: %s', async (half) => {
  const store = await seededStore();
  const results = await resolveTexts(store, judgedTexts(half));
  await store.close();
  const own = results.filter(({ kind }) => kind !== FOREIGN);
  expect(own).toHaveLength(36);
  expect(own.filter(({ rank }) => rank === 1).length).toBeGreaterThanOrEqual(LEAST_FIRST[half]);
  // A hint is below 0.5: other systems say the same in other words, too.
  expect(results.filter(({ score }) => score >= 0.5)).toEqual([]);
});

test('both halves have as many texts of each kind, and none in common', () => {
  const [tuning, deciding] = HALVES.map(judgedTexts) as [
    ReturnType<typeof judgedTexts>,
    ReturnType<typeof judgedTexts>,
  ];
  const kindsOf = (texts: typeof tuning) => texts.map(({ kind }) => kind);
  expect(kindsOf(tuning)).toEqual(kindsOf(deciding));
  const texts = new Set(tuning.map(({ text }) => text));
  expect(deciding.filter(({ text }) => texts.has(text))).toEqual([]);
});
