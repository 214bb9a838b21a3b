/**
 * Measures the processor time of `counterparts` on a store, in this process and without a server: of entries that are drawn
 * evenly from the catalog, none of them twice. What comes before is left out, since it compiles and fills what stays in
 * memory; of the rounds the least mean counts, since others use the machine too.
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
const resources = { store, ...createSharedResources() };

const rounds: number[][] = [];
let found = 0;
for (let round = 0; round <= ROUNDS; round += 1) {
  const times: number[] = [];
  for (const entry of await entriesOfRound(round)) {
    const before = process.cpuUsage();
    const counterparts = await findCounterparts(entry, resources);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1_000);
    if (round > 0 && counterparts.length > 0) found += 1;
  }
  if (round > 0) rounds.push(times);
}
await store.close();

const best = rounds.reduce((left, right) => (meanOf(right) < meanOf(left) ? right : left));
const sorted = best.sort((left, right) => left - right);
const percentile = (share: number) => sorted[Math.ceil(share * sorted.length) - 1]!.toFixed(1);
process.stdout.write(
  `${size} entries, ${ROUNDS * ENTRIES} of them asked, ${found} with counterparts: processor ms ` +
    `mean ${meanOf(sorted).toFixed(1)}, p50 ${percentile(0.5)}, p90 ${percentile(0.9)}, most ${percentile(1)}\n`,
);

/** Entries of a round, drawn evenly from the catalog. */
async function entriesOfRound(round: number) {
  const step = size / ENTRIES;
  const rows = Array.from(
    { length: ENTRIES },
    (_, n) => 1 + Math.floor(n * step + (round * step) / (ROUNDS + 1)),
  );
  return (await store.errorCodes.byRows(rows)).filter((entry) => entry !== null);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
