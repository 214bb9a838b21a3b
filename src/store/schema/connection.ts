import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

/**
 * How long a statement waits in place for the write of another process or thread, in milliseconds: it stops this whole
 * thread, which is to answer others within 100. Whoever writes tries again.
 */
const BUSY_TIMEOUT = 50;

/** How much of the file a connection keeps in memory, in KiB: the inner pages of a million entries, and some leaves. */
const PAGE_CACHE = 32 * 1024;

/**
 * Opens (and, where it does not exist, creates) the SQLite file; `:memory:` is a database of its own.
 * Commits are on disk before they return: synchronous FULL under WAL.
 */
export function openConnection(path: string): Database.Database {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const connection = new Database(path, { timeout: BUSY_TIMEOUT });
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('trusted_schema = OFF');
  connection.pragma(`journal_size_limit = ${64 * 1024 * 1024}`);
  connection.pragma('foreign_keys = ON');
  connection.pragma(`cache_size = -${PAGE_CACHE}`);
  return connection;
}
