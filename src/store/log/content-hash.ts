import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';

/** What a node keeps for itself, or a release for its migrations: all else is equal on all nodes. */
const OWN_TABLES = new Set(['log_position', 'log_outcomes', '__drizzle_migrations']);

/** The full-text index, whose tables depend on when it was flushed: its words are what counts. */
const SEARCH = 'error_code_search';

/**
 * The SHA-256 of everything that a file has applied, by table, as hexadecimal digits: all rows of all tables in the order of
 * their keys, and each word of the search index with its counts in each column.
 */
export function contentHashes(connection: Database.Database): Readonly<Record<string, string>> {
  const names = connection
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  const tables = names.filter((name) => !OWN_TABLES.has(name) && !name.startsWith(SEARCH));
  const hashes = Object.fromEntries(tables.map((name) => [name, hashOfRows(connection, name)]));
  if (!names.includes(SEARCH)) return hashes;
  connection.exec(`CREATE VIRTUAL TABLE temp.search_words USING fts5vocab('main', '${SEARCH}', 'col')`);
  try {
    return { ...hashes, [SEARCH]: hashOfRows(connection, 'temp.search_words', 'term, col') };
  } finally {
    connection.exec('DROP TABLE temp.search_words');
  }
}

/** The SHA-256 of the rows of a table, in an order. */
function hashOfRows(connection: Database.Database, table: string, order = 'rowid'): string {
  const hash = createHash('sha256');
  const rows = connection.prepare<[], unknown[]>(`SELECT * FROM ${table} ORDER BY ${order}`).raw();
  for (const row of rows.iterate()) hash.update(JSON.stringify(row));
  return hash.digest('hex');
}
