import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { verifyFile } from '../../../src/store/maintenance/verify.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { freshPath } from '../../harness.ts';
import { issueToken, startServer } from '../../server-process.ts';
import { change, DIRECTORY } from '../log/node.ts';

/** So many that they are written for a good while after the lock is taken. */
const MANY = 5_000;

const RENAME = `mutation ($input: RenameVendorInput!) {
  renameVendor(input: $input) { vendor { slug } userErrors { code } }
}`;

const INPUT = { slug: 'acme', newSlug: 'acme-cloud', reason: 'Misspelled', idempotencyKey: 'k' };

async function manyEntries(): Promise<string> {
  const path = freshPath();
  const store = await openStore(path);
  await store.write({ ...DIRECTORY, entries: Array.from({ length: MANY }, (_, at) => change(at)) });
  await store.close();
  return path;
}

/** Settles when a process holds the lock for writes. */
async function untilWriting(path: string): Promise<void> {
  const connection = new Database(path, { timeout: 0 });
  try {
    for (;;) {
      connection.exec('BEGIN IMMEDIATE');
      connection.exec('ROLLBACK');
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  } catch (error) {
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
  } finally {
    connection.close();
  }
}

function vendorsOf(path: string): Record<string, number> {
  const connection = new Database(path, { readonly: true });
  try {
    const rows = connection
      .prepare(
        `SELECT substr(key, 1, instr(key, '/') - 1) AS vendor, count(*) AS count FROM error_codes WHERE key LIKE 'acme%' GROUP BY 1`,
      )
      .all() as { vendor: string; count: number }[];
    return Object.fromEntries(rows.map(({ vendor, count }) => [vendor, count]));
  } finally {
    connection.close();
  }
}

/** How often the directory says that something was renamed. */
function renamesIn(path: string): number {
  const connection = new Database(path, { readonly: true });
  try {
    return connection
      .prepare<[], number>("SELECT count(*) FROM directory_changes WHERE kind = 'RENAMED'")
      .pluck()
      .get()!;
  } finally {
    connection.close();
  }
}

test.each(['SIGKILL', 'SIGTERM'] as const)(
  'a rename in the middle of which a server is ended by %s is done whole or not, and once under its key',
  async (signal) => {
    const path = await manyEntries();
    const token = issueToken(path, 'Ada');
    const server = await startServer(path, { CATALOG_SHUTDOWN_SECONDS: '0' });
    const answer = server.ask(RENAME, { input: INPUT }, token).then(
      ({ status }) => status,
      () => null,
    );
    await untilWriting(path);
    const exitCode = await server.end(signal);
    if (signal === 'SIGTERM') expect(exitCode).toBe(0);
    await answer;
    expect([{ acme: MANY }, { 'acme-cloud': MANY }]).toContainEqual(vendorsOf(path));
    expect((await verifyFile(path)).problems).toEqual([]);

    const next = await startServer(path);
    onTestFinished(async () => void (await next.end('SIGKILL')));
    const { data } = await next.ask(RENAME, { input: INPUT }, token);
    expect(data).toEqual({ renameVendor: { vendor: { slug: 'acme-cloud' }, userErrors: [] } });
    expect(vendorsOf(path)).toEqual({ 'acme-cloud': MANY });
    expect(renamesIn(path)).toBe(1);
  },
);
