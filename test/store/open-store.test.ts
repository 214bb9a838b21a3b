import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { UNDOCUMENTED } from '../../src/domain/error-code.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { ChangeSet } from '../../src/store/write/change-set.ts';
import { freshPath } from '../harness.ts';

let path: string;
beforeEach(() => {
  path = freshPath();
});

const DIRECTORY: ChangeSet = {
  author: 'test',
  vendors: [{ slug: 'acme', name: 'Acme' }],
  services: [{ vendor: 'acme', slug: 'disks', name: 'Disks' }],
  categories: [
    {
      slug: 'unknown',
      title: 'Unknown',
      description: '…',
      canonicalCode: 'UNKNOWN',
      remedy: 'CONTACT_VENDOR',
    },
  ],
};

const entry = (code: string, expectedVersion = 0): ChangeSet => ({
  author: 'test',
  entries: [
    {
      identity: { service: 'acme/disks', code, variant: 1 },
      expectedVersion,
      kind: 'CREATED',
      reason: 'test',
      state: { vendor: UNDOCUMENTED, corrections: [] },
    },
  ],
});

describe('a store', () => {
  test('that is opened by several at once is migrated once', async () => {
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(path)));
    for (const store of stores) await store.close();
    const connection = new Database(path);
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    connection.close();
  });

  test.each(['delete', 'wal'])(
    'that is new waits for another process that writes (journal mode %s)',
    async (mode) => {
      const other = new Database(path);
      other.pragma(`journal_mode = ${mode}`);
      other.exec('BEGIN IMMEDIATE');
      const opened = openStore(path);
      for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
      other.exec('COMMIT');
      const store = await opened;
      expect((await store.write(DIRECTORY)).outcome).toBe('WRITTEN');
      other.close();
      await store.close();
    },
  );

  test('is on disk at every commit, and refuses references to nothing', async () => {
    const store = await openStore(path);
    const connection = new Database(path);
    expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
    connection.close();
    await store.write(DIRECTORY);
    await expect(
      store.write({ author: 'test', services: [{ vendor: 'nobody', slug: 'x', name: 'X' }] }),
    ).rejects.toThrow('There is no vendor nobody.');
    await store.close();
  });

  test('sees at once what another process has written', async () => {
    const [one, other] = [await openStore(path), await openStore(path)];
    await one.write(DIRECTORY);
    const before = await other.version();
    expect((await other.directory()).vendors.get('acme')?.name).toBe('Acme');
    await one.write({ author: 'test', vendorNames: [{ slug: 'acme', name: 'Acme Inc.' }] });
    expect((await other.directory()).vendors.get('acme')?.name).toBe('Acme Inc.');
    expect(await other.version()).toBe(before + 1);
    await one.write(entry('D.1'));
    expect((await other.counts()).vendors.get(1)).toBe(1);
    await one.close();
    await other.close();
  });

  test('waits for another process that is writing', async () => {
    const store = await openStore(path);
    await store.write(DIRECTORY);
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    const written = store.write(entry('D.1'));
    setTimeout(() => other.exec('COMMIT'), 600);
    expect((await written).outcome).toBe('WRITTEN');
    other.close();
    await store.close();
  });

  test('writes nothing of a change set of which one entry has changed since', async () => {
    const store = await openStore(path);
    await store.write(DIRECTORY);
    await store.write(entry('D.1'));
    const version = await store.version();
    const both: ChangeSet = { author: 'test', entries: [...entry('D.2').entries!, ...entry('D.1').entries!] };
    expect(await store.write(both)).toMatchObject({ outcome: 'VERSION_CONFLICT', conflicts: [1] });
    expect(await store.errorCodes.byKey('acme/disks/D.2')).toBeNull();
    expect(await store.version()).toBe(version);
    await store.close();
  });

  test('never dates a change before an earlier one, whatever the clock says', async () => {
    let now = 2_000_000;
    const store = await openStore(path, () => now);
    await store.write(DIRECTORY);
    await store.write(entry('D.1'));
    now = 1_000_000;
    await store.write(entry('D.2'));
    expect((await store.errorCodes.byKey('acme/disks/D.2'))?.createdAt).toBe(2_000_000);
    await store.close();
  });
});
