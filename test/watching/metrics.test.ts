import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { Viewer } from '../../src/domain/viewer.ts';
import { createContext } from '../../src/graphql/context.ts';
import { seedCatalog } from '../../src/importing/seed-catalog.ts';
import { createExecutableSchema } from '../../src/server/apollo/executable-schema.ts';
import { createServer } from '../../src/server/create-server.ts';
import { storeReadiness } from '../../src/server/http/health.ts';
import { createLog } from '../../src/server/log.ts';
import { openMetrics } from '../../src/server/open-metrics.ts';
import { openStore } from '../../src/store/open-store.ts';
import { freshFolder } from './fresh-folder.ts';

const SEED_FOLDER = new URL('../../seed/', import.meta.url);
const MAINTAINER: Viewer = { role: 'MAINTAINER', name: 'Ada', tokenRow: null };

const LOOKUP = 'query Lookup($key: String!) { errorCode(by: {key: $key}) { key } }';
const KEY = 'open-telekom-cloud/tms/TMS.0014';

/** A catalog in a file that counts; it listens, so that requests end as they do for clients. */
async function openWatched() {
  const config = readConfig({
    CATALOG_LOG_LEVEL: 'silent',
    HOST: '127.0.0.1',
    PORT: '0',
    CATALOG_METRICS: '127.0.0.1:0',
  });
  const log = createLog('silent');
  const path = `${freshFolder()}/catalog.sqlite`;
  const store = await openStore(path);
  await seedCatalog(store, SEED_FOLDER);
  const watched = (await openMetrics(config, store, log))!;
  const server = await createServer({
    schema: createExecutableSchema(),
    config,
    log,
    createContext: async ({ requestId }) => createContext(store, requestId, MAINTAINER),
    version: () => store.version(),
    health: { ready: () => storeReadiness(store) },
    metrics: watched.metrics,
  });
  const { url } = await server.listen();
  onTestFinished(async () => {
    await server.close();
    await watched.close();
    await store.close();
  });
  return {
    store,
    path,
    url,
    async ask(query: string, variables = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return response.json();
    },
    metricsUrl: watched.url,
    scrape: async () => samplesOf(await (await fetch(watched.url)).text()),
  };
}

/** The samples of a text in Prometheus' format, by name and labels. */
function samplesOf(text: string): Map<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const end = line.lastIndexOf(' ');
      return [line.slice(0, end), Number(line.slice(end + 1))];
    }),
  );
}

function startingWith(samples: ReadonlyMap<string, number>, start: string): Record<string, number> {
  return Object.fromEntries([...samples].filter(([name]) => name.startsWith(start)));
}

test('requests are counted by operation name and by the code of the first error', async () => {
  const { ask, url, scrape } = await openWatched();
  for (let count = 0; count < 3; count += 1) await ask(LOOKUP, { key: KEY });
  await ask(LOOKUP, { key: 1 });
  await ask('query Wrong { nothing }');
  await ask('{ catalog { version } }');
  await fetch(`${url}/nowhere`);
  await fetch(`${url}/readyz`);

  const samples = await scrape();
  expect(startingWith(samples, 'catalog_requests_total')).toEqual({
    'catalog_requests_total{operation="Lookup",code="OK"}': 3,
    'catalog_requests_total{operation="Lookup",code="BAD_USER_INPUT"}': 1,
    'catalog_requests_total{operation="(none)",code="GRAPHQL_VALIDATION_FAILED"}': 1,
    'catalog_requests_total{operation="(none)",code="OK"}': 1,
    'catalog_requests_total{operation="(none)",code="NOT_FOUND"}': 1,
  });
  expect(startingWith(samples, 'catalog_request_duration_seconds_count')).toEqual({
    'catalog_request_duration_seconds_count{operation="Lookup"}': 4,
    'catalog_request_duration_seconds_count{operation="(none)"}': 3,
  });
});

