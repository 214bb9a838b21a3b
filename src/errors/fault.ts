import type { Logger } from 'pino';

/**
 * Writes a fault of ours to the log, with its stack. Of an error object nothing else is written: libraries hang
 * requests, headers and statements on theirs.
 */
export function logFault(log: Logger, error: unknown, facts: Readonly<Record<string, unknown>>): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  log.error({ ...facts, error: { type: name, message, stack } }, 'fault');
}
