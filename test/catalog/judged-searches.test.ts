import { expect, test } from 'vitest';
import { openCatalog, whenFinished } from '../harness.ts';
import { HALVES, judgedSearches, qualityOf, reportQuality, runSearches } from './searches/judged-searches.ts';

/** How many of the 150 searches of a half find a wanted entry among the first three, at least. */
const FLOORS = { tuning: 143, deciding: 138 };

test('there are 15 searches of each of ten kinds in a half, and none is in both', () => {
  const halves = HALVES.map(judgedSearches);
  for (const searches of halves) {
    const counts = new Map<string, number>();
    for (const { kind } of searches) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    expect(new Set(counts.values())).toEqual(new Set([15]));
    expect(counts.size).toBe(10);
  }
  const texts = halves.flat().map(({ search }) => search);
  expect(new Set(texts).size).toBe(texts.length);
});

test('each search wants entries that the seeded catalog has', async () => {
  const catalog = await openCatalog();
  whenFinished(() => catalog.close());
  const keys = [...new Set(HALVES.flatMap(judgedSearches).flatMap(({ wanted }) => wanted))];
  const { errorCodes } = await catalog.expectData(
    'query ($keys: [String!]) { errorCodes(filter: { key: $keys }) { totalCount } }',
    { keys },
  );
  expect(errorCodes.totalCount).toBe(keys.length);
});

test.each(HALVES)('finds wanted entries among the first three as often as before: %s', async (half) => {
  const catalog = await openCatalog();
  whenFinished(() => catalog.close());
  const results = await runSearches(catalog, judgedSearches(half));
  process.stdout.write(`${half}\n${reportQuality(results)}\n`);
  expect(qualityOf(results).firstThree).toBeGreaterThanOrEqual(FLOORS[half]);
});
