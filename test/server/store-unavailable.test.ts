import { execFileSync } from 'node:child_process';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { MOST_IN_PLACE } from '../../src/store/write/long-steps.ts';
import { type Answer, freshPath, openCatalog, type TestCatalog } from '../harness.ts';
import { change, DIRECTORY } from '../store/log/node.ts';

/** A catalog in a file with SQLite's own connection under it, on which a test sets how large the file may become. */
async function openWithConnection(): Promise<{ catalog: TestCatalog; connection: Database.Database }> {
  const pragma = vi.spyOn(Database.prototype, 'pragma');
  const catalog = await openCatalog({ path: freshPath() });
  const connection = pragma.mock.contexts[0] as Database.Database;
  pragma.mockRestore();
  onTestFinished(() => catalog.close());
  return { catalog, connection };
}

/** Lets the file grow no more: from now on SQLite finds the disk full. */
function fill(connection: Database.Database): void {
  connection.exec('VACUUM');
  connection.pragma(`max_page_count = ${connection.pragma('page_count', { simple: true })}`);
}

const empty = (connection: Database.Database) => connection.pragma('max_page_count = 1000000');

/** Lets no file of this process grow beyond so many bytes: a write that would finds what a used-up quota gives. */
function limitFiles(bytes: string): void {
  execFileSync('prlimit', [`--pid=${process.pid}`, `--fsize=${bytes}:`]);
}

function canLimitFiles(): boolean {
  try {
    limitFiles('unlimited');
    return true;
  } catch {
    return false;
  }
}

const CREATE = `mutation ($input: CreateErrorCodeInput!) {
  createErrorCode(input: $input) { errorCode { key } userErrors { code } }
}`;

/** An entry that does not fit into the pages that are there. */
const LARGE = {
  service: 'open-telekom-cloud/tms',
  code: 'TMS.9999',
  message: `Unheard ${'of '.repeat(3_000)}`,
  solution: 'x '.repeat(4_900),
  reason: 'test',
};

const KEYS_OF_VENDORS =
  '{ errorCodes(filter: {vendor: ["acme"]}, first: 1) { totalCount nodes { key version } } }';

const readyz = async ({ server }: TestCatalog) => {
  const { statusCode, body } = await server.inject('/readyz');
  return { status: statusCode, body: JSON.parse(body) };
};

function expectRefused({ status, headers, data, errors }: Answer, path: string, seconds: string): void {
  expect(status).toBe(503);
  expect(headers['retry-after']).toBe(seconds);
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ path: [path], extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
  expect(JSON.stringify(errors)).not.toMatch(/SQLITE|catalog\.sqlite/);
}

