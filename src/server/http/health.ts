import type { Logger } from 'pino';
import { logFault } from '../../errors/fault.ts';

/** Whether the server can answer queries now, and if not, why. */
export interface Readiness {
  readonly ready: boolean;
  readonly reason?: string;
}

/** How long the store may take to say that it is there. */
const MILLISECONDS_ALLOWED = 2_000;

/** Asks whether the server is ready; a question that fails or takes too long is answered with no. */
export async function askReadiness(ready: () => Promise<Readiness>, log: Logger): Promise<Readiness> {
  let patience: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Readiness>((resolve) => {
    patience = setTimeout(
      () => resolve({ ready: false, reason: 'The store does not answer.' }),
      MILLISECONDS_ALLOWED,
    );
  });
  try {
    return await Promise.race([ready(), tooLate]);
  } catch (error) {
    logFault(log, error, { path: '/readyz' });
    return { ready: false, reason: 'The store has failed.' };
  } finally {
    clearTimeout(patience);
  }
}
