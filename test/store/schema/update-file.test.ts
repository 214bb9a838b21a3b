import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { seedCatalog } from '../../../src/importing/seed-catalog.ts';
import { verifyFile } from '../../../src/store/maintenance/verify.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { freshPath } from '../../harness.ts';

/** A catalog's file as it is when its tables are this release's, and its index of words has not been filled. */
async function fileWithoutIndex(): Promise<string> {
  const path = freshPath();
  const store = await openStore(path);
  await seedCatalog(store, new URL('../../../seed/', import.meta.url));
  await store.close();
  const connection = new Database(path);
  connection.exec('DELETE FROM search_postings; DELETE FROM search_words');
  connection.close();
  return path;
}

function countIn(path: string, table: string): number {
  const connection = new Database(path, { readonly: true });
  const count = connection.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()!;
  connection.close();
  return count;
}

test('a file that is being brought up to date says how far it is, and is sound when it is', async () => {
  const path = await fileWithoutIndex();
  const told: (readonly [number, number])[] = [];
  const store = await openStore(path, Date.now, undefined, (done, total) => told.push([done, total]));
  await store.close();
  expect(told[0]).toEqual([0, 200]);
  expect(told.at(-1)).toEqual([200, 200]);
  expect((await verifyFile(path)).problems).toEqual([]);
});

test('a kill while a file is brought up to date leaves one that is brought up to date when it is opened next', async () => {
  const path = await fileWithoutIndex();
  const script = fileURLToPath(new URL('die-while-updating.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, path], { stdio: 'inherit' });
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
  expect(countIn(path, 'search_postings')).toBe(0);

  const store = await openStore(path);
  const entries = await store.resolving.alike('the tracker does not exist');
  await store.close();
  expect(entries[0]?.code).toBe('CTS.0214');
  expect((await verifyFile(path)).problems).toEqual([]);
});

test('a file that is up to date says nothing', async () => {
  const path = freshPath();
  await (await openStore(path, Date.now, undefined, () => expect.unreachable())).close();
  await (await openStore(path, Date.now, undefined, () => expect.unreachable())).close();
});
