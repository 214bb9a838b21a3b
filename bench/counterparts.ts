/**
 * Measures the processor time of `counterparts` on a store, in this process and without a server: of entries that are drawn
 * evenly from the catalog, each several times. The first round is left out, since it compiles; the least of the others counts,
 * since others use the machine too. Nothing of one round is remembered for the next.
 *
 *     npx tsx bench/build-store.ts /tmp/catalog-200k.sqlite 200000
 *     npx tsx bench/counterparts.ts /tmp/catalog-200k.sqlite
 */
import { findCounterparts } from '../src/resolving/find-counterparts.ts';
import { createSharedResources } from '../src/resolving/shared-resources.ts';
import { openStore } from '../src/store/open-store.ts';

const ENTRIES = 100;
const ROUNDS = 5;

const [path = 'bench.sqlite'] = process.argv.slice(2);
const store = await openStore(path);
await store.warmUp();
const size = await store.errorCodes.count({ condition: { all: [] }, search: null });
const rows = Array.from({ length: ENTRIES }, (_, n) => 1 + Math.floor((n * size) / ENTRIES));
const entries = (await store.errorCodes.byRows(rows)).filter((entry) => entry !== null);
const resources = { store, ...createSharedResources() };

const least = entries.map(() => Number.POSITIVE_INFINITY);
let found = 0;
for (let round = 0; round <= ROUNDS; round += 1) {
  found = 0;
  for (const [at, entry] of entries.entries()) {
    const before = process.cpuUsage();
    const counterparts = await findCounterparts(entry, resources);
    const { user, system } = process.cpuUsage(before);
    if (round > 0) least[at] = Math.min(least[at]!, (user + system) / 1_000);
    if (counterparts.length > 0) found += 1;
  }
}
await store.close();

const sorted = least.sort((left, right) => left - right);
const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
const percentile = (share: number) => sorted[Math.ceil(share * sorted.length) - 1]!.toFixed(1);
process.stdout.write(
  `${size} entries, ${sorted.length} of them asked, ${found} with counterparts: processor ms ` +
    `mean ${mean.toFixed(1)}, p50 ${percentile(0.5)}, p90 ${percentile(0.9)}, most ${percentile(1)}\n`,
);
