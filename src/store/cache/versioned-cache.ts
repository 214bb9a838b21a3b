import type Database from 'better-sqlite3';
import { withStoreErrors } from '../sqlite-errors.ts';

/** How often the catalog has been written to, by whichever process. */
interface CatalogVersions {
  /** By any write. */
  readonly catalog: number;
  /** By a write of more than entries: of what the directory shows, and of the rows on documents. */
  readonly directory: number;
}

/** Values read from the database that stand until somebody writes, in this process or another. */
export interface VersionedCache {
  versions(): CatalogVersions;
  /** Gives a reader that reads again only after a write of that kind. */
  remember<Value>(kind: keyof CatalogVersions, read: () => Value): () => Value;
  /** Says that this connection has written. Whoever reads in between sees what was before. */
  written(): void;
}

/** Gives a cache over a connection. */
export function createVersionedCache(connection: Database.Database): VersionedCache {
  // Changes with every commit of another connection, and costs a few microseconds.
  const foreignWrites = connection.prepare<[], number>('PRAGMA data_version').pluck();
  const readVersions = connection.prepare<[], CatalogVersions>(
    'SELECT version AS catalog, directory_version AS directory FROM catalog',
  );
  let ownWrites = 0;
  let known: { readonly own: number; readonly foreign: number; readonly versions: CatalogVersions } | null =
    null;

  function versions(): CatalogVersions {
    const foreign = foreignWrites.get()!;
    if (known === null || known.own !== ownWrites || known.foreign !== foreign) {
      known = { own: ownWrites, foreign, versions: readVersions.get() ?? NEVER_WRITTEN };
    }
    return known.versions;
  }

  return {
    versions,
    remember(kind, read) {
      let remembered: { readonly version: number; readonly value: ReturnType<typeof read> } | null = null;
      return () =>
        withStoreErrors(() => {
          // The version comes first: what another process writes before the value is read makes the value newer than its
          // version, so that it is read once more than need be, and never too seldom.
          const version = versions()[kind];
          if (remembered?.version !== version) remembered = { version, value: read() };
          return remembered.value;
        });
    },
    written() {
      ownWrites += 1;
    },
  };
}

const NEVER_WRITTEN: CatalogVersions = { catalog: 0, directory: 0 };
