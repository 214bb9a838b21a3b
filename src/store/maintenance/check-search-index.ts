import { setImmediate as turn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { copySearchRows } from '../schema/fill-search-index.ts';
import type { CheckContext } from './check.ts';

/** How many words are compared in a turn of the event loop. */
const WORDS_PER_TURN = 50_000;

/** A word of an entry: its place in the index. */
type WordRow = readonly [term: string, entry: number, column: string, offset: number];

/**
 * Checks the full-text index word by word, with its place, against one that is built anew from the entries, in a database
 * of its own that goes away with its connection.
 */
export async function checkSearchIndex({ connection, report, progress }: CheckContext): Promise<void> {
  const declared = connection
    .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name = 'error_code_search'")
    .pluck()
    .get();
  if (declared === undefined) {
    report('There is none.');
    return;
  }
  // On disk, in the folder for temporary files, as soon as it does not fit into the cache.
  const rebuilt = new Database('');
  try {
    rebuilt.exec(declared);
    copySearchRows(connection, rebuilt);
    await compare(connection, rebuilt, report, progress);
  } finally {
    rebuilt.close();
  }
}

async function compare(
  connection: Database.Database,
  rebuilt: Database.Database,
  report: CheckContext['report'],
  progress: CheckContext['progress'],
): Promise<void> {
  const total = totalOf(rebuilt);
  const stored = wordsOf(connection);
  const expected = wordsOf(rebuilt);
  const wrong = new Set<number>();
  let done = 0;
  try {
    let [left, right] = [stored.next(), expected.next()];
    while (!left.done || !right.done) {
      const order = left.done ? 1 : right.done ? -1 : compareWords(left.value, right.value);
      if (order < 0) wrong.add((left.value as WordRow)[1]);
      if (order > 0) wrong.add((right.value as WordRow)[1]);
      if (order <= 0) left = stored.next();
      if (order >= 0) right = expected.next();
      done += 1;
      if (done % WORDS_PER_TURN === 0) {
        progress(done, total);
        await turn();
      }
    }
  } finally {
    stored.return?.();
    expected.return?.();
  }
  const keyOf = connection.prepare<[number], string>('SELECT key FROM error_codes WHERE id = ?').pluck();
  for (const row of wrong) {
    report(`${keyOf.get(row) ?? `row ${row}`}: Its words in the index are not those of its texts.`);
  }
}

/** All words of an index in the order of the virtual table: by word, entry, and place. */
function wordsOf(connection: Database.Database): IterableIterator<WordRow> {
  declareWords(connection);
  return connection.prepare<[], WordRow>('SELECT term, doc, col, "offset" FROM temp.words').raw().iterate();
}

function totalOf(connection: Database.Database): number {
  declareWords(connection);
  return connection.prepare<[], number>('SELECT count(*) FROM temp.words').pluck().get()!;
}

/** The words of a full-text index as a table (https://www.sqlite.org/fts5.html#the_fts5vocab_virtual_table_module). */
function declareWords(connection: Database.Database): void {
  // A temporary table is a write for SQLite.
  connection.pragma('query_only = OFF');
  connection.exec(
    'CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab(main, error_code_search, instance)',
  );
}

const encoder = new TextEncoder();

/** Which of two words comes first: terms by their bytes, as the index has them. */
function compareWords(left: WordRow, right: WordRow): number {
  if (left[0] !== right[0]) return Buffer.compare(encoder.encode(left[0]), encoder.encode(right[0]));
  if (left[1] !== right[1]) return left[1] - right[1];
  if (left[2] !== right[2]) return COLUMNS.indexOf(left[2]) - COLUMNS.indexOf(right[2]);
  return left[3] - right[3];
}

/** The columns of the index, in its order. */
const COLUMNS = ['code', 'message', 'description', 'solution', 'module'];
