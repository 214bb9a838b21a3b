import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { initLog } from '../src/store/log/maintain-log.ts';
import type { StoreAddress } from '../src/store/open-store.ts';

/** Where the store of a test is that does not say so itself: in memory, in a file, or in the node of a log. */
export type StoreKind = 'memory' | 'file' | 'node';

declare module 'vitest' {
  interface ProvidedContext {
    readonly storeKind: StoreKind;
  }
}

/** The address of a new store of the kind that is tried now, in this folder, with all seed documents or empty. */
export async function addressOfKind(folder: string, seeded: boolean): Promise<StoreAddress> {
  const kind = inject('storeKind');
  if (kind === 'memory') return ':memory:';
  const path = join(folder, 'catalog.sqlite');
  if (seeded) copyFileSync(inject('seededStore'), path);
  if (kind === 'file') return path;
  const url = `postgres://catalog@127.0.0.1:${inject('postgresPort')}`;
  const database = `log-${randomUUID()}`;
  const client = new pg.Client({ connectionString: `${url}/postgres` });
  await client.connect();
  await client.query(`CREATE DATABASE "${database}"`);
  await client.end();
  const address = { path, log: `${url}/${database}`, seconds: 60 };
  if (seeded) await initLog(address);
  return address;
}
