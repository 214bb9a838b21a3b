import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UNDOCUMENTED } from '../../../src/domain/error-code.ts';
import { openStore, type Store } from '../../../src/store/open-store.ts';
import { rowsOf as rowsIn } from '../../../src/store/query/bitmap.ts';
import type { Condition } from '../../../src/store/query/condition.ts';
import { createGroupReader, type EntryGroups } from '../../../src/store/query/entry-groups.ts';
import type { EntryChange } from '../../../src/store/write/change-set.ts';
import { freshPath } from '../../harness.ts';

const path = freshPath();
let store: Store;
let connection: Database.Database;
beforeAll(async () => {
  store = await openStore(path);
  connection = new Database(path, { readonly: true });
  const category = { description: '…', canonicalCode: 'UNKNOWN', remedy: 'NONE' } as const;
  await store.write({
    author: 'test',
    vendors: VENDORS.map((slug) => ({ slug, name: slug })),
    services: VENDORS.flatMap((vendor) => ['disks', 'nets'].map((slug) => ({ vendor, slug, name: slug }))),
    categories: CATEGORIES.map((slug) => ({ slug, title: slug, ...category })),
  });
  for (const changes of made()) {
    expect((await store.write({ author: 'test', entries: changes })).outcome).toBe('WRITTEN');
  }
});
afterAll(async () => {
  connection.close();
  await store.close();
});

const VENDORS = ['acme', 'brand', 'corp'];
const CATEGORIES = ['unknown', 'missing', 'broken'];
const STATUSES = [[], [404], [400, 404], [500], [404, 500]];
const MODULES = [null, 'Disk Manager', 'disk manager', 'Net', null];
const LIFECYCLES = ['CURRENT', 'HISTORICAL', 'WITHDRAWN'] as const;

/** Two hundred entries, and what becomes of many of them over two more rounds. */
function* made(): Generator<EntryChange[]> {
  for (let version = 1; version <= 3; version++) {
    yield Array.from({ length: 200 }, (_, number) => number)
      .filter((number) => version === 1 || number % version === 0)
      .map((number) => change(number, version));
  }
}

const versions = new Map<number, number>();

function change(number: number, round: number): EntryChange {
  const expectedVersion = versions.get(number) ?? 0;
  versions.set(number, expectedVersion + 1);
  const pick = <Value>(list: readonly Value[], factor: number): Value =>
    list[(number * factor + round) % list.length]!;
  const vendor = {
    ...UNDOCUMENTED,
    category: pick(CATEGORIES, 5),
    lifecycle: pick(LIFECYCLES, 7),
    httpStatuses: pick(STATUSES, 3),
    module: pick(MODULES, 11),
    description: number % 3 === 0 ? null : { plain: 'Busy.', markdown: 'Busy.' },
    solution: number % 4 === 0 ? null : { plain: 'Wait.', markdown: 'Wait.' },
    message: number % 7 === 0 ? null : { plain: `Disk_${number} is 100% full`, markdown: 'Full.' },
  };
  const corrected = number % 9 === 0 && round === 2;
  const correction = {
    field: 'MODULE',
    value: 'x',
    writtenAgainst: null,
    author: 'test',
    reason: 'test',
    createdAt: 1,
  } as const;
  return {
    identity: {
      service: `${VENDORS[number % 3]}/${number % 2 === 0 ? 'disks' : 'nets'}`,
      code: `C.${number}`,
      variant: 1,
    },
    expectedVersion,
    kind: 'UPDATED_BY_VENDOR',
    reason: 'test',
    state: { vendor, corrections: corrected ? [correction] : [] },
  };
}

