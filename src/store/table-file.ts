import Database from 'better-sqlite3';

/** A value of a column. */
export type TableValue = string | number | null;

/** A table of a file, by its columns as SQL declares them. */
interface TableColumns {
  readonly [column: string]: string;
}

/** A SQLite file of its own, while it is written. */
export interface TableFile {
  /** Makes a table, and gives what inserts a row: its values in the order of the columns. */
  table(name: string, columns: TableColumns): (values: readonly TableValue[]) => void;
  /** Ends with an index over columns of a table. */
  index(table: string, columns: readonly string[]): void;
  /** Writes what is not written yet. */
  close(): void;
}

/**
 * Makes a SQLite file of plain tables, which has no part in the catalog: the same calls give the same bytes. The names of
 * tables and columns are the program's own, and go into SQL as they are.
 */
export function createTableFile(path: string): TableFile {
  const connection = new Database(path);
  // Whoever finds half a file has found no file: it is given away when it is closed, and never mended.
  connection.pragma('journal_mode = OFF');
  connection.pragma('synchronous = OFF');
  connection.pragma('cache_size = -16384');
  connection.exec('BEGIN');
  return {
    table(name, columns) {
      const declared = Object.entries(columns).map(([column, type]) => `${column} ${type}`);
      connection.exec(`CREATE TABLE ${name} (${declared.join(', ')})`);
      const marks = declared.map(() => '?').join(', ');
      const statement = connection.prepare<TableValue[]>(`INSERT INTO ${name} VALUES (${marks})`);
      return (values) => void statement.run(...values);
    },
    index(table, columns) {
      connection.exec(`CREATE INDEX ${table}_${columns.join('_')} ON ${table} (${columns.join(', ')})`);
    },
    close() {
      connection.exec('COMMIT');
      connection.close();
    },
  };
}
