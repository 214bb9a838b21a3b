import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openStore, type Store } from '../../../src/store/open-store.ts';
import { StoreBusy } from '../../../src/store/store-unavailable.ts';
import { createWriterThreads } from '../../../src/store/workers/writer-threads.ts';
import type { DirectoryStep } from '../../../src/store/write/change-set.ts';
import { MOST_IN_PLACE } from '../../../src/store/write/long-steps.ts';
import { freshFolder, freshPath, freshStore, openCatalog, post } from '../../harness.ts';
import { change, DIRECTORY } from '../log/node.ts';

/** So many that the loop turns often while they are moved, on any machine. */
const MANY = 5_000;

/** A store in a file with one vendor, whose service has so many error codes. */
async function storeWith(
  count: number,
  path = freshPath(),
): Promise<{ readonly store: Store; readonly path: string }> {
  const store = await freshStore(path);
  const entries = Array.from({ length: count }, (_, at) => change(at));
  expect((await store.write({ ...DIRECTORY, entries })).outcome).toBe('WRITTEN');
  return { store, path };
}

const renaming = (row: number, slug: string) => ({
  author: 'Ada',
  directoryStep: { step: 'RENAME', kind: 'VENDOR', row, slug } satisfies DirectoryStep,
  directoryReason: 'Misspelled',
});

async function rowOf(store: Store, slug: string): Promise<number> {
  return (await store.directory()).vendors.get(slug)!.row;
}

/** Says of each turn of the event loop, until it is stopped, whether another connection is writing then. */
function watchLock(path: string): { readonly heldTurns: () => number; readonly held: Promise<void> } {
  const connection = new Database(path, { timeout: 0 });
  let turns = 0;
  let isOver = false;
  let note: () => void;
  const held = new Promise<void>((resolve) => {
    note = resolve;
  });
  const look = (): void => {
    if (isOver) return;
    try {
      connection.exec('BEGIN IMMEDIATE');
      connection.exec('ROLLBACK');
    } catch {
      turns += 1;
      note();
    }
    setImmediate(look);
  };
  setImmediate(look);
  onTestFinished(() => {
    isOver = true;
    connection.close();
  });
  return { heldTurns: () => turns, held };
}

const keysOf = (path: string) => {
  const connection = new Database(path, { readonly: true });
  const select =
    "SELECT substr(key, 1, instr(key, '/') - 1) AS vendor, count(*) AS count FROM error_codes GROUP BY 1";
  const found = connection.prepare(select).all();
  connection.close();
  return found;
};

test('a step with many error codes is written while the event loop turns and entries are read', async () => {
  const { store, path } = await storeWith(MANY);
  const row = await rowOf(store, 'acme');
  const { heldTurns, held } = watchLock(path);
  const written = store.write(renaming(row, 'acme-cloud'));
  await held;
  expect(await store.errorCodes.byKey('acme/disks/D.1')).toMatchObject({ version: 1 });
  expect((await store.directory()).vendors.has('acme-cloud')).toBe(false);
  expect(await written).toMatchObject({ outcome: 'WRITTEN', moved: { errorCodes: 0 } });
  expect(heldTurns()).toBeGreaterThan(3);
  // At once, by those who wait for the outcome.
  expect(await store.errorCodes.byKey('acme-cloud/disks/D.1')).toMatchObject({ version: 2 });
  expect((await store.directory()).vendors.has('acme-cloud')).toBe(true);
  expect(keysOf(path)).toEqual([{ vendor: 'acme-cloud', count: MANY }]);
});

test('a step with few is written in place', async () => {
  const { store, path } = await storeWith(MOST_IN_PLACE);
  const row = await rowOf(store, 'acme');
  const { heldTurns } = watchLock(path);
  await store.write(renaming(row, 'acme-cloud'));
  expect(heldTurns()).toBe(0);
});

test('a long one finds a file whose path has blanks, other letters and the signs of URLs', async () => {
  const { store, path } = await storeWith(
    MOST_IN_PLACE + 1,
    join(freshFolder(), 'ü #1?x=%20', 'cät alog.sqlite'),
  );
  await store.write(renaming(await rowOf(store, 'acme'), 'acme-cloud'));
  expect(keysOf(path)).toEqual([{ vendor: 'acme-cloud', count: MOST_IN_PLACE + 1 }]);
});

