import { openCatalog } from '../../harness.ts';
import { HALVES, type Half, judgedSearches, reportQuality, runSearches } from './judged-searches.ts';

/**
 * Measures search on the judged searches: `npx tsx test/catalog/searches/measure-searches.ts [--failed] [tuning|deciding]`
 * prints a table for each half, or for one; with `--failed` the searches, too, that find no wanted entry among the first three.
 */
const words = process.argv.slice(2);
const named = HALVES.filter((half) => words.includes(half));
const halves: readonly Half[] = named.length > 0 ? named : HALVES;

// With a clock of its own it is in memory, and asks vitest for no kind of store.
const catalog = await openCatalog({ now: () => Date.now() });
for (const half of halves) {
  const results = await runSearches(catalog, judgedSearches(half));
  console.log(`\n${half}\n${reportQuality(results)}`);
  if (!words.includes('--failed')) continue;
  for (const { kind, search, wanted, found } of results.filter(({ rank }) => rank > 3)) {
    console.log(
      `\n${kind}: ${search}\n  wanted ${wanted.join(', ')}\n  found  ${found.join(', ') || 'nothing'}`,
    );
  }
}
await catalog.close();
