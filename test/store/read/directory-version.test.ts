import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connectionCaches, USUAL_CACHE_MEMORY } from '../../../src/caching/cache-budget.ts';
import { UNDOCUMENTED } from '../../../src/domain/error-code.ts';
import { createVersionedCache } from '../../../src/store/cache/versioned-cache.ts';
import { openStore, type Store } from '../../../src/store/open-store.ts';
import { createDirectoryReader, type Directory } from '../../../src/store/read/directory.ts';
import { createErrorCodeReader } from '../../../src/store/read/error-codes.ts';
import { createConnectionState } from '../../../src/store/read/reader-state.ts';
import { openConnection } from '../../../src/store/schema/open-connection.ts';
import type { ApplyStep, ChangeSet, EntryChange } from '../../../src/store/write/change-set.ts';
import { freshPath } from '../../harness.ts';

let path: string;
/** Two stores on one file, as two processes have them. */
let store: Store;
let other: Store;
beforeEach(async () => {
  path = freshPath();
  store = await openStore(path);
  other = await openStore(path);
  await store.write({
    author: 'test',
    vendors: [{ slug: 'acme', name: 'Acme' }],
    services: [{ vendor: 'acme', slug: 'disks', name: 'Disks' }],
    categories: [category('unknown')],
    documents: [document('errors')],
    entries: [entry('acme/disks', 'D.1')],
  });
  // One write is done in a turn of the event loop: in the next turn one is done as soon as it comes.
  await new Promise(setImmediate);
});
afterEach(async () => {
  await store.close();
  await other.close();
});

function category(slug: string) {
  return { slug, title: slug, description: '…', canonicalCode: 'UNKNOWN', remedy: 'NONE' } as const;
}

function document(slug: string) {
  return { service: 'acme/disks', slug, title: slug, sourceUrl: null, tables: [] };
}

function entry(service: string, code: string, expectedVersion = 0): EntryChange {
  return {
    identity: { service, code, variant: 1 },
    expectedVersion,
    kind: 'UPDATED_BY_VENDOR',
    reason: 'test',
    state: { vendor: UNDOCUMENTED, corrections: [] },
  };
}

/** An edition of the document, with a row for each of the entries that are there. */
function edition(codes: readonly string[], expectedEdition: number | null): ApplyStep {
  return {
    step: 'APPLY',
    run: null,
    reason: 'test',
    edition: {
      document: 1,
      sha256: codes.join(),
      format: 'MARKDOWN',
      content: new Uint8Array(),
      publishedAt: null,
      rowCount: codes.length,
      findings: [],
    },
    plan: { counts: {} as ApplyStep['plan']['counts'], outcomes: [], heldReason: null },
    rows: codes.map((code, line) => ({
      identity: entry('acme/disks', code).identity,
      line,
      cells: [],
      values: UNDOCUMENTED,
    })),
    expectedEdition,
    unchanged: [],
  };
}

