import type Database from 'better-sqlite3';
import type { CatalogVersions, VersionedCache } from '../cache/versioned-cache.ts';

/** How many error codes that are not withdrawn each part of the directory has, by the number of its row, at any moment. */
export interface EntryCounts {
  readonly vendors: ReadonlyMap<number, number>;
  readonly services: ReadonlyMap<number, number>;
  readonly categories: ReadonlyMap<number, number>;
  readonly documents: ReadonlyMap<number, number>;
}

/** Counts error codes by vendor, service, category and document, each when it is asked for. */
export function createEntryCounts(connection: Database.Database, { remember }: VersionedCache): EntryCounts {
  const counted = (changesWith: keyof CatalogVersions, query: string) =>
    remember(changesWith, () => new Map(connection.prepare(query).raw().all() as [number, number][]));
  const vendors = counted('catalog', keptBy('vendor_id'));
  const services = counted('catalog', 'SELECT service_id, entries FROM service_totals');
  const categories = counted('catalog', keptBy('category_id'));
  // What stands on documents changes with their editions alone.
  const documents = counted(
    'directory',
    'SELECT document_id, count(*) FROM published_rows WHERE until IS NULL GROUP BY document_id',
  );
  return {
    get vendors() {
      return vendors();
    },
    get services() {
      return services();
    },
    get categories() {
      return categories();
    },
    get documents() {
      return documents();
    },
  };
}

function keptBy(column: string): string {
  return `SELECT ${column}, sum(entries) FROM vendor_counts WHERE lifecycle <> 'WITHDRAWN' GROUP BY ${column}`;
}
