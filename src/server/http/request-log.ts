import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

/** The longest operation name that the log repeats. */
const LENGTH_LOGGED = 100;

// Asked every few seconds by whatever watches the server.
const WATCHED_PATHS: ReadonlySet<string> = new Set(['/healthz', '/readyz']);

/**
 * Writes the one line that a request has in the log. The query string is left out, since it holds the variables of a
 * query by GET, and so are the headers, since they hold tokens.
 */
export function logRequest(log: Logger, request: FastifyRequest, reply: FastifyReply): void {
  const { exchange, method, url } = request;
  const [path = ''] = url.split('?', 1);
  const { requestId, startedAt, operationName, errorCodes } = exchange;
  // A client that has left saw no status.
  const isEnded = reply.raw.writableEnded;
  const line = {
    requestId,
    method,
    path,
    status: isEnded ? reply.statusCode : undefined,
    aborted: isEnded ? undefined : true,
    milliseconds: Math.round((performance.now() - startedAt) * 10) / 10,
    operation: operationName?.slice(0, LENGTH_LOGGED),
    errorCodes: errorCodes === null || errorCodes.length === 0 ? undefined : [...new Set(errorCodes)],
  };
  if (WATCHED_PATHS.has(path)) log.debug(line, 'request');
  else log.info(line, 'request');
}