describe('the groups of entries', () => {
  const COLUMNS =
    'needs_review, corrected, has_description, has_solution, category_basis, vendor_id, category_id, lifecycle, http_statuses';

  /** What groups have, as rows in the order of their columns. */
  function rowsOf({ counts, columns }: EntryGroups): unknown[][] {
    const rows = counts.map((count, number) => [
      ...Object.values(columns).map(({ values, of }) => values[of[number]!]),
      count,
    ]);
    return rows.filter((row) => row.at(-1) !== 0);
  }

  function expectExact(groups: EntryGroups): void {
    const counted = connection.prepare(`SELECT ${COLUMNS}, count(*) FROM error_codes GROUP BY ${COLUMNS}`);
    const exact = counted.raw().all();
    expect(rowsOf(groups)).toHaveLength(exact.length);
    expect(rowsOf(groups)).toEqual(expect.arrayContaining(exact));
    const services = connection.prepare<[], [number, number]>('SELECT id, service_id FROM error_codes').raw();
    for (const [row, service] of services.all()) expect(groups.service[row]).toBe(service);
    expect(rowsIn(groups.all)).toHaveLength(services.all().length);
  }

  test('are those of all entries', () => {
    expectExact(createGroupReader(connection).read());
  });

  test.each([1, 7, 10_000])('are those of all entries when %d are read at a time', (entriesAtOnce) => {
    const reader = createGroupReader(connection, { entriesAtOnce, revisionsAtOnce: 3 });
    let steps = 0;
    while (reader.readAhead()) steps += 1;
    expect(steps).toBeGreaterThanOrEqual(200 / entriesAtOnce);
    expectExact(reader.read());
  });

  test('follow what is written while they are read, and after that', async () => {
    const reader = createGroupReader(connection, { entriesAtOnce: 30, revisionsAtOnce: 3 });
    for (let step = 0; step < 3; step += 1) reader.readAhead();
    const round = Array.from({ length: 20 }, (_, number) => change(number * 10, 5));
    expect((await store.write({ author: 'test', entries: round })).outcome).toBe('WRITTEN');
    expectExact(reader.read());
    const next = Array.from({ length: 30 }, (_, number) => change(185 + number, 6));
    expect((await store.write({ author: 'test', entries: next })).outcome).toBe('WRITTEN');
    expectExact(reader.read());
  });

  test('are read from their index alone', () => {
    const texts: string[] = [];
    const heard = new Proxy(connection, {
      get: (target, property) =>
        property === 'prepare'
          ? (text: string) => {
              texts.push(text);
              return target.prepare(text);
            }
          : Reflect.get(target, property),
    });
    createGroupReader(heard);
    const plans = texts
      .filter((text) => text.includes('LIMIT'))
      .map((text) => {
        const explain = connection.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`);
        return explain.all(...Array(text.split('?').length - 1).fill(1)).map(({ detail }) => detail);
      });
    expect(plans).toHaveLength(2);
    expect(plans[1]!.join()).toContain('http_statuses,service_id)>(?,?,?,?,?,?,?,?,?,?)');
    for (const plan of plans) {
      expect(plan.join()).toContain('USING COVERING INDEX error_codes_groups');
      expect(plan.join()).not.toContain('ORDER BY');
    }
  });
});

test.each<[string, Condition, (entry: Counted) => boolean]>([
  ['everything', { all: [] }, () => true],
  ['a vendor', { field: 'vendor', in: [2] }, ({ vendor_id }) => vendor_id === 2],
  [
    'two services',
    { field: 'service', in: [1, 4] },
    ({ service_id }) => service_id === 1 || service_id === 4,
  ],
  ['a status', { field: 'httpStatus', in: [404] }, ({ statuses }) => statuses.includes(404)],
  ['a class of statuses', { field: 'httpStatusClass', in: [5] }, ({ statuses }) => statuses.includes(500)],
  [
    'all but a status',
    { not: { field: 'httpStatus', in: [404] } },
    ({ statuses }) => !statuses.includes(404),
  ],
  [
    'a module without regard to case',
    { field: 'module', in: ['DISK manager', 'none'] },
    ({ module }) => module?.toLowerCase() === 'disk manager',
  ],
  ['all but a module', { not: { field: 'module', in: ['net'] } }, ({ module }) => module !== 'Net'],
  ['those with a solution', { field: 'hasSolution', in: [1] }, ({ solution }) => solution !== null],
  ['those without a solution', { field: 'hasSolution', in: [0] }, ({ solution }) => solution === null],
  [
    'those with a description',
    { field: 'hasDescription', in: [1] },
    ({ description }) => description !== null,
  ],
  ['those that rules put into categories', { field: 'categoryBasis', in: ['RULE'] }, () => true],
  [
    'those whose message contains some characters',
    { field: 'messageContains', in: ['k_1'] },
    ({ message }) => message?.includes('k_1') === true,
  ],
  [
    'those whose message contains none of them',
    { not: { field: 'messageContains', in: ['0% FULL'] } },
    ({ message }) => message === null,
  ],
  ['corrected ones', { field: 'corrected', in: [1] }, ({ corrected }) => corrected === 1],
  [
    'one of two things',
    {
      any: [
        { field: 'lifecycle', in: ['WITHDRAWN'] },
        { field: 'category', in: [3] },
      ],
    },
    ({ lifecycle, category_id }) => lifecycle === 'WITHDRAWN' || category_id === 3,
  ],
])('the count and the facets of %s are exact', async (_, condition, holds) => {
  const entries = connection
    .prepare<[], Counted & { http_statuses: string }>('SELECT * FROM error_codes')
    .all()
    .map((entry) => ({ ...entry, statuses: JSON.parse(entry.http_statuses) as number[] }))
    .filter(holds);
  const selection = { condition, search: null };
  expect(await store.errorCodes.count(selection)).toBe(entries.length);
  expect(await store.errorCodes.facet(selection, 'services')).toEqual(
    tally(entries.map(({ service_id }) => service_id)),
  );
  expect(await store.errorCodes.facet(selection, 'lifecycles')).toEqual(
    tally(entries.map(({ lifecycle }) => lifecycle)),
  );
  expect(await store.errorCodes.facet(selection, 'httpStatuses')).toEqual(
    tally(entries.flatMap(({ statuses }) => statuses)),
  );
});

interface Counted {
  readonly vendor_id: number;
  readonly service_id: number;
  readonly category_id: number;
  readonly lifecycle: string;
  readonly corrected: number;
  readonly module: string | null;
  readonly description: string | null;
  readonly solution: string | null;
  readonly message: string | null;
  readonly statuses: readonly number[];
}

function tally(values: readonly (string | number)[]): { value: string | number; count: number }[] {
  const counts = new Map<string | number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Array.from(counts, ([value, count]) => ({ value, count })).sort(
    (left, right) => right.count - left.count || (left.value < right.value ? -1 : 1),
  );
}
