import type Database from 'better-sqlite3';

/**
 * Lets a transaction that brings in more entries than there are do without the indexes of entries: to keep them in step
 * entry by entry costs several times what it takes to make them anew from all entries in order.
 */
export interface IndexSuspension {
  /** Notes a new entry. */
  note(): void;
  /** Whether there have been so many new entries that the indexes are not kept in step. */
  areSuspended(): boolean;
  /** Makes the indexes anew that have been dropped. */
  finish(): void;
  /** Forgets the transaction, whether it came to something or not. */
  end(): void;
}

/** Fewer new entries than this are written with their indexes, however small the catalog is. */
const LEAST = 10_000;

/** How much of the file is kept in memory meanwhile, in KiB: the index of keys, which stays, is written to all over. */
const PAGE_CACHE = 128 * 1024;

interface IndexDefinition {
  readonly name: string;
  readonly sql: string;
}

/** Prepares the suspension of all indexes of entries but those that keep something unique. */
export function prepareIndexSuspension(connection: Database.Database): IndexSuspension {
  const usualCache = connection.pragma('cache_size', { simple: true });
  const lastRow = connection.prepare<[], number>('SELECT max(id) FROM error_codes').pluck();
  let added = 0;
  let most = LEAST;
  let dropped: readonly IndexDefinition[] = [];

  function drop(): void {
    dropped = connection
      .prepare<[], IndexDefinition>(
        `SELECT name, sql FROM sqlite_schema
         WHERE type = 'index' AND tbl_name = 'error_codes' AND sql NOT LIKE 'CREATE UNIQUE %'`,
      )
      .all();
    for (const { name } of dropped) connection.exec(`DROP INDEX ${name}`);
    connection.pragma(`cache_size = -${PAGE_CACHE}`);
  }

  return {
    note() {
      added += 1;
      // The new ones are among those that it counts.
      if (added === LEAST) most = Math.max(LEAST, lastRow.get()! - added);
      if (added === most) drop();
    },
    areSuspended: () => dropped.length > 0,
    finish() {
      for (const { sql } of dropped) connection.exec(sql);
    },
    end() {
      if (dropped.length > 0) connection.pragma(`cache_size = ${usualCache}`);
      added = 0;
      most = LEAST;
      dropped = [];
    },
  };
}
