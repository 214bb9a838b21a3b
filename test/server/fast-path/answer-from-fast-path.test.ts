import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { describe, expect, test, vi } from 'vitest';
import type { RequestFacts } from '../../../src/access/authenticate.ts';
import { chosenEncoding } from '../../../src/server/fast-path/compress-answer.ts';
import { get, post } from '../../harness.ts';
import { type SmallServer, smallServer } from '../small-server.ts';

const TYPES =
  'type Query { hello(name: String): String! fails: String long: String! } type Mutation { write: Int! }';

/** A server of which is known how often it has run a field, and whose version is in the hands of the test. */
async function countingServer(settings: Parameters<typeof smallServer>[0] = {}) {
  const state = { runs: 0, version: 1 };
  const run = <Value>(value: Value): Value => {
    state.runs += 1;
    return value;
  };
  const schema = makeExecutableSchema<RequestFacts>({
    typeDefs: TYPES,
    resolvers: {
      Query: {
        hello: (_, { name }) => run(`Hello, ${name ?? 'world'}!`),
        long: () => run('long '.repeat(1_000)),
        fails: () => {
          run(0);
          throw new Error('no');
        },
      },
      Mutation: { write: () => run(1) },
    },
  });
  const server = await smallServer(settings, { schema, version: async () => state.version });
  return { state, server };
}

async function runsOf(
  ask: (server: SmallServer) => Promise<unknown>,
  settings: Parameters<typeof smallServer>[0] = {},
): Promise<number> {
  const { state, server } = await countingServer(settings);
  const first = await ask(server);
  expect(await ask(server)).toEqual({ ...(first as object), headers: expect.anything() });
  await ask(server);
  return state.runs;
}

const QUERY = { query: 'query Hello($name: String) { hello(name: $name) }', variables: { name: 'Ada' } };

describe('a query that is sent three times', () => {
  test.each<[string, number, (server: SmallServer) => Promise<unknown>, Parameters<typeof smallServer>[0]?]>([
    ['by POST is run once', 1, (server) => post(server, QUERY)],
    ['by GET is run once', 1, (server) => get(server, { query: '{ hello }' })],
    [
      'for application/graphql-response+json is run once',
      1,
      (server) => post(server, QUERY, { accept: 'application/graphql-response+json' }),
    ],
    ['with a credential is run each time', 3, (server) => post(server, QUERY, { authorization: 'Bearer x' })],
    ['that changes something is run each time', 3, (server) => post(server, { query: 'mutation { write }' })],
  ])('%s', async (_, runs, ask, settings) => {
    expect(await runsOf(ask, settings)).toBe(runs);
  });

  test('with an error is run each time, and logged', async () => {
    const { state, server } = await countingServer();
    for (let time = 0; time < 3; time++) await post(server, { query: '{ hello fails }' });
    expect(state.runs).toBe(6);
  });
});

