import type Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIFECYCLES, UNDOCUMENTED } from '../../../src/domain/error-code.ts';
import type { KeysetPosition, KeysetRange } from '../../../src/domain/keyset.ts';
import { openStore, type Store } from '../../../src/store/open-store.ts';
import type { Condition } from '../../../src/store/query/condition.ts';
import { conditionSql } from '../../../src/store/query/condition-sql.ts';
import type { FacetName, Selection } from '../../../src/store/query/selection.ts';
import { stateOfRecord } from '../../../src/store/read/corrections.ts';
import { openConnection } from '../../../src/store/schema/open-connection.ts';
import type { EntryChange } from '../../../src/store/write/change-set.ts';
import { seededPath } from '../../harness.ts';

const IN_MODULES: readonly EntryChange[] = ['Public', 'PUBLIC', 'Other Module', 'Third'].map(
  (module, number) => ({
    identity: { service: 'open-telekom-cloud/tms', code: `TMS.${9_000 + number}`, variant: 1 },
    expectedVersion: 0,
    kind: 'CREATED',
    reason: 'test',
    state: { vendor: { ...UNDOCUMENTED, module }, corrections: [] },
  }),
);

const path = seededPath();
/** Two stores on one file, as two processes have them, and a connection that counts what is there. */
let store: Store;
let other: Store;
let connection: Database.Database;
beforeAll(async () => {
  store = await openStore(path);
  // The seeds name no modules.
  expect((await store.write({ author: 'test', entries: IN_MODULES })).outcome).toBe('WRITTEN');
  other = await openStore(path);
  connection = openConnection(path);
});
afterAll(async () => {
  connection.close();
  await store.close();
  await other.close();
});

/** The rows of a selection as SQL finds them. */
function rowsOf({ condition, search }: Selection): Record<string, string | number>[] {
  const lists = connection
    .prepare<[], string>('SELECT DISTINCT http_statuses FROM error_codes')
    .pluck()
    .all();
  const where = conditionSql(condition, lists);
  const rows = connection
    .prepare<unknown[], Record<string, string | number>>(`SELECT * FROM error_codes e WHERE ${where.text}`)
    .all(...where.values);
  if (search === null) return rows;
  return rows.filter((row) => search.text.split(' ').every((word) => hasWord(row, word)));
}

/** Whether an entry's texts have a word, or one that it is the start of. */
function hasWord(row: Record<string, string | number>, word: string): boolean {
  const texts = ['message', 'description', 'solution'].map((column) => row[column] ?? '').join(' ');
  return new RegExp(`\\b${word}`, 'i').test(texts);
}

/** What each facet counts by. */
const FACETS: Readonly<Record<FacetName, string>> = {
  vendors: 'vendor_id',
  services: 'service_id',
  categories: 'category_id',
  lifecycles: 'lifecycle',
  httpStatuses: 'http_statuses',
  modules: 'module',
};

/** What entries count under in a facet, from the values of its column. */
function eachOf(name: FacetName, values: readonly (string | number)[]): (string | number)[] {
  if (name === 'httpStatuses') return values.flatMap((list) => JSON.parse(String(list)));
  if (name !== 'modules') return [...values];
  const spellings = connection
    .prepare<[], string>('SELECT DISTINCT module FROM error_codes WHERE module IS NOT NULL ORDER BY module')
    .pluck()
    .all();
  return values
    .filter((module) => module !== null)
    .map((module) => spellings.find((other) => other.toLowerCase() === String(module).toLowerCase())!);
}

function tally(values: readonly (string | number)[]) {
  const counts = new Map<string | number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Array.from(counts, ([value, count]) => ({ value, count })).sort(
    (left, right) => right.count - left.count || (left.value < right.value ? -1 : 1),
  );
}

async function expectExact(selection: Selection): Promise<void> {
  const rows = rowsOf(selection);
  expect(await store.errorCodes.count(selection)).toBe(rows.length);
  for (const [name, column] of Object.entries(FACETS) as [FacetName, string][]) {
    const values = rows.map((row) => row[column]!);
    expect(await store.errorCodes.facet(selection, name)).toEqual(tally(eachOf(name, values)));
  }
}

const oneOf = (field: string, ...values: readonly (string | number)[]) =>
  fc.subarray([...values]).map((some) => ({ field, in: some }) as Condition);
const single = (field: string, ...values: readonly (string | number)[]) =>
  fc.constantFrom(...values).map((value) => ({ field, in: [value] }) as Condition);

const FIELD = fc.oneof(
  oneOf('vendor', 1, 2, 3),
  oneOf('service', 1, 2, 3, 4, 5),
  oneOf('code', 'tms.0014', 'cts.0001', '4400', 'no such'),
  single('codePrefix', '', 'invalid', 'tms', 'apigw.'),
  oneOf('commonCode', '4000', '4100', '4400'),
  oneOf('httpStatus', 400, 404, 500, 200),
  oneOf('httpStatusClass', 2, 4, 5),
  oneOf('category', 1, 2, 3, 4, 5, 6, 7),
  oneOf('lifecycle', ...LIFECYCLES),
  oneOf('document', 1, 2, 3),
  single('corrected', 0, 1),
  single('needsReview', 0, 1),
  single('hasSolution', 0, 1),
  oneOf('module', 'PUBLIC', 'other MODULE', 'no such'),
  single('hasDescription', 0, 1),
  oneOf('categoryBasis', 'RULE', 'MAINTAINER'),
  single('messageContains', 'the', 'NOT exist', '%', '_', '\\', 'no such words', '错'),
  single('createdSince', 0, Date.UTC(2200, 0)),
  single('updatedSince', 0, Date.UTC(2200, 0)),
  single('updatedBefore', 0, Date.UTC(2200, 0)),
);
const { condition: CONDITION } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    FIELD,
    fc.array(tie('condition'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
}));
// None of them is in a register, in a code or in a name.
const SEARCH = fc
  .subarray(['contact', 'technical', 'tracker', 'byte', 'refer'], { minLength: 1, maxLength: 2 })
  .map((words) => ({ text: words.join(' '), reading: null }));
