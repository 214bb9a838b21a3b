import Database from 'better-sqlite3';

/** What the workloads ask of a catalog, read in the shortest way: ready objects, one prepared statement each. */
export interface CatalogReader {
  lookup(key: string): object | null;
  page(input: PageInput): Page;
  /** A page of everything behind a key. */
  deep(after: string): Page;
  count(input: PageInput): number;
  search(words: string): { readonly nodes: readonly object[] };
}

export interface PageInput {
  readonly vendor: string;
  readonly status: number;
}

export interface Page {
  readonly nodes: readonly object[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const COLUMNS = `e.id, e.key, e.code, e.variant, e.common_code, e.module, e.aliases, e.http_statuses, e.message, e.description,
  e.solution, e.category_basis, e.lifecycle, e.version, e.needs_review, e.created_at, e.updated_at,
  v.slug AS vendor_slug, v.name AS vendor_name, s.key AS service_key, s.name AS service_name,
  c.slug AS category_slug, c.title AS category_title, c.canonical_code, c.remedy`;

const JOINS =
  'JOIN vendors v ON v.id = e.vendor_id JOIN services s ON s.id = e.service_id JOIN categories c ON c.id = e.category_id';

/** A vendor's keys start with its slug and a slash, behind which comes 0. */
const FILTER = `e.key >= @vendor || '/' AND e.key < @vendor || '0' AND e.lifecycle <> 'WITHDRAWN'
  AND EXISTS (SELECT 1 FROM peer_statuses WHERE error_code_id = e.id AND status = @status)`;

/** Adds to a store's file what the peers look statuses up in: a table as one would write it first. */
export function addStatuses(path: string): void {
  const connection = new Database(path);
  connection.exec(`CREATE TABLE peer_statuses (
      error_code_id integer NOT NULL, status integer NOT NULL, PRIMARY KEY (error_code_id, status)
    ) WITHOUT ROWID;
    INSERT INTO peer_statuses SELECT DISTINCT e.id, s.value FROM error_codes e, json_each(e.http_statuses) s`);
  connection.close();
}

/** Opens a reader over a store's file. */
export function openReader(path: string): CatalogReader {
  const connection = new Database(path, { readonly: true });
  const lookup = connection.prepare<[string], Row>(
    `SELECT ${COLUMNS} FROM error_codes e ${JOINS} WHERE e.key = ?`,
  );
  const page = connection.prepare<[object], Row>(
    `SELECT ${COLUMNS} FROM error_codes e ${JOINS} WHERE ${FILTER} ORDER BY e.key LIMIT 51`,
  );
  const deep = connection.prepare<[string], Row>(
    `SELECT ${COLUMNS} FROM error_codes e ${JOINS} WHERE e.lifecycle <> 'WITHDRAWN' AND e.key > ? ORDER BY e.key LIMIT 51`,
  );
  const count = connection
    .prepare<[object], number>(`SELECT count(*) FROM error_codes e WHERE ${FILTER}`)
    .pluck();
  const search = connection.prepare<[string], Row>(
    `SELECT ${COLUMNS} FROM (SELECT rowid AS id FROM error_code_search WHERE error_code_search MATCH ? ORDER BY rank LIMIT 10) hits
       JOIN error_codes e ON e.id = hits.id ${JOINS}`,
  );
  return {
    lookup(key) {
      const row = lookup.get(key);
      return row === undefined ? null : entryOf(row);
    },
    page: ({ vendor, status }) => pageOf(page.all({ vendor, status })),
    deep: (after) => pageOf(deep.all(after)),
    count: (input) => count.get(input)!,
    search: (words) => ({ nodes: search.all(words).map(entryOf) }),
  };
}

function pageOf(rows: readonly Row[]): Page {
  const nodes = rows.slice(0, 50);
  return {
    nodes: nodes.map(entryOf),
    pageInfo: { hasNextPage: rows.length > 50, endCursor: nodes.at(-1)?.key ?? null },
  };
}

interface Row {
  readonly [column: string]: string | number | null;
  readonly key: string;
  readonly aliases: string;
  readonly http_statuses: string;
  readonly created_at: number;
  readonly updated_at: number;
}

function entryOf(row: Row): object {
  return {
    id: row.id,
    key: row.key,
    code: row.code,
    variant: row.variant,
    commonCode: row.common_code,
    module: row.module,
    aliases: JSON.parse(row.aliases),
    httpStatuses: JSON.parse(row.http_statuses),
    message: row.message,
    description: row.description,
    solution: row.solution,
    vendor: { slug: row.vendor_slug, name: row.vendor_name },
    service: { key: row.service_key, name: row.service_name },
    category: { slug: row.category_slug, title: row.category_title, canonicalCode: row.canonical_code },
    categoryBasis: row.category_basis,
    remedy: row.remedy,
    retryable: row.remedy === 'RETRY_LATER',
    lifecycle: row.lifecycle,
    version: row.version,
    needsReview: row.needs_review === 1,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  };
}

/** The key in a cursor of the catalog's own. */
export function keyOf(cursor: string): string {
  return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))[1];
}

/** Words as SQLite's full-text search takes them: all of them, each the start of a word. */
export function matchOf(words: string): string {
  return words
    .split(' ')
    .map((word) => `"${word}" *`)
    .join(' AND ');
}
