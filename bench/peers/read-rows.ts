import Database from 'better-sqlite3';

/*
 * The best statements that SQLite has for the workloads. Rows are lists of values and not objects, vendors, services
 * and categories come from memory and not from joins: both take less than half of the time.
 */

/** The values of an error code, in the order of `COLUMNS`. */
export type Row = readonly [
  id: number,
  key: string,
  code: string,
  variant: number,
  commonCode: string | null,
  module: string | null,
  aliases: string,
  httpStatuses: string,
  message: string | null,
  description: string | null,
  solution: string | null,
  vendorId: number,
  serviceId: number,
  categoryId: number,
  categoryBasis: string,
  lifecycle: string,
  version: number,
  needsReview: number,
  createdAt: number,
  updatedAt: number,
];

const COLUMNS = `e.id, e.key, e.code, e.variant, e.common_code, e.module, e.aliases, e.http_statuses, e.message,
  e.description, e.solution, e.vendor_id, e.service_id, e.category_id, e.category_basis, e.lifecycle, e.version,
  e.needs_review, e.created_at, e.updated_at`;

/** How many entries a page has. */
const PAGE = 50;

/** A page of a list: its rows, and whether the list goes on. */
export interface RowPage {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  /** The cursor of the last row, as the catalog makes it. */
  readonly endCursor: string | null;
}

/** A value of a facet, and how many entries have it. */
export type FacetRow = readonly [facet: string, value: string, entries: number];

export interface Vendor {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
}

export interface Service {
  readonly id: number;
  readonly key: string;
  readonly name: string;
}

export interface Category {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly canonicalCode: string;
  readonly remedy: string;
}

/** Vendors, services and categories as they were when the reader was opened, by the number of their row. */
export interface Directory {
  readonly vendors: ReadonlyMap<number, Vendor>;
  readonly services: ReadonlyMap<number, Service>;
  readonly categories: ReadonlyMap<number, Category>;
}

/** Reads what the workloads ask for. */
export interface RowReader {
  readonly directory: Directory;
  lookup(key: string): Row | undefined;
  vendorPage(vendor: string, status: number): RowPage;
  vendorCount(vendor: string, status: number): number;
  categoryPage(category: string, status: number): RowPage;
  /** A page of everything after a cursor of the catalog. */
  pageAfter(cursor: string): RowPage;
  /** The facets of a category, each in the order of the answer. */
  facets(category: string): readonly FacetRow[];
  /** Whether another connection has written since the last call. */
  hasChanged(): boolean;
}

/** Opens a reader of a store with the peers' tables. */
export function openRowReader(database: string): RowReader {
  const connection = new Database(database, { readonly: true });
  connection.pragma('cache_size = -65536');
  connection.pragma(`mmap_size = ${2 ** 32}`);
  const rows = (sql: string) => connection.prepare<(string | number)[], Row>(sql).raw();
  const lookup = rows(`SELECT ${COLUMNS} FROM error_codes e WHERE e.key = ?`);
  const page = (table: string, column: string) =>
    rows(`SELECT ${COLUMNS} FROM ${table} l CROSS JOIN error_codes e ON e.id = l.id
      WHERE l.${column} = ? AND l.status = ? ORDER BY l.key LIMIT ${PAGE + 1}`);
  const vendorPage = page('peer_vendor_lists', 'vendor_id');
  const categoryPage = page('peer_category_lists', 'category_id');
  const pageAfter = rows(
    `SELECT ${COLUMNS} FROM error_codes e WHERE e.lifecycle <> 'WITHDRAWN' AND e.key > ? ORDER BY e.key LIMIT ${PAGE + 1}`,
  );
  const vendorCount = connection
    .prepare<[number, number], number>(
      'SELECT entries FROM peer_vendor_counts WHERE vendor_id = ? AND status = ?',
    )
    .pluck();
  const facets = connection
    .prepare<[number], FacetRow>(
      'SELECT facet, value, entries FROM peer_facets WHERE category_id = ? ORDER BY facet, position',
    )
    .raw();
  const version = connection.prepare<[], number>('PRAGMA data_version').pluck();
  let seen = version.get();

  const all = <Item extends { readonly id: number }>(sql: string): ReadonlyMap<number, Item> =>
    new Map(
      connection
        .prepare<[], Item>(sql)
        .all()
        .map((item) => [item.id, item]),
    );
  const directory: Directory = {
    vendors: all('SELECT id, slug, name FROM vendors'),
    services: all('SELECT id, key, name FROM services'),
    categories: all('SELECT id, slug, title, canonical_code AS canonicalCode, remedy FROM categories'),
  };
  const idsOf = (items: ReadonlyMap<number, { readonly id: number; readonly slug: string }>) =>
    new Map(Array.from(items.values(), ({ id, slug }) => [slug, id]));
  const vendorIds = idsOf(directory.vendors);
  const categoryIds = idsOf(directory.categories);

  return {
    directory,
    lookup: (key) => lookup.get(key),
    vendorPage: (vendor, status) => pageOf(vendorPage.all(vendorIds.get(vendor)!, status)),
    vendorCount: (vendor, status) => vendorCount.get(vendorIds.get(vendor)!, status) ?? 0,
    categoryPage: (category, status) => pageOf(categoryPage.all(categoryIds.get(category)!, status)),
    pageAfter: (cursor) => pageOf(pageAfter.all(keyOf(cursor))),
    facets: (category) => facets.all(categoryIds.get(category)!),
    hasChanged() {
      const last = seen;
      seen = version.get();
      return seen !== last;
    },
  };
}

function pageOf(rows: Row[]): RowPage {
  const hasNextPage = rows.length > PAGE;
  if (hasNextPage) rows.pop();
  const last = rows.at(-1);
  const endCursor =
    last === undefined ? null : Buffer.from(JSON.stringify(['KEY', last[1], last[0]])).toString('base64url');
  return { rows, hasNextPage, endCursor };
}

/** The key in a cursor of the catalog. */
function keyOf(cursor: string): string {
  return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))[1];
}
