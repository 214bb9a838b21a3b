import { readFileSync, rmSync, statSync } from 'node:fs';
import { openStore } from '../src/store/open-store.ts';
import { generateChangeSets } from './generate-catalog.ts';

/** The cost of writing a catalog through the store's writer. */
export interface BuiltStore {
  readonly entries: number;
  /** Entries a second, without the time that it takes to generate them. */
  readonly entriesPerSecond: number;
  /** Processor time for one entry, in microseconds. */
  readonly microsecondsPerEntry: number;
  readonly bytesPerEntry: number;
  readonly residentMegabytes: number;
}

/** Writes a store of so many entries to a file; a file that is there is replaced. */
export async function buildStore(path: string, entries: number): Promise<BuiltStore> {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  const categories = JSON.parse(readFileSync(new URL('../seed/categories.json', import.meta.url), 'utf8'));
  const generation = await measure(() => {
    for (const changes of generateChangeSets(entries, categories))
      Array.from(changes.entries ?? [], () => null);
  });
  const total = await measure(async () => {
    const store = await openStore(path);
    for (const changes of generateChangeSets(entries, categories)) {
      const { outcome } = await store.write(changes);
      if (outcome !== 'WRITTEN') throw new Error(`A change set ended with ${outcome}.`);
    }
    await store.close();
  });
  return {
    entries,
    entriesPerSecond: entries / (total.seconds - generation.seconds),
    microsecondsPerEntry: (total.processorMicroseconds - generation.processorMicroseconds) / entries,
    bytesPerEntry: statSync(path).size / entries,
    residentMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

async function measure(run: () => unknown): Promise<{ seconds: number; processorMicroseconds: number }> {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - startedAt) / 1_000, processorMicroseconds: user + system };
}

if (process.argv[1]?.endsWith('build-store.ts')) {
  const [path = 'bench.sqlite', entries = '20000'] = process.argv.slice(2);
  process.stdout.write(`${JSON.stringify(await buildStore(path, Number(entries)))}\n`);
}
