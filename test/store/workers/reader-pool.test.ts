import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KeysetRange } from '../../../src/domain/keyset.ts';
import { seedCatalog } from '../../../src/importing/seed-catalog.ts';
import { openStore, type Store } from '../../../src/store/open-store.ts';
import { countScans, facetScans, planRange } from '../../../src/store/query/planner.ts';
import { stateOfRecord } from '../../../src/store/read/state-of-record.ts';
import { createReaderPool, QueryTimeout, type ReaderPool } from '../../../src/store/workers/reader-pool.ts';
import { SEED_FOLDER } from '../../harness.ts';

let folder: string;
let store: Store;
let thread: ReaderPool;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'catalog-'));
  const path = join(folder, 'catalog.sqlite');
  store = await openStore(path);
  await seedCatalog(store, SEED_FOLDER);
  thread = createReaderPool(path);
});
afterEach(async () => {
  await thread.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const PAGE: KeysetRange = { field: 'RELEVANCE', descending: false, backward: false, limit: 10, from: null };
const SEARCH = { condition: { all: [] }, search: { text: 'not exist', terms: ['not', 'exist'] } };

describe('the reader pool', () => {
  test('reads what the store reads', async () => {
    expect(await thread.read('range', [SEARCH, PAGE, 'RANKED'])).toEqual(
      await store.errorCodes.range(SEARCH, PAGE),
    );
    expect(await thread.read('count', [SEARCH])).toBe(await store.errorCodes.count(SEARCH));
    expect(await thread.read('facet', [SEARCH, 'vendors'])).toEqual(
      await store.errorCodes.facet(SEARCH, 'vendors'),
    );
    const words = ['key', 'invalid'];
    expect(await thread.read('withWords', [words, 1_000])).toEqual(
      await store.resolving.withWords(words, 1_000),
    );
  });

  test('reads ahead before anybody asks, and gives what has changed since', async () => {
    const ahead = createReaderPool(join(folder, 'catalog.sqlite'), { readsAhead: true });
    ahead.start();
    const first = await ahead.read('count', [SEARCH]);
    expect(first).toBe(await store.errorCodes.count(SEARCH));
    const { record } = (await store.errorCodes.range(SEARCH, PAGE))[0]!;
    const withdrawn = {
      identity: { service: record.service.key, code: record.code, variant: record.variant },
      expectedVersion: record.version,
      kind: 'WITHDRAWN',
      reason: 'test',
      state: { vendor: { ...stateOfRecord(record, []).vendor, lifecycle: 'WITHDRAWN' }, corrections: [] },
    } as const;
    expect((await store.write({ author: 'test', entries: [withdrawn] })).outcome).toBe('WRITTEN');
    const current = { ...SEARCH, condition: { field: 'lifecycle', in: ['CURRENT', 'HISTORICAL'] } } as const;
    expect(await ahead.read('count', [current])).toBe(first - 1);
    await ahead.close();
  });

  test('sees a change as soon as it is written', async () => {
    const all = { condition: { all: [] }, search: null };
    const before = await thread.read('facet', [all, 'vendors']);
    await store.write({ author: 'test', vendors: [{ slug: 'acme', name: 'Acme' }] });
    await store.write({ author: 'test', services: [{ vendor: 'acme', slug: 'disks', name: 'Disks' }] });
    const [first] = await thread.read('range', [all, { ...PAGE, field: 'KEY', limit: 1 }, 'KEYSET']);
    const entry = {
      identity: { service: 'acme/disks', code: 'D.1', variant: 1 },
      expectedVersion: 0,
      kind: 'CREATED',
      reason: 'test',
      state: { vendor: { ...first!.record, category: first!.record.category.slug }, corrections: [] },
    } as const;
    expect((await store.write({ author: 'test', entries: [entry] })).outcome).toBe('WRITTEN');
    expect(await thread.read('facet', [all, 'vendors'])).toHaveLength(before.length + 1);
    const [added] = await thread.read('range', [all, { ...PAGE, field: 'KEY', limit: 1 }, 'KEYSET']);
    expect(added!.record.vendor.slug).toBe('acme');
  });

  test('lets no more than 64 requests wait', async () => {
    const asked = Array.from({ length: 80 }, () => thread.read('count', [SEARCH]));
    const outcomes = await Promise.allSettled(asked);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    // One is asked, 64 wait.
    expect(refused).toHaveLength(15);
    for (const { reason } of refused) expect(reason).toBeInstanceOf(QueryTimeout);
  });

  test('says what goes wrong, and goes on', async () => {
    const wrong = { condition: { field: 'code', in: [{}] } as never, search: null };
    await expect(thread.read('count', [wrong])).rejects.toThrow();
    expect(await thread.read('count', [SEARCH])).toBeGreaterThan(0);
  });
});

describe('a query that takes too long', () => {
  /** One that SQLite is busy with for several seconds: a word looked for again and again. */
  const LONG = { condition: { all: [] }, search: { text: 'e', terms: Array<string>(50_000).fill('e') } };

  /** As long as it takes for a few threads to start and answer, one after the other. */
  async function someStarts(): Promise<void> {
    for (let start = 0; start < 3; start += 1) {
      const other = createReaderPool(join(folder, 'catalog.sqlite'));
      await other.read('count', [SEARCH]);
      await other.close();
    }
  }

  test('is refused, and what waits behind it goes on in another thread', async () => {
    const impatient = createReaderPool(join(folder, 'catalog.sqlite'), { timeout: 2_500 });
    const count = await impatient.read('count', [SEARCH]);
    const long = impatient.read('count', [LONG]);
    const tooLong = expect(long).rejects.toThrow(new QueryTimeout('The query took longer than 2.5 seconds.'));
    await someStarts();
    const behind = impatient.read('count', [SEARCH]);
    await tooLong;
    const again = impatient.read('count', [LONG]).catch(() => 'refused at once');
    expect(await Promise.race([again, sleep(1_000)])).toBe('refused at once');
    expect(await behind).toBe(count);
    await impatient.close();
  }, 120_000);

  test('does not outlive its thread: what waits when it is closed is refused', async () => {
    const waiting = thread.read('count', [SEARCH]);
    const refused = expect(waiting).rejects.toThrow('The store was closed');
    await thread.close();
    await refused;
  });
});

describe('the planner', () => {
  const all = (...fields: string[]) => ({
    condition: { all: fields.map((field) => ({ field, in: [1] })) } as never,
    search: null,
  });
  const byKey: KeysetRange = { ...PAGE, field: 'KEY' };
  const byCode: KeysetRange = { ...PAGE, field: 'CODE' };

  test.each([
    ['a search by relevance', SEARCH, PAGE, 'RANKED'],
    ['a search in the order of keys', SEARCH, byKey, 'BITMAP'],
    ['a page of everything', all('lifecycle'), byKey, 'KEYSET'],
    ['a page of a vendor with a status', all('lifecycle', 'vendor', 'httpStatus'), byKey, 'KEYSET'],
    ['a page of a status', all('lifecycle', 'httpStatus'), byKey, 'BITMAP'],
    ['a page of corrected entries', all('corrected'), byKey, 'BITMAP'],
    ['a page of a vendor by code', all('vendor'), byCode, 'BITMAP'],
    ['a page of everything by code', all('lifecycle'), byCode, 'KEYSET'],
    ['a page of one of several', { condition: { any: [] }, search: null }, byKey, 'BITMAP'],
    ['a page of what is not', { condition: { not: { all: [] } }, search: null }, byKey, 'BITMAP'],
  ] as const)('reads %s in the way that suits it', (_, selection, range, method) => {
    expect(planRange(selection, range)).toEqual({ method, scans: method !== 'KEYSET' });
  });

  test.each([
    ['a search', SEARCH, true],
    ['what groups say', all('vendor', 'httpStatus', 'corrected'), false],
    ['a service', all('vendor', 'service'), false],
    ['the start of codes', all('codePrefix'), true],
    [
      'more services than a few',
      { condition: { field: 'service', in: [...Array(33).keys()] }, search: null },
      true,
    ],
  ] as const)('knows whether counting %s looks at much of the catalog', (_, selection, scans) => {
    expect(countScans(selection)).toBe(scans);
  });

  test.each([
    ['everything by vendor', all('lifecycle'), 'vendors', false],
    ['everything by service', all('lifecycle'), 'services', true],
    ['a service by service', all('service'), 'services', false],
    ['a search by vendor', SEARCH, 'vendors', true],
  ] as const)('knows whether counting %s looks at much of the catalog', (_, selection, name, scans) => {
    expect(facetScans(selection, name)).toBe(scans);
  });
});
