import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UNDOCUMENTED } from '../../../src/domain/error-code.ts';
import { openStore, type Store } from '../../../src/store/open-store.ts';
import type { EntryChange } from '../../../src/store/write/change-set.ts';
import { freshPath } from '../../harness.ts';

let store: Store;
let connection: Database.Database;
beforeEach(async () => {
  const path = freshPath();
  store = await openStore(path);
  connection = new Database(path, { readonly: true });
  await store.write({
    author: 'test',
    vendors: [{ slug: 'acme', name: 'Acme' }],
    services: [{ vendor: 'acme', slug: 'disks', name: 'Disks' }],
    categories: [{ slug: 'unknown', title: '…', description: '…', canonicalCode: 'UNKNOWN', remedy: 'NONE' }],
    entries: changes(0, 20),
  });
});
afterEach(async () => {
  connection.close();
  await store.close();
});

/** So many entries that the store does without their indexes while it writes them. */
const MANY = 12_000;

/** The entries with these numbers, made one by one. */
function* changes(from: number, to: number, expectedVersion = 0): Generator<EntryChange> {
  for (let number = from; number < to; number++) {
    yield {
      identity: { service: 'acme/disks', code: `D.${number}`, variant: 1 },
      expectedVersion,
      kind: 'IMPORTED',
      reason: 'For a test.',
      state: { vendor: { ...UNDOCUMENTED, httpStatuses: [number % 2 === 0 ? 404 : 500] }, corrections: [] },
    };
  }
}

function write(...parts: Iterable<EntryChange>[]) {
  return store.write({
    author: 'test',
    entries: (function* () {
      for (const part of parts) yield* part;
    })(),
  });
}

/** What the store's file is made of. */
function schema(): unknown[] {
  return connection.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name').all();
}

function count(): number {
  return connection.prepare<[], number>('SELECT count(*) FROM error_codes').pluck().get()!;
}

describe('a change set of more entries than the catalog has', () => {
  test('leaves all indexes and counts as they are to be, with all entries in them', async () => {
    const before = schema();
    const result = await write(changes(20, MANY), changes(0, 1, 1));
    expect(result).toMatchObject({ outcome: 'WRITTEN', entries: { length: MANY - 19 } });
    expect(schema()).toEqual(before);
    expect(connection.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(count()).toBe(MANY);
    const missing = { condition: { field: 'httpStatus', in: [404] }, search: null } as const;
    expect(await store.errorCodes.count(missing)).toBe(MANY / 2);
    expect(await store.errorCodes.facet(missing, 'services')).toEqual([{ value: 1, count: MANY / 2 }]);
    expect((await store.counts()).services).toEqual(new Map([[1, MANY]]));
    const found = await store.errorCodes.byKey('ACME/disks/d.11999');
    expect(found).toMatchObject({ key: 'acme/disks/D.11999', version: 1 });
  });

  test('leaves nothing behind where its last entry has changed since', async () => {
    const before = schema();
    const row = (await store.errorCodes.byKey('acme/disks/D.3'))!.row;
    expect(await write(changes(20, MANY), changes(3, 4, 7), changes(30_000, 30_010))).toEqual({
      outcome: 'VERSION_CONFLICT',
      conflicts: [row],
    });
    expect(schema()).toEqual(before);
    expect(connection.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(count()).toBe(20);
    expect((await write(changes(20, 21))).outcome).toBe('WRITTEN');
  });

  test('leaves nothing behind where what makes the entries fails', async () => {
    const before = schema();
    const broken = new Error('no more entries');
    const failing = write(changes(20, MANY), {
      [Symbol.iterator]() {
        throw broken;
      },
    });
    await expect(failing).rejects.toBe(broken);
    expect(schema()).toEqual(before);
    expect(count()).toBe(20);
  });
});

test('an entry twice in one change set is a conflict with itself', async () => {
  const result = await write(changes(50, 51), changes(50, 51));
  expect(result).toMatchObject({ outcome: 'VERSION_CONFLICT', conflicts: { length: 1 } });
  expect(count()).toBe(20);
});
