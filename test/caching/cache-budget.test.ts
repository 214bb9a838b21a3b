import { expect, test } from 'vitest';
import {
  connectionCaches,
  LEAST_CACHE_MEMORY,
  serverCaches,
  sumOfCaches,
} from '../../src/caching/cache-budget.ts';

test.each([LEAST_CACHE_MEMORY, 128 * 1024 * 1024, 1024 ** 3])(
  'divides %i bytes among all caches, nearly all of them and no more',
  (bytes) => {
    expect(sumOfCaches(bytes)).toBeLessThanOrEqual(bytes);
    expect(sumOfCaches(bytes)).toBeGreaterThan(bytes * 0.99);
    const caches = Object.values({ ...serverCaches(bytes), ...connectionCaches(bytes) });
    expect(Math.min(...caches)).toBeGreaterThan(100_000);
  },
);
