import type Database from 'better-sqlite3';
import { prepareSearchRowWriter, type SearchedValues } from './search-row.ts';

/** Fills the full-text index from the error codes, where a migration has emptied it. */
export function fillSearchIndex(connection: Database.Database): void {
  if (isSearchIndexFilled(connection)) return;
  connection.transaction(() => copySearchRows(connection, connection)).immediate();
}

/** Writes the rows of all error codes into the full-text index of a database, which is empty. */
export function copySearchRows(from: Database.Database, to: Database.Database): void {
  const { insert } = prepareSearchRowWriter(to);
  const behind = from.prepare<[number], IndexedRow>(
    'SELECT id, code, aliases, message, description, solution, module FROM error_codes WHERE id > ? ORDER BY id LIMIT 1000',
  );
  const writeBatch = to.transaction((rows: readonly IndexedRow[]) => {
    for (const row of rows) insert(row.id, row.code, searchedValues(row));
  });
  let rows = behind.all(0);
  while (rows.length > 0) {
    writeBatch(rows);
    rows = behind.all(rows.at(-1)!.id);
  }
}

/** Whether the full-text index has any row, or needs none. */
export function isSearchIndexFilled(connection: Database.Database): boolean {
  const isFilled = connection
    .prepare<[], number>(
      'SELECT NOT EXISTS (SELECT 1 FROM error_codes) OR EXISTS (SELECT 1 FROM error_code_search)',
    )
    .pluck();
  return isFilled.get() === 1;
}

interface IndexedRow {
  readonly id: number;
  readonly code: string;
  readonly aliases: string;
  readonly message: string | null;
  readonly description: string | null;
  readonly solution: string | null;
  readonly module: string | null;
}

function searchedValues({ aliases, message, description, solution, module }: IndexedRow): SearchedValues {
  return {
    aliases: JSON.parse(aliases),
    message: textOf(message),
    description: textOf(description),
    solution: textOf(solution),
    module,
  };
}

function textOf(plain: string | null): SearchedValues['message'] {
  return plain === null ? null : { plain };
}