const SELECTION: fc.Arbitrary<Selection> = fc.record({
  condition: CONDITION,
  search: fc.option(SEARCH, { nil: null }),
});

const COLUMN_OF_ORDER = {
  KEY: 'key',
  CODE: 'code_folded',
  HTTP_STATUS: 'status_order',
  UPDATED_AT: 'updated_at',
} as const;

const ORDER = fc.record({
  field: fc.constantFrom(...(Object.keys(COLUMN_OF_ORDER) as (keyof typeof COLUMN_OF_ORDER)[])),
  descending: fc.boolean(),
  backward: fc.boolean(),
});

/** Reads a list to its end 40 entries at a time. */
async function readAll(selection: Selection, order: Omit<KeysetRange, 'from' | 'limit'>): Promise<number[]> {
  const rows: number[] = [];
  let from: KeysetPosition | null = null;
  for (;;) {
    const placed = await store.errorCodes.range(selection, { ...order, limit: 40, from });
    const read = order.backward ? placed.reverse() : placed;
    rows.push(...read.map(({ record }) => record.row));
    if (read.length < 40) return rows;
    from = read.at(-1)!.position;
  }
}

test('any selection is read in any order, each of its entries once', async () => {
  await fc.assert(
    fc.asyncProperty(SELECTION, ORDER, async (selection, order) => {
      const column = COLUMN_OF_ORDER[order.field];
      const text = `SELECT id FROM error_codes ORDER BY ${column}, id`;
      const place = new Map(
        connection
          .prepare<[], number>(text)
          .pluck()
          .all()
          .map((id, at) => [id, at]),
      );
      const sorted = rowsOf(selection)
        .map(({ id }) => Number(id))
        .sort((left, right) => place.get(left)! - place.get(right)!);
      if (order.descending !== order.backward) sorted.reverse();
      expect(await readAll(selection, order)).toEqual(sorted);
    }),
    { numRuns: 300 },
  );
});

describe('the count and all facets', () => {
  test('of any selection are those of its rows', async () => {
    await fc.assert(fc.asyncProperty(SELECTION, expectExact), { numRuns: 300 });
  });

  test('are exact after each change, of this process or another', async () => {
    const selections: Selection[] = [
      { condition: { field: 'codePrefix', in: ['t'] }, search: null },
      { condition: { field: 'corrected', in: [1] }, search: { text: 'contact', reading: null } },
      { condition: { not: { field: 'updatedSince', in: [Date.UTC(2200, 0)] } }, search: null },
      { condition: { field: 'hasSolution', in: [0] }, search: null },
      { condition: { field: 'hasDescription', in: [1] }, search: null },
      { condition: { field: 'categoryBasis', in: ['MAINTAINER'] }, search: null },
      { condition: { field: 'messageContains', in: ['IS'] }, search: null },
      { condition: { field: 'module', in: ['other module'] }, search: null },
    ];
    const entry = (await store.errorCodes.byKey('open-telekom-cloud/tms/TMS.0014'))!;
    const identity = { service: entry.service.key, code: entry.code, variant: entry.variant };
    const { vendor } = stateOfRecord(entry, []);
    const unsolved = {
      ...vendor,
      solution: null,
      description: { plain: 'It is unsolved.', markdown: 'It is unsolved.' },
      message: null,
      module: 'Other Module',
    };
    const changes: [Store, Pick<EntryChange, 'identity' | 'expectedVersion' | 'state'>][] = [
      [
        other,
        {
          identity,
          expectedVersion: 1,
          state: { vendor, corrections: [statuses(vendor), category(vendor)] },
        },
      ],
      [store, { identity, expectedVersion: 2, state: { vendor: unsolved, corrections: [] } }],
      [other, { identity, expectedVersion: 3, state: { vendor, corrections: [] } }],
      [
        other,
        {
          identity: { ...identity, code: 'T.1' },
          expectedVersion: 0,
          state: { vendor: { ...UNDOCUMENTED, httpStatuses: [599, 404] }, corrections: [] },
        },
      ],
    ];
    for (const selection of selections) await expectExact(selection);
    for (const [writer, change] of changes) {
      const written = { ...change, kind: 'UPDATED_BY_VENDOR', reason: 'test' } as const;
      expect((await writer.write({ author: 'test', entries: [written] })).outcome).toBe('WRITTEN');
      for (const selection of selections) await expectExact(selection);
    }
  });
});

function statuses({ httpStatuses }: { readonly httpStatuses: readonly number[] }) {
  return {
    field: 'HTTP_STATUSES',
    value: [418],
    writtenAgainst: httpStatuses,
    author: 'test',
    reason: 'test',
    createdAt: 1,
  } as const;
}

function category({ category }: { readonly category: string }) {
  return {
    field: 'CATEGORY',
    value: 'timeout',
    writtenAgainst: category,
    author: 'test',
    reason: 'test',
    createdAt: 1,
  } as const;
}
