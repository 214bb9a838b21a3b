import { execFileSync } from 'node:child_process';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { startPostgres } from '../../bench/several-nodes/postgres.ts';
import { readConfig } from '../../src/config.ts';
import { createContext } from '../../src/graphql/context.ts';
import { createExecutableSchema } from '../../src/server/apollo/executable-schema.ts';
import { type CatalogServer, createServer } from '../../src/server/create-server.ts';
import { storeReadiness } from '../../src/server/http/health.ts';
import { createLog } from '../../src/server/log.ts';
import { openMetrics } from '../../src/server/open-metrics.ts';
import { LOG_STATES, type LogState, type LogStatus } from '../../src/store/log/node-log.ts';
import type { Store } from '../../src/store/open-store.ts';
import { freshPath, get, MAINTAINER, post } from '../harness.ts';
import { NEW_DOCUMENT, numberedPage } from '../importing/import-catalog.ts';
import { builtFile, startServer } from '../server-process.ts';
import {
  APPEND_OF_NEWER_FORMAT,
  caughtUp,
  change,
  DIRECTORY,
  openNode,
  untilState,
  withPostgres,
} from '../store/log/node.ts';

const { freshLog, onLog } = withPostgres();
const schema = createExecutableSchema();

async function serverOf(store: Store): Promise<CatalogServer> {
  const server = await createServer({
    schema,
    config: readConfig({ CATALOG_LOG_LEVEL: 'silent', HOST: '127.0.0.1', PORT: '0' }),
    createContext: async ({ requestId }) => createContext(store, requestId, MAINTAINER),
    version: () => store.version(),
    followed: store.log,
    health: { ready: () => storeReadiness(store) },
  });
  onTestFinished(() => server.close());
  return server;
}

const READ = '{ errorCode(by: {key: "acme/disks/D.1"}) { version solution } }';
const CORRECT = `mutation ($input: CorrectErrorCodeInput!) {
  correctErrorCode(input: $input) { errorCode { version } userErrors { code message } }
}`;

/** Corrects the solution of the entry; gives the answer. */
async function correct(server: CatalogServer, expectedVersion: number, solution: string) {
  const { data } = await post(server, { query: '{ errorCode(by: {key: "acme/disks/D.1"}) { id } }' });
  const input = { id: data.errorCode.id, expectedVersion, patch: { solution }, reason: 'We know better' };
  return post(server, { query: CORRECT, variables: { input } });
}

describe('Catalog-Position', () => {
  test('lets a client read on one node what it has written on another', async () => {
    const log = await freshLog();
    const [one, two] = [await openNode(log), await openNode(log)];
    await one.write({ ...DIRECTORY, entries: [change(1)] });
    await caughtUp(two);
    const [writer, reader] = [await serverOf(one), await serverOf(two)];
    for (let version = 1; version <= 20; version += 1) {
      const { headers, data } = await correct(writer, version, `Solution ${version}`);
      expect(data.correctErrorCode).toEqual({ errorCode: { version: version + 1 }, userErrors: [] });
      const position = String(headers['catalog-position']);
      expect(Number(position)).toBe(version + 1);
      const seen = { errorCode: { version: version + 1, solution: `Solution ${version}` } };
      expect((await get(reader, { query: READ }, { 'catalog-position': position })).data).toEqual(seen);
      expect((await post(reader, { query: READ }, { 'catalog-position': position })).data).toEqual(seen);
    }
    const { headers } = await get(reader, { query: READ });
    expect(headers.vary).toContain('Catalog-Position');
    expect(headers['catalog-position']).toBeUndefined();
  });

  test('lets a change be made on one node of what another has just shown', async () => {
    const log = await freshLog();
    const [one, two] = [await openNode(log), await openNode(log)];
    await one.write({ ...DIRECTORY, entries: [change(1)] });
    await caughtUp(two);
    const servers = [await serverOf(one), await serverOf(two)];
    for (let version = 1; version <= 20; version += 1) {
      const { data } = await correct(servers[version % 2]!, version, `Solution ${version}`);
      expect(data.correctErrorCode).toEqual({ errorCode: { version: version + 1 }, userErrors: [] });
    }
  });

  test('that the node does not reach is refused after a second, to be sent again', async () => {
    const server = await serverOf(await openNode(await freshLog()));
    const { status, headers, errors } = await get(server, { query: READ }, { 'catalog-position': '1000' });
    expect([status, headers['retry-after'], errors[0]?.extensions.code]).toEqual([
      503,
      '1',
      'SERVICE_UNAVAILABLE',
    ]);
  });

  test('that is no position is refused', async () => {
    const server = await serverOf(await openNode(await freshLog()));
    const { status, errors } = await get(server, { query: READ }, { 'catalog-position': 'latest' });
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });
});

test('/readyz says how far a node is', async () => {
  const node = await openNode(await freshLog());
  await node.write(DIRECTORY);
  const response = await (await serverOf(node)).inject('/readyz');
  expect(response.statusCode).toBe(200);
  expect(response.json()).toEqual({
    status: 'ready',
    log: { state: 'FOLLOWING', position: 1, reason: null },
  });
});

