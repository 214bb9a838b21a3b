import { describe, expect, test } from 'vitest';
import { compilePhrases } from '../../src/classifying/phrases.ts';
import { readWords } from '../../src/classifying/words.ts';

const isFound = (phrase: string, text: string) =>
  compilePhrases([[phrase]]).findLowest(readWords(text), () => true) !== null;

describe('finds a phrase', () => {
  test.each([
    ['not exist', 'It does not exist.'],
    ['not exist', 'It doesn’t exist.'],
    ['cannot be', "It can't be."],
    ['not exist*', 'It is not existed.'],
    ['exceeds/exceeded limit', 'It exceeded limit.'],
    ['exceed* … limit', 'It exceeds the upper limit.'],
    ['exceed* … limit', 'It exceeds limit.'],
    ['exceed* … limit', 'It exceeds 1 2 3 4 5 6 7 8 limit.'],
    ['more than #', 'It has more than 64.'],
    ['# bytes', 'It has 64 bytes.'],
    ['不存在', '实例不存在。'],
    ['token … 过期', 'token 已过期'],
    ['存在しません', 'それは存在しません。'],
    ['존재하지', '존재 하지 않습니다.'],
    ['in use', 'InvalidParameter.policyName.InUse'],
  ])('%s in %s', (phrase, text) => {
    expect(isFound(phrase, text)).toBe(true);
  });
});

describe('does not find a phrase', () => {
  test.each([
    ['not exist', 'It is not an existing one.'],
    ['exceed* limit', 'It exceeds the limit.'],
    ['exceed* … limit', 'It exceeds 1 2 3 4 5 6 7 8 9 limit.'],
    ['exceed* … limit', 'It exceeds all. The limit is 5.'],
    ['more than #', 'It has more than it should.'],
    ['in use', 'In. Use'],
    ['exist', ''],
  ])('%s in %s', (phrase, text) => {
    expect(isFound(phrase, text)).toBe(false);
  });
});

describe('of several lists', () => {
  const finder = compilePhrases([['not found'], ['found'], ['access key … not found', 'access key']]);
  const words = readWords('AccessKey not found');

  test('gives the lowest that is accepted', () => {
    expect(finder.findLowest(words, () => true)).toBe(0);
    expect(finder.findLowest(words, (list) => list > 0)).toBe(1);
    expect(finder.findLowest(words, () => false)).toBeNull();
  });

  test('gives the one that ends last, the lowest of those that end there', () => {
    expect(finder.findLast(words, () => true)).toBe(0);
    expect(finder.findLast(words, (list) => list === 2)).toBe(2);
    expect(finder.findLast(readWords('not found, AccessKey'), () => true)).toBe(2);
    expect(finder.findLast(words, () => false)).toBeNull();
  });
});