test('writes around a long one are done in the order in which they came', async () => {
  const { store } = await storeWith(MANY);
  const row = await rowOf(store, 'acme');
  const done: string[] = [];
  const note = (name: string) => () => void done.push(name);
  const name = (text: string) => ({ author: 'Ada', vendorNames: [{ slug: 'acme', name: text }] });
  await Promise.all([
    store.write(name('Before')).then(note('before')),
    store.write(renaming(row, 'acme-cloud')).then(note('renamed')),
    store
      .write({ ...name('After'), vendorNames: [{ slug: 'acme-cloud', name: 'After' }] })
      .then(note('after')),
    store.tokens.revoke('cec_NOBODY00', 'test', null).then(note('token')),
    store.write(renaming(row, 'acme-clouds')).then(note('renamed again')),
    store.write({ author: 'Ada', vendorNames: [{ slug: 'acme-clouds', name: 'Last' }] }).then(note('last')),
  ]);
  expect(done).toEqual(['before', 'renamed', 'after', 'token', 'renamed again', 'last']);
  expect((await store.directory()).vendors.get('acme-clouds')).toMatchObject({ name: 'Last' });
});

test('a long merge keeps its idempotency key, and what stands in its way is explained', async () => {
  const path = freshPath();
  const catalog = await openCatalog({ path, seeded: false });
  onTestFinished(() => catalog.close());
  const entries = Array.from({ length: MOST_IN_PLACE + 1 }, (_, at) => change(at));
  await catalog.store.write({ ...DIRECTORY, entries });
  await catalog.store.write({
    author: 'test',
    services: [{ vendor: 'acme', slug: 'volumes', name: 'Volumes' }],
    entries: [{ ...change(7), identity: { service: 'acme/volumes', code: 'D.7', variant: 1 } }],
  });
  const merge = async (input: object) =>
    (
      await catalog.expectData(
        `mutation ($input: MergeServicesInput!) { mergeServices(input: $input) {
           service { key } moved { errorCodes } userErrors { code message } } }`,
        { input: { from: 'acme/disks', reason: 'One is enough', ...input } },
      )
    ).mergeServices;
  const blocked = await merge({ into: 'acme/volumes' });
  expect(blocked).toMatchObject({ service: null, userErrors: [{ code: 'NOT_ALLOWED_NOW' }] });
  expect(blocked.userErrors[0].message).toContain('1 error code stands on both (acme/disks/D.7).');

  await catalog.store.write({
    author: 'test',
    services: [{ vendor: 'acme', slug: 'blocks', name: 'Blocks' }],
  });
  const version = await catalog.store.version();
  const moved = { service: { key: 'acme/blocks' }, moved: { errorCodes: entries.length }, userErrors: [] };
  expect(await merge({ into: 'acme/blocks', dryRun: true })).toEqual(moved);
  expect(await catalog.store.version()).toBe(version);
  // Two at once under one key: the second one waits, and finds what the first one has written.
  const keyed = { into: 'acme/blocks', idempotencyKey: 'k' };
  expect(await Promise.all([merge(keyed), merge(keyed)])).toEqual([moved, moved]);
  expect(await catalog.store.version()).toBe(version + 1);
  expect(await merge(keyed)).toEqual(moved);
  expect((await merge({ ...keyed, reason: 'Another' })).userErrors).toMatchObject([{ code: 'KEY_REUSED' }]);
  const counted = await post(catalog.server, {
    query: '{ errorCodes(filter: {service: ["acme/blocks"]}) { totalCount } }',
  });
  expect(counted.data.errorCodes.totalCount).toBe(entries.length);
});

test('what a store that is closed was writing is undone', async () => {
  const { store, path } = await storeWith(MANY);
  const row = await rowOf(store, 'acme');
  const { held } = watchLock(path);
  const written = expect(store.write(renaming(row, 'acme-cloud'))).rejects.toThrow(StoreBusy);
  const waiting = expect(store.write(renaming(row, 'others'))).rejects.toThrow(StoreBusy);
  await held;
  await store.close();
  await written;
  await waiting;
  expect(keysOf(path)).toEqual([{ vendor: 'acme', count: MANY }]);
  const reopened = await openStore(path);
  expect(await reopened.errorCodes.byKey('acme/disks/D.1')).toMatchObject({ version: 1 });
  await reopened.close();
});

test('a thread waits for the lock of another process no longer than its write may', async () => {
  const { store, path } = await storeWith(1);
  const operation = { kind: 'WRITE', changes: renaming(await rowOf(store, 'acme'), 'acme-cloud') } as const;
  const holder = new Database(path);
  onTestFinished(() => void holder.close());
  holder.exec('BEGIN IMMEDIATE');
  const threads = createWriterThreads(path);
  await expect(threads.write(operation, Date.now(), 50)).rejects.toThrow(StoreBusy);
  const late = threads.write(operation, Date.now(), 60_000);
  holder.exec('COMMIT');
  expect(await late).toMatchObject({ outcome: 'WRITTEN' });
  await threads.close();
});
