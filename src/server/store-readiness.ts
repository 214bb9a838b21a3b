import type { Store } from '../store/open-store.ts';
import type { Readiness } from './http/health.ts';

/**
 * Whether a server over this store is ready. Where the disk takes no writes it is not, so that a load balancer sends them
 * to a server that has room. Behind a lock it is: the lock passes, all servers on the file share it, and reads do not wait.
 */
export async function storeReadiness(store: Pick<Store, 'directory' | 'unwritable'>): Promise<Readiness> {
  await store.directory();
  const failure = await store.unwritable();
  return failure === null ? { ready: true } : { ready: false, reason: failure.message };
}
