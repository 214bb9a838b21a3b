import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { clientOf } from './reliability/client.ts';
import { issueToken } from './reliability/issue-token.ts';
import { lookUp, quantile } from './reliability/look-up.ts';
import { startPeer } from './start-peer.ts';

/*
 * tsx waiting-writers.ts [writers] [seconds] [rows] [server]
 *
 * How long lookups take while others wait to write: while another process holds SQLite's write lock, and while an import
 * of many rows is applied beside six who correct.
 */

const [writers = '20', seconds = '8', rows = '40000', server = '../dist/main.js'] = process.argv.slice(2);

const CORRECTORS = 6;

/** How long the requests of all writers take to arrive, in milliseconds. */
const ARRIVAL = 1_000;

const folder = mkdtempSync(join(tmpdir(), 'catalog-bench-'));
const database = join(folder, 'catalog.sqlite');
const peer = await startPeer('catalog', server, database, {
  CATALOG_LOG_LEVEL: 'silent',
  CATALOG_CACHE_MEMORY: '16 MB',
});
const send = clientOf(peer.port);
const token = issueToken(database);
try {
  await besideLock();
  await besideImport();
} finally {
  await peer.end();
  rmSync(folder, { recursive: true });
}

async function besideLock(): Promise<void> {
  const ids = await correctable();
  // A server that has just started compiles what it runs for the first time, whether anybody writes or not.
  const warm = lookUp(send);
  for (let round = 0; round < 3; round++) await Promise.all(ids.map((id) => correct(id, `Warm ${round}.`)));
  await warm.stop();
  const holder = new Database(database);
  holder.exec('BEGIN IMMEDIATE');
  const beside = lookUp(send);
  const written = Array.from({ length: Number(writers) }, (_, at) =>
    correct(ids[at % ids.length]!, `Said ${at}.`),
  );
  // Apart from the moment in which all their requests arrive, which costs as much without a lock.
  await sleep(ARRIVAL);
  const arriving = await beside.stop();
  const lookups = lookUp(send);
  await sleep(Number(seconds) * 1_000 - ARRIVAL);
  const whileLocked = await lookups.stop();
  const after = lookUp(send);
  holder.exec('COMMIT');
  holder.close();
  const statuses = new Set(await Promise.all(written));
  print(`${writers} writers that arrive`, arriving);
  print(`${writers} writers behind a lock of ${seconds} s`, whileLocked);
  print(`and while they write (${[...statuses].join(', ')})`, await after.stop());
}

async function besideImport(): Promise<void> {
  const plan = await ask(
    `mutation ($input: PlanImportInput!) { planImport(input: $input) { importRun { id } userErrors { message } } }`,
    {
      input: {
        newDocument: { service: 'acme/disks', serviceName: 'Disks', vendorName: 'Acme', title: 'Codes' },
        content: page(),
      },
    },
  );
  const { importRun, userErrors } = plan.data.planImport;
  if (importRun === null) throw new Error(JSON.stringify(userErrors));
  const ids = await correctable();
  const state = { going: true, corrections: 0 };
  const correctors = Array.from({ length: CORRECTORS }, async (_, at) => {
    for (; state.going; state.corrections++) await correct(ids[at]!, `Corrected ${state.corrections}.`);
  });
  const lookups = lookUp(send);
  const startedAt = performance.now();
  const applied = await ask(
    `mutation ($input: ApplyImportInput!) { applyImport(input: $input) { importRun { state counts { added } } userErrors { message } } }`,
    { input: { id: importRun.id, reason: 'Measured' } },
  );
  const took = Math.round(performance.now() - startedAt);
  state.going = false;
  const measured = await lookups.stop();
  await Promise.all(correctors);
  print(
    `an import beside ${CORRECTORS} correctors: ${JSON.stringify(applied.data?.applyImport ?? applied.errors)} in ${took} ms, ${state.corrections} corrections`,
    measured,
  );
}

async function correctable(): Promise<string[]> {
  const { data } = await ask(
    '{ errorCodes(filter: {service: ["open-telekom-cloud/tms"]}, first: 20) { nodes { id } } }',
  );
  return data.errorCodes.nodes.map(({ id }: { id: string }) => id);
}

/** Corrects an entry at the version that it has, and gives what came of it. */
async function correct(id: string, solution: string): Promise<string> {
  const { data } = await ask('query ($id: ID!) { errorCode(by: {id: $id}) { version } }', { id });
  const answer = await ask(
    'mutation ($input: CorrectErrorCodeInput!) { correctErrorCode(input: $input) { userErrors { code } } }',
    { input: { id, expectedVersion: data.errorCode.version, reason: 'Measured', patch: { solution } } },
  );
  return answer.errors?.[0]?.extensions.code ?? answer.data.correctErrorCode.userErrors[0]?.code ?? 'written';
}

// biome-ignore lint/suspicious/noExplicitAny: the answers of several operations
async function ask(query: string, variables: Record<string, unknown> = {}): Promise<any> {
  return (await send(query, variables, token)).body;
}

function page(): string {
  const lines = Array.from(
    { length: Number(rows) },
    (_, at) => `| D.${at} | Disk ${at} is full. | Free ${at}. |`,
  );
  return ['| Error Code | Message | Solution |', '|---|---|---|', ...lines, ''].join('\n');
}

function print(what: string, latencies: readonly number[]): void {
  const at = (share: number): string => quantile(latencies, share).toFixed(1);
  process.stdout.write(
    `${what}: ${latencies.length} lookups, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms\n`,
  );
}