test('caches say how often they had what was asked for, also when the catalog has changed', async () => {
  const { ask, store, scrape } = await openWatched();
  for (let count = 0; count < 4; count += 1) await ask(LOOKUP, { key: KEY });
  await store.write({ author: 'Ada', vendors: [] });
  await ask(LOOKUP, { key: KEY });

  const samples = await scrape();
  const requests = (cache: string) =>
    ['hit', 'miss'].map((result) =>
      samples.get(`catalog_cache_requests_total{cache="${cache}",result="${result}"}`),
    );
  // The first request goes to Apollo, which the operation is learned from.
  expect(requests('operations')).toEqual([4, 1]);
  expect(requests('answers')).toEqual([3, 1]);
  expect(requests('documents')).toEqual([0, 1]);
  expect(samples.get('catalog_cache_entries{cache="answers"}')).toBe(1);
  expect(samples.get('catalog_cache_bytes{cache="answers"}')).toBeGreaterThan(1_000);
});

test('the store says how many entries it has, its version, and what waits for its turn', async () => {
  const { store, path, scrape } = await openWatched();
  const before = await scrape();
  expect(before.get('catalog_entries')).toBe(200);
  expect(before.get('catalog_version')).toBe(await store.version());
  expect(before.get('catalog_reader_pool_waiting{pool="lists"}')).toBe(0);
  expect(before.get('catalog_reader_pool_queries_total{pool="words",result="timeout"}')).toBe(0);

  const holder = new Database(path);
  onTestFinished(() => void holder.close());
  holder.exec('BEGIN IMMEDIATE');
  const writes = Array.from({ length: 300 }, () => store.write({ author: 'Ada', vendors: [] }));
  const settled = Promise.allSettled(writes);
  const during = await scrape();
  expect(during.get('catalog_writes_waiting')).toBe(256);
  expect(during.get('catalog_writes_total{result="refused"}')).toBe(44);
  holder.exec('COMMIT');
  await settled;
  const after = await scrape();
  expect(after.get('catalog_writes_waiting')).toBe(0);
  const written = (samples: ReadonlyMap<string, number>) =>
    samples.get('catalog_writes_total{result="done"}')!;
  expect(written(after) - written(before)).toBe(256);
  expect(after.get('catalog_write_wait_seconds_total')).toBeGreaterThan(0);
});

test('a store without a log says nothing of one', async () => {
  const { scrape } = await openWatched();
  expect(startingWith(await scrape(), 'catalog_log_')).toEqual({});
});

test('the process says what it takes of memory, and how late its event loop is', async () => {
  const { scrape } = await openWatched();
  const samples = await scrape();
  expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
  expect(samples.has('nodejs_eventloop_lag_p99_seconds')).toBe(true);
});

test('metrics have a listener of their own, which has nothing else', async () => {
  const { url, metricsUrl } = await openWatched();
  expect((await fetch(`${url}/metrics`)).status).toBe(404);
  expect((await fetch(new URL('/graphql', metricsUrl))).status).toBe(404);
  expect((await fetch(metricsUrl, { method: 'POST' })).status).toBe(405);
  const answer = await fetch(metricsUrl);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
});

test('nothing is served where the settings do not say so', async () => {
  const store = await openStore(':memory:');
  onTestFinished(() => store.close());
  expect(await openMetrics(readConfig({}), store, createLog('silent'))).toBeNull();
});

test.each([
  ['off', null],
  ['9464', { host: null, port: 9464 }],
  ['127.0.0.1:9464', { host: '127.0.0.1', port: 9464 }],
  ['[::1]:9464', { host: '::1', port: 9464 }],
])('CATALOG_METRICS may be %s', (text, place) => {
  expect(readConfig({ CATALOG_METRICS: text }).metrics).toEqual(place);
});

test.each(['on', '70000', 'http://localhost:9464', ':9464', 'localhost'])(
  'CATALOG_METRICS may not be %s',
  (text) => {
    expect(() => readConfig({ CATALOG_METRICS: text })).toThrow('CATALOG_METRICS');
  },
);
