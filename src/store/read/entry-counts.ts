import type Database from 'better-sqlite3';
import type { VersionedCache } from '../cache/versioned-cache.ts';
import { createEntryCounter } from '../query/entry-counter.ts';
import type { FacetName, Selection } from '../query/selection.ts';
import type { ConnectionState } from './reader-state.ts';

/** How many error codes that are not withdrawn each part of the directory has, by the number of its row, at any time. */
export interface EntryCounts {
  readonly vendors: ReadonlyMap<number, number>;
  readonly services: ReadonlyMap<number, number>;
  readonly categories: ReadonlyMap<number, number>;
  readonly documents: ReadonlyMap<number, number>;
}

const NOT_WITHDRAWN: Selection = {
  condition: { not: { field: 'lifecycle', in: ['WITHDRAWN'] } },
  search: null,
};

/** Counts error codes by vendor, service, category and document, each when it is asked for. */
export function createEntryCounts(
  connection: Database.Database,
  { remember }: VersionedCache,
  { selector }: ConnectionState,
): EntryCounts {
  const { facet } = createEntryCounter(selector);
  const by = (name: FacetName) =>
    remember(
      'catalog',
      () => new Map(facet(NOT_WITHDRAWN, name).map(({ value, count }) => [Number(value), count])),
    );
  const [vendors, services, categories] = [by('vendors'), by('services'), by('categories')];
  const onDocuments = connection
    .prepare<[], [number, number]>(
      'SELECT document_id, count(*) FROM published_rows WHERE until IS NULL GROUP BY document_id',
    )
    .raw();
  // The rows of documents change with their editions alone.
  const documents = remember('directory', () => new Map(onDocuments.all()));
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