describe('a full disk', () => {
  test('refuses a write with SERVICE_UNAVAILABLE, and leaves nothing of it', async () => {
    const { catalog, connection } = await openWithConnection();
    const version = await catalog.store.version();
    fill(connection);
    expectRefused(await catalog.ask(CREATE, { input: LARGE }), 'createErrorCode', '60');
    expect(await catalog.store.version()).toBe(version);
    const data = await catalog.expectData(
      '{ errorCode(by: {key: "open-telekom-cloud/tms/TMS.9999"}) { key } errorCodes(search: "Unheard") { totalCount } }',
    );
    expect(data).toEqual({ errorCode: null, errorCodes: { totalCount: 0 } });
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');

    empty(connection);
    expect((await catalog.expectData(CREATE, { input: LARGE })).createErrorCode.errorCode.key).toBe(
      'open-telekom-cloud/tms/TMS.9999',
    );
    expect(await catalog.store.version()).toBe(version + 1);
  });

  test('refuses one field of a mutation, and the others stay', async () => {
    const { catalog, connection } = await openWithConnection();
    fill(connection);
    const answer = await catalog.ask(
      `mutation ($input: CreateErrorCodeInput!) {
        first: updateVendor(input: {slug: "huawei-cloud", name: "One"}) { vendor { name } }
        second: createErrorCode(input: $input) { errorCode { key } }
        third: updateVendor(input: {slug: "tencent-cloud", name: "Three"}) { vendor { name } }
      }`,
      { input: LARGE },
    );
    expect(answer.status).toBe(200);
    expect(answer.headers['retry-after']).toBe('60');
    expect(answer.data).toEqual({
      first: { vendor: { name: 'One' } },
      second: null,
      third: { vendor: { name: 'Three' } },
    });
    expect(answer.errors).toMatchObject([{ path: ['second'], extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
    expect((await catalog.store.directory()).vendors.get('huawei-cloud')?.name).toBe('One');
  });

  test('makes the server not ready until the disk takes a write again, which nobody sees', async () => {
    const { catalog, connection } = await openWithConnection();
    expect((await readyz(catalog)).status).toBe(200);
    fill(connection);
    await catalog.ask(CREATE, { input: LARGE });
    for (let count = 0; count < 2; count += 1) {
      expect(await readyz(catalog)).toEqual({
        status: 503,
        body: { status: 'not ready', reason: 'The disk of the store is full or takes no writes.' },
      });
    }
    expect((await catalog.expectData('{ errorCodes { totalCount } }')).errorCodes.totalCount).toBeGreaterThan(
      0,
    );

    const version = await catalog.store.version();
    empty(connection);
    expect(await readyz(catalog)).toEqual({ status: 200, body: { status: 'ready' } });
    expect(await catalog.store.version()).toBe(version);
    expect(connection.prepare("SELECT name FROM sqlite_schema WHERE name LIKE '%probe%'").all()).toEqual([]);
  });

  // The thread of an import has a connection of its own: here no file of this process may grow beyond a limit.
  test.skipIf(!canLimitFiles())(
    'refuses an import in its thread, and makes the server not ready (skipped where prlimit cannot limit this process)',
    async () => {
      const { catalog, connection } = await openWithConnection();
      const rows = Array.from({ length: 3_000 }, (_, at) => `| D.${at} | Disk ${at} is lost. |`);
      const content = ['| Error Code | Message |', '|---|---|', ...rows, ''].join('\n');
      const newDocument = {
        service: 'acme/disks',
        serviceName: 'Disks',
        vendorName: 'Acme',
        title: 'Errors',
      };
      const plan = () =>
        catalog.ask(
          'mutation ($input: PlanImportInput!) { planImport(input: $input) { importRun { state } } }',
          {
            input: { newDocument, content },
          },
        );
      connection.pragma('wal_checkpoint(TRUNCATE)');
      limitFiles(String(64 * 1024));
      onTestFinished(() => limitFiles('unlimited'));
      expectRefused(await plan(), 'planImport', '60');
      expect((await readyz(catalog)).status).toBe(503);
      expect(await catalog.store.importRuns.count({ states: ['PLANNED'] })).toBe(0);

      limitFiles('unlimited');
      expect((await readyz(catalog)).status).toBe(200);
      expect((await plan()).data).toEqual({ planImport: { importRun: { state: 'PLANNED' } } });
    },
  );

  test.skipIf(!canLimitFiles())(
    'refuses a rename in its thread, of which nothing stays (skipped where prlimit cannot limit this process)',
    async () => {
      const { catalog, connection } = await openWithConnection();
      const rename = (idempotencyKey: string) =>
        catalog.ask(
          `mutation ($input: RenameVendorInput!) {
             renameVendor(input: $input) { vendor { slug } userErrors { code } } }`,
          { input: { slug: 'acme', newSlug: 'acme-cloud', reason: 'test', idempotencyKey } },
        );
      const { vendors, services } = DIRECTORY;
      const entries = Array.from({ length: MOST_IN_PLACE + 1 }, (_, at) => change(at));
      await catalog.store.write({ author: 'test', vendors: vendors!, services: services!, entries });
      const before = await catalog.expectData(KEYS_OF_VENDORS);
      connection.pragma('wal_checkpoint(TRUNCATE)');
      limitFiles(String(64 * 1024));
      onTestFinished(() => limitFiles('unlimited'));
      expectRefused(await rename('k'), 'renameVendor', '60');
      expect((await readyz(catalog)).status).toBe(503);
      expect(await catalog.expectData(KEYS_OF_VENDORS)).toEqual(before);

      limitFiles('unlimited');
      expect((await rename('k')).data.renameVendor).toEqual({
        vendor: { slug: 'acme-cloud' },
        userErrors: [],
      });
      expect((await readyz(catalog)).status).toBe(200);
    },
  );
});

test('a file that may only be read refuses writes, and the server is not ready', async () => {
  const { catalog, connection } = await openWithConnection();
  connection.pragma('query_only = 1');
  expectRefused(await catalog.ask(CREATE, { input: LARGE }), 'createErrorCode', '60');
  expect(await readyz(catalog)).toEqual({
    status: 503,
    body: { status: 'not ready', reason: 'The file of the store may only be read.' },
  });
  connection.pragma('query_only = 0');
  expect((await readyz(catalog)).status).toBe(200);
});

test('a lock that is held too long refuses writes, and the server stays ready', async () => {
  const { catalog } = await openWithConnection();
  const holder = new Database(catalog.store.path!);
  onTestFinished(() => void holder.close());
  holder.exec('BEGIN IMMEDIATE');
  const waiting = Array.from({ length: 256 }, () => catalog.store.write({ author: 'test', vendors: [] }));
  expectRefused(await catalog.ask(CREATE, { input: LARGE }), 'createErrorCode', '5');
  expect((await readyz(catalog)).status).toBe(200);
  holder.exec('COMMIT');
  await Promise.all(waiting);
});
