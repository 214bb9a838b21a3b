import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { openingError } from '../file-refusal.ts';
import { openReadOnly } from '../schema/open-connection.ts';
import type { OnProgress } from './check.ts';

/** A file is there already that is not to be overwritten. */
export class FileExists extends Error {
  override readonly name = 'FileExists';
}

/** How many pages are copied in a turn of the event loop: some milliseconds. */
const PAGES_PER_TURN = 1_000;

/**
 * Copies a catalog into a file of its own that is not there yet, as of one commit, while others read and write it. The copy
 * is complete in itself, without a log beside it, and on disk when this settles. Throws FileExists, and FileRefused where
 * the catalog cannot be opened.
 */
export async function backUp(path: string, target: string, onProgress: OnProgress = () => {}): Promise<void> {
  if (existsSync(target))
    throw new FileExists(`${resolve(target)} is there already. Give the backup another name.`);
  const partial = `${target}.partial`;
  try {
    await copyPages(path, partial, onProgress);
    settleAsOneFile(partial);
    putInPlace(partial, target);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

async function copyPages(path: string, partial: string, onProgress: OnProgress): Promise<void> {
  rmSync(partial, { force: true });
  let connection: Database.Database;
  try {
    connection = openReadOnly(path);
  } catch (error) {
    throw openingError(path, error);
  }
  try {
    // A snapshot: without one, the copy would start again at each write of another process.
    connection.exec('BEGIN');
    connection.pragma('schema_version');
    connection.prepare('SELECT 1 FROM sqlite_schema').get();
    await connection.backup(partial, {
      progress({ totalPages, remainingPages }) {
        onProgress(totalPages - remainingPages, totalPages);
        return PAGES_PER_TURN;
      },
    });
  } finally {
    connection.close();
  }
}

/** Takes the copy out of WAL mode: nothing beside it belongs to it, and reading it makes nothing beside it. */
function settleAsOneFile(path: string): void {
  const copy = new Database(path, { fileMustExist: true });
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
  flush(path);
}

function putInPlace(partial: string, target: string): void {
  try {
    // Unlike a renaming, a link never takes the place of another file.
    linkSync(partial, target);
    rmSync(partial);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new FileExists(`${resolve(target)} is there already.`);
    // Some file systems have no links.
    renameSync(partial, target);
  }
  flush(dirname(resolve(target)));
}

/** Waits until a file, or the names in a folder, are on disk. */
export function flush(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } catch (error) {
    // Windows flushes no folders.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  } finally {
    closeSync(file);
  }
}
