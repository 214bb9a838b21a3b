import { describe, expect, test } from 'vitest';
import { post } from '../../harness.ts';
import { smallServer } from '../small-server.ts';
import { openRawConnection, rawPost } from './raw-connection.ts';

describe('a body', () => {
  test.each<[string, string, number, string]>([
    ['that is empty', '', 400, 'BAD_REQUEST'],
    ['that is no JSON', '{"query":', 400, 'BAD_REQUEST'],
    ['that is a word', 'hello', 400, 'BAD_REQUEST'],
    ['that is null', 'null', 400, 'BAD_REQUEST'],
    ['that is a number', '42', 400, 'BAD_REQUEST'],
    ['that is a string', '"{ hello }"', 400, 'BAD_REQUEST'],
    ['that is an empty object', '{}', 400, 'BAD_REQUEST'],
    ['that is an empty list', '[]', 400, 'BAD_REQUEST'],
    ['that is a batch', '[{"query":"{ hello }"},{"query":"{ hello }"}]', 400, 'BAD_REQUEST'],
    ['without a query', '{"variables":{}}', 400, 'BAD_REQUEST'],
    ['with an empty query', '{"query":""}', 400, 'BAD_REQUEST'],
    ['with a query that is an object', '{"query":{"kind":"Document"}}', 400, 'BAD_REQUEST'],
    ['with a query that is a list', '{"query":["{ hello }"]}', 400, 'BAD_REQUEST'],
    ['with variables that are a list', '{"query":"{ hello }","variables":[]}', 400, 'BAD_REQUEST'],
    ['with variables that are a text', '{"query":"{ hello }","variables":"{}"}', 400, 'BAD_REQUEST'],
    [
      'with an operation name that is a number',
      '{"query":"{ hello }","operationName":1}',
      400,
      'BAD_REQUEST',
    ],
    ['with extensions that are a list', '{"query":"{ hello }","extensions":[1]}', 400, 'BAD_REQUEST'],
    ['with a key __proto__', '{"query":"{ hello }","__proto__":{"admin":true}}', 400, 'BAD_REQUEST'],
    [
      'with a hidden key __proto__',
      '{"query":"{ hello }","variables":{"\\u005f_proto__":{}}}',
      400,
      'BAD_REQUEST',
    ],
    [
      'with a key constructor.prototype',
      '{"query":"{ hello }","constructor":{"prototype":{}}}',
      400,
      'BAD_REQUEST',
    ],
    ['that nests 50,000 lists', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 400, 'BAD_REQUEST'],
    ['that nests 16,000 objects', `${'{"a":'.repeat(16_000)}1${'}'.repeat(16_000)}`, 400, 'BAD_REQUEST'],
    [
      'that nests 10,000 selections',
      `{"query":"${'{a'.repeat(10_000)}${'}'.repeat(10_000)}"}`,
      400,
      'GRAPHQL_PARSE_FAILED',
    ],
    [
      'with characters that are none',
      '{"query":"{ hello(name: \\"\\ud800\\u0000\\") }"}',
      400,
      'GRAPHQL_PARSE_FAILED',
    ],
    ['larger than 100 KB', `{"query":"{ hello }"${' '.repeat(102_400)}}`, 413, 'PAYLOAD_TOO_LARGE'],
  ])('%s is refused', async (_, body, status, code) => {
    const server = await smallServer();
    const answer = await post(server, body);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body.errors?.length).toBeGreaterThan(0);
    expect(answer.body.errors?.[0]?.message).toMatch(/^[^\n]{10,200}$/);
    expect(new Set(answer.body.errors?.map(({ extensions }) => extensions.code))).toEqual(new Set([code]));
    expect(server.lines().filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('of the largest size is read', async () => {
    const body = `{"query":"{ hello }"${' '.repeat(102_400 - 21)}}`;
    expect(body.length).toBe(102_400);
    expect((await post(await smallServer(), body)).status).toBe(200);
  });

  test('that says a thing twice means what it says last', async () => {
    const { body } = await post(await smallServer(), '{"query":"{ fails }","query":"{ hello }"}');
    expect(body).toEqual({ data: { hello: 'Hello, world!' } });
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/jsonp',
    'application',
  ])('of type %s is refused with 415', async (type) => {
    const { status, body } = await post(
      await smallServer(),
      { query: '{ hello }' },
      { 'content-type': type },
    );
    expect(status).toBe(415);
    expect(body.errors).toEqual([
      {
        message: 'The body must be sent as Content-Type: application/json.',
        extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' },
      },
    ]);
  });

  test('without a type is refused with 415', async () => {
    const server = await smallServer();
    const response = await server.inject({
      method: 'POST',
      url: '/graphql',
      payload: Buffer.from('{"query":"{hello}"}'),
    });
    expect(response.statusCode).toBe(415);
  });
});

describe('a method', () => {
  test.each(['PUT', 'PATCH', 'DELETE', 'HEAD', 'TRACE'] as const)(
    '%s is not taken by /graphql',
    async (method) => {
      const server = await smallServer();
      const response = await server.inject({ method: method as 'PUT', url: '/graphql', payload: 'x' });
      expect(response.statusCode).toBe(405);
      expect(response.headers.allow).toBe('GET, POST, OPTIONS');
      if (method !== 'HEAD') expect(response.json().errors[0].extensions.code).toBe('METHOD_NOT_ALLOWED');
    },
  );

  test('POST is not taken by /healthz', async () => {
    const response = await (await smallServer()).inject({ method: 'POST', url: '/healthz' });
    expect(response.statusCode).toBe(405);
    expect(response.headers.allow).toBe('GET, HEAD, OPTIONS');
  });
});

describe('a path', () => {
  test.each(['/nothing', '/graphql/x', '/favicon.ico', '/../etc/passwd', '//', '/__proto__', '/constructor'])(
    '%s is unknown',
    async (url) => {
      const response = await (await smallServer()).inject({ method: 'POST', url, payload: 'x' });
      expect(response.statusCode).toBe(404);
      expect(response.json()).toEqual({
        errors: [
          {
            message: 'Nothing is served here. The catalog answers at /graphql.',
            extensions: { code: 'NOT_FOUND' },
          },
        ],
      });
    },
  );

  test('that is wrongly encoded is refused', async () => {
    const response = await (await smallServer()).inject('/%zz');
    expect(response.statusCode).toBe(400);
    expect(response.json().errors[0].extensions.code).toBe('BAD_REQUEST');
  });
});

describe('Accept', () => {
  test('that excludes JSON is refused before a mutation runs', async () => {
    const server = await smallServer();
    const { status, body } = await post(server, { query: 'mutation M { noted }' }, { accept: 'text/html' });
    expect(status).toBe(406);
    expect(body.errors?.[0]?.extensions.code).toBe('NOT_ACCEPTABLE');
    expect(server.lines()[0]).not.toHaveProperty('operation');
  });

  test.each(['*/*', 'application/*', 'text/html, application/json;q=0.1', ''])(
    '%j is answered',
    async (accept) => {
      expect((await post(await smallServer(), { query: '{ hello }' }, { accept })).status).toBe(200);
    },
  );
});

describe('a connection', () => {
  test('that sends its body too slowly gets an answer that says so, and is closed', async () => {
    const server = await smallServer({ requestSeconds: 0.2 });
    const connection = await openRawConnection((await server.listen()).url);
    connection.write(
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{',
    );
    const answer = await connection.ended();
    expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(answer).toContain('"code":"REQUEST_TIMEOUT"');
  });

  test('that sends its headers too slowly gets an answer that says so, and is closed', async () => {
    const server = await smallServer({ requestSeconds: 0.2 });
    const connection = await openRawConnection((await server.listen()).url);
    connection.write('GET /graphql HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    expect(await connection.ended()).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  });

  test('that sends too large a header gets an answer that says so, and is closed', async () => {
    const connection = await openRawConnection((await (await smallServer()).listen()).url);
    connection.write(`GET /graphql HTTP/1.1\r\nHost: x\r\nX-Large: ${'x'.repeat(20_000)}\r\n\r\n`);
    const answer = await connection.ended();
    expect(answer).toMatch(/^HTTP\/1\.1 431 Request Header Fields Too Large\r\n/);
    expect(answer).toContain('"code":"HEADERS_TOO_LARGE"');
  });

  test('that does not speak HTTP gets an answer that says so, and is closed', async () => {
    const connection = await openRawConnection((await (await smallServer()).listen()).url);
    connection.write('\x16\x03\x01\x02\x00\x01\x00\x01\r\n\r\n');
    const answer = await connection.ended();
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer).toContain('"code":"BAD_REQUEST"');
  });

  test('that sends megabytes is refused after the first 100 KB', async () => {
    const connection = await openRawConnection((await (await smallServer()).listen()).url);
    connection.write(
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
    );
    for (let chunk = 0; chunk < 4; chunk += 1) connection.write(`8000\r\n${'x'.repeat(0x8000)}\r\n`);
    const answer = await connection.answers(1);
    expect(answer).toMatch(/^HTTP\/1\.1 413 Payload Too Large\r\n/);
    expect(answer).toContain('"code":"PAYLOAD_TOO_LARGE"');
  });

  test.each(['Host: a b', 'Host: %', 'Host: [', 'Host: a:b:c', 'Host: <script>'])(
    'with the header %s is answered or refused, but is no fault of ours',
    async (host) => {
      const server = await smallServer();
      const connection = await openRawConnection((await server.listen()).url);
      connection.write(rawPost('{ hello }').replace('Host: localhost', host));
      expect(await connection.answers(1)).toMatch(/^HTTP\/1\.1 (200 OK|400 Bad Request)\r\n/);
      expect(server.lines().filter(({ level }) => level === 'error')).toEqual([]);
    },
  );

  test('in HTTP/1.0 and without a Host is answered', async () => {
    const connection = await openRawConnection((await (await smallServer()).listen()).url);
    connection.write(rawPost('{ hello }').replace('HTTP/1.1\r\nHost: localhost', 'HTTP/1.0'));
    expect(await connection.ended()).toMatch(/^HTTP\/1\.1 (200 OK|400 Bad Request)\r\n/);
  });

  test('that sends requests without waiting gets the answers in order', async () => {
    const connection = await openRawConnection((await (await smallServer()).listen()).url);
    connection.write(['a', 'b', 'c', 'd'].map((name) => rawPost(`{ hello(name: "${name}") }`)).join(''));
    const answer = await connection.answers(4);
    expect([...answer.matchAll(/Hello, (\w)!/g)].map(([, name]) => name)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('one of sixteen at once gets its own answer', async () => {
    const { url } = await (await smallServer()).listen();
    const answers = await Promise.all(
      Array.from({ length: 16 }, async (_, index) => {
        const response = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-request-id': `request-${index}` },
          body: JSON.stringify({ query: `{ hello(name: "${index}") }` }),
        });
        return { id: response.headers.get('x-request-id'), body: await response.json() };
      }),
    );
    expect(answers).toEqual(
      Array.from({ length: 16 }, (_, index) => ({
        id: `request-${index}`,
        body: { data: { hello: `Hello, ${index}!` } },
      })),
    );
  });
});
