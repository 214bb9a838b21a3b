import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { Metrics } from '../watching/metrics.ts';
import { isTracing, type RequestSpan, startRequestSpan, traceOperation } from '../watching/tracing.ts';
import { isHealthCheck } from './log.ts';

/** What is done with each request besides answering it: it is counted, and has a span. */
export interface RequestWatch {
  started(request: FastifyRequest): void;
  /** Follows the handler of `/graphql`. */
  answering(answer: RouteHandlerMethod): RouteHandlerMethod;
  ended(request: FastifyRequest, reply: FastifyReply): void;
}

/** Gives a watch over requests, health checks left out; null where there are neither metrics nor an SDK of OpenTelemetry. */
export function watchRequests(metrics: Metrics | null): RequestWatch | null {
  const isTraced = isTracing();
  if (metrics === null && !isTraced) return null;
  const spans = new WeakMap<FastifyRequest, RequestSpan>();

  return {
    started(request) {
      const path = pathOf(request);
      if (isTraced && !isHealthCheck(path)) {
        spans.set(request, startRequestSpan(request.method, path, request.headers));
      }
    },
    answering(answer) {
      if (!isTraced) return answer;
      return function (request, reply) {
        const operation = () =>
          traceOperation(
            () => answer.call(this, request, reply),
            () => request.exchange,
          );
        return spans.get(request)?.within(operation) ?? operation();
      };
    },
    ended(request, reply) {
      if (isHealthCheck(pathOf(request))) return;
      const { operationName, errorCodes, startedAt } = request.exchange;
      // A client that has disconnected saw no status.
      const status = reply.raw.writableEnded ? reply.statusCode : null;
      const milliseconds = performance.now() - startedAt;
      metrics?.countRequest({ operationName, errorCodes, status, milliseconds });
      spans.get(request)?.end(request.routeOptions.url, status);
    },
  };
}

function pathOf({ url }: FastifyRequest): string {
  return url.split('?', 1)[0]!;
}
