import type Database from 'better-sqlite3';
import { openingError } from '../file-refusal.ts';
import { fillSearchIndex } from './fill-search-index.ts';
import { copyDatabase, inspectFile } from './inspect-file.ts';
import { migrate } from './migrate.ts';
import { openConnection } from './open-connection.ts';
import { openCurrent } from './open-current.ts';

/** A connection that only reads; `close` takes away what was made for it. */
export interface ReadingConnection {
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
