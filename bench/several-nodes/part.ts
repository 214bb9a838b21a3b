import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { issueToken } from '../../src/access/change-tokens.ts';
import { UNDOCUMENTED } from '../../src/domain/error-code.ts';
import { contentHashes } from '../../src/store/log/content-hash.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { StoreUnavailable } from '../../src/store/store-unavailable.ts';
import type { ChangeSet, EntryChange } from '../../src/store/write/change-set.ts';
import { type Ask, clientOf, type TimedAnswer } from '../reliability/client.ts';
import { freePort, type PostgresServer } from './postgres.ts';

/** What a part found, as a row of the table. */
export interface Result {
  /** What was done, with its numbers. */
  readonly size: string;
  readonly found: string;
  readonly expected: string;
  readonly isKept: boolean;
}

/** One part of the run; `scale` multiplies how much it does. */
export type Part = (postgres: PostgresServer, scale: number) => Promise<Result>;

/** Does something with a temporary folder, and removes it. */
export async function withFolder<Value>(act: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'catalog-nodes-'));
  try {
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Does something with a temporary folder and an empty log. */
export function withLog<Value>(
  postgres: PostgresServer,
  act: (log: string, folder: string) => Promise<Value>,
): Promise<Value> {
  return withFolder(async (folder) => act(await postgres.createDatabase(`log-${randomUUID()}`), folder));
}

/** How long a busy machine may take to answer a statement, in seconds: who counts outcomes has no write refused for that. */
export const PATIENCE = 60;

/** Opens so many nodes of a log in this process, does something with them, and closes them. */
export async function withNodes<Value>(
  postgres: PostgresServer,
  count: number,
  act: (nodes: readonly Store[], log: string, folder: string) => Promise<Value>,
): Promise<Value> {
  return withLog(postgres, async (log, folder) => {
    const nodes: Store[] = [];
    try {
      for (let number = 0; number < count; number += 1) {
        const path = join(folder, `${number}.sqlite`);
        nodes.push(await openStore({ path, log, inThread: true, seconds: PATIENCE }));
      }
      return await act(nodes, log, folder);
    } finally {
      await Promise.all(nodes.map((node) => node.close()));
    }
  });
}

/** Does something so many times, by so many clients at once. Throws where one of them fails, when all have ended. */
export async function inParallel(
  clients: number,
  times: number,
  act: (number: number, client: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  await allEnded(
    Array.from({ length: clients }, async (_, client) => {
      while (next < times) {
        next += 1;
        await act(next - 1, client).catch((error: unknown) => {
          next = Number.POSITIVE_INFINITY;
          throw error;
        });
      }
    }),
  );
}

/** What all promises give, when the last of them has ended; throws what the first that failed has thrown. */
export async function allEnded<Value>(promises: readonly Promise<Value>[]): Promise<Value[]> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}

/** The directory of one service. */
export const DIRECTORY: ChangeSet = {
  author: 'bench',
  vendors: [{ slug: 'acme', name: 'Acme' }],
  services: [{ vendor: 'acme', slug: 'disks', name: 'Disks' }],
  categories: [{ slug: 'unknown', title: '…', description: '…', canonicalCode: 'UNKNOWN', remedy: 'NONE' }],
};

/** The key of the entry with a number. */
export function keyOf(number: number): string {
  return `acme/disks/D.${number}`;
}

/** A change of the entry with a number, whose message says `text`. */
export function changeOf(number: number, expectedVersion: number, text: string): EntryChange {
  return {
    identity: { service: 'acme/disks', code: `D.${number}`, variant: 1 },
    expectedVersion,
    kind: expectedVersion === 0 ? 'IMPORTED' : 'UPDATED_BY_VENDOR',
    reason: text,
    state: { vendor: { ...UNDOCUMENTED, message: { markdown: text, plain: text } }, corrections: [] },
  };
}

/** Makes so many entries. */
export async function makeEntries(node: Store, count: number): Promise<void> {
  const entries = Array.from({ length: count }, (_, number) => changeOf(number, 0, `Message ${number}`));
  await node.write({ ...DIRECTORY, entries });
}

/** Waits until nodes have applied all that their log holds; what a busy machine refuses is asked again. */
export async function catchUp(...nodes: readonly Store[]): Promise<void> {
  await Promise.all(nodes.map((node) => untilDone(() => node.log!.catchUp())));
}

/** Does something again until the store, or the log behind it, does not refuse it. */
export async function untilDone<Value>(act: () => Promise<Value>): Promise<Value> {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      await sleep(100);
    }
  }
}

/** The tables in which the files of nodes differ, after all of them have caught up. */
export async function differences(nodes: readonly Store[]): Promise<string[]> {
  await catchUp(...nodes);
  return differencesOfFiles(nodes.map(({ path }) => path!));
}

/** The tables in which files differ. */
export function differencesOfFiles(paths: readonly string[]): string[] {
  const [first, ...others] = paths.map((path) => {
    const connection = new Database(path, { readonly: true });
    try {
      return contentHashes(connection);
    } finally {
      connection.close();
    }
  });
  return Object.keys(first!).filter((table) => others.some((other) => other[table] !== first![table]));
}

/** The value below which a part of all values is, as 0.99. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** The node of a log as a process of its own. */
export interface NodeProcess {
  readonly path: string;
  readonly port: number;
  readonly ask: Ask<TimedAnswer>;
  ready(): Promise<{
    readonly status: number;
    readonly log: { readonly state: string; readonly position: number };
  }>;
  end(signal: NodeJS.Signals): Promise<void>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a node from the built code, which refuses mutations within so many seconds; settles when it listens. */
export async function startNode(path: string, log: string, seconds = PATIENCE): Promise<NodeProcess> {
  const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
  if (!existsSync(main)) throw new Error('There is no dist/main.js: run `npm run build` first.');
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: String(port),
      CATALOG_DB: path,
      CATALOG_LOG_URL: log,
      CATALOG_LOG_SECONDS: String(seconds),
      CATALOG_LOG_LEVEL: 'fatal',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout!.on('data', (chunk: Buffer) => {
      printed += chunk;
      if (printed.includes('serves on')) resolve();
    });
    child.once('exit', () => running.delete(child));
    child.once('exit', (code) => reject(new Error(`A node ended with ${code} before it listened.`)));
  });
  return {
    path,
    port,
    ask: clientOf(port),
    async ready() {
      const response = await fetch(`http://127.0.0.1:${port}/readyz`);
      return {
        ...((await response.json()) as { log: { state: string; position: number } }),
        status: response.status,
      };
    },
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(signal);
      await once(child, 'exit');
    },
  };
}

/** Issues a token through a node that is opened for it. */
export async function issueTokenOn(log: string, folder: string): Promise<string> {
  const node = await openStore({ path: join(folder, 'issuer.sqlite'), log });
  try {
    const requester = { author: 'bench', request: null };
    const { token } = await issueToken(node.tokens, requester, {
      name: 'Bench',
      role: 'ADMIN',
      expiresAt: null,
    });
    return token!;
  } finally {
    await node.close();
  }
}
