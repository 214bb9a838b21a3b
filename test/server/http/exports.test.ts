import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { generateChangeSets } from '../../../bench/generate-catalog.ts';
import { type Config, readConfig } from '../../../src/config.ts';
import { EXPORT_FORMATS } from '../../../src/exporting/formats.ts';
import { createContext } from '../../../src/graphql/context.ts';
import { createExecutableSchema } from '../../../src/server/apollo/executable-schema.ts';
import { type CatalogServer, createServer } from '../../../src/server/create-server.ts';
import { storeReadiness } from '../../../src/server/http/health.ts';
import { openStore, type Store } from '../../../src/store/open-store.ts';
import { freshPath, MAINTAINER, seededPath } from '../../harness.ts';
import { startServer } from '../../server-process.ts';
import { openRawConnection } from './raw-connection.ts';

const FORMATS = Object.keys(EXPORT_FORMATS);
const schema = createExecutableSchema();

interface Served {
  readonly store: Store;
  readonly server: CatalogServer;
  readonly url: string;
  close(): Promise<void>;
}

async function serve(path: string, settings: Partial<Config> = {}): Promise<Served> {
  const store = await openStore(path);
  const server = await createServer({
    schema,
    config: { ...readConfig({ CATALOG_LOG_LEVEL: 'silent', HOST: '127.0.0.1', PORT: '0' }), ...settings },
    createContext: async ({ requestId }) => createContext(store, requestId, MAINTAINER),
    version: () => store.version(),
    catalogPath: store.path,
    health: { ready: () => storeReadiness(store) },
  });
  const close = async () => {
    await server.close();
    await store.close();
  };
  const { url } = await server.listen();
  return { store, server, url, close };
}

/** Serves until the test has finished. */
async function serveForTest(path: string, settings: Partial<Config> = {}): Promise<Served> {
  const served = await serve(path, settings);
  onTestFinished(() => served.close());
  return served;
}

const write = (store: Store) => store.write({ author: 'test', vendors: [{ slug: 'acme', name: 'Acme' }] });

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('an export', () => {
  const seeded = seededPath();
  let served: Served;
  beforeAll(async () => {
    served = await serve(seeded);
  });
  afterAll(() => served.close());

  test.each(FORMATS)(
    'in %s is the same bytes each time, in every coding, as its manifest says',
    async (format) => {
      const { server } = served;
      const url = `/export/${format}`;
      const answers = [];
      for (const coding of ['identity', 'identity', 'gzip', 'br']) {
        answers.push(await server.inject({ url, headers: { 'accept-encoding': coding } }));
      }
      expect(answers.map(({ headers }) => headers['content-encoding'])).toEqual([
        undefined,
        undefined,
        'gzip',
        'br',
      ]);
      const bodies = answers.map(({ rawPayload }) => rawPayload);
      const decoded = [bodies[0]!, bodies[1]!, gunzipSync(bodies[2]!), brotliDecompressSync(bodies[3]!)];
      const { statusCode, headers, body } = await server.inject(`${url}/manifest`);
      expect([statusCode, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
      const manifest = JSON.parse(body);
      expect(decoded.map(sha256)).toEqual(Array.from({ length: 4 }, () => manifest.sha256));
      expect(manifest).toEqual({
        format,
        catalogVersion: await served.store.version(),
        changedAt: expect.stringMatching(/Z$/),
        since: null,
        cursor: expect.any(String),
        errorCodes: 200,
        vendors: 3,
        services: 6,
        categories: 16,
        documents: 5,
        bytes: decoded[0]!.length,
        sha256: expect.any(String),
      });
    },
  );

  test('has the headers of a file that anyone may keep, and is a 304 until somebody writes', async () => {
    const { server, store } = await serveForTest(seededPath());
    const { headers, statusCode } = await server.inject('/export/csv');
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="catalog.csv"',
      'cache-control': 'public, max-age=60',
      'x-content-type-options': 'nosniff',
      vary: expect.stringContaining('Accept-Encoding'),
    });
    const known = { 'if-none-match': String(headers.etag) };
    const same = await server.inject({ url: '/export/csv', headers: known });
    expect([same.statusCode, same.body]).toEqual([304, '']);
    expect((await server.inject({ url: '/export/jsonl', headers: known })).statusCode).toBe(200);
    await write(store);
    expect((await server.inject({ url: '/export/csv', headers: known })).statusCode).toBe(200);
  });

  test('behind a cursor of the feed has what has changed since', async () => {
    const { server, store } = await serveForTest(seededPath());
    const { cursor } = JSON.parse((await server.inject('/export/jsonl/manifest')).body);
    const nothing = await server.inject(`/export/jsonl?since=${cursor}`);
    expect([nothing.statusCode, nothing.body]).toEqual([200, '']);
    const entry = (await store.errorCodes.byKey('tencent-cloud/kms/10030'))!;
    const { message, description, solution, httpStatuses, commonCode, module, aliases } = entry;
    const vendor = { message, description, solution, httpStatuses, commonCode, module, aliases };
    await store.write({
      author: 'test',
      entries: [
        {
          identity: { service: 'tencent-cloud/kms', code: '10030', variant: 1 },
          expectedVersion: 1,
          kind: 'IMPORTED',
          reason: 'test',
          state: {
            vendor: { ...vendor, category: entry.category.slug, lifecycle: 'HISTORICAL' },
            corrections: [],
          },
        },
      ],
    });
    const changed = await server.inject(`/export/jsonl?since=${cursor}`);
    expect(JSON.parse(changed.body)).toMatchObject({ key: entry.key, lifecycle: 'HISTORICAL', version: 2 });
    const manifest = JSON.parse((await server.inject(`/export/jsonl/manifest?since=${cursor}`)).body);
    expect(manifest).toMatchObject({ since: cursor, errorCodes: 1 });
    expect((await server.inject(`/export/jsonl?since=${manifest.cursor}`)).body).toBe('');
  });

  test.each([
    ['/export/jsonl?since=x', 400, 'is not a cursor'],
    ['/export/jsonl?since=WyJLRVkiLCJ4Il0', 400, 'of a list in another order'],
    ['/export/jsonl?since=a&since=b', 400, 'Give `since` once.'],
    ['/export/jsonl?vendor=aws', 400, 'It takes `since`'],
    ['/export/xml', 404, 'Nothing is served here'],
    ['/export', 404, 'Nothing is served here'],
  ])('refuses %s with %d', async (url, status, message) => {
    const { statusCode, body, headers } = await served.server.inject(url);
    expect(statusCode).toBe(status);
    expect(JSON.parse(body).errors[0].message).toContain(message);
    expect(headers['cache-control']).toBe('no-store');
  });

  test('is got by GET alone', async () => {
    const { statusCode, headers } = await served.server.inject({ method: 'POST', url: '/export/go' });
    expect([statusCode, headers.allow]).toEqual([405, 'GET, OPTIONS']);
  });

  test('is not given where the settings say so', async () => {
    const { server } = await serveForTest(seededPath(), { exports: 0 });
    const { statusCode, body } = await server.inject('/export/jsonl');
    expect(statusCode).toBe(404);
    expect(JSON.parse(body).errors[0]).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });

  test('is charged by the number of its entries', async () => {
    const { server } = await serveForTest(seededPath(), { rateLimit: 1_000 });
    const first = await server.inject('/export/jsonl');
    expect(first.headers.ratelimit).toMatch(/r=\d{3};/);
    expect((await server.inject('/export/jsonl')).statusCode).toBe(200);
    const refused = await server.inject('/export/jsonl');
    expect([refused.statusCode, Number(refused.headers['retry-after']) > 0]).toEqual([429, true]);
  });
});

