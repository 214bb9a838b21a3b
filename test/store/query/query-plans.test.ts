import type Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectionCaches, USUAL_CACHE_MEMORY } from '../../../src/caching/cache-budget.ts';
import type { ErrorCodeOrderField, KeysetPosition, KeysetRange } from '../../../src/domain/keyset.ts';
import { createStatementCache } from '../../../src/store/cache/statement-cache.ts';
import { createVersionedCache } from '../../../src/store/cache/versioned-cache.ts';
import { createSelector } from '../../../src/store/query/bitmap-index.ts';
import { findBitmapRange } from '../../../src/store/query/bitmap-range.ts';
import type { Condition } from '../../../src/store/query/condition.ts';
import { createGroupReader } from '../../../src/store/query/entry-groups.ts';
import { planRange } from '../../../src/store/query/planner.ts';
import type { Selection } from '../../../src/store/query/selection.ts';
import { createDirectoryReader } from '../../../src/store/read/directory.ts';
import { createDocumentReader } from '../../../src/store/read/documents.ts';
import { createErrorCodeReader, type ErrorCodeReader } from '../../../src/store/read/error-codes.ts';
import { createConnectionState } from '../../../src/store/read/reader-state.ts';
import { migrate } from '../../../src/store/schema/migrate.ts';
import { openConnection } from '../../../src/store/schema/open-connection.ts';
import { createSearcher } from '../../../src/store/search/search-entries.ts';
import { createSearchIndexReader } from '../../../src/store/search/search-index-reader.ts';

/*
 * How SQLite plans the most frequent queries. A plan says for each table
 *
 *   SEARCH e USING INDEX …   it looks up what fits
 *   SCAN e USING INDEX …     it walks along an index, as far as the page is long
 *   SCAN e                   it walks through the whole table
 */

const STATUS_LISTS = ['[]', '[404]', '[400]', '[400,404]'];

let connection: Database.Database;
let reader: ErrorCodeReader;
const texts: string[] = [];
beforeAll(() => {
  connection = openConnection(':memory:');
  migrate(connection);
  connection.exec(`INSERT INTO vendors VALUES (1, 'acme', 'Acme', NULL), (2, 'bolt', 'Bolt', NULL);
    INSERT INTO services VALUES (1, 1, 'disks', 'acme/disks', 'Disks', NULL)`);
  reader = openReader();
});
afterAll(() => connection.close());

/** The connection, of which all statements are heard that are prepared. */
function hear(): Database.Database {
  return new Proxy(connection, {
    get(target, property) {
      if (property !== 'prepare') return Reflect.get(target, property);
      return (text: string) => {
        texts.push(text);
        return target.prepare(text);
      };
    },
  });
}

function openReader(): ErrorCodeReader {
  const heard = hear();
  const directory = createDirectoryReader(connection)();
  const groups = createGroupReader(connection).read();
  const statements = createStatementCache(heard, 1);
  return createErrorCodeReader(heard, {
    ...createConnectionState(
      connection,
      createVersionedCache(connection),
      connectionCaches(USUAL_CACHE_MEMORY),
    ),
    statements,
    directory: () => directory,
    statusLists: () => STATUS_LISTS,
    selector: createSelector(
      statements,
      () => groups,
      1_000_000,
      createSearcher(createSearchIndexReader(connection), () => directory),
    ),
  });
}

/** The plans of all that is prepared while something is read. */
function plansOf(read: () => unknown): string[] {
  texts.length = 0;
  read();
  expect(texts.length).toBeGreaterThan(0);
  return texts.flatMap(planOf);
}

