import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOSTILE_REQUESTS, type HostileRequest } from './hostile-requests.ts';
import { type Peer, startPeer } from './start-peer.ts';

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

const CONNECTIONS = 8;
const EVERY = 30_000;

const LOOKUP = '{ errorCode(by: {key: "open-telekom-cloud/tms/TMS.0009"}) { key } }';

const KINDS = Object.entries(HOSTILE_REQUESTS).filter(([name]) =>
  name.includes(process.env.SOAK_KINDS ?? ''),
);

const folder = mkdtempSync(join(tmpdir(), 'catalog-soak-'));
const server = await startPeer(
  'catalog',
  '../dist/main.js',
  join(folder, 'catalog.sqlite'),
  { CATALOG_LOG_LEVEL: 'silent', CATALOG_CACHE_MEMORY: CACHE_MEMORY },
  [`--max-old-space-size=${HEAP_MEGABYTES}`],
);
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
const answers = new Map<string, number>();
const end = Date.now() + MINUTES * 60_000;
let sent = 0;

print('| seconds | requests | resident MB | heap MB | committed MB | external MB |');
print('|---:|---:|---:|---:|---:|---:|');
await printMemory();
const timer = setInterval(printMemory, EVERY);
await Promise.all(Array.from({ length: CONNECTIONS }, sendUntilEnd));
clearInterval(timer);
await printMemory();
print(`\nAnswers by kind and status: ${JSON.stringify(Object.fromEntries([...answers].sort()), null, 2)}`);
const status = await send(server, {
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: LOOKUP }),
  isAborted: false,
});
print(`A lookup at the end: ${status}`);
agent.destroy();
await server.end();
rmSync(folder, { recursive: true });
process.exitCode = status === 200 ? 0 : 1;

async function sendUntilEnd(): Promise<void> {
  while (Date.now() < end) {
    const number = sent++;
    const [name, make] = KINDS[number % KINDS.length]!;
    const kind = `${name}: ${await send(server, make(number))}`;
    answers.set(kind, (answers.get(kind) ?? 0) + 1);
  }
}

/** Sends a request; gives the status of the answer, null where there is none because the client has gone away. */
function send({ port }: Peer, hostile: HostileRequest): Promise<number | null> {
  const { method, path, headers, body, isAborted } = hostile;
  return new Promise((resolve, reject) => {
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    const asked = request({
      host: '127.0.0.1',
      port,
      method,
      path,
      agent,
      headers: { ...headers, ...length },
    });
    asked.on('error', (error) => (isAborted ? resolve(null) : reject(error)));
    asked.on('response', (answer) => {
      answer.on('end', () => resolve(answer.statusCode!));
      answer.resume();
    });
    if (!isAborted) asked.end(body);
    else asked.write(body.slice(0, body.length / 2), () => asked.destroy());
  });
}

async function printMemory(): Promise<void> {
  const { residentMegabytes, heapMegabytes, committedMegabytes, externalMegabytes } = await server.fare();
  const seconds = MINUTES * 60 - (end - Date.now()) / 1_000;
  print(
    `| ${[seconds, sent, residentMegabytes, heapMegabytes, committedMegabytes, externalMegabytes].map(Math.round).join(' | ')} |`,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