describe('an answer that is kept', () => {
  test('is one for POST and GET, whose headers differ as before', async () => {
    const { state, server } = await countingServer();
    const query = '{ hello }';
    await post(server, { query });
    await get(server, { query });
    const [byPost, byGet] = [await post(server, { query }), await get(server, { query })];
    // Each of the two has shown once in what type it wants its answer.
    expect(state.runs).toBe(2);
    expect(byPost.headers['cache-control']).toBe('no-store');
    expect(byGet.headers['cache-control']).toBe('public, max-age=60');
    expect(byGet.headers.etag).toMatch(/^W\/"1-/);
    expect(byGet.headers['content-type']).toBe('application/json; charset=utf-8');
  });

  test('ends with the version of the catalog', async () => {
    const { state, server } = await countingServer();
    for (let version = 1; version <= 3; version++) {
      state.version = version;
      await post(server, QUERY);
      await post(server, QUERY);
      expect(state.runs).toBe(version);
    }
  });

  test('is for its variables and its operation alone', async () => {
    const { server } = await countingServer();
    const query = 'query A { hello(name: "A") } query B($name: String) { hello(name: $name) }';
    const ask = async (operationName: string, variables = {}) =>
      (await post(server, { query, operationName, variables })).body.data?.hello;
    for (let time = 0; time < 2; time++) {
      expect(await ask('A')).toBe('Hello, A!');
      expect(await ask('B')).toBe('Hello, world!');
      expect(await ask('B', { name: 'B' })).toBe('Hello, B!');
    }
  });

  test('is by GET the same with the header that prevents CSRF and without, and not for a credential', async () => {
    const { state, server } = await countingServer();
    for (let time = 0; time < 2; time++) await get(server, { query: '{ hello }' });
    const url = `/graphql?${new URLSearchParams({ query: '{ hello }' })}`;
    const anonymous = await server.inject({ url });
    const known = await server.inject({ url, headers: { authorization: 'Bearer x' } });
    expect([anonymous.statusCode, known.statusCode, state.runs]).toEqual([200, 400, 1]);
  });

  test('is found by the hash that its query was sent with', async () => {
    const { state, server } = await countingServer();
    const query = '{ hello }';
    const sha256Hash = createHash('sha256').update('{ other }').digest('hex');
    const unknown = await get(server, {
      extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }),
    });
    expect(unknown.body.errors?.[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    const right = createHash('sha256').update(query).digest('hex');
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: right } });
    await get(server, { query, extensions });
    for (let time = 0; time < 3; time++) {
      expect((await get(server, { extensions })).body.data).toEqual({ hello: 'Hello, world!' });
    }
    expect(state.runs).toBe(2);
  });

  test.each([
    ['gzip', 'gzip', gunzipSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
  ])('is compressed for %j, once that is done', async (accepted, encoding, decompress) => {
    const { server } = await countingServer();
    const ask = () =>
      server.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json', 'accept-encoding': accepted },
        payload: { query: '{ long }' },
      });
    const plain = await ask();
    expect(plain.headers['content-encoding']).toBeUndefined();
    await vi.waitFor(async () => expect((await ask()).headers['content-encoding']).toBe(encoding), 60_000);
    const { headers, rawPayload } = await ask();
    expect(rawPayload.length).toBeLessThan(plain.rawPayload.length / 10);
    expect(headers['content-length']).toBe(String(rawPayload.length));
    expect(headers.vary).toContain('Accept-Encoding');
    expect(decompress(rawPayload).toString()).toBe(plain.body);
  });

  test.each([undefined, 'identity', 'deflate', 'gzip;q=0', 'xgzip', ''])(
    'is as it was for %j',
    async (accepted) => {
      expect(chosenEncoding(accepted)).toBeNull();
    },
  );

  test('is in the log under the name of its operation', async () => {
    const { server } = await countingServer();
    await post(server, QUERY);
    await post(server, QUERY);
    const lines = await server.linesOnce(2);
    expect(lines.map(({ operation }) => operation)).toEqual(['Hello', 'Hello']);
  });
});

describe('variables that an operation does not declare', () => {
  test('make no other question', async () => {
    const { state, server } = await countingServer();
    for (let time = 0; time < 5; time++)
      await post(server, { ...QUERY, variables: { other: time, name: 'Ada', [`other${time}`]: [time] } });
    expect(state.runs).toBe(1);
  });

  test('keep or break no limit, whether the operation is known or not', async () => {
    const { server } = await countingServer({ maxListLength: 2, maxInputDepth: 3 });
    for (let time = 0; time < 3; time++) {
      const { status } = await post(server, { ...QUERY, variables: { list: [1, 2, 3], deep: [[[[1]]]] } });
      expect(status).toBe(200);
    }
  });
});

test('a variable that nests deeper than the stack is refused by a known operation too', async () => {
  const { server } = await countingServer();
  await post(server, QUERY);
  const variables = `{"name": ${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
  const response = await server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json' },
    payload: `{"query": ${JSON.stringify(QUERY.query)}, "variables": ${variables}}`,
  });
  expect(response.statusCode).toBe(400);
});
