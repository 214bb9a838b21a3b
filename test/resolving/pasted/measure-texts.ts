import { seededStore } from '../seeded-store.ts';
import { HALVES, type Half, judgedTexts, reportResults, resolveTexts } from './judged-texts.ts';

/**
 * Measures what texts without a code resolve to: `npx tsx test/resolving/pasted/measure-texts.ts [--failed] [tuning|deciding]`
 * prints a table for each half, or for one; with `--failed` the texts, too, of which no wanted entry is the first candidate.
 */
const words = process.argv.slice(2);
const named = HALVES.filter((half) => words.includes(half));
const halves: readonly Half[] = named.length > 0 ? named : HALVES;

const store = await seededStore();
for (const half of halves) {
  const results = await resolveTexts(store, judgedTexts(half));
  console.log(`\n${half}\n${reportResults(results)}`);
  if (!words.includes('--failed')) continue;
  for (const { kind, text, wanted, found, score } of results.filter(({ rank }) => rank > 1)) {
    if (found.length === 0 && wanted.length === 0) continue;
    console.log(`\n${kind}: ${text}\n  wanted ${wanted.join(', ') || 'nothing'}`);
    console.log(`  found  ${found.join(', ') || 'nothing'} (${score})`);
  }
}
await store.close();
