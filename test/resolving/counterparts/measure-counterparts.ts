import { HAS_PAGES, openCounterpartCatalog } from './counterpart-pages.ts';
import {
  describeQuality,
  findCounterparts,
  HALVES,
  type Half,
  judgedEntries,
} from './judged-counterparts.ts';

/**
 * Measures the counterparts on judged entries: `npx tsx test/resolving/counterparts/measure-counterparts.ts [--failed] [tuning|deciding]`
 * prints a line for each half and catalog; with `--failed` each list that has anything unlike in it, or misses something.
 */
const words = process.argv.slice(2);
const named = HALVES.filter((half) => words.includes(half));
const halves: readonly Half[] = named.length > 0 ? named : HALVES;

for (const withPages of HAS_PAGES ? [false, true] : [false]) {
  const catalog = await openCounterpartCatalog(withPages);
  for (const half of halves) {
    const results = await findCounterparts(catalog, judgedEntries(half));
    console.log(
      `\n${withPages ? 'seeds and pages of more vendors' : 'seeds'}, ${half}: ${describeQuality(results)}`,
    );
    if (!words.includes('--failed')) continue;
    for (const { key, same, near, found } of results) {
      const marked = found.map((other) => {
        const mark = same.includes(other) ? '+' : near.includes(other) ? '~' : '-';
        return `  ${mark} ${other}`;
      });
      console.log(`\n${key} (${same.length} the same)\n${marked.join('\n') || '  nothing'}`);
    }
  }
  await catalog.close();
}
if (!HAS_PAGES) console.log('\nThe pages of more vendors are not there: only the seeds were measured.');
