import type Database from 'better-sqlite3';

/** How many error codes that are not withdrawn each part of the directory has, by the number of its row. */
export interface EntryCounts {
  readonly vendors: ReadonlyMap<number, number>;
  readonly services: ReadonlyMap<number, number>;
  readonly categories: ReadonlyMap<number, number>;
  readonly documents: ReadonlyMap<number, number>;
}

/** What each part is counted by. */
const QUERIES: Readonly<Record<keyof EntryCounts, string>> = {
  vendors: keptBy('vendor_id', 'vendor_counts'),
  services: keptBy('service_id', 'service_counts'),
  categories: keptBy('category_id', 'vendor_counts'),
  documents: 'SELECT document_id, count(*) FROM published_rows WHERE until IS NULL GROUP BY document_id',
};

/** Counts error codes by vendor, service, category and document, each when it is asked for. */
export function countEntries(connection: Database.Database): EntryCounts {
  const known = new Map<keyof EntryCounts, Map<number, number>>();
  function counts(part: keyof EntryCounts): Map<number, number> {
    let found = known.get(part);
    if (found === undefined) {
      found = new Map(connection.prepare(QUERIES[part]).raw().all() as [number, number][]);
      known.set(part, found);
    }
    return found;
  }
  return {
    get vendors() {
      return counts('vendors');
    },
    get services() {
      return counts('services');
    },
    get categories() {
      return counts('categories');
    },
    get documents() {
      return counts('documents');
    },
  };
}

function keptBy(column: string, table: string): string {
  return `SELECT ${column}, sum(entries) FROM ${table} WHERE lifecycle <> 'WITHDRAWN' GROUP BY ${column}`;
}
