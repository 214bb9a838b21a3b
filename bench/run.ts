import { createReadStream, existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { USUAL_CACHE_MEMORY } from '../src/caching/cache-budget.ts';
import { openStore } from '../src/store/open-store.ts';
import { openCurrent } from '../src/store/schema/open-for-reading.ts';
import { buildStore } from './build-store.ts';
import { compareAnswers } from './compare-answers.ts';
import { measureWorkload } from './measure-workload.ts';
import { createPeerTables } from './peers/peer-tables.ts';
import { startCatalogs, startPeers } from './servers.ts';
import { TABLE_HEAD, tableRows } from './table.ts';
import { workloadsOf } from './workloads.ts';

/*
 * npm run bench -- [--catalog DIR …] [entries …]
 *
 *   store ─► servers started on it ─► answers compared ─► rounds: each workload at each server, in turn ─► table
 */

const FOLDER = process.env.BENCH_FOLDER ?? join(tmpdir(), 'catalog-bench');
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const MILLISECONDS = Number(process.env.BENCH_MILLISECONDS ?? 1_500);
const WORKLOADS = new RegExp(process.env.BENCH_WORKLOADS ?? '');

/** So many different requests that none is repeated within a run of a slow workload, and few are in a fast one. */
const REQUESTS = 20_000;

const { values, positionals } = parseArgs({
  options: { catalog: { type: 'string', multiple: true, default: ['..'] } },
  allowPositionals: true,
});
mkdirSync(FOLDER, { recursive: true });
for (const size of positionals.map(Number)) await measure(size);

async function measure(entries: number): Promise<void> {
  const database = join(FOLDER, `${entries}.sqlite`);
  if (!existsSync(database)) print(JSON.stringify(await buildStore(database, entries)));
  else await bringUpToDate(database);
  // A catalog brings its seeds into the store when it starts: the peers' tables have to have them too.
  const catalogs = await startCatalogs(database, values.catalog);
  createPeerTables(database);
  const servers = [...(await startPeers(database)), ...catalogs];
  // Into the system's memory, so that no server is measured reading from the disk what the next one finds there.
  for await (const _ of createReadStream(database, { highWaterMark: 2 ** 20 }));
  try {
    const workloads = workloadsOf(database, REQUESTS)
      .filter(({ name }) => WORKLOADS.test(name))
      .filter(({ name }) => values.catalog.length === 1 || !name.includes('while entries change'));
    print(`\n${entries.toLocaleString('en')} entries\n`);
    print(`All servers gave equal answers to ${await compareAnswers(workloads, servers)} requests.\n`);
    print(TABLE_HEAD);
    for (const workload of workloads) {
      const measured = await measureWorkload(workload, database, servers, ROUNDS, MILLISECONDS);
      for (const row of tableRows(workload.name, measured)) print(row);
    }
    // After entries have changed as well.
    await compareAnswers(workloads, servers);
    print('');
    for (const { peer } of servers) {
      const { residentMegabytes } = await peer.usage();
      const start = Math.round(peer.startMilliseconds);
      print(
        `- ${peer.name}: started in ${start} ms, ${Math.round(residentMegabytes)} MB resident at the end`,
      );
    }
  } finally {
    for (const { peer } of servers) await peer.end();
  }
}

/** A store that an older release made is brought up to date before servers start on it; one of a newer release is refused. */
async function bringUpToDate(database: string): Promise<void> {
  const current = openCurrent(database);
  if (current !== null) {
    current.close();
    return;
  }
  print(`${database} is of an older release: it is brought up to date, once.`);
  const store = await openStore(database, Date.now, USUAL_CACHE_MEMORY, (done, total) =>
    print(`${done.toLocaleString('en')} of ${total.toLocaleString('en')} entries`),
  );
  await store.close();
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
