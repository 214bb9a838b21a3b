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
 * How long lookups take while others wait to write: while another process holds SQLite's write lock, while an import of
 * many rows is planned and applied beside six who correct, and while the vendor of all these rows is renamed and merged.
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
  await besideDirectoryChanges();
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
  const whilePlanned = await watch();
  const plan = await ask(
    `mutation ($input: PlanImportInput!) { planImport(input: $input) { importRun { id } userErrors { message } } }`,
    {
      input: {
        newDocument: { service: 'acme/disks', serviceName: 'Disks', vendorName: 'Acme', title: 'Codes' },
        content: page(),
      },
    },
  );
  await whilePlanned.print(`the plan of ${rows} rows`);
  const { importRun, userErrors } = plan.data.planImport;
  if (importRun === null) throw new Error(JSON.stringify(userErrors));
  const ids = await correctable();
  const endCorrections = startCorrecting(ids);
  const lookups = await watch();
  const applied = await ask(
    `mutation ($input: ApplyImportInput!) { applyImport(input: $input) { importRun { state counts { added } } userErrors { message } } }`,
    { input: { id: importRun.id, reason: 'Measured' } },
  );
  await lookups.print(
    `an import beside ${CORRECTORS} correctors (${JSON.stringify(applied.data?.applyImport ?? applied.errors)})`,
  );
  process.stdout.write(`  ${await endCorrections()} corrections meanwhile\n`);
}

async function besideDirectoryChanges(): Promise<void> {
  await ask('mutation { createVendor(input: { slug: "other", name: "Other" }) { userErrors { message } } }');
  const ids = await correctable();
  for (const [what, operation] of [
    ['the renaming', 'renameVendor(input: { slug: "acme", newSlug: "acme-cloud", reason: "Measured" })'],
    [
      'the trial of the merge',
      'mergeVendors(input: { from: "acme-cloud", into: "other", dryRun: true, reason: "Measured" })',
    ],
    ['the merge', 'mergeVendors(input: { from: "acme-cloud", into: "other", reason: "Measured" })'],
  ]) {
    const endCorrections = startCorrecting(ids);
    const lookups = await watch();
    const answer = await ask(`mutation { ${operation} { userErrors { message } } }`);
    await lookups.print(
      `${what} of a vendor with ${rows} error codes (${JSON.stringify(answer.data ?? answer.errors)})`,
    );
    process.stdout.write(`  ${await endCorrections()} corrections meanwhile\n`);
  }
}

/** Corrects entries, each again and again, until the function that it gives is called; that gives how often. */
function startCorrecting(ids: readonly string[]): () => Promise<number> {
  let isGoing = true;
  let corrections = 0;
  const correctors = Array.from({ length: CORRECTORS }, async (_, at) => {
    for (; isGoing; corrections++) await correct(ids[at]!, `Corrected ${corrections}.`);
  });
  return async () => {
    isGoing = false;
    await Promise.all(correctors);
    return corrections;
  };
}

/** Looks up until something is done, and prints how long that and the lookups took. */
async function watch(): Promise<{ readonly print: (what: string) => Promise<void> }> {
  await peer.usage();
  const startedAt = performance.now();
  const lookups = lookUp(send);
  return {
    async print(what) {
      const took = Math.round(performance.now() - startedAt);
      const latencies = await lookups.stop();
      const { longestDelay, longestWork } = await peer.usage();
      print(`${what} in ${took} ms`, latencies);
      const work =
        longestWork === null ? '' : `, of which at most ${longestWork.toFixed(1)} ms were its own work`;
      process.stdout.write(`  longest delay of the event loop ${longestDelay.toFixed(1)} ms${work}\n`);
    },
  };
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
