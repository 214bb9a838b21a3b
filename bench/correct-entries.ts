import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../src/store/open-store.ts';
import { stateOfRecord } from '../src/store/read/corrections.ts';

/** Changes entries from another process than the servers, one every so many milliseconds, until it is stopped. */
export async function correctEntries(
  database: string,
  keys: readonly string[],
  milliseconds: number,
): Promise<{ stop(): Promise<void> }> {
  const store = await openStore(database);
  let going = true;
  async function correct(): Promise<void> {
    for (let count = 0; going; count++) {
      const entry = (await store.errorCodes.byKey(keys[count % keys.length]!))!;
      const [corrections = []] = await store.corrections([entry.row]);
      const { vendor } = stateOfRecord(entry, corrections);
      const solution = { plain: `Corrected ${count}.`, markdown: `Corrected ${count}.` };
      await store.write({
        author: 'bench',
        entries: [
          {
            identity: { service: entry.service.key, code: entry.code, variant: entry.variant },
            expectedVersion: entry.version,
            kind: 'UPDATED_BY_VENDOR',
            reason: 'Made for measuring.',
            state: { vendor: { ...vendor, solution }, corrections: [] },
          },
        ],
      });
      await sleep(milliseconds);
    }
  }
  const done = correct();
  return {
    async stop() {
      going = false;
      await done;
      await store.close();
    },
  };
}
