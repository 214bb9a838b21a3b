import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { KeysetRange } from '../../../src/domain/keyset.ts';
import { openStore, type Store } from '../../../src/store/open-store.ts';
import type { Condition } from '../../../src/store/query/condition.ts';
import { stateOfRecord } from '../../../src/store/read/corrections.ts';
import { createReaderPool, QueryTimeout, type ReaderPool } from '../../../src/store/workers/reader-pool.ts';
import { seededPath } from '../../harness.ts';

/** Longer than a query waits for its thread to start, however busy the machine is. */
const PATIENT = { timeout: 100_000 };

let path: string;
let store: Store;
let thread: ReaderPool;
beforeEach(async () => {
  path = seededPath();
  store = await openStore(path);
  thread = createReaderPool(path, PATIENT);
});
afterEach(async () => {
  await thread.close();
  await store.close();
});

const PAGE: KeysetRange = { field: 'RELEVANCE', descending: false, backward: false, limit: 10, from: null };
const SEARCH = { condition: { all: [] }, search: { text: 'not exist', reading: null } };

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
    const ahead = createReaderPool(path, { ...PATIENT, readsAhead: true });
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

  test('starts its thread although each query waits no longer than a part of that', async () => {
    const startedAt = performance.now();
    await thread.read('count', [SEARCH]);
    const hasty = createReaderPool(path, { timeout: (performance.now() - startedAt) / 4, readsAhead: true });
    onTestFinished(() => hasty.close());
    const counted = () => hasty.read('count', [SEARCH]).catch((error: unknown) => error);
    expect(await counted()).toBeInstanceOf(QueryTimeout);
    await expect.poll(counted).toBe(await store.errorCodes.count(SEARCH));
  });

  test('lets no more than 64 requests wait', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 80 }, () => thread.read('count', [SEARCH])),
    );
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    // One is running, 64 wait.
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
  /** One that SQLite is busy with for a second or more: entries looked for again and again. */
  const LONG = {
    condition: { any: Array<Condition>(40_000).fill({ field: 'updatedSince', in: [0] }) },
    search: null,
  };
  const TIMEOUT = 2_500;

  /** A pool whose thread runs, and whose time passes only when the test lets it. */
  async function poolWithoutClock(): Promise<{ readonly pool: ReaderPool; readonly count: number }> {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const pool = createReaderPool(path, { timeout: TIMEOUT });
    onTestFinished(() => pool.close());
    return { pool, count: await pool.read('count', [SEARCH]) };
  }

  test('is refused, and what waits behind it goes on in another thread', async () => {
    const { pool, count } = await poolWithoutClock();
    const long = expect(pool.read('count', [LONG])).rejects.toThrow(
      new QueryTimeout('The query took longer than 2.5 seconds.'),
    );
    vi.advanceTimersByTime(TIMEOUT - 1);
    const behind = pool.read('count', [SEARCH]);
    vi.advanceTimersByTime(1);
    await long;
    expect(await behind).toBe(count);
  });

  test('is refused at once when it comes again within a second', async () => {
    const { pool } = await poolWithoutClock();
    const long = expect(pool.read('count', [LONG])).rejects.toThrow(QueryTimeout);
    vi.advanceTimersByTime(TIMEOUT);
    await long;
    vi.advanceTimersByTime(999);
    const timers = vi.getTimerCount();
    await expect(pool.read('count', [LONG])).rejects.toThrow(QueryTimeout);
    expect(vi.getTimerCount()).toBe(timers);
    vi.advanceTimersByTime(1);
    expect(await pool.read('count', [LONG])).toBeGreaterThan(0);
  });

  test('does not outlive its thread: what waits when it is closed is refused', async () => {
    const waiting = thread.read('count', [SEARCH]);
    const refused = expect(waiting).rejects.toThrow('The store was closed');
    await thread.close();
    await refused;
  });
});
