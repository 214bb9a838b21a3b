import type Database from 'better-sqlite3';

/** A value read from the database that stands until somebody writes, in this process or another. */
export interface VersionedCache {
  /** Gives a reader that reads again only after a write. */
  remember<Value>(read: () => Value): () => Value;
  /** Says that this connection has written. */
  written(): void;
}

/** Gives a cache over a connection. */
export function createVersionedCache(connection: Database.Database): VersionedCache {
  // Changes with every commit of another connection, and costs about a microsecond.
  const foreignWrites = connection.prepare<[], number>('PRAGMA data_version').pluck();
  let ownWrites = 0;
  return {
    remember(read) {
      let known: {
        readonly own: number;
        readonly foreign: number;
        readonly value: ReturnType<typeof read>;
      } | null = null;
      return () => {
        const foreign = foreignWrites.get()!;
        if (known === null || known.own !== ownWrites || known.foreign !== foreign) {
          known = { own: ownWrites, foreign, value: read() };
        }
        return known.value;
      };
    },
    written() {
      ownWrites += 1;
    },
  };
}
