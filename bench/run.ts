import { createReadStream, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStore } from './build-store.ts';
import { correctEntries } from './correct-entries.ts';
import { type LoadResult, load } from './load.ts';
import { type Peer, startPeer } from './start-peer.ts';
import { type Question, requestsOf, type Workload, workloadsOf } from './workloads.ts';

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
const QUESTIONS = 20_000;

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
  readonly pathOf: (question: Question) => string;
  /** Whether it answers all that the catalog answers, or only what has a path. */
  readonly isCatalog: boolean;
  /** How many different questions it is asked. */
  readonly questions: number;
}

for (const size of process.argv.slice(2).map(Number)) await measure(size);

async function measure(entries: number): Promise<void> {
  const database = `${FOLDER}/${entries}.sqlite`;
  if (!existsSync(database)) print(JSON.stringify(await buildStore(database, entries)));
  // Into the system's memory, so that nobody is measured reading from the disk what the next one finds there.
  for await (const _ of createReadStream(database, { highWaterMark: 2 ** 20 }));
  const workloads = workloadsOf(database, QUESTIONS);
  const servers: Server[] = [
    {
      peer: await startPeer('limit', 'peers/limit.ts', database),
      pathOf: ({ path }) => path!,
      isCatalog: false,
      questions: QUESTIONS,
    },
    {
      peer: await startPeer('Mercurius', 'peers/mercurius.ts', database),
      pathOf: graphql,
      isCatalog: false,
      questions: QUESTIONS,
    },
    {
      peer: await startPeer('catalog', '../dist/main.js', database, {
        ...QUIET,
        CATALOG_CACHE_MEMORY: '16 MB',
      }),
      pathOf: graphql,
      isCatalog: true,
      questions: QUESTIONS,
    },
    {
      peer: await startPeer('catalog, repeated', '../dist/main.js', database, QUIET),
      pathOf: graphql,
      isCatalog: true,
      questions: REPEATED,
    },
  ];
  print(`\n${entries.toLocaleString('en')} entries\n`);
  print(
    '| workload | server | answers/s | µs of processor | of the limit | by processor | p50 ms | p99 ms | alone: p50 ms | p99 ms | loop delay ms |',
  );
  print('|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|');
  for (const workload of workloads) {
    if (workload.name.includes(ONLY)) await measureWorkload(workload, database, servers);
  }
  for (const { peer } of servers) {
    const { residentMegabytes } = await peer.fare();
    print(
      `- ${peer.name}: started in ${Math.round(peer.startMilliseconds)} ms, ${Math.round(residentMegabytes)} MB resident at the end`,
    );
    await peer.end();
  }
}

function graphql(): string {
  return '/graphql';
}

async function measureWorkload(
  workload: Workload,
  database: string,
  servers: readonly Server[],
): Promise<void> {
  const { questions, changedKeys } = workload;
  const taking = servers
    .filter(({ isCatalog }) => isCatalog || questions.every(({ path }) => path !== null))
    .map(({ peer, pathOf, questions: different }) => ({
      peer,
      requests: requestsOf(questions.slice(0, different), pathOf),
      crowd: [] as Measured[],
      alone: [] as Measured[],
    }));
  for (const { peer, requests } of taking) await load(peer.port, requests, 300, CONNECTIONS, 10_000);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { peer, requests, crowd, alone } of taking) {
      const changing = changedKeys.length === 0 ? null : await correctEntries(database, changedKeys, 100);
      const from = round * 3_000;
      crowd.push(await measureLoad(peer, requests, CONNECTIONS, from));
      alone.push(await measureLoad(peer, requests, 1, from + 1_500));
      await changing?.stop();
    }
  }
  const limit = taking.find(({ peer }) => peer.name === 'limit');
  for (const { peer, crowd, alone } of taking) {
    const of = (what: keyof Measured, from = crowd): number => median(from.map((result) => result[what]));
    const cells = [
      workload.name,
      peer.name,
      Math.round(of('aSecond')).toLocaleString('en'),
      Math.round(of('microseconds')),
      limit === undefined ? '' : (of('aSecond') / of('aSecond', limit.crowd)).toFixed(2),
      limit === undefined ? '' : (of('microseconds', limit.crowd) / of('microseconds')).toFixed(2),
      of('p50').toFixed(1),
      of('p99').toFixed(1),
      of('p50', alone).toFixed(1),
      of('p99', alone).toFixed(1),
      of('longestDelay', alone).toFixed(1),
    ];
    print(`| ${cells.join(' | ')} |`);
  }
}

async function measureLoad(
  peer: Peer,
  requests: readonly Buffer[],
  connections: number,
  from: number,
): Promise<Measured> {
  const before = await peer.fare();
  const result = await load(peer.port, requests, MILLISECONDS, connections, from);
  const after = await peer.fare();
  const used = after.processorMicroseconds - before.processorMicroseconds;
  return { ...result, microseconds: used / result.answers, longestDelay: after.longestDelay };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
