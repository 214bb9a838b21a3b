import type Database from 'better-sqlite3';
import { getTableColumns, getTableName, type Table } from 'drizzle-orm';

/*
 * Statements that write whole rows. They take the columns from drizzle's tables, and are prepared once: drizzle's own
 * insert costs several times as much a row.
 */

/** A whole row of a table by the names of the table's properties, without its `id`. */
export type NewRow<T extends Table> = Omit<Required<T['$inferInsert']>, 'id'>;

/** Writes one row; gives its number. */
type Insert<T extends Table> = (row: NewRow<T>) => number;

/** Overwrites the row with this number. */
type Update<T extends Table> = (row: NewRow<T>, id: number) => void;

/** Prepares the insertion of a whole row into a table. */
export function prepareInsert<T extends Table>(connection: Database.Database, table: T): Insert<T> {
  const { names, valuesOf } = columnsOf(table, []);
  const statement = connection.prepare(
    `INSERT INTO ${getTableName(table)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  return (row) => Number(statement.run(valuesOf(row)).lastInsertRowid);
}

/** Prepares the update of a row of a table by its `id`, without the properties that stay as they are. */
export function prepareUpdate<T extends Table>(
  connection: Database.Database,
  table: T,
  staying: readonly (keyof NewRow<T> & string)[],
): Update<T> {
  const { names, valuesOf } = columnsOf(table, staying);
  const statement = connection.prepare(
    `UPDATE ${getTableName(table)} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`,
  );
  return (row, id) => {
    statement.run(valuesOf(row), id);
  };
}

function columnsOf(table: Table, without: readonly string[]) {
  const columns = Object.entries(getTableColumns(table)).filter(
    ([property]) => property !== 'id' && !without.includes(property),
  );
  const properties = columns.map(([property]) => property);
  return {
    names: columns.map(([, column]) => column.name),
    valuesOf: (row: Readonly<Record<string, unknown>>) => properties.map((property) => row[property]),
  };
}
