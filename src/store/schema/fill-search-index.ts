import type Database from 'better-sqlite3';
import type { SearchedTexts } from '../search/entry-words.ts';
import { prepareSearchIndexWriter } from '../search/search-index-writer.ts';

/** Is told how many of a file's error codes have been brought up to date so far. */
export type OnUpdate = (done: number, total: number) => void;

/**
 * Fills the index of words from the error codes, where a migration has emptied it: in one transaction, so that after a kill it
 * is empty, and filled when the file is opened next.
 */
export function fillSearchIndex(connection: Database.Database, onUpdate: OnUpdate = () => {}): void {
  if (isSearchIndexFilled(connection)) return;
  const total = countEntries(connection);
  onUpdate(0, total);
  connection
    .transaction(() => copySearchWords(connection, connection, (done) => onUpdate(done, total)))
    .immediate();
  onUpdate(total, total);
}

/** How many error codes a file has. */
export function countEntries(connection: Database.Database): number {
  return connection.prepare<[], number>('SELECT count(*) FROM error_codes').pluck().get()!;
}

/** How many error codes are read at once. */
const BATCH = 1_000;

/** After so many error codes it is said how far the index is. */
const STEP = 10_000;

/** Writes the words of all error codes into the index of words of a database, which is empty. */
export function copySearchWords(
  from: Database.Database,
  to: Database.Database,
  onStep: (done: number) => void = () => {},
): void {
  const index = prepareSearchIndexWriter(to);
  const behind = from.prepare<[number], IndexedRow>(
    `SELECT id, ${SEARCHED_COLUMNS} FROM error_codes WHERE id > ? ORDER BY id LIMIT ${BATCH}`,
  );
  let done = 0;
  let rows = behind.all(0);
  while (rows.length > 0) {
    for (const row of rows) index.change(row.id, null, searchedTexts(row));
    done += rows.length;
    if (done % STEP === 0 || rows.length < BATCH) onStep(done);
    rows = behind.all(rows.at(-1)!.id);
  }
  index.finish();
}

/** Whether the index of words has any row, or needs none. */
export function isSearchIndexFilled(connection: Database.Database): boolean {
  const isFilled = connection
    .prepare<[], number>(
      'SELECT NOT EXISTS (SELECT 1 FROM error_codes) OR EXISTS (SELECT 1 FROM search_postings)',
    )
    .pluck();
  return isFilled.get() === 1;
}

/** The columns of an error code of which its words are made. */
export const SEARCHED_COLUMNS =
  'code, aliases, common_code AS commonCode, module, message, description, solution';

/** The values of `SEARCHED_COLUMNS`. */
export type SearchedRow = Omit<SearchedTexts, 'aliases'> & { readonly aliases: string };

type IndexedRow = SearchedRow & { readonly id: number };

/** The texts of an error code that are searched, as its row has them. */
export function searchedTexts(row: SearchedRow): SearchedTexts {
  return { ...row, aliases: row.aliases === '[]' ? NO_ALIASES : (JSON.parse(row.aliases) as string[]) };
}

const NO_ALIASES: readonly string[] = [];
