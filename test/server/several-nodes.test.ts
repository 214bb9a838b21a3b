import { execFileSync } from 'node:child_process';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { startPostgres } from '../../bench/several-nodes/postgres.ts';
import { type Authenticate, createAuthenticate } from '../../src/access/authenticate.ts';
import { issueToken } from '../../src/access/change-tokens.ts';
import { readConfig } from '../../src/config.ts';
import { createContext } from '../../src/graphql/context.ts';
import { createExecutableSchema } from '../../src/server/apollo/executable-schema.ts';
import { type CatalogServer, createServer } from '../../src/server/create-server.ts';
import { storeReadiness } from '../../src/server/http/health.ts';
import { createLog } from '../../src/server/log.ts';
import { openMetrics } from '../../src/server/open-metrics.ts';
import { ageOf, LOG_STATES, type LogState, type LogStatus } from '../../src/store/log/node-log.ts';
import type { Store } from '../../src/store/open-store.ts';
import { freshPath, get, MAINTAINER, post } from '../harness.ts';
import { NEW_DOCUMENT, numberedPage } from '../importing/import-catalog.ts';
import { builtFile, type ServerProcess, startServer } from '../server-process.ts';
import {
  APPEND_OF_NEWER_FORMAT,
  caughtUp,
  change,
  DIRECTORY,
  hashesOf,
  openNode,
  untilState,
  withPostgres,
} from '../store/log/node.ts';

const { freshLog, onLog } = withPostgres();
const schema = createExecutableSchema();

async function serverOf(store: Store, authenticate?: Authenticate): Promise<CatalogServer> {
  const server = await createServer({
    schema,
    config: readConfig({ CATALOG_LOG_LEVEL: 'silent', HOST: '127.0.0.1', PORT: '0' }),
    createContext: async (facts) =>
      createContext(store, facts.requestId, authenticate ? await authenticate(facts) : MAINTAINER),
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

test('a token that is revoked on another node is never taken by one that has not heard of its log for a second', async () => {
  const log = await freshLog();
  const [one, two] = [await openNode(log), await openNode(log)];
  const by = { author: 'root', request: null };
  const { token } = await issueToken(one.tokens, by, { name: 'Ada', role: 'MAINTAINER', expiresAt: null });
  await caughtUp(two);
  const lagging = await serverOf(
    two,
    createAuthenticate({
      tokens: two.tokens,
      checkIssuerToken: null,
      log: createLog('silent'),
      rejectionCache: 100_000,
    }),
  );
  const ask = () => post(lagging, { query: '{ viewer { name } }' }, { authorization: `Bearer ${token}` });
  expect((await ask()).data).toEqual({ viewer: { name: 'Ada' } });
  // The use of the token is noted in the log, beside the request.
  await vi.waitUntil(async () => (await two.tokens.all())[0]!.lastUsedAt !== null, { timeout: 60_000 });

  const holder = new Database(two.path!);
  onTestFinished(() => void holder.close());
  holder.exec('BEGIN IMMEDIATE');
  const revoked = await one.tokens.revoke((await one.tokens.all())[0]!.prefix, 'root', null);
  expect(revoked.outcome).toBe('WRITTEN');
  await vi.waitUntil(() => ageOf(two.log!.status()) > 1_000, { timeout: 60_000 });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const { status, headers, errors } = await ask();
    expect([status, errors[0]?.extensions.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  }
  expect(two.log!.status().state).toBe('FOLLOWING');
  holder.exec('COMMIT');
  await caughtUp(two);
  const { status, errors } = await ask();
  expect([status, errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
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

/** Sends a mutation of imports; what is stopped since the machine is busy, with nothing done, is sent again. */
async function importOn(server: ServerProcess, query: string, input: object, token: string): Promise<any> {
  for (;;) {
    const { data, errors } = await server.ask(query, { input }, token);
    expect(errors).toEqual([]);
    const [payload] = Object.values<any>(data);
    const messages: readonly string[] = payload.userErrors.map((each: { message: string }) => each.message);
    if (!messages.some((message) => message.endsWith('seconds, and was stopped.'))) return payload;
  }
}

test('servers on one log seed once, import and undo, take tokens of each other, and read on without PostgreSQL', async () => {
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
  const revert = `mutation ($input: RevertImportInput!) {
    revertImport(input: $input) { importRun { state } skipped { key } userErrors { message } } }`;
  const input = { newDocument: NEW_DOCUMENT, content: numberedPage(2_000) };
  const { importRun, ...planned } = await importOn(one!, plan, input, token);
  expect([importRun.state, planned.userErrors]).toEqual(['PLANNED', []]);
  const applied = await importOn(two!, apply, { id: importRun.id, reason: 'New' }, token);
  expect(applied).toEqual({ importRun: { state: 'APPLIED' }, userErrors: [] });
  const all = '{ errorCodes { totalCount } }';
  const untilCount = (server: ServerProcess, wanted: number) =>
    vi.waitUntil(async () => (await server.ask(all)).data.errorCodes.totalCount === wanted, {
      timeout: 120_000,
    });
  await untilCount(one!, 2_200);
  const reverted = await importOn(one!, revert, { id: importRun.id, reason: 'Wrong page' }, token);
  expect(reverted).toEqual({ importRun: { state: 'REVERTED' }, skipped: [], userErrors: [] });
  await untilCount(two!, 200);

  await postgres.kill();
  const issue = `mutation { issueToken(input: {name: "Bob", role: MAINTAINER}) { token } }`;
  const refused = await one!.ask(issue, {}, token);
  expect([refused.status, refused.errors[0]!.extensions.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect((await one!.ask(all)).data).toEqual({ errorCodes: { totalCount: 200 } });
  const ready = async () => (await (await fetch(`${one!.url}/readyz`)).json()) as { log: LogStatus };
  await vi.waitUntil(async () => (await ready()).log.state === 'UNREACHABLE', { timeout: 60_000 });
  expect((await fetch(`${one!.url}/readyz`)).status).toBe(200);

  await postgres.start();
  await vi.waitUntil(async () => (await ready()).log.state === 'FOLLOWING', { timeout: 60_000 });
  expect((await one!.ask(issue, {}, token)).data.issueToken.token).toMatch(/^cec_/);
  const isIssued = async () => (await two!.ask('{ tokens { name } }', {}, token)).data?.tokens.length === 2;
  await vi.waitUntil(isIssued, { timeout: 120_000 });
  expect(await Promise.all([one!, two!].map(({ end }) => end('SIGTERM')))).toEqual([0, 0]);
  const [ofOne, ofTwo] = await Promise.all(paths.map((path) => openNode(log, path)));
  await caughtUp(ofOne!, ofTwo!);
  expect(hashesOf(ofOne!)).toEqual(hashesOf(ofTwo!));
});
