import type { FastifyReply, FastifyRequest } from 'fastify';
import { type DestinationStream, type LevelWithSilent, type Logger, pino, stdTimeFunctions } from 'pino';
import type { StoreUnavailable } from '../store/store-unavailable.ts';

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

/** Requested every few seconds by what monitors the server. */
const HEALTH_PATHS: ReadonlySet<string> = new Set(['/healthz', '/readyz']);

/** Whether a path asks how the server is. */
export function isHealthCheck(path: string): boolean {
  return HEALTH_PATHS.has(path);
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

/**
 * Writes a fault of ours to the log, with its stack. Of an error object nothing else is written: libraries hang
 * requests, headers and statements on theirs.
 */
export function logFault(log: Logger, error: unknown, facts: Readonly<Record<string, unknown>>): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  log.error({ ...facts, error: { type: name, message, stack } }, 'fault');
}

/** Writes to the log that the store was unavailable to a request: a lock or a log is a warning, a disk an error. */
export function logUnavailable(
  log: Logger,
  { reason, message, cause }: StoreUnavailable,
  facts: Readonly<Record<string, unknown>>,
): void {
  const line = { ...facts, reason, message, cause: cause instanceof Error ? cause.message : undefined };
  if (reason === 'BUSY' || reason === 'LOG') log.warn(line, 'store unavailable');
  else log.error(line, 'store unavailable');
}
