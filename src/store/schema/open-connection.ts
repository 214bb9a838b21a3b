import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { mayWrite } from '../file-refusal.ts';
import { APPLICATION_ID } from './inspect-file.ts';

/**
 * How long a read waits in place for a lock, in milliseconds. Under WAL it meets one only while another process recovers
 * the log or closes the file as its last user, which is short; a thread that others depend on is stopped meanwhile.
 */
const READ_TIMEOUT = 50;

/** How long a read of a process that does nothing else waits in place for a lock, in milliseconds. */
const READ_ONLY_TIMEOUT = 2_000;

/**
 * How much of the file a connection keeps in memory, in KiB: the inner pages of a million entries, and some leaves. The
 * file is not mapped into memory (`mmap_size`), which would make pages a few percent faster: a read that fails, or a file
 * that something truncates, would end the process with SIGBUS (https://www.sqlite.org/mmap.html) instead of an error.
 */
const PAGE_CACHE = 32 * 1024;

/**
 * Opens (and, where it does not exist, creates) the SQLite file; `:memory:` is a database of its own.
 * Commits are on disk before they return: synchronous FULL under WAL. A read waits for locks in place for
 * `readTimeout` milliseconds.
 */
export function openConnection(path: string, readTimeout = READ_TIMEOUT): Database.Database {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const connection = new Database(path, { timeout: readTimeout });
  try {
    markAsOurs(connection);
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('trusted_schema = OFF');
    connection.pragma(`journal_size_limit = ${64 * 1024 * 1024}`);
    connection.pragma('foreign_keys = ON');
    connection.pragma(`cache_size = -${PAGE_CACHE}`);
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
}

/**
 * Opens a SQLite file that is there for reading alone. Where this process may write to the file and its folder, SQLite takes
 * away again what it makes beside the file. Throws what SQLite throws where the file is in WAL mode and in a folder that
 * takes no files.
 */
export function openReadOnly(path: string): Database.Database {
  const isWritable = mayWrite(path) && mayWrite(dirname(path));
  const connection = new Database(path, {
    readonly: !isWritable,
    fileMustExist: true,
    timeout: READ_ONLY_TIMEOUT,
  });
  try {
    connection.pragma('query_only = ON');
    connection.pragma('trusted_schema = OFF');
    connection.pragma(`cache_size = -${PAGE_CACHE}`);
    connection.pragma('schema_version');
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
}

/** Gives the file the catalog's application_id, before it has anything else or where an earlier release gave none. */
function markAsOurs(connection: Database.Database): void {
  if (connection.pragma('application_id', { simple: true }) === APPLICATION_ID) return;
  connection.pragma(`application_id = ${APPLICATION_ID}`);
  // Into the file itself, where it is read before the file is opened.
  connection.pragma('wal_checkpoint(PASSIVE)');
}

/** Does something for which a lock is needed; throws SQLITE_BUSY at once where another has it, whatever the timeout. */
export function withoutWaiting<Result>(connection: Database.Database, act: () => Result): Result {
  const timeout = connection.pragma('busy_timeout', { simple: true });
  connection.pragma('busy_timeout = 0');
  try {
    return act();
  } finally {
    connection.pragma(`busy_timeout = ${timeout}`);
  }
}

/** How much the probe writes, in bytes: more than most change sets. */
const PROBE_SIZE = 1024 * 1024;

/**
 * Finds out whether the disk takes writes: throws what a write would throw where it does not. The bytes go to the
 * write-ahead log, and are rolled back, so that nobody ever sees them.
 */
export function probeWriting(connection: Database.Database): void {
  connection.exec('BEGIN IMMEDIATE');
  try {
    // Pages are written before the commit as soon as they are more than the cache may hold.
    connection.pragma('cache_size = 10');
    connection.exec('CREATE TABLE write_probe (content BLOB)');
    connection.prepare<[number]>('INSERT INTO write_probe VALUES (zeroblob(?))').run(PROBE_SIZE);
  } finally {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    connection.pragma(`cache_size = -${PAGE_CACHE}`);
  }
}
