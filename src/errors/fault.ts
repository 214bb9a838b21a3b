import type { Logger } from 'pino';
import type { StoreUnavailable } from '../store/store-unavailable.ts';

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
