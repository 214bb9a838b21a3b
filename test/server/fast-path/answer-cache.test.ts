import { describe, expect, test } from 'vitest';
import { createAnswerCache, type KeptAnswer } from '../../../src/server/fast-path/answer-cache.ts';

const answer = (length: number): KeptAnswer => ({
  body: Buffer.alloc(length),
  contentType: 'application/json',
  operationName: null,
  compressed: { get: () => null },
});

describe('the cache of answers', () => {
  test('gives an answer for as long as the version stands', () => {
    const answers = createAnswerCache(100_000);
    const kept = answer(10);
    answers.keep('a', 1, kept);
    expect(answers.get('a', 1)).toBe(kept);
    expect(answers.get('b', 1)).toBeUndefined();
    expect(answers.get('a', 2)).toBeUndefined();
  });

  test('keeps nothing of an earlier version than it has seen', () => {
    const answers = createAnswerCache(100_000);
    answers.keep('a', 2, answer(10));
    answers.keep('b', 1, answer(10));
    expect(answers.get('b', 1)).toBeUndefined();
    answers.keep('b', 3, answer(10));
    expect(answers.get('a', 2)).toBeUndefined();
    expect(answers.get('b', 3)).toBeDefined();
  });

  test('drops the least recently used when its bytes are used up', () => {
    const answers = createAnswerCache(16 * 4_400);
    for (let number = 0; number < 16; number++) answers.keep(`q${number}`, 1, answer(1_000));
    expect(answers.get('q0', 1)).toBeDefined();
    answers.keep('one more', 1, answer(1_000));
    expect(answers.get('q1', 1)).toBeUndefined();
    expect(answers.get('q0', 1)).toBeDefined();
    expect(answers.get('one more', 1)).toBeDefined();
  });

  test('keeps no answer that would take more than its share', () => {
    const answers = createAnswerCache(16 * 4_400);
    answers.keep('large', 1, answer(1_100));
    expect(answers.get('large', 1)).toBeUndefined();
  });

  test('counts an answer that is kept again once', () => {
    const answers = createAnswerCache(16 * 4_400);
    answers.keep('first', 1, answer(1_000));
    for (let time = 0; time < 100; time++) answers.keep('again', 1, answer(1_000));
    expect(answers.get('first', 1)).toBeDefined();
  });
});
