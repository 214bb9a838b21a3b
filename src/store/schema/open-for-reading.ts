import type Database from 'better-sqlite3';
import { newerRelease, openingError } from '../file-refusal.ts';
import { codeOf } from '../sqlite-errors.ts';
import { fillSearchIndex, isSearchIndexFilled } from './fill-search-index.ts';
import { copyDatabase, inspectFile } from './inspect-file.ts';
import { migrate, releaseOf } from './migrate.ts';
import { openConnection, openReadOnly } from './open-connection.ts';

/** A connection that only reads; `close` takes away what was made for it. */
interface ReadingConnection {
  readonly connection: Database.Database;
  close(): void;
}

/**
 * Opens a catalog that stays as it is, while others may use it. One of an older release is read in a copy that is brought up
 * to date. Throws FileRefused where the file is no catalog, or cannot be opened at all.
 */
export function openForReading(path: string): ReadingConnection {
  try {
    inspectFile(path);
    const connection = openCurrent(path);
    if (connection !== null) return { connection, close: () => void connection.close() };
    const copy = copyDatabase(path);
    try {
      const copied = openConnection(copy.path);
      migrate(copied);
      fillSearchIndex(copied);
      return {
        connection: copied,
        close() {
          copied.close();
          copy.remove();
        },
      };
    } catch (error) {
      copy.remove();
      throw error;
    }
  } catch (error) {
    throw openingError(path, error);
  }
}

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
