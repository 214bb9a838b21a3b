import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { KEYS_OF_WORD } from '../search/postings.ts';

/** What a node keeps for itself, or a release for its migrations: all else is equal on all nodes. */
const OWN_TABLES = new Set(['log_position', 'log_outcomes', '__drizzle_migrations']);

/**
 * The index of words: its numbers depend on the order in which words came and went, and so on when a file was brought up to
 * date. What counts is which rows have a word, and where.
 */
const SEARCH = ['search_words', 'search_postings'];

const POSTINGS = `(SELECT w.word, p.id - w.id * ${KEYS_OF_WORD} AS place, p.entries, hex(p.rows) FROM search_words w
  CROSS JOIN search_postings p ON p.id >= w.id * ${KEYS_OF_WORD} AND p.id < (w.id + 1) * ${KEYS_OF_WORD})`;

/**
 * The SHA-256 of everything that a file has applied, by table, as hexadecimal digits: all rows of all tables in the order of
 * their keys, and of the index of words each word with its rows.
 */
export function contentHashes(connection: Database.Database): Readonly<Record<string, string>> {
  const names = connection
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  const tables = names.filter((name) => !OWN_TABLES.has(name) && !SEARCH.includes(name));
  const hashes = Object.fromEntries(tables.map((name) => [name, hashOfRows(connection, name)]));
  if (!SEARCH.every((name) => names.includes(name))) return hashes;
  return { ...hashes, search: hashOfRows(connection, POSTINGS, 'word, place') };
}

/** The SHA-256 of the rows of a table, in an order. */
function hashOfRows(connection: Database.Database, table: string, order = 'rowid'): string {
  const hash = createHash('sha256');
  const rows = connection.prepare<[], unknown[]>(`SELECT * FROM ${table} ORDER BY ${order}`).raw();
  for (const row of rows.iterate()) hash.update(JSON.stringify(row));
  return hash.digest('hex');
}
