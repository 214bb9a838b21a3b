import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { initLog } from '../../src/store/log/maintain-log.ts';
import { clock } from '../../src/store/log/node-log.ts';
import { openStore } from '../../src/store/open-store.ts';
import { buildStore } from '../build-store.ts';
import { generateChangeSets } from '../generate-catalog.ts';
import {
  catchUp,
  changeOf,
  DIRECTORY,
  inParallel,
  keyOf,
  makeEntries,
  PATIENCE,
  type Part,
  quantile,
  withFolder,
  withLog,
  withNodes,
} from './part.ts';

/** From the start of a write on one node until another has applied it: alone, and in a storm of 48 clients. */
export const becomeVisible: Part = (postgres, scale) =>
  withNodes(postgres, 2, async (nodes) => {
    const [writer, reader] = nodes as [(typeof nodes)[0], (typeof nodes)[0]];
    const [alone, storm] = [Math.round(500 * scale), Math.round(20_000 * scale)];
    await makeEntries(writer, 1);
    await catchUp(reader);
    let next = 1;
    const times: { readonly idle: number[]; readonly storm: number[] } = { idle: [], storm: [] };
    const write = async (into: number[]): Promise<void> => {
      const number = next++;
      const startedAt = clock();
      await writer.write({ author: 'x', entries: [changeOf(number, 0, `Write ${number}`)] });
      // In a storm the writer may be past this write by now: times are upper bounds.
      await reader.log!.reached(writer.log!.status().position, 60_000);
      if ((await reader.errorCodes.byKey(keyOf(number))) === null) throw new Error('A write is not visible.');
      into.push(clock() - startedAt);
    };
    for (let count = 0; count < alone; count += 1) {
      await write(times.idle);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await inParallel(48, storm, () => write(times.storm));
    const [idleP99, stormP99] = [quantile(times.idle, 0.99), quantile(times.storm, 0.99)];
    return {
      size: `2 nodes, ${alone} writes one after the other, ${storm} by 48 clients`,
      found: `idle p50 ${quantile(times.idle, 0.5)} ms, p99 ${idleP99} ms; in the storm p50 ${quantile(times.storm, 0.5)} ms, p99 ${stormP99} ms`,
      expected: 'p99 ≤ 100 ms idle, ≤ 1 s in the storm',
      isKept: idleP99 <= 100 && stormP99 <= 1_000,
    };
  });

/** A new node of a large catalog: from a snapshot, and from the beginning of the log. */
export const startNewNode: Part = (postgres, scale) =>
  withLog(postgres, async (_, folder) => {
    const entries = Math.round(200_000 * scale);
    const built = join(folder, 'built.sqlite');
    await buildStore(built, entries);
    const withSnapshot = await postgres.createDatabase(`log-${randomUUID()}`);
    await initLog({ path: built, log: withSnapshot });
    const fromSnapshot = await secondsToOpen(join(folder, 'snapshot.sqlite'), withSnapshot, entries);

    const withEntries = await postgres.createDatabase(`log-${randomUUID()}`);
    const first = await openStore({
      path: join(folder, 'first.sqlite'),
      log: withEntries,
      seconds: PATIENCE,
    });
    const categories = JSON.parse(
      readFileSync(new URL('../../seed/categories.json', import.meta.url), 'utf8'),
    );
    for (const changes of generateChangeSets(entries, categories)) await first.write(changes);
    await first.close();
    const fromEntries = await secondsToOpen(join(folder, 'entries.sqlite'), withEntries, entries);
    return {
      size: `${entries} entries`,
      found: `${fromSnapshot.toFixed(1)} s from a snapshot, ${fromEntries.toFixed(1)} s from the log's beginning`,
      expected: '≤ 60 s',
      isKept: Math.max(fromSnapshot, fromEntries) <= 60,
    };
  });

async function secondsToOpen(path: string, log: string, entries: number): Promise<number> {
  const startedAt = performance.now();
  const node = await openStore({ path, log, inThread: true, seconds: PATIENCE });
  const seconds = (performance.now() - startedAt) / 1_000;
  const count = await node.errorCodes.count({ condition: { all: [] }, search: null });
  await node.close();
  if (count < entries) throw new Error(`A new node has ${count} of ${entries} entries.`);
  return seconds;
}

/** What reads and writes of a store are measured with. */
type OpenStore = typeof openStore;

/**
 * A store without a log, beside that of another checkout, whose folder `BEFORE` names: corrections and lookups a second,
 * in turns, on copies of one file.
 */
export const compareSingleNode: Part = (_, scale) =>
  withFolder(async (folder) => {
    const before = process.env.BEFORE;
    if (before === undefined) {
      return {
        size: 'not measured',
        found: 'BEFORE names no checkout to compare with',
        expected: 'within 3 % of before',
        isKept: true,
      };
    }
    const module = pathToFileURL(join(before, 'src/store/open-store.ts')).href;
    const other = ((await import(module)) as { readonly openStore: OpenStore }).openStore;
    const [rounds, times] = [Math.max(3, Math.round(15 * scale)), 400];
    const [ratiosOfWrites, ratiosOfReads]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      const empty = join(folder, `${round}`);
      const order = round % 2 === 0 ? ([other, openStore] as const) : ([openStore, other] as const);
      const figures = new Map<OpenStore, { writes: number; reads: number }>();
      for (const open of order)
        figures.set(open, await measure(open, `${empty}-${figures.size}.sqlite`, times));
      const [was, is] = [figures.get(other)!, figures.get(openStore)!];
      ratiosOfWrites.push(is.writes / was.writes);
      ratiosOfReads.push(is.reads / was.reads);
    }
    const [writes, reads] = [ratiosOfWrites, ratiosOfReads].map((ratios) => quantile(ratios, 0.5)) as [
      number,
      number,
    ];
    return {
      size: `${rounds} rounds of ${times} corrections and ${times * 50} lookups, processor time`,
      found: `corrections ${percent(writes)}, lookups ${percent(reads)} (medians)`,
      expected: 'within 3 % of before',
      isKept: Math.max(writes, reads) <= 1.03,
    };
  });

/** The processor time of writes and of reads, in microseconds. */
async function measure(
  open: OpenStore,
  path: string,
  times: number,
): Promise<{ writes: number; reads: number }> {
  const store = await open(path);
  try {
    await store.write({ ...DIRECTORY, entries: [changeOf(0, 0, 'first')] });
    const writes = await processorTime(async () => {
      for (let version = 1; version <= times; version += 1) {
        await store.write({ author: 'x', entries: [changeOf(0, version, `Version ${version}`)] });
      }
    });
    const reads = await processorTime(async () => {
      for (let count = 0; count < times * 50; count += 1) await store.errorCodes.byKey(keyOf(0));
    });
    return { writes, reads };
  } finally {
    await store.close();
  }
}

async function processorTime(act: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

function percent(ratio: number): string {
  const difference = (ratio - 1) * 100;
  return `${difference >= 0 ? '+' : ''}${difference.toFixed(1)} %`;
}
