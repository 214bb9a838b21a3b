import { chmodSync, chownSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { FileRefused, openingError } from '../file-refusal.ts';
import { inspectFile } from '../schema/inspect-file.ts';
import { backUp, FileExists, flush } from './backup.ts';
import type { OnProgress } from './check.ts';
import { type VerifyReport, verifyFile } from './verify.ts';

/** What became of a restoring: a backup with problems changes nothing. */
interface RestoreReport {
  readonly verified: VerifyReport;
  /** Where the file is that was there before; null where none was, or nothing was restored. */
  readonly kept: string | null;
}

/** Another process has the catalog open. */
export class FileInUse extends Error {
  override readonly name = 'FileInUse';
}

/** What SQLite keeps beside a database. */
const COMPANIONS = ['-wal', '-shm'];

/**
 * Puts a backup in the place of the catalog at `path`, and keeps what was there beside it.
 *
 *   backup ─► copy beside the catalog ─► verified ─► catalog locked ─► renamed ─► copy renamed to its place
 *
 * Throws FileInUse where another process has the catalog open, and FileRefused where the backup is none, or the file at
 * `path` is another application's; nothing is changed then.
 */
export async function restoreFile(
  backup: string,
  path: string,
  now: number,
  onProgress: { readonly copy: OnProgress; readonly verify: OnProgress },
): Promise<RestoreReport> {
  if (inspectFile(backup) === 'MISSING') {
    throw new FileRefused(
      'NO_DATABASE',
      `${resolve(backup)} is no backup of a catalog: it is missing or empty.`,
    );
  }
  const present = inspectPresent(path);
  const copy = `${path}.restoring`;
  rmSync(copy, { force: true });
  try {
    await backUp(backup, copy, onProgress.copy);
    const verified = await verifyFile(copy, onProgress.verify);
    if (verified.problems.length > 0) return { verified, kept: null };
    const kept = present === null ? null : setAside(path, present, now);
    if (kept !== null) takeOver(kept, copy);
    renameSync(copy, path);
    flush(dirname(resolve(path)));
    return { verified, kept };
  } finally {
    rmSync(copy, { force: true });
  }
}

/** What is at the place of the catalog; null for nothing. A damaged one can be replaced, another application's not. */
function inspectPresent(path: string): 'CATALOG' | 'DAMAGED' | null {
  try {
    return inspectFile(path) === 'MISSING' ? null : 'CATALOG';
  } catch (error) {
    if (error instanceof FileRefused && error.reason === 'DAMAGED') return 'DAMAGED';
    throw error;
  }
}

/** Renames the present catalog, with what is beside it. Throws FileInUse where another process has it open. */
function setAside(path: string, present: 'CATALOG' | 'DAMAGED', now: number): string {
  const kept = `${path}.${new Date(now).toISOString().replace(/[:.]/g, '-')}`;
  if (existsSync(kept)) throw new FileExists(`${resolve(kept)} is there already.`);
  const lock = present === 'CATALOG' ? lockAlone(path) : null;
  try {
    renameSync(path, kept);
    // Of a catalog that was locked there are none. Those of a damaged one hold part of it.
    for (const ending of COMPANIONS) if (existsSync(path + ending)) renameSync(path + ending, kept + ending);
  } finally {
    lock?.close();
  }
  return kept;
}

/** Gives a file the owner and the permissions of another: whoever restores is often not who serves. */
function takeOver(from: string, to: string): void {
  const { uid, gid, mode } = statSync(from);
  const own = statSync(to);
  chmodSync(to, mode);
  if (own.uid !== uid || own.gid !== gid) chownSync(to, uid, gid);
}

/**
 * Takes a catalog out of WAL mode, which SQLite refuses while any other connection is open
 * (https://www.sqlite.org/wal.html#activating_and_configuring_wal_mode), and keeps it locked; its log goes into the file.
 */
export function lockAlone(path: string): Database.Database | null {
  const connection = new Database(path, { fileMustExist: true, timeout: 0 });
  try {
    connection.pragma('journal_mode = DELETE');
    connection.exec('BEGIN EXCLUSIVE');
    return connection;
  } catch (error) {
    connection.close();
    const { code } = error as { readonly code?: string };
    if (code?.startsWith('SQLITE_BUSY')) {
      throw new FileInUse(
        `${resolve(path)} is open in another process. Stop the server first; nothing was changed.`,
      );
    }
    // One that SQLite cannot read is set aside as it is.
    if (code?.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return null;
    throw openingError(path, error);
  }
}
