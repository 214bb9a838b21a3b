import type { Logger } from 'pino';
import type { LogStatus } from '../../store/log/node-log.ts';
import type { Store } from '../../store/open-store.ts';
import { logFault } from '../log.ts';

/** Whether the server can answer queries now, and if not, why. */
export interface Readiness {
  readonly ready: boolean;
  readonly reason?: string;
  /** How far the node of a log has applied it. */
  readonly log?: Pick<LogStatus, 'state' | 'position' | 'reason'>;
}

/** How long the store may take to say whether it is ready. */
const TIMEOUT = 2_000;

/** Checks whether the server is ready; with a check that fails or takes too long it is not. */
export async function checkReadiness(ready: () => Promise<Readiness>, log: Logger): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Readiness>((resolve) => {
    timer = setTimeout(() => resolve({ ready: false, reason: 'The store does not answer.' }), TIMEOUT);
  });
  try {
    return await Promise.race([ready(), tooLate]);
  } catch (error) {
    logFault(log, error, { path: '/readyz' });
    return { ready: false, reason: 'The store has failed.' };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Whether a server over this store is ready. The node of a log is ready while it cannot follow, since all nodes would
 * cease to serve where PostgreSQL is away; not while it is made anew, since what it shows is not what the log holds.
 * Where the disk takes no writes it is not, so that a load balancer sends them
 * to a server that has room. Behind a lock it is: the lock passes, all servers on the file share it, and reads do not wait.
 */
export async function storeReadiness(
  store: Pick<Store, 'directory' | 'unwritable' | 'log'>,
): Promise<Readiness> {
  await store.directory();
  const failure = await store.unwritable();
  const { log } = store;
  if (log === null) return failure === null ? { ready: true } : { ready: false, reason: failure.message };
  const { state, position, reason } = log.status();
  const why = failure?.message ?? (state === 'REBUILDING' ? reason! : null);
  const followed = { log: { state, position, reason } };
  return why === null ? { ready: true, ...followed } : { ready: false, reason: why, ...followed };
}
