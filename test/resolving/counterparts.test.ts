import { describe, expect, test } from 'vitest';
import { whenFinished } from '../harness.ts';
import { HAS_PAGES, NAMES, openCounterpartCatalog } from './counterparts/counterpart-pages.ts';
import {
  CATALOGS,
  describeQuality,
  findCounterparts,
  judgedEntries,
  PARTS,
  qualityOf,
} from './counterparts/judged-counterparts.ts';

/** What is held in each part and catalog. */
const LEAST_FIRST_RIGHT = 0.65;
const LEAST_PAIRS = 0.6;
const MOST_WRONGLY_FOUND = 1 / 3;

test('no entry is judged twice, and no pair is of one service', () => {
  const judged = PARTS.flatMap(judgedEntries);
  expect(new Set(judged.map(({ key }) => key)).size).toBe(judged.length);
  const serviceOf = (key: string) => key.split('/').slice(0, 2).join('/');
  for (const { key, same, near } of judged) {
    expect(new Set([key, ...same, ...near]).size).toBe(1 + same.length + near.length);
    for (const other of [...same, ...near]) expect(serviceOf(other)).not.toBe(serviceOf(key));
  }
});

describe.each(CATALOGS)('counterparts in the catalog of $pageSet pages', ({ pageSet, parts }) => {
  // The pages are test material beside the repository, which does not hold them.
  test.skipIf(pageSet !== 'NONE' && !HAS_PAGES).each(parts)('are found: %s', async (part) => {
    const catalog = await openCounterpartCatalog(pageSet);
    whenFinished(() => catalog.close());
    const results = await findCounterparts(catalog, judgedEntries(part));
    process.stdout.write(`${NAMES[pageSet]}, ${part}: ${describeQuality(results)}\n`);
    const quality = qualityOf(results);
    expect(quality.firstRight / quality.withCounterparts).toBeGreaterThanOrEqual(LEAST_FIRST_RIGHT);
    expect(quality.pairsFound / quality.pairs).toBeGreaterThanOrEqual(LEAST_PAIRS);
    expect(quality.wronglyFound / quality.withoutCounterparts).toBeLessThanOrEqual(MOST_WRONGLY_FOUND);
  });
});
