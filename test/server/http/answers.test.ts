import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { get, post } from '../../harness.ts';
import { smallServer } from '../small-server.ts';

const ACCEPT_SPEC = { accept: 'application/graphql-response+json' };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('a query', () => {
  test('is answered by POST', async () => {
    const { status, body, headers } = await post(await smallServer(), {
      query: 'query Greet($name: String) { hello(name: $name) }',
      variables: { name: 'Ada' },
    });
    expect({ status, body }).toEqual({ status: 200, body: { data: { hello: 'Hello, Ada!' } } });
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('is answered by GET', async () => {
    const { status, body } = await get(await smallServer(), {
      query: 'query Greet($name: String) { hello(name: $name) }',
      variables: '{"name":"Ada"}',
      operationName: 'Greet',
    });
    expect({ status, body }).toEqual({ status: 200, body: { data: { hello: 'Hello, Ada!' } } });
  });

  test('is answered in the media type of the specification where Accept names it', async () => {
    const { headers } = await post(await smallServer(), { query: '{ hello }' }, ACCEPT_SPEC);
    expect(headers['content-type']).toBe('application/graphql-response+json; charset=utf-8');
  });

  test('by GET with a credential is refused without the header that a page cannot send unasked', async () => {
    const server = await smallServer();
    const headers = { authorization: 'Bearer x' };
    const response = await server.inject({ url: '/graphql?query={hello}', headers });
    expect(response.statusCode).toBe(400);
    expect(response.json().errors[0].message).toContain('Apollo-Require-Preflight');
  });
});

describe('a persisted query', () => {
  const query = '{ hello(name: "persisted") }';
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });

  test('is sent once, and then found by its hash, by GET with a cacheable answer', async () => {
    const server = await smallServer();
    const unknown = await get(server, { extensions });
    expect(unknown.status).toBe(200);
    expect(unknown.body.errors?.[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(unknown.headers['cache-control']).toBe('no-store');

    await get(server, { extensions, query });
    const found = await get(server, { extensions });
    expect(found.body).toEqual({ data: { hello: 'Hello, persisted!' } });
    expect(found.headers['cache-control']).toBe('public, max-age=60');
  });

  test.each([
    ['another hash', { version: 1, sha256Hash: '0'.repeat(64) }, /SHA-256/],
    ['another version', { version: 2, sha256Hash }, /version must be 1/],
    ['no object at all', true, /version must be 1/],
  ])('with %s is refused as the request that it is', async (_, persistedQuery, message) => {
    const { status, body } = await post(await smallServer(), { query, extensions: { persistedQuery } });
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      { message: expect.stringMatching(message), extensions: { code: 'BAD_REQUEST' } },
    ]);
  });
});

describe('a mutation', () => {
  test('is answered by POST', async () => {
    const { body } = await post(await smallServer(), { query: 'mutation { noted }' });
    expect(body).toEqual({ data: { noted: 'noted' } });
  });

  test('is refused by GET', async () => {
    const { status, headers, body } = await get(await smallServer(), { query: 'mutation { noted }' });
    expect(status).toBe(405);
    expect(headers.allow).toBe('POST');
    expect(body.errors?.[0]?.extensions.code).toBe('METHOD_NOT_ALLOWED');
  });
});

describe('Cache-Control', () => {
  const query = '{ hello }';
  const token = { authorization: 'Bearer abc' };

  test.each([
    ['an anonymous query by GET', { query }, {}, 'public, max-age=60'],
    ['a query with an unfilled header', { query }, { authorization: 'Bearer' }, 'public, max-age=60'],
    ['a query with a token', { query }, token, 'no-store'],
    ['a query with a field that fails', { query: '{ hello fails }' }, {}, 'no-store'],
    ['a document that is no GraphQL', { query: '{' }, {}, 'no-store'],
    ['a mutation', { query: 'mutation { noted }' }, {}, 'no-store'],
  ])('of %s', async (_, parameters, headers, cacheControl) => {
    const answer = await get(
      await smallServer(),
      parameters as Record<string, string>,
      headers as Record<string, string>,
    );
    expect(answer.headers['cache-control']).toBe(cacheControl);
    expect(answer.headers.etag === undefined).toBe(cacheControl === 'no-store');
    expect(answer.headers.vary).toBe('Accept, Accept-Encoding, Authorization, Origin');
  });

  test('of a query by POST', async () => {
    const { headers } = await post(await smallServer(), { query });
    expect(headers['cache-control']).toBe('no-store');
  });

  test('has the configured age', async () => {
    const { headers } = await get(await smallServer({ cacheMaxAge: 0 }), { query });
    expect(headers['cache-control']).toBe('public, max-age=0');
  });

  test('comes with a tag that spares the body next time', async () => {
    const server = await smallServer();
    const first = await get(server, { query });
    const again = await get(server, { query }, { 'if-none-match': String(first.headers.etag) });
    expect({ status: again.status, body: again.body }).toEqual({ status: 304, body: {} });
    expect(again.headers.etag).toBe(first.headers.etag);
    expect(again.headers['cache-control']).toBe('public, max-age=60');
    const other = await get(
      server,
      { query: '{ hello(name: "b") }' },
      { 'if-none-match': String(first.headers.etag) },
    );
    expect(other.status).toBe(200);
  });
});

