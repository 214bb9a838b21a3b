import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStore } from './build-store.ts';
import { correctEntries } from './correct-entries.ts';
import { type LoadResult, load } from './load.ts';
import { type Peer, startPeer } from './start-peer.ts';
import { requestsOf, type Workload, workloadsOf } from './workloads.ts';

/*
 * npm run bench -- [entries …]
 *
 *   store ─► servers started on it ─► rounds: each workload at each server, in turn ─► medians ─► table
 */

const FOLDER = process.env.BENCH_FOLDER ?? join(tmpdir(), 'catalog-bench');
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const MILLISECONDS = Number(process.env.BENCH_MILLISECONDS ?? 1_500);
const ONLY = process.env.BENCH_WORKLOADS ?? '';
const CONNECTIONS = 16;

/** So many different questions that none is repeated within a run of a slow workload, and few are in a fast one. */
const VARIABLES = 20_000;

/** So few that all of them have been answered before. */
const REPEATED = 50;

const QUIET = { CATALOG_LOG_LEVEL: 'warn' };

/** What came of one load, with what the server used of processors for an answer and the longest delay of its loop. */
interface Measured extends LoadResult {
  readonly microseconds: number;
  readonly longestDelay: number;
}

interface Server {
  readonly peer: Peer;
  readonly path: (workload: Workload) => string | null;
  readonly variables: number;
}

for (const size of process.argv.slice(2).map(Number)) await measure(size);

async function measure(entries: number): Promise<void> {
  const database = `${FOLDER}/${entries}.sqlite`;
  if (!existsSync(database)) print(JSON.stringify(await buildStore(database, entries)));
  const workloads = workloadsOf(database, VARIABLES);
  const servers: Server[] = [
    {
      peer: await startPeer('limit', 'peers/limit.ts', database),
      path: ({ path }) => path,
      variables: VARIABLES,
    },
    {
      peer: await startPeer('Mercurius', 'peers/mercurius.ts', database),
      path: shared,
      variables: VARIABLES,
    },
    {
      peer: await startPeer('catalog', '../dist/main.js', database, { ...QUIET, CATALOG_ANSWER_CACHE: '0' }),
      path: () => '/graphql',
      variables: VARIABLES,
    },
    {
      peer: await startPeer('catalog, repeated', '../dist/main.js', database, QUIET),
      path: () => '/graphql',
      variables: REPEATED,
    },
  ];
  print(`\n${entries.toLocaleString('en')} entries\n`);
  print(
    '| workload | server | answers/s | µs of processor | of the limit | by processor | p50 ms | p99 ms | loop delay ms |',
  );
  print('|---|---|---:|---:|---:|---:|---:|---:|---:|');
  for (const workload of workloads) {
    if (workload.name.includes(ONLY)) await measureWorkload(workload, database, servers);
  }
  for (const { peer } of servers) {
    const { residentMegabytes } = await peer.fare();
    print(
      `${peer.name}: started in ${Math.round(peer.startMilliseconds)} ms, ${Math.round(residentMegabytes)} MB resident at the end`,
    );
    await peer.end();
  }
}

/** The entries that change while others are looked up, of those that are looked up. */
function changedKeys({ variables }: Workload): string[] {
  return variables.slice(0, 10).map(({ key }) => String(key));
}

function shared({ path }: Workload): string | null {
  return path === null ? null : '/graphql';
}

async function measureWorkload(
  workload: Workload,
  database: string,
  servers: readonly Server[],
): Promise<void> {
  const taking = servers.flatMap(({ peer, path, variables }) => {
    const at = path(workload);
    if (at === null) return [];
    const requests = requestsOf({ ...workload, variables: workload.variables.slice(0, variables) }, at);
    return [{ peer, requests, results: [] as Measured[] }];
  });
  for (const { peer, requests } of taking) await load(peer.port, requests, 300, CONNECTIONS, 10_000);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { peer, requests, results } of taking) {
      const changing = workload.changing ? await correctEntries(database, changedKeys(workload), 100) : null;
      const before = await peer.fare();
      const result = await load(peer.port, requests, MILLISECONDS, CONNECTIONS, round * 3_000);
      const after = await peer.fare();
      await changing?.stop();
      const used = after.processorMicroseconds - before.processorMicroseconds;
      results.push({ ...result, microseconds: used / result.answers, longestDelay: after.longestDelay });
    }
  }
  const limit = taking.find(({ peer }) => peer.name === 'limit');
  for (const { peer, results } of taking) {
    const of = (what: keyof Measured, from = results): number => median(from.map((result) => result[what]));
    const cells = [
      workload.name,
      peer.name,
      Math.round(of('aSecond')).toLocaleString('en'),
      Math.round(of('microseconds')),
      limit === undefined ? '' : (of('aSecond') / of('aSecond', limit.results)).toFixed(2),
      limit === undefined ? '' : (of('microseconds', limit.results) / of('microseconds')).toFixed(2),
      of('p50').toFixed(2),
      of('p99').toFixed(2),
      of('longestDelay').toFixed(1),
    ];
    print(`| ${cells.join(' | ')} |`);
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
