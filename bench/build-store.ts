import { readFileSync, rmSync, statSync } from 'node:fs';
import { openStore } from '../src/store/open-store.ts';
import { madeChangeSets } from './generate-catalog.ts';
import { addStatuses } from './peers/read-catalog.ts';

/** What it took to bring a catalog in through the write door. */
export interface BuiltStore {
  readonly entries: number;
  /** Entries a second, without the time that it takes to make them up. */
  readonly writtenASecond: number;
  /** What an entry takes of processors to be written, in microseconds. */
  readonly microsecondsAnEntry: number;
  readonly bytesAnEntry: number;
  readonly residentMegabytes: number;
}

/** Makes a store of so many entries in this file, in the place of one that is there. */
export async function buildStore(path: string, entries: number): Promise<BuiltStore> {
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
  const categories = JSON.parse(readFileSync(new URL('../seed/categories.json', import.meta.url), 'utf8'));
  const making = await measure(() => {
    for (const changes of madeChangeSets(entries, categories)) Array.from(changes.entries ?? [], () => null);
  });
  const all = await measure(async () => {
    const store = await openStore(path);
    for (const changes of madeChangeSets(entries, categories)) {
      const { outcome } = await store.write(changes);
      if (outcome !== 'WRITTEN') throw new Error(`A change set came to ${outcome}.`);
    }
    await store.close();
  });
  const { size } = statSync(path);
  addStatuses(path);
  return {
    entries,
    writtenASecond: entries / (all.seconds - making.seconds),
    microsecondsAnEntry: (all.processorMicroseconds - making.processorMicroseconds) / entries,
    bytesAnEntry: size / entries,
    residentMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

async function measure(what: () => unknown): Promise<{ seconds: number; processorMicroseconds: number }> {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  await what();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - startedAt) / 1_000, processorMicroseconds: user + system };
}

if (process.argv[1]?.endsWith('build-store.ts')) {
  const [path = 'bench.sqlite', entries = '20000'] = process.argv.slice(2);
  process.stdout.write(`${JSON.stringify(await buildStore(path, Number(entries)))}\n`);
}
