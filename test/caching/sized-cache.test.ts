import { describe, expect, test } from 'vitest';
import { createSizedCache, keyOf } from '../../src/caching/sized-cache.ts';

describe('a cache of so many bytes', () => {
  test('drops the least recently used when its bytes are used up', () => {
    const cache = createSizedCache<string>(20_000, () => 1_000);
    for (let number = 0; number < 16; number++) cache.set(`k${number}`, 'value');
    expect(cache.get('k0')).toBe('value');
    cache.set('one more', 'value');
    expect(cache.get('k1')).toBeUndefined();
    expect(cache.get('k0')).toBe('value');
  });

  test('does not keep a value that is larger than a sixteenth of it', () => {
    const cache = createSizedCache<number>(16_000, (bytes) => bytes);
    cache.set('small', 700);
    cache.set('large', 1_000);
    expect([cache.get('small'), cache.get('large')]).toEqual([700, undefined]);
  });

  test('counts the texts of its keys', () => {
    const cache = createSizedCache<number>(16_000, () => 0);
    cache.set('k'.repeat(450), 1);
    cache.set('x'.repeat(350), 2);
    expect([cache.get('k'.repeat(450)), cache.get('x'.repeat(350))]).toEqual([undefined, 2]);
  });
});

describe('a key', () => {
  const long = 'x'.repeat(1_001);

  test('is short, and of its text alone', () => {
    expect(keyOf(long)).toHaveLength(44);
    expect(new Set([long, `${long}x`, 'x', keyOf(long), keyOf('x')].map(keyOf)).size).toBe(5);
  });
});