test('/metrics says how far a node is, and that it does not follow', async () => {
  const log = await freshLog();
  const node = await openNode(log);
  const config = readConfig({ HOST: '127.0.0.1', CATALOG_METRICS: '127.0.0.1:0' });
  const { url, close } = (await openMetrics(config, node, createLog('silent')))!;
  onTestFinished(close);
  const samples = async () => {
    const lines = (await (await fetch(url)).text()).split('\n');
    return Object.fromEntries(
      lines.filter((line) => line.startsWith('catalog_log_')).map((line) => line.split(' ')),
    );
  };
  await node.write(DIRECTORY);
  await caughtUp(node);
  const { catalog_log_confirmed_seconds: confirmed, ...following } = await samples();
  expect(Number(confirmed)).toBeLessThan(300);
  const states = (state: LogState) =>
    Object.fromEntries(
      LOG_STATES.map((each) => [`catalog_log_state{state="${each}"}`, `${Number(each === state)}`]),
    );
  const counts = { catalog_log_rebuilds_total: '0', catalog_log_applied_position: '1' };
  expect(following).toEqual({ ...states('FOLLOWING'), ...counts, catalog_log_head_position: '1' });

  await onLog(log, APPEND_OF_NEWER_FORMAT);
  await untilState(node, 'NEWER_FORMAT');
  const { catalog_log_confirmed_seconds: _, ...behind } = await samples();
  expect(behind).toEqual({ ...states('NEWER_FORMAT'), ...counts, catalog_log_head_position: '2' });
});

test('servers on one log seed once, import, take tokens of each other, and read on without PostgreSQL', async () => {
  const postgres = await startPostgres();
  onTestFinished(() => postgres.remove());
  const log = await postgres.createDatabase('catalog');
  const paths = [freshPath(), freshPath()];
  const settings = { CATALOG_LOG_URL: log, CATALOG_LOG_SECONDS: '60', CATALOG_LOG_LEVEL: 'fatal' };
  const [one, two] = await Promise.all(paths.map((path) => startServer(path, settings)));
  const count = '{ errorCodes { totalCount } importRuns { totalCount } }';

  const token = execFileSync(
    process.execPath,
    [builtFile('cli/main.js'), 'token', 'issue', 'Ada', '--role', 'ADMIN'],
    {
      env: {
        PATH: process.env.PATH,
        CATALOG_DB: freshPath(),
        CATALOG_LOG_URL: log,
        CATALOG_LOG_SECONDS: '60',
      },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  ).trim();
  const viewer = () => two!.ask('{ viewer { name role } }', {}, token);
  await vi.waitUntil(async () => (await viewer()).data?.viewer?.name === 'Ada', { timeout: 60_000 });
  expect((await one!.ask(count, {}, token)).data).toEqual({
    errorCodes: { totalCount: 200 },
    importRuns: { totalCount: 5 },
  });

  const plan = `mutation ($input: PlanImportInput!) {
    planImport(input: $input) { importRun { id state } userErrors { message } } }`;
  const apply = `mutation ($input: ApplyImportInput!) {
    applyImport(input: $input) { importRun { state } userErrors { message } } }`;
  const input = { newDocument: NEW_DOCUMENT, content: numberedPage(2_000) };
  const planned = await one!.ask(plan, { input }, token);
  expect(planned.errors).toEqual([]);
  expect(planned.data.planImport).toMatchObject({ importRun: { state: 'PLANNED' }, userErrors: [] });
  const applied = await two!.ask(
    apply,
    { input: { id: planned.data.planImport.importRun.id, reason: 'New' } },
    token,
  );
  expect(applied.data.applyImport).toEqual({ importRun: { state: 'APPLIED' }, userErrors: [] });
  const all = '{ errorCodes { totalCount } }';
  await vi.waitUntil(async () => (await one!.ask(all)).data.errorCodes.totalCount === 2_200, {
    timeout: 60_000,
  });

  await postgres.kill();
  const issue = `mutation { issueToken(input: {name: "Bob", role: MAINTAINER}) { token } }`;
  const refused = await one!.ask(issue, {}, token);
  expect([refused.status, refused.errors[0]!.extensions.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect((await one!.ask(all)).data).toEqual({ errorCodes: { totalCount: 2_200 } });
  const ready = async () => (await (await fetch(`${one!.url}/readyz`)).json()) as { log: LogStatus };
  await vi.waitUntil(async () => (await ready()).log.state === 'UNREACHABLE', { timeout: 60_000 });
  expect((await fetch(`${one!.url}/readyz`)).status).toBe(200);

  await postgres.start();
  await vi.waitUntil(async () => (await ready()).log.state === 'FOLLOWING', { timeout: 60_000 });
  expect((await one!.ask(issue, {}, token)).data.issueToken.token).toMatch(/^cec_/);
  expect(await Promise.all([one!, two!].map(({ end }) => end('SIGTERM')))).toEqual([0, 0]);
});
