import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalog, type TestCatalog } from '../harness.ts';

const QUERY = 'query Entry($key: String!) { errorCode(by: { key: $key }) { key httpStatuses } __typename }';
const VARIABLES = { key: 'open-telekom-cloud/tms/TMS.0014' };
const DATA = { errorCode: { key: VARIABLES.key, httpStatuses: [409] }, __typename: 'Query' };

/** What clients send by GET as they come out of the box. */
const CLIENTS: Readonly<
  Record<string, { readonly parameters: Record<string, string>; readonly headers: Record<string, string> }>
> = {
  urql: {
    parameters: { operationName: 'Entry', query: QUERY, variables: JSON.stringify(VARIABLES) },
    headers: {
      accept:
        'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
    },
  },
  'graphql-request': {
    parameters: { query: QUERY, variables: JSON.stringify(VARIABLES), operationName: 'Entry' },
    headers: {
      accept: 'application/graphql-response+json; charset=utf-8, application/json; charset=utf-8',
    },
  },
  curl: {
    parameters: { query: QUERY, variables: JSON.stringify(VARIABLES) },
    headers: { accept: '*/*' },
  },
};

let catalog: TestCatalog;
let url: string;
beforeAll(async () => {
  catalog = await openCatalog();
  url = `${(await catalog.server.listen()).url}/graphql`;
});
afterAll(() => catalog.close());

async function get(parameters: Record<string, string>, headers: Record<string, string> = {}) {
  const answer = await fetch(`${url}?${new URLSearchParams(parameters)}`, { headers });
  return {
    status: answer.status,
    headers: answer.headers,
    body: answer.status === 304 ? null : ((await answer.json()) as any),
  };
}

describe('an anonymous query by GET', () => {
  test.each(Object.entries(CLIENTS))('as %s sends it is answered, and may be kept', async (_, client) => {
    // The first is answered by Apollo, the second by the fast path.
    for (let time = 0; time < 2; time += 1) {
      const { status, headers, body } = await get(client.parameters, client.headers);
      expect({ status, body }).toEqual({ status: 200, body: { data: DATA } });
      expect(headers.get('cache-control')).toBe('public, max-age=60');
      const again = await get(client.parameters, {
        ...client.headers,
        'if-none-match': headers.get('etag')!,
      });
      expect(again.status).toBe(304);
    }
  });

  test('is refused where a type is declared for the body that it does not have, JSON excepted', async () => {
    const json = await get({ query: '{ __typename }' }, { 'content-type': 'application/json' });
    expect(json.body).toEqual({ data: { __typename: 'Query' } });
    const { status, body } = await get({ query: '{ __typename }' }, { 'content-type': 'text/plain' });
    expect({ status, code: body.errors[0].extensions.code }).toEqual({ status: 415, code: 'BAD_REQUEST' });
  });
});

describe('by GET', () => {
  test('a mutation is refused, with the header and without', async () => {
    const parameters = {
      query: 'mutation { createVendor(input: { slug: "by-get", name: "By GET" }) { vendor { slug } } }',
    };
    for (const headers of [{}, { 'apollo-require-preflight': 'true' }] as Record<string, string>[]) {
      const answer = await get(parameters, headers);
      expect({ status: answer.status, code: answer.body.errors[0].extensions.code }).toEqual({
        status: 405,
        code: 'METHOD_NOT_ALLOWED',
      });
    }
    expect(await catalog.expectData('{ vendor(slug: "tencent-cloud") { slug } vendors { slug } }')).toEqual({
      vendor: { slug: 'tencent-cloud' },
      vendors: expect.not.arrayContaining([{ slug: 'by-get' }]),
    });
  });

  test('a query with a credential needs the header that a page cannot make a browser send unasked', async () => {
    const credential = { authorization: 'Bearer cec_anything' };
    const refused = await get({ query: '{ __typename }' }, credential);
    expect(refused.status).toBe(400);
    expect(refused.body.errors[0].message).toContain('Apollo-Require-Preflight');
    expect(refused.headers.get('cache-control')).toBe('no-store');

    const answered = await get(
      { query: '{ __typename }' },
      { ...credential, 'apollo-require-preflight': 'true' },
    );
    expect(answered.status).toBe(200);
  });
});
