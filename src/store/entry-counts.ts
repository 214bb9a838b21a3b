import type Database from 'better-sqlite3';

/** How many error codes that are not withdrawn each part of the directory has, by the number of its row. */
export interface EntryCounts {
  readonly vendors: ReadonlyMap<number, number>;
  readonly services: ReadonlyMap<number, number>;
  readonly categories: ReadonlyMap<number, number>;
  readonly documents: ReadonlyMap<number, number>;
}

/** Counts error codes by vendor, service, category and document. */
export function countEntries(connection: Database.Database): EntryCounts {
  const by = (column: string) =>
    countBy(`SELECT ${column}, count(*) FROM error_codes WHERE lifecycle <> 'WITHDRAWN' GROUP BY ${column}`);
  return {
    vendors: by('vendor_id'),
    services: by('service_id'),
    categories: by('category_id'),
    documents: countBy(
      'SELECT document_id, count(*) FROM published_rows WHERE until IS NULL GROUP BY document_id',
    ),
  };

  function countBy(text: string): Map<number, number> {
    return new Map(connection.prepare(text).raw().all() as [number, number][]);
  }
}
