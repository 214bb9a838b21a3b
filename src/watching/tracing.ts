import type { IncomingHttpHeaders } from 'node:http';
import { createRequire } from 'node:module';
import type { Attributes, Span, Tracer } from '@opentelemetry/api';

/*
 * Spans of OpenTelemetry, by its semantic conventions for HTTP, GraphQL and databases. Without an SDK they are nothing:
 *
 *   node --import ./instrumentation.js dist/main.js
 *
 * No span has a document, a variable, a query string or a token.
 */

type Api = typeof import('@opentelemetry/api');

const require = createRequire(import.meta.url);
let loaded: Api | null = null;

/** The API, loaded with the first span: commands of the shell have none, and would take a tenth longer. */
function api(): Api {
  loaded ??= require('@opentelemetry/api') as Api;
  return loaded;
}

/** The span of an HTTP request. */
export interface RequestSpan {
  /** Does work of which all spans are parts of the request's. */
  within<Result>(work: () => Result): Result;
  /** Ends it; the status is null where the client had disconnected before the answer was sent. */
  end(route: string | undefined, status: number | null): void;
}

/** Whether an SDK was registered before this was asked. */
export function isTracing(): boolean {
  const { ProxyTracerProvider, trace } = api();
  const provider = trace.getTracerProvider();
  return (
    !(provider instanceof ProxyTracerProvider) ||
    provider.getDelegate() !== new ProxyTracerProvider().getDelegate()
  );
}

/** Starts the span of a request, under the span that its `traceparent` (W3C Trace Context) names. */
export function startRequestSpan(method: string, path: string, headers: IncomingHttpHeaders): RequestSpan {
  const { context, propagation, ROOT_CONTEXT, SpanKind, trace } = api();
  const attributes = { 'http.request.method': method, 'url.path': path, 'url.scheme': 'http' };
  const parent = propagation.extract(ROOT_CONTEXT, headers);
  const span = tracer().startSpan(method, { kind: SpanKind.SERVER, attributes }, parent);
  const here = trace.setSpan(parent, span);
  return {
    within: (work) => context.with(here, work),
    end(route, status) {
      if (route !== undefined) {
        span.updateName(`${method} ${route}`);
        span.setAttribute('http.route', route);
      }
      if (status !== null) span.setAttribute('http.response.status_code', status);
      if (status === null || status >= 500) noteError(span, status === null ? 'aborted' : String(status));
      span.end();
    },
  };
}

/** The attributes of a GraphQL operation, which are known when it has run. */
interface OperationFacts {
  readonly operationName: string | null;
  readonly operationType: string | null;
  readonly errorCodes: readonly string[] | null;
}

/** Runs a GraphQL operation in a span of its own. */
export function traceOperation<Result>(
  work: () => Result | Promise<Result>,
  facts: () => OperationFacts,
): Promise<Result> {
  return tracer().startActiveSpan('graphql', async (span) => {
    try {
      return await work();
    } finally {
      const { operationName, operationType, errorCodes } = facts();
      if (operationType !== null) {
        span.updateName(operationType);
        span.setAttribute('graphql.operation.type', operationType);
      }
      if (operationName !== null) span.setAttribute('graphql.operation.name', operationName);
      if (errorCodes?.[0] !== undefined) noteError(span, errorCodes[0]);
      span.end();
    }
  });
}

/** Does something with the database in a span of its own: a read in a thread, or a write with its wait. */
export function traceStore<Result>(
  operation: string,
  attributes: Attributes,
  work: () => Promise<Result>,
): Promise<Result> {
  const facts = { 'db.system.name': 'sqlite', 'db.operation.name': operation, ...attributes };
  const options = { kind: api().SpanKind.CLIENT, attributes: facts };
  return tracer().startActiveSpan(`sqlite ${operation}`, options, async (span) => {
    try {
      return await work();
    } catch (error) {
      noteError(span, error instanceof Error ? error.name : 'unknown');
      throw error;
    } finally {
      span.end();
    }
  });
}

function tracer(): Tracer {
  return api().trace.getTracer('cloud-error-catalog');
}

function noteError(span: Span, type: string): void {
  span.setAttribute('error.type', type);
  span.setStatus({ code: api().SpanStatusCode.ERROR });
}