describe('an export that is read slowly', () => {
  /** Larger than what the kernel and the server take for a client that does not read. */
  const path = freshPath();
  beforeAll(async () => {
    const store = await openStore(path);
    const categories = JSON.parse(
      readFileSync(new URL('../../../seed/categories.json', import.meta.url), 'utf8'),
    );
    for (const changes of generateChangeSets(20_000, categories)) await store.write(changes);
    await store.close();
  });

  /** Opens an export, and reads nothing of it. */
  async function openExport(url: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
    const request = get(`${url}/export/jsonl`, { headers });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.pause();
    response.on('error', () => {});
    onTestFinished(() => void response.destroy());
    return response;
  }

  test('is of one version, whatever is written meanwhile', async () => {
    const { store, server, url } = await serveForTest(path);
    const { sha256: expected } = JSON.parse((await server.inject('/export/jsonl/manifest')).body);
    const response = await openExport(url);
    await write(store);
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    expect(sha256(Buffer.concat(chunks))).toBe(expected);
  });

  test('leaves no room for a second one of its address, nor for more than the settings allow', async () => {
    const { url, server } = await serveForTest(path, { exports: 1, trustProxy: true });
    const first = await openExport(url, { 'x-forwarded-for': '192.0.2.1' });
    const ask = (address: string) =>
      server.inject({
        url: '/export/go?since=WyJSRVZJU0lPTiIsOTk5OTk5XQ',
        headers: { 'x-forwarded-for': address },
      });
    const second = await ask('192.0.2.1');
    expect([second.statusCode, second.headers['retry-after']]).toEqual([429, '10']);
    const other = await ask('192.0.2.2');
    expect([other.statusCode, other.headers['retry-after']]).toEqual([503, '10']);
    first.destroy();
    await expect.poll(async () => (await ask('192.0.2.1')).statusCode, { timeout: 60_000 }).toBe(200);
  });

  test('is cut off when its time is over, and then another one is given', async () => {
    const { url, server } = await serveForTest(path, { exports: 1, exportSeconds: 3 });
    await openExport(url);
    const ask = async () => (await server.inject('/export/go?since=WyJSRVZJU0lPTiIsOTk5OTk5XQ')).statusCode;
    await expect.poll(ask, { timeout: 60_000 }).toBe(200);
  });

  test('does not keep the process when its client went away while it began', async () => {
    // Longer than any test waits.
    const server = await startServer(path, { CATALOG_EXPORT_SECONDS: '86400', CATALOG_EXPORTS: '1' });
    for (let wait = 0; wait < 100; wait += 10) {
      const connection = await openRawConnection(server.url);
      connection.write('GET /export/jsonl HTTP/1.1\r\nHost: localhost\r\n\r\n');
      // The thread of an export takes longer than some of these to open the file.
      await setTimeout(wait);
      connection.destroy();
    }
    expect(await server.end('SIGTERM')).toBe(0);
  });
});
