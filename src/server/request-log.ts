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
  const line = {
    requestId,
    method,
    path,
    // A client that has left saw no status.
    ...(reply.raw.writableEnded ? { status: reply.statusCode } : { aborted: true }),
    milliseconds: Math.round((performance.now() - startedAt) * 10) / 10,
    ...(operationName !== null && { operation: operationName.slice(0, LENGTH_LOGGED) }),
    ...(errorCodes !== null && errorCodes.length > 0 && { errorCodes: [...new Set(errorCodes)] }),
  };
  if (WATCHED_PATHS.has(path)) log.debug(line, 'request');
  else log.info(line, 'request');
}
