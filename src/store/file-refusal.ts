import { accessSync, constants } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { codeOf } from './sqlite-errors.ts';
import { StoreUnavailable } from './store-unavailable.ts';

/** Why a file cannot be the catalog's. */
export type RefusalReason =
  | 'NO_DATABASE'
  | 'OTHER_APPLICATION'
  | 'NEWER_RELEASE'
  | 'BELONGS_TO_LOG'
  | 'NOT_IN_LOG'
  | 'DAMAGED'
  | 'NOT_READABLE'
  | 'NOT_WRITABLE';

/** A file that cannot be opened as a catalog; the message is one line with its path and the way out. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

const ANOTHER_PATH = 'Give CATALOG_DB the path of another file.';

/** Refuses what is no file, or no SQLite database. */
export function noDatabase(path: string, what: string): FileRefused {
  return new FileRefused('NO_DATABASE', `${resolve(path)} ${what}. It is left as it is. ${ANOTHER_PATH}`);
}

/** Refuses the database of another application. */
export function otherApplication(path: string, sign: string): FileRefused {
  const message = `${resolve(path)} is the database of another application (${sign}). It is left as it is. ${ANOTHER_PATH}`;
  return new FileRefused('OTHER_APPLICATION', message);
}

/** Refuses a file with migrations that this release does not have. */
export function newerRelease(path: string): FileRefused {
  const message = `${resolve(path)} was written by a newer release of the catalog. Run that release, or restore a backup from before with \`catalog restore FILE\`.`;
  return new FileRefused('NEWER_RELEASE', message);
}

/** Refuses to open the file of a node without its log, past which nothing may be written. */
export function belongsToLog(path: string, address: string): FileRefused {
  const message = `${resolve(path)} belongs to the log in ${address}, and is written to through that alone. Give CATALOG_LOG_URL that address, or take a copy out of the log with \`catalog log leave FILE\`.`;
  return new FileRefused('BELONGS_TO_LOG', message);
}

/** Refuses a catalog that is no node of the log it is to follow; `why` says what it is instead. */
export function notInLog(path: string, address: string, why: string): FileRefused {
  const message = `${resolve(path)} ${why}, so that it cannot follow the log in ${address}. Give CATALOG_DB the path of a new file`;
  return new FileRefused('NOT_IN_LOG', `${message}, or move it into a new log with \`catalog log init\`.`);
}

/** Refuses a file that SQLite cannot read; `damage` says how it shows. */
export function damaged(path: string, damage: string, cause?: unknown): FileRefused {
  const message = `${resolve(path)} is damaged (${damage}). \`catalog verify\` says more; \`catalog restore FILE\` puts a backup in its place.`;
  return new FileRefused('DAMAGED', message, cause);
}

/** Refuses a file that this process may not read. */
export function notReadable(path: string, cause: unknown): FileRefused {
  const message = `${resolve(path)} cannot be read: ${reasonOf(cause)}. Let the user of this process read the file and its folder, or give CATALOG_DB another path.`;
  return new FileRefused('NOT_READABLE', message, cause);
}

function notWritable(path: string, why: string, cause: unknown): FileRefused {
  const message = `${resolve(path)} cannot be written to: ${why}. Let the user of this process write to the file and its folder, or give CATALOG_DB another path.`;
  return new FileRefused('NOT_WRITABLE', message, cause);
}

/** What was thrown when a file was opened, as a FileRefused where the file or its folder is the reason. */
export function openingError(path: string, error: unknown): unknown {
  if (error instanceof FileRefused) return error;
  if (error instanceof StoreUnavailable) {
    return error.reason === 'BUSY' ? error : notWritable(path, whyNotWritable(path, error), error);
  }
  const code = codeOf(error) ?? '';
  if (code === 'SQLITE_NOTADB') return damaged(path, 'its header is not one of SQLite', error);
  if (code.startsWith('SQLITE_CORRUPT')) return damaged(path, (error as Error).message, error);
  if (/^SQLITE_(CANTOPEN|PERM|IOERR|AUTH)/.test(code) || code in SYSTEM_REASONS) {
    return notWritable(path, whyNotWritable(path, error), error);
  }
  return error;
}

function whyNotWritable(path: string, error: unknown): string {
  const folder = dirname(resolve(path));
  if (codeOf(error)?.startsWith('SQLITE') && !mayWrite(folder)) return 'its folder takes no files';
  return reasonOf(error);
}

/** Whether this process may write to a file or into a folder that is there. */
export function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** What the codes of system errors say. */
const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'its file system may only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  ENOTDIR: 'part of its path is a file, and no folder',
  EEXIST: 'part of its path is a file, and no folder',
  ENOENT: 'its folder cannot be made',
};

function reasonOf(error: unknown): string {
  const { message } = error as Error;
  return SYSTEM_REASONS[codeOf(error) ?? ''] ?? lowerFirst(message.replace(/\.$/, ''));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
