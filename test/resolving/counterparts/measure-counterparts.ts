import { HAS_PAGES, NAMES, openCounterpartCatalog } from './counterpart-pages.ts';
import { CATALOGS, describeQuality, findCounterparts, judgedEntries, PARTS } from './judged-counterparts.ts';

/**
 * Measures the counterparts on judged entries: `npx tsx test/resolving/counterparts/measure-counterparts.ts [--failed] [PART …]`
 * prints a line for each part and catalog, or for the parts that are named; with `--failed` the lists, too.
 */
const words = process.argv.slice(2);
const named = PARTS.filter((part) => words.includes(part));
const isWanted = new Set(named.length > 0 ? named : PARTS);

for (const { pageSet, parts } of CATALOGS) {
  const wanted = parts.filter((part) => isWanted.has(part));
  if (wanted.length === 0 || (pageSet !== 'NONE' && !HAS_PAGES)) continue;
  const catalog = await openCounterpartCatalog(pageSet);
  for (const part of wanted) {
    const results = await findCounterparts(catalog, judgedEntries(part));
    console.log(`\n${NAMES[pageSet]}, ${part}: ${describeQuality(results)}`);
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
