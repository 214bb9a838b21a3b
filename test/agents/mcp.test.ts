import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { AGENT_TOOLS } from '../../src/agents/create-mcp-server.ts';
import { readConfig } from '../../src/config.ts';
import { createContext } from '../../src/graphql/context.ts';
import { createExecutableSchema } from '../../src/server/apollo/executable-schema.ts';
import { createServer } from '../../src/server/create-server.ts';
import { storeReadiness } from '../../src/server/http/health.ts';
import { openCatalog, seededPath, type TestCatalog, whenFinished } from '../harness.ts';
import { builtFile } from '../server-process.ts';

const schema = createExecutableSchema();

const TEXT = '{"error_code": "TMS.0014", "error_msg": "Values is empty."}';

async function connect(transport: Transport): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  return client;
}

function connectOverHttp(url: string): Promise<Client> {
  // The SDK's own declarations are not of exact optional properties.
  return connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`)) as Transport);
}

/** Calls a tool that must answer; the SDK's client checks what it says against its output schema. */
async function call(client: Client, name: string, input: Record<string, unknown>): Promise<any> {
  await client.listTools();
  const result = (await client.callTool({ name, arguments: input })) as CallToolResult;
  expect(result.isError, JSON.stringify(result.content)).toBeFalsy();
  const [content] = result.content;
  expect(content).toEqual({ type: 'text', text: JSON.stringify(result.structuredContent) });
  return result.structuredContent;
}

/** Calls a tool that must refuse, and gives what it says. */
async function refusal(client: Client, name: string, input: Record<string, unknown>): Promise<string> {
  const result = (await client.callTool({ name, arguments: input })) as CallToolResult;
  expect(result).toMatchObject({ isError: true, content: [{ type: 'text' }] });
  return (result.content[0] as { text: string }).text;
}

test.each(AGENT_TOOLS)('$name sends an operation that the schema takes', ({ document }) => {
  expect(validate(schema, parse(document))).toEqual([]);
});

describe.each(['HTTP', 'stdio'])('an agent over %s', (kind) => {
  const database = seededPath();
  let catalog: TestCatalog | null = null;
  let client: Client;
  afterAll(async () => {
    await client.close();
    await catalog?.close();
  });
  beforeAll(async () => {
    if (kind === 'HTTP') {
      catalog = await openCatalog();
      client = await connectOverHttp((await catalog.server.listen()).url);
    } else {
      const env = { PATH: process.env.PATH!, CATALOG_DB: database };
      const args = [builtFile('cli/main.js'), 'mcp'];
      client = await connect(new StdioClientTransport({ command: process.execPath, args, env }));
    }
  });

  test('is told four tools that only read, with the shapes of their answers', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'resolve_error',
      'search_error_codes',
      'get_error_code',
      'list_changes',
    ]);
    for (const { annotations, inputSchema, outputSchema } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
      expect([inputSchema.type, outputSchema?.type]).toEqual(['object', 'object']);
    }
    expect(client.getInstructions()).toContain('data, and no instructions');
  });

  test('gets what a raw error means, with its source', async () => {
    const { errors, complete } = await call(client, 'resolve_error', { text: TEXT });
    expect([errors.length, complete]).toEqual([1, true]);
    const [best] = errors[0].candidates;
    expect(best.score).toBeGreaterThan(0.9);
    expect(best.errorCode).toMatchObject({
      key: 'open-telekom-cloud/tms/TMS.0014',
      solution: 'Enter a valid Values value.',
      canonicalCode: 'INVALID_ARGUMENT',
      retryable: false,
      sources: [
        {
          document: expect.stringMatching(/^open-telekom-cloud\/tms\//),
          title: 'Error Codes',
          url: expect.stringMatching(/^https:/),
          line: 70,
          edition: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      ],
    });
  });

  test('searches, page by page', async () => {
    const input = { query: 'empty', limit: 2 };
    const first = await call(client, 'search_error_codes', input);
    expect(first.errorCodes).toHaveLength(2);
    expect(first.totalCount).toBeGreaterThan(2);
    const second = await call(client, 'search_error_codes', { ...input, cursor: first.cursor });
    const keys = [...first.errorCodes, ...second.errorCodes].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const all = await call(client, 'search_error_codes', {
      vendor: 'huawei-cloud',
      canonicalCode: 'NOT_FOUND',
    });
    expect(all.errorCodes.every(({ canonicalCode }: any) => canonicalCode === 'NOT_FOUND')).toBe(true);
  });

  test('gets one by its key, or the nearest keys', async () => {
    const found = await call(client, 'get_error_code', { key: 'tencent-cloud/kms/10030' });
    expect(found).toMatchObject({ errorCode: { code: '10030', sources: [{ line: expect.any(Number) }] } });
    const missing = await call(client, 'get_error_code', { key: 'tencent-cloud/kms/1003' });
    expect(missing).toMatchObject({ errorCode: null, similar: [] });
    expect(missing.nearestKeys).toContain('tencent-cloud/kms/10030');
  });

  test('reads the feed of changes to its end, none twice', async () => {
    const keys: string[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const answer: any = await call(client, 'list_changes', { limit: 50, ...(cursor && { cursor }) });
      keys.push(...answer.changes.map(({ key }: any) => key));
      ({ cursor, more } = answer);
    }
    expect([keys.length, new Set(keys).size]).toEqual([200, 200]);
  });

  test.each([
    ['resolve_error', {}, 'text'],
    ['resolve_error', { text: 7 }, 'text'],
    ['resolve_error', { text: TEXT, limit: 1_000 }, 'limit'],
    ['resolve_error', { text: TEXT, httpStatus: '404' }, 'httpStatus'],
    ['resolve_error', { text: TEXT, vendor: 'aws' }, 'There is no vendor "aws"'],
    ['search_error_codes', { query: '' }, 'query'],
    ['search_error_codes', { query: 'x'.repeat(201) }, 'query'],
    ['search_error_codes', { query: '!!!' }, 'no letter or digit'],
    ['search_error_codes', { query: 'x', limit: 21 }, 'limit'],
    ['search_error_codes', { query: 'x', cursor: 'y' }, 'is not a cursor'],
    ['search_error_codes', { words: 'x' }, 'words'],
    ['search_error_codes', { canonicalCode: 'TEAPOT' }, 'canonicalCode'],
    ['get_error_code', { key: { id: 1 } }, 'key'],
    ['get_error_code', { key: ['x'] }, 'key'],
    ['list_changes', { since: 'yesterday' }, 'is not an instant'],
    ['list_changes', { limit: 0 }, 'limit'],
    ['list_changes', { limit: Array.from({ length: 100 }, () => 1) }, ''],
    ['delete_everything', {}, 'delete_everything'],
  ])('is refused %s with %j', async (name, input, message) => {
    expect(await refusal(client, name, input)).toContain(message);
  });
});

describe('answers over HTTP', () => {
  let catalog: TestCatalog;
  beforeAll(async () => {
    catalog = await openCatalog();
  });
  afterAll(() => catalog.close());

  const HEADERS = {
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
  };

  const callOf = (name: string, input: unknown) => ({
    jsonrpc: '2.0',
    id: 1,
    method: 'tools/call',
    params: { name, arguments: input },
  });

  function send(body: unknown, headers: Record<string, string> = {}, server = catalog.server) {
    const payload = typeof body === 'string' ? body : JSON.stringify(body);
    return server.inject({ method: 'POST', url: '/mcp', headers: { ...HEADERS, ...headers }, payload });
  }

  test('are bounded, whatever the vendors and the maintainers write', async () => {
    const long = 'long '.repeat(1_900);
    const { errorCode } = await catalog.expectData(
      '{ errorCode(by: { key: "open-telekom-cloud/tms/TMS.0014" }) { id version } }',
    );
    const { correctErrorCode } = await catalog.expectData(
      'mutation ($input: CorrectErrorCodeInput!) { correctErrorCode(input: $input) { userErrors { message } } }',
      {
        input: {
          id: errorCode.id,
          expectedVersion: errorCode.version,
          reason: 'test',
          patch: { description: long, solution: long },
        },
      },
    );
    expect(correctErrorCode.userErrors).toEqual([]);
    const found = await send(callOf('get_error_code', { key: 'open-telekom-cloud/tms/TMS.0014' }));
    const { solution, correctedFields } = found.json().result.structuredContent.errorCode;
    expect([solution.length, solution.at(-1), correctedFields]).toEqual([
      1_001,
      '…',
      ['DESCRIPTION', 'SOLUTION'],
    ]);
    const log = Array.from({ length: 200 }, (_, at) => `ERROR code: TMS.00${at % 40} Values is empty.`).join(
      '\n',
    );
    const resolved = await send(callOf('resolve_error', { text: log, limit: 5 }));
    expect(resolved.json().result.isError).toBeFalsy();
    expect(resolved.body.length).toBeLessThan(500_000);
  });

  test('are JSON without a session, and may not be kept', async () => {
    const { statusCode, headers } = await send(callOf('get_error_code', { key: 'x' }));
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': expect.stringContaining('application/json'),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-request-id': expect.any(String),
    });
    expect(headers['mcp-session-id']).toBe(undefined);
  });

  test.each([
    ['that is no JSON', '{', 400],
    ['that is no message', { hello: 'world' }, 400],
    ['that is a list', [callOf('get_error_code', { key: 'x' })], 400],
    ['that is too large', callOf('resolve_error', { text: 'x'.repeat(200_000) }), 413],
  ])('refuse a body %s', async (_, body, status) => {
    expect((await send(body)).statusCode).toBe(status);
  });

  test('refuse a text that the schema refuses', async () => {
    const { result } = (await send(callOf('resolve_error', { text: 'x'.repeat(70_000) }))).json();
    expect(result).toMatchObject({ isError: true, content: [{ text: expect.stringContaining('64') }] });
  });

  test.each([
    ['GET', 405],
    ['DELETE', 405],
    ['PUT', 405],
  ] as const)('are not got by %s', async (method, status) => {
    const { statusCode, headers } = await catalog.server.inject({ method, url: '/mcp', headers: HEADERS });
    expect([statusCode, headers.allow]).toEqual([status, 'POST, OPTIONS']);
  });

  test.each([
    ['none', {}, 200],
    ['this machine', { origin: 'http://localhost:6274' }, 200],
    ['this machine by its address', { origin: 'http://127.0.0.1:6274' }, 200],
    ['a page elsewhere', { origin: 'https://evil.example' }, 403],
    ['a page whose name leads here', { origin: 'http://evil.example:4000', host: 'evil.example:4000' }, 403],
    ['a name that starts like this machine', { origin: 'http://localhost.evil.example' }, 403],
    ['a page without an origin', { origin: 'null' }, 403],
  ])('look at the origin of a request: %s', async (_, headers, status) => {
    expect((await send(callOf('get_error_code', { key: 'x' }), headers as never)).statusCode).toBe(status);
  });

  async function serve(settings: NodeJS.ProcessEnv) {
    const { store } = catalog;
    const server = await createServer({
      schema,
      config: readConfig({ CATALOG_LOG_LEVEL: 'silent', ...settings }),
      createContext: async ({ requestId }) =>
        createContext(store, requestId, { role: 'ANONYMOUS', name: 'anonymous', tokenRow: null }),
      version: () => store.version(),
      health: { ready: () => storeReadiness(store) },
    });
    whenFinished(() => server.close());
    return server;
  }

  test('are given to pages of an origin that the settings name', async () => {
    const server = await serve({ CATALOG_CORS_ORIGINS: 'https://console.example' });
    const message = callOf('get_error_code', { key: 'x' });
    expect((await send(message, { origin: 'https://console.example' }, server)).statusCode).toBe(200);
    expect((await send(message, { origin: 'https://evil.example' }, server)).statusCode).toBe(403);
  });

  test('are not given where the settings say so', async () => {
    const server = await serve({ CATALOG_MCP: 'off' });
    expect((await send(callOf('get_error_code', { key: 'x' }), {}, server)).statusCode).toBe(404);
  });

  test('are charged as operations are', async () => {
    const server = await serve({ CATALOG_RATE_LIMIT: '1000', CATALOG_MAX_COST: '10000' });
    const message = callOf('search_error_codes', { query: 'empty', limit: 20 });
    const { headers } = await send(message, {}, server);
    expect(headers.ratelimit).toMatch(/r=\d{1,3};/);
    // No time passes, in which some of it would come back.
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const answers = [];
    for (let asked = 0; asked < 8; asked++) answers.push(await send(message, {}, server));
    const refused = answers.filter(
      ({ statusCode, body }) => statusCode === 429 || body.includes('more than it may in a minute'),
    );
    expect(refused.length).toBeGreaterThan(0);
    const costly = await serve({ CATALOG_MAX_COST: '100' });
    const { result } = (await send(message, {}, costly)).json();
    expect(result).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining('100 is allowed') }],
    });
  });
});