function planOf(text: string): string[] {
  const values = text.includes('@')
    ? [
        {
          wanted: '[]',
          serviceRow: 1,
          keys: 1,
          word: 'x',
          code: 'x',
          edition: 1,
          line: 1,
          row: 1,
          limit: 1,
          errorCodeRow: 1,
          instant: 1,
        },
      ]
    : Array(text.split('?').length - 1).fill(1);
  const rows = connection.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`).all(...values);
  return rows.map(({ detail }) => detail);
}

/** What of plans walks through a whole table of entries, or puts a list in order only when it has all of it. */
function slowParts(plans: readonly string[]): string[] {
  return plans.filter(
    (detail) => /^SCAN (?:e|error_codes)$/.test(detail) || /TEMP B-TREE FOR ORDER BY/.test(detail),
  );
}

const NOT_WITHDRAWN: Condition = { field: 'lifecycle', in: ['CURRENT', 'HISTORICAL'] };
const VENDOR: Condition = { field: 'vendor', in: [1] };
const VENDORS: Condition = { field: 'vendor', in: [1, 2] };
const SERVICE: Condition = { field: 'service', in: [1] };
const CATEGORY: Condition = { field: 'category', in: [1] };
const STATUS: Condition = { field: 'httpStatus', in: [404] };

function range(
  field: ErrorCodeOrderField,
  from: KeysetPosition | null,
  more: Partial<KeysetRange> = {},
): KeysetRange {
  return { field, descending: false, backward: false, limit: 51, from, ...more };
}

function selection(...conditions: readonly Condition[]): Selection {
  return { condition: { all: [NOT_WITHDRAWN, ...conditions] }, search: null };
}

const FACETS = ['vendors', 'services', 'categories', 'httpStatuses', 'lifecycles'] as const;

const KEY: KeysetPosition = { value: 'acme/disks/D.1', row: 7 };

describe('no table of entries is walked through, nor put in order,', () => {
  test.each<[string, Selection, KeysetRange]>([
    ['for the first page', selection(), range('KEY', null)],
    ['for a deep page', selection(), range('KEY', KEY)],
    ['for a page read backward', selection(), range('KEY', KEY, { backward: true })],
    ['for a page of a vendor', selection(VENDOR), range('KEY', null)],
    ['for a deep page of a vendor', selection(VENDOR), range('KEY', KEY)],
    ['for a page of a service', selection(SERVICE), range('KEY', null)],
    ['for a deep page of a service', selection(VENDOR, SERVICE), range('KEY', KEY)],
    ['for a page of a vendor and a category', selection(VENDOR, CATEGORY), range('KEY', KEY)],
    ['for a page of a category', selection({ field: 'category', in: [1] }), range('KEY', KEY)],
    ['for a page in the order of codes', selection(), range('CODE', { value: 'd.1', row: 7 })],
    [
      'for a page in the order of changes',
      selection(),
      range('UPDATED_AT', { value: 1, row: 7 }, { descending: true }),
    ],
    ['for a page in the order of statuses', selection(), range('HTTP_STATUS', { value: 404, row: 7 })],
  ])('%s', (_, selected, range) => {
    expect(
      slowParts(plansOf(() => reader.range(selected, range, planRange(selected, range).method))),
    ).toEqual([]);
  });

  test.each<[string, Selection, string]>([
    ['several vendors', selection(VENDORS), 'error_codes_key (key>? AND key<?)'],
    [
      'a vendor and a status',
      selection(VENDOR, STATUS),
      'error_codes_statuses (http_statuses=? AND key>? AND key<?)',
    ],
    [
      'several vendors and a class of statuses',
      selection(VENDORS, { field: 'httpStatusClass', in: [4] }),
      'error_codes_statuses (http_statuses=? AND key>? AND key<?)',
    ],
    [
      'several vendors and a category',
      selection(VENDORS, CATEGORY),
      'error_codes_category (category_id=? AND key>? AND key<?)',
    ],
    [
      'several vendors, a category and a status',
      selection(VENDORS, CATEGORY, STATUS),
      'error_codes_category_statuses (category_id=? AND http_statuses=? AND key>? AND key<?)',
    ],
    [
      'several categories',
      selection({ field: 'category', in: [1, 2] }),
      'error_codes_category (category_id=? AND key>?)',
    ],
    [
      'a category and a status',
      selection(CATEGORY, STATUS),
      'error_codes_category_statuses (category_id=? AND http_statuses=? AND key>?)',
    ],
  ])('for each of the lists that a page of %s is made of', (_, selected, index) => {
    expect(planRange(selected, range('KEY', KEY)).method).toBe('KEYSET');
    const plans = plansOf(() => reader.range(selected, range('KEY', KEY), 'KEYSET'));
    const parts = plans.filter((detail) => detail.includes('error_codes_'));
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part.replace('COVERING ', '')).toBe(`SEARCH e USING INDEX ${index}`);
    expect(slowParts(plans)).toEqual([]);
  });

  test.each<[ErrorCodeOrderField, string]>([
    ['KEY', 'error_codes_key'],
    ['CODE', 'error_codes_code'],
    ['HTTP_STATUS', 'error_codes_status_order'],
    ['UPDATED_AT', 'error_codes_updated_at'],
  ])('for selected entries in the order of %s: the index alone is read', (field, index) => {
    const many = { total: 5_000, has: () => true, rows: () => [] };
    const statements = createStatementCache(hear(), 1);
    const [first, further] = [null, { value: 7, row: 7 }].map((from) =>
      plansOf(() => findBitmapRange(many, range(field, from), statements)),
    );
    expect(first).toEqual([`SCAN e USING COVERING INDEX ${index}`]);
    expect(further![0]).toContain(`SEARCH e USING COVERING INDEX ${index}`);
  });

  test('for a page of the rows of an edition: an index has them in the order of the text', () => {
    const directory = createDirectoryReader(connection)();
    const plans = plansOf(() => createDocumentReader(hear(), () => directory));
    const pages = plans.filter((detail) =>
      detail.includes('published_rows_edition (edition_id=? AND since=? AND'),
    );
    expect(pages).toHaveLength(2);
    expect(plans.filter((detail) => /GROUP BY|SCAN r/.test(detail))).toEqual([]);
  });

  test('for an entry by key, by row or by code', () => {
    const plans = plansOf(openReader);
    expect(plans.filter((detail) => detail.startsWith('SCAN'))).toEqual([
      'SCAN wanted VIRTUAL TABLE INDEX 1:',
      'SCAN wanted VIRTUAL TABLE INDEX 1:',
    ]);
  });

  test('for what a search is looked up in: indexes have it', () => {
    const plans = plansOf(() => createSearchIndexReader(hear()));
    expect(plans.length).toBeGreaterThan(5);
    expect(plans.filter((detail) => detail.startsWith('SCAN'))).toEqual([]);
  });

  test.each<[string, Selection]>([
    ['everything', selection()],
    ['a vendor and a status', selection(VENDOR, STATUS)],
    ['one of two things, and not a third', selection({ any: [VENDOR, STATUS] }, { not: CATEGORY })],
  ])('to count %s: groups say it without a query', (_, selected) => {
    reader.count(selected);
    texts.length = 0;
    reader.count(selected);
    for (const facet of FACETS) reader.facet(selected, facet);
    expect(texts).toEqual([]);
  });

  test('to count a service: an index has its rows', () => {
    expect(plansOf(() => reader.count(selection(SERVICE)))).toEqual([
      'SEARCH e USING COVERING INDEX error_codes_service (service_id=?)',
    ]);
  });

  test.each<[string, Condition]>([
    ['the start of codes', { field: 'codePrefix', in: ['d'] }],
    ['common codes', { field: 'commonCode', in: ['4000'] }],
    ['modules', { field: 'module', in: ['disks'] }],
    ['codes', { field: 'code', in: ['d.1'] }],
    ['documents', { field: 'document', in: [1] }],
    ['changes', { field: 'updatedSince', in: [1] }],
    ['changes before an instant', { field: 'updatedBefore', in: [1] }],
    ['arrivals', { field: 'createdSince', in: [1] }],
  ])('to count by %s: an index has the rows, and the rest is in memory', (_, condition) => {
    reader.count(selection());
    const plans = plansOf(() => reader.count(selection(condition)));
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) expect(plan).not.toMatch(/^SCAN (?:e|error_codes)/);
  });

  test('to look for a part of messages, or to count modules: an index has all of them', () => {
    const part: Condition = { field: 'messageContains', in: ['not found'] };
    expect(plansOf(() => reader.count(selection(part)))).toEqual([
      'SCAN e USING COVERING INDEX error_codes_message',
    ]);
    expect(plansOf(() => reader.facet(selection(), 'modules'))).toEqual([
      'SCAN error_codes USING COVERING INDEX error_codes_module',
    ]);
  });
});