describe('CORS', () => {
  const origin = 'https://console.example.com';

  test('is open to any origin, without credentials', async () => {
    const { headers } = await post(await smallServer(), { query: '{ hello }' }, { origin });
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    expect(headers['access-control-expose-headers']).toBe(
      'Catalog-Position, ETag, RateLimit, RateLimit-Policy, Retry-After, WWW-Authenticate, X-Request-Id',
    );
  });

  test('lets a page ask beforehand, and remember the answer', async () => {
    const server = await smallServer();
    const response = await server.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    expect(response.statusCode).toBe(204);
    expect(response.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'authorization,content-type',
      'access-control-max-age': '86400',
    });
  });

  test('is restricted to the configured origins', async () => {
    const server = await smallServer({ corsOrigins: [origin] });
    const allowed = await post(server, { query: '{ hello }' }, { origin });
    const other = await post(server, { query: '{ hello }' }, { origin: 'https://evil.example' });
    expect(allowed.headers['access-control-allow-origin']).toBe(origin);
    expect(other.headers['access-control-allow-origin']).toBeUndefined();
    expect(other.headers.vary).toContain('Origin');
  });

  test('lets a page read why it was refused', async () => {
    const { headers, status } = await post(await smallServer(), '{', { origin });
    expect(status).toBe(400);
    expect(headers['access-control-allow-origin']).toBe('*');
  });
});

describe('X-Request-Id', () => {
  test('is new for each request', async () => {
    const server = await smallServer();
    const ids = [await post(server, { query: '{ hello }' }), await post(server, { query: '{ hello }' })].map(
      ({ headers }) => headers['x-request-id'],
    );
    expect(ids[0]).toMatch(UUID);
    expect(ids[0]).not.toBe(ids[1]);
  });

  test('is taken over from the request', async () => {
    const { headers } = await post(
      await smallServer(),
      { query: '{ hello }' },
      { 'x-request-id': 'gateway/42:a' },
    );
    expect(headers['x-request-id']).toBe('gateway/42:a');
  });

  test.each(['', 'a b', 'a"b', 'a'.repeat(129), '<script>', 'naïve'])(
    'is not taken over when it is %j',
    async (id) => {
      const { headers } = await post(await smallServer(), { query: '{ hello }' }, { 'x-request-id': id });
      expect(headers['x-request-id']).toMatch(UUID);
    },
  );

  test.each(['/nowhere', '/healthz', '/%zz', '/graphql'])('is on the answer of %s', async (url) => {
    const response = await (await smallServer()).inject(url);
    expect(response.headers['x-request-id']).toMatch(UUID);
  });
});

describe('the context', () => {
  test('is made of the facts of the request', async () => {
    const server = await smallServer();
    const { body } = await post(
      server,
      { query: '{ address authorization }' },
      { authorization: 'Bearer abc' },
    );
    expect(body.data).toEqual({ address: '127.0.0.1', authorization: 'Bearer abc' });
  });

  test.each(['Bearer', 'Bearer ', '', 'bearer  '])(
    'has no authorization where the header is %j',
    async (header) => {
      const { body } = await post(
        await smallServer(),
        { query: '{ authorization }' },
        { authorization: header },
      );
      expect(body.data).toEqual({ authorization: null });
    },
  );

  const forwarded = { 'x-forwarded-for': '203.0.113.7' };

  test('has the address of the connection, whatever a client claims', async () => {
    const { body } = await post(await smallServer(), { query: '{ address }' }, forwarded);
    expect(body.data).toEqual({ address: '127.0.0.1' });
  });

  test('has the address that a trusted proxy names', async () => {
    const server = await smallServer({ trustProxy: ['127.0.0.0/8'] });
    const { body } = await post(server, { query: '{ address }' }, forwarded);
    expect(body.data).toEqual({ address: '203.0.113.7' });
  });
});
