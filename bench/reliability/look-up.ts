import { setTimeout as sleep } from 'node:timers/promises';
import type { Ask } from './client.ts';

/** Lookups that are going on. */
export interface Lookups {
  /** Gives how long each has taken, in milliseconds. Rejects where one was not answered with 200. */
  stop(): Promise<number[]>;
}

const LOOKUP = 'query ($key: String!) { errorCode(by: {key: $key}) { message } }';
const KEY = 'open-telekom-cloud/tms/TMS.0014';

/** Looks one entry up again and again, one request at a time. */
export function lookUp(ask: Ask): Lookups {
  const latencies: number[] = [];
  let isGoing = true;
  const done = (async () => {
    while (isGoing) {
      const sentAt = performance.now();
      const { status, body } = await ask(LOOKUP, { key: KEY });
      if (status !== 200) throw new Error(`A lookup was answered with ${status}: ${JSON.stringify(body)}`);
      latencies.push(performance.now() - sentAt);
      await sleep(2);
    }
  })();
  // Seen by those who stop it.
  done.catch(() => {});
  return {
    async stop() {
      isGoing = false;
      await done;
      return latencies;
    },
  };
}

/** The value below which a share of all lies; 0 without any. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
