import { readFileSync } from 'node:fs';
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../../src/store/schema/migrate.ts';
import { openConnection } from '../../../src/store/schema/open-connection.ts';
import * as tables from '../../../src/store/schema/tables.ts';

const MIGRATIONS = new URL('../../../migrations/meta/', import.meta.url);

const connection = openConnection(':memory:');
beforeAll(() => migrate(connection));
afterAll(() => connection.close());

/** The names of tables or indexes of the migrated database, but those of SQLite and of the migrator. */
function namesOf(type: 'table' | 'index'): string[] {
  return connection
    .prepare<[string], string>(
      `SELECT name FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite_%'
         AND tbl_name NOT LIKE '\\_\\_drizzle%' ESCAPE '\\'`,
    )
    .pluck()
    .all(type);
}

const declared = Object.values(tables).filter((table) => is(table, SQLiteTable));

describe('the declared tables', () => {
  test('are those that the migrations make', () => {
    expect(namesOf('table').sort()).toEqual(declared.map(getTableName).sort());
  });

  test.each(declared.map((table) => [getTableName(table), table] as const))(
    'have the columns of %s',
    (name, table) => {
      const columns = connection.pragma(`table_info(${name})`) as { name: string; notnull: number }[];
      const made = columns.map((column) => [column.name, column.notnull === 1]);
      expect(made).toHaveLength(getTableConfig(table).columns.length);
      expect(made).toEqual(
        expect.arrayContaining(getTableConfig(table).columns.map((column) => [column.name, column.notNull])),
      );
    },
  );

  test('need no further migration', async () => {
    const { entries } = JSON.parse(readFileSync(new URL('_journal.json', MIGRATIONS), 'utf8'));
    const last = String(entries.at(-1).idx).padStart(4, '0');
    const snapshot = JSON.parse(readFileSync(new URL(`${last}_snapshot.json`, MIGRATIONS), 'utf8'));
    const current = await generateSQLiteDrizzleJson(tables, snapshot.id);
    expect(await generateSQLiteMigration(snapshot, current)).toEqual([]);
  });
});
