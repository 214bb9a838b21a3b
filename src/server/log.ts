import type { FastifyReply, FastifyRequest } from 'fastify';
import { type DestinationStream, type LevelWithSilent, type Logger, pino, stdTimeFunctions } from 'pino';
import { isHealthCheck } from './http/health.ts';

/** A log of JSON lines with readable times and levels, on standard output or another stream. */
export function createLog(level: LevelWithSilent, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination ?? pino.destination(1),
  );
}

/** The longest operation name that the log repeats. */
const OPERATION_NAME_LENGTH = 100;

/**
 * Writes the one line that a request has in the log. The query string is left out, since it holds the variables of a
 * query by GET, and so are the headers, since they hold tokens.
 */
export function logRequest(log: Logger, request: FastifyRequest, reply: FastifyReply): void {
  const { exchange, method, url } = request;
  const [path = ''] = url.split('?', 1);
  const { requestId, startedAt, operationName, errorCodes } = exchange;
  // A client that has disconnected saw no status.
  const isEnded = reply.raw.writableEnded;
  const line = {
    requestId,
    method,
    path,
    status: isEnded ? reply.statusCode : undefined,
    aborted: isEnded ? undefined : true,
    milliseconds: Math.round((performance.now() - startedAt) * 10) / 10,
    operation: operationName?.slice(0, OPERATION_NAME_LENGTH),
    errorCodes: errorCodes === null || errorCodes.length === 0 ? undefined : [...new Set(errorCodes)],
  };
  if (isHealthCheck(path)) log.debug(line, 'request');
  else log.info(line, 'request');
}
