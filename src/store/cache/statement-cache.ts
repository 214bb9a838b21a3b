import type Database from 'better-sqlite3';
import { createLruCache } from './recently-used.ts';

/** Prepared statements by their text, so that a query of a known shape is parsed and planned once. */
export interface StatementCache {
  prepare<Row>(text: string): Database.Statement<(string | number)[], Row>;
}

/** Gives a cache that keeps the `capacity` statements used last. */
export function createStatementCache(connection: Database.Database, capacity = 500): StatementCache {
  const statements = createLruCache<Database.Statement>(capacity);
  return {
    prepare: <Row>(text: string) =>
      statements.get(text, () => connection.prepare(text)) as Database.Statement<(string | number)[], Row>,
  };
}