describe('the directory', () => {
  test('is not read anew for an entry that is written, here or by another process', async () => {
    const before = [await store.directory(), await other.directory()];
    await other.write({ author: 'test', entries: [entry('acme/disks', 'D.1', 1)] });
    await store.write({ author: 'test', entries: [entry('acme/disks', 'D.2')] });
    expect((await store.errorCodes.byKey('acme/disks/D.1'))?.version).toBe(2);
    expect(await store.directory()).toBe(before[0]);
    expect(await other.directory()).toBe(before[1]);
  });

  test('is not read anew for a change set of which nothing was written', async () => {
    const before = await store.directory();
    const taken = { author: 'test', vendors: [{ slug: 'acme', name: 'Another' }] };
    expect(await store.write(taken)).toEqual({ outcome: 'NAME_TAKEN' });
    expect(await store.directory()).toBe(before);
  });

  /** Every part of a change set that is more than entries, and what the directory shows of it. */
  const parts: Record<
    Exclude<keyof ChangeSet, 'author' | 'entries' | 'request' | 'directoryReason' | 'dryRun'>,
    readonly [changes: Omit<ChangeSet, 'author'>, shown: (directory: Directory) => unknown]
  > = {
    vendors: [{ vendors: [{ slug: 'new', name: 'New' }] }, ({ vendors }) => vendors.get('new')?.name],
    services: [
      { services: [{ vendor: 'acme', slug: 'new', name: 'New' }] },
      ({ services }) => services.get('acme/new')?.name,
    ],
    categories: [{ categories: [category('New')] }, ({ categories }) => categories.get('New')?.title],
    documents: [
      { documents: [document('New')] },
      ({ documentOfRow }) => [...documentOfRow.values()].find(({ title }) => title === 'New')?.title,
    ],
    vendorNames: [
      { vendorNames: [{ slug: 'acme', name: 'New' }] },
      ({ services }) => services.get('acme/disks')?.vendor.name,
    ],
    serviceNames: [
      { serviceNames: [{ key: 'acme/disks', name: 'New' }] },
      ({ documentOfRow }) => documentOfRow.get(1)?.service.name,
    ],
    categoryChanges: [
      { categoryChanges: [{ ...category('unknown'), title: 'New' }] },
      ({ categories }) => categories.get('unknown')?.title,
    ],
    directoryStep: [
      { directoryStep: { step: 'RENAME', kind: 'VENDOR', row: 1, slug: 'new' } },
      ({ vendors }) => (vendors.get('acme')?.slug === 'new' ? 'New' : undefined),
    ],
    importStep: [
      { importStep: edition(['D.1'], null) },
      ({ documents }) => (documents[0]?.edition?.rowCount === 1 ? 'New' : undefined),
    ],
  };

  test.each(Object.entries(parts))('shows %s at once, here and in another process', async (_, part) => {
    const [changes, shown] = part;
    expect(shown(await store.directory())).not.toBe('New');
    expect(shown(await other.directory())).not.toBe('New');
    await other.write({ author: 'test', ...changes });
    expect(shown(await store.directory())).toBe('New');
    expect(shown(await other.directory())).toBe('New');
  });

  test('has an edition that is undone no more, nor its rows counted', async () => {
    const counted = async () => (await store.counts()).documents.get(1);
    await other.write({
      author: 'test',
      entries: [entry('acme/disks', 'D.2')],
      importStep: edition(['D.1', 'D.2'], null),
    });
    expect(await counted()).toBe(2);
    await other.write({ author: 'test', importStep: edition(['D.1'], 1) });
    expect(await counted()).toBe(1);
    await other.write({ author: 'test', importStep: { step: 'REVERT', run: 2, reason: 'test' } });
    expect(await counted()).toBe(2);
    expect((await store.directory()).documents[0]?.edition?.row).toBe(1);
    await other.write({ author: 'test', importStep: { step: 'REVERT', run: 1, reason: 'test' } });
    expect(await counted()).toBeUndefined();
    expect((await store.directory()).documents).toEqual([]);
  });
});

describe('an entry of a service that is new', () => {
  const both: ChangeSet = {
    author: 'test',
    services: [{ vendor: 'acme', slug: 'nets', name: 'Nets' }],
    entries: [entry('acme/nets', 'N.1')],
  };

  test('has its service when another process wrote both', async () => {
    await store.directory();
    await other.write(both);
    expect((await store.errorCodes.byKey('acme/nets/N.1'))?.service.name).toBe('Nets');
    expect((await store.counts()).services.get(2)).toBe(1);
  });

  test('has its service for one who asks before the write has been answered', async () => {
    await store.directory();
    const written = store.write(both);
    expect((await store.errorCodes.byRows([2]))[0]?.service.name).toBe('Nets');
    await written;
  });

  test('is not there for a reader that began before both were written', async () => {
    const connection = openConnection(path);
    const readDirectory = createDirectoryReader(connection);
    const writes: Promise<unknown>[] = [];
    const reader = createErrorCodeReader(connection, {
      ...createConnectionState(
        connection,
        createVersionedCache(connection),
        connectionCaches(USUAL_CACHE_MEMORY),
      ),
      directory: () => {
        const directory = readDirectory();
        if (writes.length === 0) writes.push(store.write(both));
        return directory;
      },
    });
    expect(reader.byRows([1, 2]).map((record) => record?.service.name)).toEqual(['Disks', undefined]);
    expect(reader.byRows([1, 2]).map((record) => record?.service.name)).toEqual(['Disks', 'Nets']);
    await Promise.all(writes);
    connection.close();
  });
});
