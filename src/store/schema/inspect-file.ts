import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { damaged, noDatabase, notReadable, openingError, otherApplication } from '../file-refusal.ts';
import { FIRST_MIGRATION } from './migrate.ts';

/** The `application_id` of the catalog's files (https://www.sqlite.org/pragma.html#pragma_application_id): `CEC1`. */
export const APPLICATION_ID = 0x43454331;

/** What is beside a database while it is open, or after a crash; each holds part of its content. */
const COMPANIONS = ['-wal', '-journal'] as const;

/**
 * Looks at a file before SQLite does, and leaves it as it is. MISSING is also an empty file, which SQLite takes for an
 * empty database. Throws FileRefused where the file is no database, is cut off, or is another application's.
 *
 *   header ─► SQLite's? ─► complete? ─► application_id ─► ours
 *                                        └─ 0 ─► tables ─► ours, of a release that set none
 */
export function inspectFile(path: string): 'MISSING' | 'CATALOG' {
  const found = readHeader(path);
  if (found === null || found.size === 0) return 'MISSING';
  const { header, size } = found;
  if (!header.subarray(0, MAGIC.length).equals(MAGIC)) throw noDatabase(path, 'is no SQLite database');
  if (header.length < HEADER_SIZE) throw damaged(path, `it ends after ${size} bytes`);
  const applicationId = header.readInt32BE(68);
  if (applicationId !== APPLICATION_ID && applicationId !== 0) {
    throw otherApplication(path, `its application_id is 0x${(applicationId >>> 0).toString(16)}`);
  }
  checkLength(path, header, size);
  return applicationId === APPLICATION_ID ? 'CATALOG' : inspectTables(path, header);
}

/** The file format is in https://www.sqlite.org/fileformat.html#the_database_header. */
const HEADER_SIZE = 100;

const MAGIC = Buffer.from('SQLite format 3\0');

function readHeader(path: string): { readonly header: Buffer; readonly size: number } | null {
  const stats = statusOf(path);
  if (stats === null) return null;
  if (stats.isDirectory()) throw noDatabase(path, 'is a folder');
  if (!stats.isFile()) throw noDatabase(path, 'is no regular file');
  try {
    const file = openSync(path, 'r');
    try {
      const header = Buffer.alloc(HEADER_SIZE);
      const length = readSync(file, header, 0, HEADER_SIZE, 0);
      return { header: header.subarray(0, length), size: fstatSync(file).size };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw notReadable(path, error);
  }
}

function statusOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw notReadable(path, error);
  }
}

/** Refuses a file that is shorter than its header says, unless a log beside it may hold the rest. */
function checkLength(path: string, header: Buffer, size: number): void {
  const written = header.readUInt16BE(16);
  const pageSize = written === 1 ? 65_536 : written;
  if (pageSize < 512 || (pageSize & (pageSize - 1)) !== 0) throw damaged(path, 'its header has no page size');
  // The number of pages counts only where the version of SQLite that wrote it says so.
  const isCounted = header.readUInt32BE(24) === header.readUInt32BE(92);
  const length = header.readUInt32BE(28) * pageSize;
  if (isCounted && size < length && companionsOf(path).length === 0) {
    throw damaged(path, `it ends after ${size} of ${length} bytes`);
  }
}

function companionsOf(path: string): string[] {
  return COMPANIONS.filter((ending) => (statusOf(path + ending)?.size ?? 0) > 0);
}

/** Whose tables a file without an application_id has: none are no one's, as in a file that is being made. */
function inspectTables(path: string, header: Buffer): 'MISSING' | 'CATALOG' {
  const isInLog = header[18] === 2 || companionsOf(path).length > 0;
  // SQLite makes a log and an index of it beside a file in WAL mode, even to read it.
  const copy = isInLog ? copyDatabase(path) : null;
  try {
    const connection = new Database(copy?.path ?? path, { readonly: copy === null, fileMustExist: true });
    try {
      const names = connection
        .prepare<[], string>(
          "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
        )
        .pluck()
        .all();
      if (hasFirstMigration(connection, names)) return 'CATALOG';
      const foreign = names.filter((name) => name !== MIGRATIONS);
      if (foreign.length === 0) return 'MISSING';
      const more = foreign.length > 3 ? `, and ${foreign.length - 3} more` : '';
      throw otherApplication(path, `its tables are ${foreign.slice(0, 3).join(', ')}${more}`);
    } finally {
      connection.close();
    }
  } catch (error) {
    throw openingError(path, error);
  } finally {
    copy?.remove();
  }
}

const MIGRATIONS = '__drizzle_migrations';

function hasFirstMigration(connection: Database.Database, names: readonly string[]): boolean {
  if (!names.includes(MIGRATIONS)) return false;
  const first = connection.prepare<[number]>(`SELECT 1 FROM ${MIGRATIONS} WHERE created_at = ?`);
  return first.get(FIRST_MIGRATION) !== undefined;
}

/** A copy of a database with its log, in a temporary folder of its own. */
interface DatabaseCopy {
  readonly path: string;
  remove(): void;
}

/** Copies a database that nobody writes to at the moment, with its log. Throws FileRefused where it cannot be read. */
export function copyDatabase(path: string): DatabaseCopy {
  const folder = mkdtempSync(join(tmpdir(), 'cloud-error-catalog-'));
  const copy = join(folder, 'copy.sqlite');
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    copyFileSync(path, copy);
    for (const ending of COMPANIONS)
      if (existsSync(path + ending)) copyFileSync(path + ending, copy + ending);
  } catch (error) {
    remove();
    throw notReadable(path, error);
  }
  return { path: copy, remove };
}
