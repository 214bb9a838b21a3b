import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { refusal } from '../../../src/errors/protocol-error.ts';
import { PROTOCOL_ERROR_CODES, protocolErrorsTable } from '../../../src/errors/protocol-error-codes.ts';
import { type Answer, get, post } from '../../harness.ts';
import { smallServer } from '../small-server.ts';

const SPEC = { accept: 'application/graphql-response+json' };

/** No answer discloses paths, stack traces or texts of the database. */
function expectNothingLeaked({ body }: Answer): void {
  expect(JSON.stringify(body)).not.toMatch(/SQLITE|\/var\/|hunter2|node_modules|stacktrace|at .*\.ts:/);
}

describe('a fault of ours', () => {
  test.each([
    [
      'in a nullable field leaves the other fields',
      '{ hello fails }',
      { hello: 'Hello, world!', fails: null },
    ],
    ['in a required field takes all data away', '{ failsAll }', null],
    ['with a code that is not for clients', '{ leaks }', { leaks: null }],
    ['of a null where none may be', '{ broken }', null],
  ])('%s, and is masked', async (_, query, data) => {
    const server = await smallServer();
    const answer = await post(server, { query });
    expectNothingLeaked(answer);
    expect(answer.status).toBe(200);
    expect(answer.body.data).toEqual(data);
    expect(answer.body.errors).toEqual([
      {
        message: expect.stringContaining('Something went wrong on our side.'),
        locations: expect.any(Array),
        path: expect.any(Array),
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: answer.headers['x-request-id'] },
      },
    ]);
  });

  test('is in the log with its stack, under the request id that the client has', async () => {
    const server = await smallServer();
    const { headers } = await post(server, { query: 'query Failing { fails }' });
    const fault = server.lines().find(({ level }) => level === 'error');
    expect(fault).toMatchObject({
      requestId: headers['x-request-id'],
      operation: 'Failing',
      path: 'fails',
      faults: 1,
      error: {
        type: 'Error',
        message: expect.stringContaining('SQLITE_BUSY'),
        stack: expect.stringContaining('.ts:'),
      },
    });
  });

  test('while the context is made is masked, and a 500', async () => {
    const server = await smallServer(
      {},
      {
        createContext: async () => {
          throw new Error('SQLITE_BUSY');
        },
      },
    );
    const answer = await post(server, { query: '{ hello }' });
    expectNothingLeaked(answer);
    expect(answer.status).toBe(500);
    expect(answer.body.errors?.[0]?.extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      requestId: answer.headers['x-request-id'],
    });
    expect(server.lines().map(({ msg, requestId }) => ({ msg, requestId }))).toEqual(
      ['fault', 'request'].map((msg) => ({ msg, requestId: answer.headers['x-request-id'] })),
    );
  });
});

