import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { clientOf, type Refusals } from './reliability/client.ts';
import { fillDisk } from './reliability/fill-disk.ts';
import { issueToken } from './reliability/issue-token.ts';
import { killInStorm } from './reliability/kill-in-storm.ts';
import { restartInTurns } from './reliability/restart-in-turns.ts';
import type { Finding, Run } from './reliability/run.ts';
import { startServer } from './reliability/run.ts';
import { soak } from './reliability/soak-hostile.ts';
import { startOnDamaged } from './reliability/start-on-damaged.ts';
import { waitBehindLock } from './reliability/wait-behind-lock.ts';

/*
 * npm run reliability -- --minutes 30
 *
 *   kills in a storm ─► locks ─► full disk ─► damaged files ─► SIGTERM under load ─► hostile operations, a soak ─► table
 *
 * Real server processes on this machine alone, in a folder of its own that goes in the end. Exit code 1 where a promise is
 * not kept. Locks, disk and files take about a minute; the rest of the time is divided by these parts.
 */

const PARTS = { kills: 0.4, restarts: 0.2, soak: 0.4 } as const;
const FIXED_MILLISECONDS = 60_000;

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' } } });
const minutes = Number(values.minutes);
if (!(minutes >= 2)) throw new Error('--minutes takes a number from 2 on.');
const rest = minutes * 60_000 - FIXED_MILLISECONDS;

const folder = mkdtempSync(join(tmpdir(), 'catalog-reliability-'));
const refusals: Refusals = new Map();
const startedAt = Date.now();
try {
  const run = await prepare();
  const findings = [
    ...(await part('kill -9 in a storm of corrections', () => killInStorm(run, rest * PARTS.kills))),
    ...(await part('locks of another process', () => waitBehindLock(run))),
    ...(await part('a full disk', () => fillDisk(run))),
    ...(await part('damaged and foreign files', () => startOnDamaged(run))),
    ...(await part('SIGTERM under load', () => restartInTurns(run, rest * PARTS.restarts))),
    ...(await part('hostile operations', () => soak(run, rest * PARTS.soak))),
  ];
  const broken = findings.filter(({ isKept }) => !isKept);
  print(`\n${((Date.now() - startedAt) / 60_000).toFixed(1)} minutes\n`);
  print('| what | figure | promised |\n|---|---:|---:|');
  for (const finding of findings) print(rowOf(finding));
  for (const [name, count] of [...refusals].sort()) print(`| answers of status 5xx, ${name} | ${count} | |`);
  print(broken.length === 0 ? '\nAll promises were kept.' : `\n${broken.length} promises were not kept.`);
  process.exitCode = broken.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Makes a catalog that no process has open. */
async function prepare(): Promise<Run> {
  const sound = join(folder, 'sound.sqlite');
  const server = await startServer(sound);
  await clientOf(server.port)('{ __typename }');
  await server.end();
  const token = issueToken(sound);
  if (existsSync(`${sound}-wal`)) throw new Error('The catalog was not closed.');
  return { folder, sound, token, refusals };
}

async function part(name: string, work: () => Promise<Finding[]>): Promise<Finding[]> {
  print(`${new Date().toISOString()} ${name} …`);
  const findings = await work();
  for (const { what, figure, promise } of findings.filter(({ isKept }) => !isKept)) {
    print(`  ${what}: ${figure} instead of ${promise}`);
  }
  return findings;
}

function rowOf({ what, figure, promise, isKept }: Finding): string {
  return `| ${what} | ${isKept ? figure : `**${figure}**`} | ${promise} |`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
