import type Database from 'better-sqlite3';
import { newerRelease } from '../file-refusal.ts';
import { codeOf } from '../sqlite-errors.ts';
import { isSearchIndexFilled } from './fill-search-index.ts';
import { releaseOf } from './migrate.ts';
import { openReadOnly } from './open-connection.ts';

/**
 * Opens a catalog where it is, for reading alone; null where only a copy can be read: SQLite would have to write beside it
 * and may not, or it is of an older release. Throws FileRefused for one of a newer release, and what SQLite throws.
 */
export function openCurrent(path: string): Database.Database | null {
  let connection: Database.Database;
  try {
    connection = openReadOnly(path);
  } catch (error) {
    if (/^SQLITE_(CANTOPEN|READONLY)/.test(codeOf(error) ?? '')) return null;
    throw error;
  }
  try {
    const release = releaseOf(connection);
    if (release === 'NEWER') throw newerRelease(path);
    if (release === 'THIS' && isSearchIndexFilled(connection)) return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
  connection.close();
  return null;
}
