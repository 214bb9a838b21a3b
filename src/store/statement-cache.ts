import type Database from 'better-sqlite3';

/** Prepared statements by their text, so that a query of a known shape is parsed and planned once. */
export interface StatementCache {
  prepare<Row>(text: string): Database.Statement<(string | number)[], Row>;
}

/** Gives a cache that keeps the `capacity` statements used last. */
export function createStatementCache(connection: Database.Database, capacity = 500): StatementCache {
  const statements = new Map<string, Database.Statement>();
  return {
    prepare<Row>(text: string) {
      const known = statements.get(text);
      const statement = known ?? connection.prepare(text);
      statements.delete(text);
      statements.set(text, statement);
      if (known === undefined && statements.size > capacity) {
        statements.delete(statements.keys().next().value!);
      }
      return statement as Database.Statement<(string | number)[], Row>;
    },
  };
}
