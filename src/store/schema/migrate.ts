import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate as runMigrations } from 'drizzle-orm/better-sqlite3/migrator';

const migrationsFolder = fileURLToPath(new URL('../../../migrations', import.meta.url));

/** The migrations of this release by the instants at which they were made, which the migrator keeps in the file. */
const KNOWN: readonly number[] = (
  JSON.parse(readFileSync(`${migrationsFolder}/meta/_journal.json`, 'utf8')) as {
    readonly entries: readonly { readonly when: number }[];
  }
).entries.map(({ when }) => when);

/** The instant of the first migration, which every catalog has. */
export const FIRST_MIGRATION = KNOWN[0]!;

/** The instant of this release's newest migration. */
export const NEWEST_MIGRATION = KNOWN.at(-1)!;

/** Which release a file is of, by its migrations: of this one, of an older or of a newer one. */
export function releaseOf(connection: Database.Database): 'OLDER' | 'THIS' | 'NEWER' {
  const hasAny = connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = '__drizzle_migrations'").get();
  if (hasAny === undefined) return 'OLDER';
  const done = connection.prepare<[], number>('SELECT created_at FROM __drizzle_migrations').pluck().all();
  if (done.some((when) => !KNOWN.includes(when))) return 'NEWER';
  return KNOWN.every((when) => done.includes(when)) ? 'THIS' : 'OLDER';
}

/**
 * Brings the tables up to the newest migration. Throws, with the rows named, where a migration leaves a reference
 * to nothing behind.
 */
export function migrate(connection: Database.Database): void {
  // Migrations run in a transaction, in which this pragma has no effect: a rebuilt table would cascade its deletes.
  connection.pragma('foreign_keys = OFF');
  const rowsWritten = connection.prepare<[], number>('SELECT total_changes()').pluck();
  try {
    const before = rowsWritten.get();
    runMigrations(drizzle(connection), { migrationsFolder });
    // Each migration leaves a row; without one, there is nothing new to check in a large catalog.
    if (rowsWritten.get() === before) return;
    const broken = connection.pragma('foreign_key_check') as { table: string; rowid: number }[];
    if (broken.length > 0) {
      const places = broken.slice(0, 5).map(({ table, rowid }) => `${table} row ${rowid}`);
      throw new Error(`A migration left ${broken.length} broken references: ${places.join(', ')}`);
    }
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}
