import type Database from 'better-sqlite3';
import { openForReading } from '../schema/open-for-reading.ts';
import { codeOf } from '../sqlite-errors.ts';
import type { CheckContext, OnProgress } from './check.ts';
import { checkDirectory } from './check-directory.ts';
import { checkEntries } from './check-entries.ts';
import { checkSearchIndex } from './check-search-index.ts';

/** The checks of a catalog, in their order. */
const CHECKS = ['FILE', 'REFERENCES', 'FEED', 'DIRECTORY', 'ENTRIES', 'SEARCH_INDEX'] as const;

export type Check = (typeof CHECKS)[number];

/** One problem that a check found. */
interface VerifyProblem {
  readonly check: Check;
  readonly message: string;
}

/** The result of a verification: the rows of each table, and the problems. */
export interface VerifyReport {
  readonly path: string;
  /** How many rows there are, by table. */
  readonly counts: Readonly<Record<string, number>>;
  /** At most 100. */
  readonly problems: readonly VerifyProblem[];
}

/** How many problems a report names; a damaged file has thousands. */
const MAX_PROBLEMS = 100;

const COUNTED = [
  'vendors',
  'services',
  'categories',
  'documents',
  'editions',
  'error_codes',
  'revisions',
  'directory_changes',
  'corrections',
  'published_rows',
  'tokens',
];

/**
 * Checks a catalog, which stays as it is, while others may use it. A file of an older release is checked in a copy that is
 * brought up to date. Throws FileRefused where the file is no catalog, or cannot be opened at all.
 */
export async function verifyFile(path: string, onProgress: OnProgress = () => {}): Promise<VerifyReport> {
  const { connection, close } = openForReading(path);
  const problems: VerifyProblem[] = [];
  const RUN: Readonly<Record<Check, (context: CheckContext) => void | Promise<void>>> = {
    FILE: checkFile,
    REFERENCES: checkReferences,
    FEED: checkFeed,
    DIRECTORY: checkDirectory,
    ENTRIES: checkEntries,
    SEARCH_INDEX: checkSearchIndex,
  };
  try {
    connection.exec('BEGIN');
    for (const [position, check] of CHECKS.entries()) {
      const report = (message: string): void => {
        if (problems.length < MAX_PROBLEMS) problems.push({ check, message });
      };
      const progress: OnProgress = (done, total) =>
        onProgress(position + (total === 0 ? 1 : done / total), CHECKS.length);
      progress(0, 1);
      try {
        await RUN[check]({ connection, report, progress });
      } catch (error) {
        // A check that fails on a damaged file does not stop the others.
        report(`It cannot be checked: ${(error as Error).message}.`);
      }
    }
    return { path, counts: countRows(connection), problems };
  } finally {
    close();
  }
}

function checkFile({ connection, report }: CheckContext): void {
  const found = connection.pragma(`integrity_check(${MAX_PROBLEMS})`) as { integrity_check: string }[];
  for (const { integrity_check: message } of found) if (message !== 'ok') report(message);
}

function checkReferences({ connection, report }: CheckContext): void {
  const broken = connection.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[];
  for (const { table, rowid, parent } of broken) {
    report(`${table} row ${rowid} refers to a row of ${parent} that is not there.`);
  }
}

/** Revisions are numbered from 1 without a gap, and none is dated before the one in front of it. */
function checkFeed({ connection, report }: CheckContext): void {
  const { count, last, numbered } = connection
    .prepare<[], { count: number; last: number; numbered: number }>(
      `SELECT count(*) AS count, coalesce(max(id), 0) AS last,
         coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'revisions'), 0) AS numbered FROM revisions`,
    )
    .get()!;
  if (count !== numbered || last !== numbered) {
    report(
      `Of ${numbered} revisions that were written, ${count} are there, the last with the number ${last}.`,
    );
  }
  const outOfOrder = connection
    .prepare<[], number>(
      `SELECT id FROM (SELECT id, created_at, lag(created_at) OVER (ORDER BY id) AS earlier FROM revisions)
       WHERE created_at < earlier LIMIT ${MAX_PROBLEMS}`,
    )
    .pluck()
    .all();
  for (const id of outOfOrder) report(`Revision ${id} is dated before the one in front of it.`);
  const late = connection
    .prepare<[], number>(
      'SELECT count(*) FROM revisions WHERE created_at > (SELECT max(changed_at) FROM catalog)',
    )
    .pluck()
    .get()!;
  if (late > 0) report(`${late} revisions are dated after the last change of the catalog.`);
}

function countRows(connection: Database.Database): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const table of COUNTED) {
    try {
      counts[table] = connection.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()!;
    } catch (error) {
      // What cannot be counted is among the problems already.
      if (!codeOf(error)?.startsWith('SQLITE_')) throw error;
    }
  }
  return counts;
}
