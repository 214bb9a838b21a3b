import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createReaderPool } from '../../src/store/workers/reader-pool.ts';
import { isTracing } from '../../src/watching/tracing.ts';
import { openCatalog } from '../harness.ts';
import { smallServer } from '../server/small-server.ts';
import { freshFolder } from './fresh-folder.ts';

const exporter = new InMemorySpanExporter();
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });

beforeAll(() => {
  expect(isTracing()).toBe(false);
  provider.register();
  expect(isTracing()).toBe(true);
});
afterEach(() => exporter.reset());
afterAll(async () => {
  await provider.shutdown();
  trace.disable();
  context.disable();
  propagation.disable();
});

/** The spans so far, by name: one of each. */
function spansByName(): Record<string, ReadableSpan> {
  return Object.fromEntries(exporter.getFinishedSpans().map((span) => [span.name, span]));
}

const LOOKUP = 'query Lookup($key: String!) { errorCode(by: {key: $key}) { message } }';
const VARIABLES = { key: 'open-telekom-cloud/tms/TMS.0014' };

const RENAME = `mutation Rename($input: UpdateVendorInput!) {
  updateVendor(input: $input) { vendor { name } }
}`;

test('a request, its operation and its writes are spans, each a part of the one before', async () => {
  const catalog = await openCatalog();
  exporter.reset();
  await catalog.ask(RENAME, { input: { slug: 'huawei-cloud', name: 'Huawei' } });
  await catalog.close();

  const { 'POST /graphql': request, mutation, 'sqlite write': write } = spansByName();
  expect(request!.kind).toBe(SpanKind.SERVER);
  expect(request!.attributes).toEqual({
    'http.request.method': 'POST',
    'http.route': '/graphql',
    'http.response.status_code': 200,
    'url.path': '/graphql',
    'url.scheme': 'http',
  });
  expect(mutation!.attributes).toEqual({
    'graphql.operation.name': 'Rename',
    'graphql.operation.type': 'mutation',
  });
  expect(write!.kind).toBe(SpanKind.CLIENT);
  expect(write!.attributes).toEqual({ 'db.system.name': 'sqlite', 'db.operation.name': 'write' });
  expect(mutation!.parentSpanContext?.spanId).toBe(request!.spanContext().spanId);
  expect(write!.parentSpanContext?.spanId).toBe(mutation!.spanContext().spanId);
});

test('a query has the same spans whoever answers it: Apollo at first, then memory', async () => {
  const catalog = await openCatalog();
  exporter.reset();
  for (let count = 0; count < 2; count += 1) await catalog.ask(LOOKUP, VARIABLES);
  await catalog.close();

  const operations = exporter.getFinishedSpans().filter(({ name }) => name === 'query');
  expect(operations.map(({ attributes }) => attributes)).toEqual(
    Array.from({ length: 2 }, () => ({
      'graphql.operation.name': 'Lookup',
      'graphql.operation.type': 'query',
    })),
  );
});

test('a request continues the trace that its traceparent names', async () => {
  const server = await smallServer();
  const [traceId, spanId] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];
  await server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', traceparent: `00-${traceId}-${spanId}-01` },
    payload: { query: '{ hello }' },
  });
  const { 'POST /graphql': request, query } = spansByName();
  expect(request!.spanContext().traceId).toBe(traceId);
  expect(request!.parentSpanContext?.spanId).toBe(spanId);
  expect(query!.spanContext().traceId).toBe(traceId);
});

test('errors are on the span of the operation, and those of status 5xx on that of the request', async () => {
  const server = await smallServer();
  const ask = (query: string) =>
    server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: { query },
    });
  await ask('{ fails }');
  expect(spansByName().query!.attributes['error.type']).toBe('INTERNAL_SERVER_ERROR');
  expect(spansByName().query!.status).toEqual({ code: SpanStatusCode.ERROR });
  expect(spansByName()['POST /graphql']!.status.code).toBe(SpanStatusCode.UNSET);
});

test('no span has a document, a variable, a query string or a token', async () => {
  const server = await smallServer();
  const parameters = new URLSearchParams({
    query: 'query Greet($name: String) { hello(name: $name) }',
    variables: '{"name":"Secret"}',
  });
  await server.inject({
    url: `/graphql?${parameters}`,
    headers: { 'apollo-require-preflight': 'true', authorization: 'Bearer Secret' },
  });
  const spans = exporter.getFinishedSpans();
  expect(spans.map(({ name }) => name)).toEqual(['query', 'GET /graphql']);
  const told = JSON.stringify(
    spans.map(({ name, attributes, events, status }) => ({ name, attributes, events, status })),
  );
  expect(told).not.toMatch(/Secret|hello|\$name/);
});

test('health checks have no span, and a path that is not served has no route', async () => {
  const server = await smallServer();
  await server.inject('/healthz');
  await server.inject('/nowhere');
  expect(exporter.getFinishedSpans().map(({ name }) => name)).toEqual(['GET']);
});

test('a read in a thread is a span, with the error that it ended in', async () => {
  const pool = createReaderPool(`${freshFolder()}/missing/catalog.sqlite`);
  await expect(pool.read('count', [{ condition: { all: [] }, search: null }])).rejects.toThrow();
  await pool.close();
  const { 'sqlite count': read } = spansByName();
  expect(read!.attributes).toMatchObject({ 'db.system.name': 'sqlite', 'db.operation.name': 'count' });
  expect(read!.status.code).toBe(SpanStatusCode.ERROR);
});
