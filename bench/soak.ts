import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clientOf } from './reliability/client.ts';
import { sendHostile } from './reliability/send-hostile.ts';
import { startPeer } from './start-peer.ts';

/*
 * npm run soak -- [minutes]
 *
 *   server with a small heap ◄── hostile requests of all kinds in turn, no two the same ── each 30 s: its memory
 *
 * It fails where the server ends, or does not answer a lookup at the end.
 */

const MINUTES = Number(process.argv[2] ?? 10);
const HEAP_MEGABYTES = Number(process.env.SOAK_HEAP ?? 256);
/** Little, so that the caches are soon full: what rises after that is a leak. */
const CACHE_MEMORY = process.env.SOAK_CACHES ?? '16 MB';

const EVERY = 30_000;

const LOOKUP = '{ errorCode(by: {key: "open-telekom-cloud/tms/TMS.0009"}) { key } }';

const folder = mkdtempSync(join(tmpdir(), 'catalog-soak-'));
const server = await startPeer(
  'catalog',
  '../dist/main.js',
  join(folder, 'catalog.sqlite'),
  { CATALOG_LOG_LEVEL: 'silent', CATALOG_CACHE_MEMORY: CACHE_MEMORY },
  [`--max-old-space-size=${HEAP_MEGABYTES}`],
);
const end = Date.now() + MINUTES * 60_000;
const traffic = sendHostile(server.port, end, process.env.SOAK_KINDS);

print('| seconds | requests | resident MB | heap MB | committed MB | external MB |');
print('|---:|---:|---:|---:|---:|---:|');
await printMemory();
const timer = setInterval(printMemory, EVERY);
await traffic.done;
clearInterval(timer);
await printMemory();
const answers = Object.fromEntries([...traffic.answers].sort());
print(`\nAnswers by kind and status: ${JSON.stringify(answers, null, 2)}`);
const { status } = await clientOf(server.port)(LOOKUP);
print(`A lookup at the end: ${status}`);
await server.end();
rmSync(folder, { recursive: true });
process.exitCode = status === 200 ? 0 : 1;

async function printMemory(): Promise<void> {
  const { residentMegabytes, heapMegabytes, committedMegabytes, externalMegabytes } = await server.usage();
  const seconds = MINUTES * 60 - (end - Date.now()) / 1_000;
  const cells = [
    seconds,
    traffic.sent,
    residentMegabytes,
    heapMegabytes,
    committedMegabytes,
    externalMegabytes,
  ];
  print(`| ${cells.map(Math.round).join(' | ')} |`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
