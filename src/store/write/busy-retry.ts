import { setTimeout as sleep } from 'node:timers/promises';

/** How long a write waits for other processes' writes in all, in milliseconds. */
const PATIENCE = 30_000;

/** Another process has been writing for as long as a write may wait. */
export class StoreBusy extends Error {
  constructor() {
    super(`The store has been busy with another process's write for ${PATIENCE / 1000} seconds.`);
  }
}

/**
 * Does `attempt` until the database is not busy, waiting off the event loop for 5 to 100 ms between two attempts.
 * Throws StoreBusy after 30 seconds.
 */
export async function retryWhileBusy<Result>(attempt: () => Result): Promise<Result> {
  const end = Date.now() + PATIENCE;
  for (let longest = 10; ; longest = Math.min(longest * 2, 100)) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (Date.now() > end) throw new StoreBusy();
      // Writers that met once would meet again if all of them waited for the same time.
      await sleep(5 + Math.random() * longest);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
