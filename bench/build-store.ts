import { readFileSync, rmSync, statSync } from 'node:fs';
import { openStore } from '../src/store/open-store.ts';
import { madeChangeSets } from './generate-catalog.ts';

/** What it took to bring a catalog in through the write door. */
export interface BuiltStore {
  readonly entries: number;
  readonly seconds: number;
  /** Without making up the entries, in entries a second. */
  readonly writtenASecond: number;
  /** What an entry takes of a processor to be written, in microseconds. */
  readonly microsecondsAnEntry: number;
  readonly bytesAnEntry: number;
}

/** Makes a store of so many entries in this file, in the place of one that is there. */
export async function buildStore(path: string, entries: number): Promise<BuiltStore> {
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
  const categories = JSON.parse(readFileSync(new URL('../seed/categories.json', import.meta.url), 'utf8'));
  const store = await openStore(path);
  let writing = 0;
  let used = 0;
  const startedAt = performance.now();
  for (const changes of madeChangeSets(entries, categories)) {
    const before = performance.now();
    const usedBefore = process.cpuUsage();
    const { outcome } = await store.write(changes);
    if (outcome !== 'WRITTEN') throw new Error(`A change set came to ${outcome}.`);
    writing += performance.now() - before;
    const { user, system } = process.cpuUsage(usedBefore);
    used += user + system;
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  await store.close();
  return {
    entries,
    seconds,
    writtenASecond: entries / (writing / 1_000),
    microsecondsAnEntry: used / entries,
    bytesAnEntry: statSync(path).size / entries,
  };
}

if (process.argv[1]?.endsWith('build-store.ts')) {
  const [path = 'bench.sqlite', entries = '20000'] = process.argv.slice(2);
  process.stdout.write(`${JSON.stringify(await buildStore(path, Number(entries)))}\n`);
}
