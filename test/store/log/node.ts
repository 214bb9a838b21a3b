import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, vi } from 'vitest';
import {
  findPostgres,
  POSTGRES_MISSING,
  type PostgresServer,
  startPostgres,
} from '../../../bench/several-nodes/postgres.ts';
import { UNDOCUMENTED } from '../../../src/domain/error-code.ts';
import { contentHashes } from '../../../src/store/log/content-hash.ts';
import type { LogState } from '../../../src/store/log/node-log.ts';
import { openStore, type Store } from '../../../src/store/open-store.ts';
import type { ChangeSet, EntryChange } from '../../../src/store/write/change-set.ts';
import { isContinuousIntegration } from '../../debian-package.ts';
import { freshPath, whenFinished } from '../../harness.ts';

/** Starts a PostgreSQL for the tests of a suite; gives the function that makes a log of its own there, by its URL. */
export function withPostgres(): {
  readonly server: () => PostgresServer;
  readonly freshLog: () => Promise<string>;
  /** Runs statements on the log's own database. */
  readonly onLog: (log: string, statements: string) => Promise<Record<string, unknown>[]>;
} {
  let server: PostgresServer;
  if (skipWithoutPostgres()) {
    beforeAll(async () => {
      server = await startPostgres();
    });
  }
  afterAll(() => server?.remove());
  return {
    server: () => server,
    freshLog: () => server.createDatabase(`log-${randomUUID()}`),
    onLog: (log, statements) => server.run(statements, new URL(log).pathname.slice(1)),
  };
}

/** Skips the tests of a file where there is no PostgreSQL, but in continuous integration; says whether they are run. */
export function skipWithoutPostgres(): boolean {
  const runs = findPostgres() !== null || isContinuousIntegration;
  if (!runs) beforeEach(({ skip }) => skip(POSTGRES_MISSING));
  return runs;
}

/** How long a busy machine may take to answer a statement, in seconds. */
const PATIENCE = 60;

/**
 * Opens a node of a log, by default with a new file; it is closed when the test has finished. Its writes are refused within
 * so many seconds where the log does not answer.
 */
export async function openNode(log: string, path = freshPath(), seconds = PATIENCE): Promise<Store> {
  const node = await openStore({ path, log, seconds });
  const closeNode = node.close;
  let closed: Promise<void> | null = null;
  const close = (): Promise<void> => {
    closed ??= closeNode();
    return closed;
  };
  whenFinished(close);
  return Object.defineProperty(node, 'close', { value: close });
}

/** A directory of one service. */
export const DIRECTORY: ChangeSet = {
  author: 'test',
  vendors: [{ slug: 'acme', name: 'Acme' }],
  services: [{ vendor: 'acme', slug: 'disks', name: 'Disks' }],
  categories: [{ slug: 'unknown', title: '…', description: '…', canonicalCode: 'UNKNOWN', remedy: 'NONE' }],
};

/** A change of the entry with a number. */
export function change(number: number, expectedVersion = 0, httpStatuses = [404]): EntryChange {
  return {
    identity: { service: 'acme/disks', code: `D.${number}`, variant: 1 },
    expectedVersion,
    kind: expectedVersion === 0 ? 'IMPORTED' : 'UPDATED_BY_VENDOR',
    reason: 'For a test.',
    state: { vendor: { ...UNDOCUMENTED, httpStatuses }, corrections: [] },
  };
}

/** Appends an entry of a format that no release knows yet. */
export const APPEND_OF_NEWER_FORMAT = `SELECT catalog_log.append(ARRAY[gen_random_uuid()], ARRAY[99],
  ARRAY[sha256('x')], ARRAY['x'::bytea], ARRAY[h.position], ARRAY[h.hash]) FROM catalog_log.head h`;

/** Waits until a node is in a state. */
export async function untilState(node: Store, state: LogState): Promise<void> {
  await vi.waitUntil(() => node.log!.status().state === state, { timeout: 120_000 });
}

/** Waits until nodes have applied all that their log holds. */
export async function caughtUp(...nodes: readonly Store[]): Promise<void> {
  await Promise.all(nodes.map((node) => node.log!.catchUp()));
}

/** The hashes of everything in the file of a store, by table. */
export function hashesOf({ path }: Pick<Store, 'path'>): Readonly<Record<string, string>> {
  const connection = new Database(path!, { readonly: true });
  try {
    return contentHashes(connection);
  } finally {
    connection.close();
  }
}