describe('a refusal while the context is made', () => {
  test.each([
    ['with its status', refusal('UNAUTHENTICATED', 'This token is unknown.'), 401, 'UNAUTHENTICATED'],
    [
      'without a status of its own',
      new GraphQLError('No.', { extensions: { code: 'FORBIDDEN' } }),
      PROTOCOL_ERROR_CODES.FORBIDDEN.status,
      'FORBIDDEN',
    ],
  ])('%s reaches the client', async (_, error, status, code) => {
    const server = await smallServer({}, { createContext: () => Promise.reject(error) });
    const answer = await post(server, { query: '{ hello }' }, { authorization: 'Bearer wrong' });
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ errors: [{ message: error.message, extensions: { code } }] });
    expect(server.lines().filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('a refusal with headers', () => {
  test('keeps them, and what it says beside', async () => {
    const error = refusal('TOO_MANY_REQUESTS', 'Too many.', {
      seconds: 7,
      http: { headers: new Map([['retry-after', '7']]) },
    });
    const answer = await post(await smallServer({}, { createContext: () => Promise.reject(error) }), {
      query: '{ hello }',
    });
    expect(answer.status).toBe(429);
    expect(answer.headers['retry-after']).toBe('7');
    expect(answer.body.errors?.[0]?.extensions).toEqual({ code: 'TOO_MANY_REQUESTS', seconds: 7 });
  });
});

describe('an error that the client can mend', () => {
  test.each([{}, SPEC])('in a field is reported beside the data, with status 200 (%o)', async (headers) => {
    const { status, body } = await post(await smallServer(), { query: '{ hello refuses }' }, headers);
    expect(status).toBe(200);
    expect(body.data).toEqual({ hello: 'Hello, world!', refuses: null });
    expect(body.errors?.[0]).toMatchObject({
      message: 'There is no vendor «aws»; the nearest is huawei-cloud.',
      path: ['refuses'],
      extensions: { code: 'BAD_USER_INPUT', nearest: ['huawei-cloud'] },
    });
  });

  test.each<[string, string, object, string]>([
    ['a variable of a wrong type', 'query($s: Int!) { size(of: $s) }', { s: 'x' }, 'BAD_USER_INPUT'],
    ['a variable that is missing', 'query($s: Int!) { size(of: $s) }', {}, 'BAD_USER_INPUT'],
    [
      'more wrong values than are reported',
      'query($v: [Int!]) { sum(values: $v) }',
      { v: Array(60).fill('x') },
      'BAD_USER_INPUT',
    ],
    [
      'a null variable inside @oneOf',
      'query($k: String) { entry(by: { key: $k }) }',
      { k: null },
      'BAD_USER_INPUT',
    ],
    [
      'a missing variable inside @oneOf',
      'query($k: String) { entry(by: { key: $k }) }',
      {},
      'BAD_USER_INPUT',
    ],
    [
      'a null inside a @oneOf variable',
      'query($by: EntryBy!) { entry(by: $by) }',
      { by: { key: null } },
      'BAD_USER_INPUT',
    ],
    [
      'two keys of a @oneOf variable',
      'query($by: EntryBy!) { entry(by: $by) }',
      { by: { key: 'a', id: 'b' } },
      'BAD_USER_INPUT',
    ],
    ['a null variable for a default', 'query($s: Int) { size(of: $s) }', { s: null }, 'BAD_USER_INPUT'],
    [
      'a null variable inside a list',
      'query($v: Int = 1) { sum(values: [$v]) }',
      { v: null },
      'BAD_USER_INPUT',
    ],
    ['a field that is not there', '{ hallo }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['an argument that is not there', '{ hello(nam: "x") }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a document that is no GraphQL', '{ hello', {}, 'GRAPHQL_PARSE_FAILED'],
    ['a subscription, of which there are none', 'subscription { hello }', {}, 'BAD_REQUEST'],
    ['fragments alone', 'fragment F on Query { hello }', {}, 'GRAPHQL_VALIDATION_FAILED'],
  ])('refuses %s with status 400 and no data', async (_, query, variables, code) => {
    for (const headers of [{}, SPEC]) {
      const server = await smallServer();
      const { status, body } = await post(server, { query, variables }, headers);
      expect(status).toBe(400);
      expect(Object.keys(body)).toEqual(['errors']);
      expect(new Set(body.errors?.map(({ extensions }) => extensions.code))).toEqual(new Set([code]));
      expect(server.lines().filter(({ level }) => level === 'error')).toEqual([]);
    }
  });

  test('in an argument of a mutation keeps what the mutation has done', async () => {
    const { status, body } = await post(
      await smallServer(),
      { query: 'mutation($k: String) { noted write(by: { key: $k }) }', variables: { k: null } },
      SPEC,
    );
    expect(status).toBe(200);
    expect(body.data).toEqual({ noted: 'noted', write: null });
    expect(body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test.each([
    ['an operation of another name', { query: 'query A { hello } query B { hello }', operationName: 'C' }],
    ['no name among several operations', { query: 'query A { hello } query B { hello }' }],
  ])('names the operation: %s', async (_, body) => {
    const answer = await post(await smallServer(), body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.[0]?.extensions.code).toBe('OPERATION_RESOLUTION_FAILURE');
  });

  test('is not repeated to the client at full length', async () => {
    const { body } = await post(await smallServer(), {
      query: 'query($s: Int!) { size(of: $s) }',
      variables: { s: 'x'.repeat(50_000) },
    });
    expect(body.errors?.[0]?.message.length).toBeLessThan(1_100);
  });
});

describe('introspection', () => {
  const query =
    '{ __schema { queryType { name } types { name } } __type(name: "Query") { name } __typename }';

  test('is on by default, whatever NODE_ENV says', async () => {
    const { body } = await post(await smallServer(), { query });
    expect(body.data).toMatchObject({ __schema: { queryType: { name: 'Query' } }, __typename: 'Query' });
  });

  test('is refused with one clear error where it is off', async () => {
    const { status, body } = await post(await smallServer({ introspection: false }), { query });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([
      {
        message: 'Introspection is switched off on this server; `__typename` still works.',
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ]);
  });

  test('leaves __typename and everything else where it is off, and gives no hints at other names', async () => {
    const server = await smallServer({ introspection: false });
    expect((await post(server, { query: '{ __typename hello }' })).status).toBe(200);
    const { body } = await post(server, { query: '{ hallo }' });
    expect(body.errors?.[0]?.message).not.toContain('hello');
  });
});

describe('a refusal by GET', () => {
  test.each([
    ['variables that are no JSON', { query: '{ hello }', variables: '{' }],
    ['variables that are no object', { query: '{ hello }', variables: '[1]' }],
    ['extensions that are no object', { query: '{ hello }', extensions: '"x"' }],
    ['no query', { operationName: 'x' }],
  ])('reports %s', async (_, parameters) => {
    const { status, body } = await get(await smallServer(), parameters as Record<string, string>);
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  });
});

describe('protocolErrorsTable', () => {
  test('has a row for each code', () => {
    const lines = protocolErrorsTable().split('\n');
    expect(lines).toHaveLength(2 + Object.keys(PROTOCOL_ERROR_CODES).length);
    expect(lines[2]).toBe('| `BAD_REQUEST` | 400 | The request is not a GraphQL request. |');
  });
});
