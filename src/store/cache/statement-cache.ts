import type Database from 'better-sqlite3';
import { createSizedCache, textBytes } from '../../caching/sized-cache.ts';

/** Prepared statements by their text, so that a query of a known shape is parsed and planned once. */
export interface StatementCache {
  prepare<Row>(text: string): Database.Statement<(string | number)[], Row>;
}

/*
 * What SQLite takes for a statement, measured for lists of values and for conditions with OR: 160 to 210 bytes a value,
 * and a few times its text.
 */
const STATEMENT = 4_000;
const VALUE = 220;
const CHARACTERS_KEPT = 4;

/** Gives a cache of so many bytes, which keeps the statements used last. */
export function createStatementCache(connection: Database.Database, capacity: number): StatementCache {
  const statements = createSizedCache<Database.Statement>(capacity, statementBytes);
  return {
    prepare<Row>(text: string) {
      let statement = statements.get(text);
      if (statement === undefined) {
        statement = connection.prepare(text);
        statements.set(text, statement);
      }
      return statement as Database.Statement<(string | number)[], Row>;
    },
  };
}

/** What a statement takes of memory at most, in bytes. */
function statementBytes({ source }: Database.Statement): number {
  const values = source.split('?').length - 1;
  return STATEMENT + values * VALUE + textBytes(source) * CHARACTERS_KEPT;
}
