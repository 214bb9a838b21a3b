import { describe, expect, test } from 'vitest';
import { createVocabulary, editDistance } from '../../../src/store/search/nearest-words.ts';

describe('editDistance', () => {
  test.each([
    ['values', 'values', 0],
    ['vaules', 'values', 1],
    ['tiket', 'ticket', 1],
    ['tickets', 'ticket', 1],
    ['tracker', 'trucker', 1],
    ['authetnicaton', 'authentication', 2],
    ['tag', 'quota', null],
    ['password', 'passport', 2],
    ['abcdefgh', 'hgfedcba', null],
  ])('between %s and %s is %j', (left, right, distance) => {
    expect(editDistance(left, right, 2)).toBe(distance);
    expect(editDistance(right, left, 2)).toBe(distance);
  });
});

describe('the nearest word', () => {
  const words = ['values', 'valves', 'tracker', 'tag', 'tags', 'authentication', 'orchestration'];
  const index = {
    vocabularyFrom: (number: number) =>
      words.slice(number).map((word, at) => [number + at + 1, word] as const),
    wordOf: (number: number) => words[number - 1] ?? null,
    wordsLike: (word: string) => (words.includes(word) ? [words.indexOf(word) + 1] : []),
  };
  const names = { words: new Set(['telekom']) } as never;
  const vocabulary = createVocabulary(index);

  test.each([
    ['vaules', 'values'],
    ['trackr', 'track'],
    ['tellekom', 'telekom'],
    ['orchstratoin', 'orchestration'],
    ['throtling', 'throttling'],
    ['tga', null],
    ['values', null],
    ['qqqqqq', null],
    ['trkkr', null],
    ['k8ss', null],
  ])('of %s is %j', (word, nearest) => {
    expect(vocabulary.nearest(word, names)).toBe(nearest);
  });

  test('is found among words that came later', () => {
    expect(vocabulary.nearest('zeppelen', names)).toBe(null);
    words.push('zeppelin');
    expect(vocabulary.nearest('zeppelen', names)).toBe('zeppelin');
  });

  test('is none that has gone, and one that came with its number', () => {
    words.push('dirigible');
    expect(vocabulary.nearest('dirigable', names)).toBe('dirigible');
    words[words.length - 1] = 'gondola';
    expect(vocabulary.nearest('dirigable', names)).toBe(null);
    expect(vocabulary.nearest('gondolla', names)).toBe('gondola');
    words[0] = 'volumes';
    expect(vocabulary.nearest('valwes', names)).toBe('valves');
  });
});
