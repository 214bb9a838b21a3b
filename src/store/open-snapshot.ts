import { type CatalogSnapshot, createSnapshot } from './read/snapshot.ts';
import { openForReading } from './schema/open-for-reading.ts';
import { withStoreErrors } from './sqlite-errors.ts';

/** A snapshot until it is closed. */
interface OpenSnapshot extends CatalogSnapshot {
  close(): void;
}

/**
 * Opens the catalog in a file as of now, over a connection of its own: what others write meanwhile is not seen, and waits in
 * the write-ahead log until this is closed. Throws FileRefused where the file is no catalog.
 */
export function openSnapshot(path: string): OpenSnapshot {
  const { connection, close } = openForReading(path);
  try {
    return withStoreErrors(() => {
      connection.exec('BEGIN');
      return { ...createSnapshot(connection), close };
    });
  } catch (error) {
    close();
    throw error;
  }
}
