import type Database from 'better-sqlite3';
import type { Lifecycle } from '../../domain/error-code.ts';
import { findAlike } from '../search/find-alike.ts';
import { withSnapshot } from './reader.ts';
import type { ConnectionState } from './reader-state.ts';
import { createSharedWordsSearch } from './shared-words.ts';

/** What is compared of an error code when a raw error is resolved. */
export interface ComparedEntry {
  readonly row: number;
  readonly vendorRow: number;
  readonly serviceRow: number;
  readonly categoryRow: number;
  readonly code: string;
  readonly codeFolded: string;
  readonly commonCode: string | null;
  readonly httpStatuses: readonly number[];
  readonly message: string | null;
  readonly description: string | null;
  readonly lifecycle: Lifecycle;
}

/** What is compared of an error code that may report the same condition as another. */
export interface DescribedEntry extends ComparedEntry {
  readonly solution: string | null;
}

/** Entries that share words with a text, and how many entries had to be looked at. */
interface WordSearch {
  readonly entries: readonly ComparedEntry[];
  readonly cost: number;
}

/**
 * Reads what a raw error may be about. Every function takes a bounded number of steps, whatever the size of the catalog.
 * Codes are given in lower case; withdrawn entries are found too.
 */
export interface ResolvingReader {
  /** Which of these are codes or aliases of any entry. */
  knownCodes(codes: readonly string[]): string[];
  /** The entries with this code or alias; where they are many, the first of them and those of the preferred services. */
  withCode(code: string, preferredServices: readonly number[]): ComparedEntry[];
  /** The entries whose codes stand next to this one in the order of codes. */
  besideCode(code: string): ComparedEntry[];
  /** The entries whose message (or description, where the vendor prints no message) opens most like this text. */
  besideText(text: string): ComparedEntry[];
  /**
   * The entries that share the rarest of these words in message or description, most words first. It looks at about as
   * many entries as `allowance` says.
   */
  withWords(words: readonly string[], allowance: number): WordSearch;
  /**
   * The entries that have most of what a text says, best first: read as a search is, in other forms and in other words for
   * the same. It looks at each term of the text once, by bitmaps: about 10 ms in a catalog of a million entries.
   */
  alike(text: string): ComparedEntry[];
  /**
   * The entries of other services, and of these categories, that share the words of one of the searches in code, message or
   * description; withdrawn ones are left out. Each search looks at about as many entries as `allowance` says.
   */
  withWordsInCategories(
    searches: readonly (readonly string[])[],
    categories: readonly number[],
    otherThanService: number,
    allowance: number,
  ): DescribedEntry[];
}

/** How many entries with one code are compared, besides those of preferred services. */
const ENTRIES_OF_CODE = 16;

/** How many entries on each side of a position in an order are compared. */
const NEIGHBOURS = 5;

/** How many entries a search by words gives. */
const ENTRIES_OF_SEARCH = 30;

/** How many entries that say much the same are given: comparing one takes about a tenth of a millisecond. */
const ENTRIES_ALIKE = 12;

/** Of how many entries that share words those of some categories are given, and how many of these. */
const ENTRIES_BEFORE_CATEGORIES = 300;
const ENTRIES_OF_CATEGORIES = 50;

/** How many characters of a text entries are ordered by. */
const OPENING_LENGTH = 64;

/** The index `error_codes_opening` is over the same expression. */
const OPENING = `substr(coalesce(e.message, e.description), 1, ${OPENING_LENGTH})`;

const COLUMNS = `e.id AS row, e.vendor_id AS vendorRow, e.service_id AS serviceRow, e.category_id AS categoryRow, e.code,
  e.code_folded AS codeFolded, e.common_code AS commonCode, e.http_statuses AS httpStatuses, e.message, e.description,
  e.lifecycle`;

interface Neighbour {
  readonly row: number;
  readonly value: string | null;
}

type RowOf<Entry> = Omit<Entry, 'httpStatuses'> & { readonly httpStatuses: string };

/** Gives the reader for raw errors over a connection. */
export function createResolvingReader(
  connection: Database.Database,
  { searchIndex }: Pick<ConnectionState, 'searchIndex'>,
): ResolvingReader {
  const known = connection
    .prepare<[string], string>(
      `SELECT w.value FROM json_each(?) w WHERE EXISTS (SELECT 1 FROM error_codes WHERE code_folded = w.value)
         OR EXISTS (SELECT 1 FROM error_code_aliases WHERE alias_folded = w.value)`,
    )
    .pluck();
  const read = <Entry extends ComparedEntry = ComparedEntry>(text: string) => {
    const statement = connection.prepare<unknown[], RowOf<Entry>>(text);
    return (...values: unknown[]): Entry[] => statement.all(...values).map(parseStatuses<Entry>);
  };
  // CROSS keeps the order: service and code together are one lookup, the code alone may be thousands of rows.
  const inServices = read(
    `SELECT ${COLUMNS} FROM json_each(?) s CROSS JOIN error_codes e ON e.service_id = s.value AND e.code_folded = ?`,
  );
  const withCode = read(
    `SELECT ${COLUMNS} FROM error_codes e WHERE e.code_folded = ? LIMIT ${ENTRIES_OF_CODE}`,
  );
  const withAlias = read(
    `SELECT ${COLUMNS} FROM error_code_aliases a JOIN error_codes e ON e.id = a.error_code_id
     WHERE a.alias_folded = ? LIMIT ${ENTRIES_OF_CODE}`,
  );
  const besideCode = beside('e.code_folded');
  const besideOpening = beside(`${OPENING} COLLATE NOCASE`);
  const withRows = read(`SELECT ${COLUMNS} FROM json_each(?) w CROSS JOIN error_codes e ON e.id = w.value`);
  const lastRow = connection.prepare<[], number>('SELECT coalesce(max(id), 0) FROM error_codes').pluck();
  const sharedWords = createSharedWordsSearch(connection, searchIndex);
  const inCategories = read<DescribedEntry>(
    `SELECT ${COLUMNS}, e.solution FROM json_each(?) w CROSS JOIN error_codes e ON e.id = w.value
     WHERE e.service_id <> ? AND e.category_id IN (SELECT value FROM json_each(?)) AND e.lifecycle <> 'WITHDRAWN'
     LIMIT ${ENTRIES_OF_CATEGORIES}`,
  );

  /** Looks up the neighbours of a value in an order, in the index alone: rows with their values. */
  function beside(order: string): (value: string) => Neighbour[] {
    const select = `SELECT e.id AS row, ${order} AS value FROM error_codes e WHERE ${order}`;
    const before = connection.prepare<[string], Neighbour>(
      `${select} <= ? ORDER BY ${order} DESC LIMIT ${NEIGHBOURS}`,
    );
    const behind = connection.prepare<[string], Neighbour>(
      `${select} > ? ORDER BY ${order} LIMIT ${NEIGHBOURS}`,
    );
    return (value) => [...before.all(value), ...behind.all(value)];
  }

  return withSnapshot(connection, {
    knownCodes: (codes) => known.all(JSON.stringify(codes)),

    withCode(code, preferredServices) {
      const found = [...withCode(code), ...withAlias(code)];
      const more = found.length < ENTRIES_OF_CODE ? [] : inServices(JSON.stringify(preferredServices), code);
      return unique([...found, ...more]);
    },

    besideCode: (code) => withRows(JSON.stringify(besideCode(code).map(({ row }) => row))),

    besideText(text) {
      const opening = text.slice(0, OPENING_LENGTH);
      const alike = besideOpening(opening).filter(({ value }) => opensAlike(opening, value));
      return alike.length === 0 ? [] : withRows(JSON.stringify(alike.map(({ row }) => row)));
    },

    withWords(words, allowance) {
      const { rows, steps } = sharedWords(words, TEXT_FIELDS, ENTRIES_OF_SEARCH, allowance);
      return { entries: withRows(JSON.stringify(rows)), cost: steps };
    },

    alike: (text) => withRows(JSON.stringify(findAlike(text, lastRow.get()!, ENTRIES_ALIKE, searchIndex))),

    withWordsInCategories(searches, categories, otherThanService, allowance) {
      const found = searches.flatMap((words) => {
        const { rows } = sharedWords(words, ALL_FIELDS, ENTRIES_BEFORE_CATEGORIES, allowance);
        return inCategories(JSON.stringify(rows), otherThanService, JSON.stringify(categories));
      });
      return unique(found);
    },
  });
}

const TEXT_FIELDS = ['MESSAGE', 'DESCRIPTION'] as const;
const ALL_FIELDS = ['CODE', 'MESSAGE', 'DESCRIPTION'] as const;

/** In how many characters a text must open like another, so that it is worth a closer look. */
const LEAST_ALIKE = 12;

/** Where a vendor's text has a placeholder; the value there need not be alike. */
const ROOM = /[*%{<…]|xx/i;

/** Whether a text opens like a vendor's in so many characters, or in all that the vendor's has before its first hole. */
function opensAlike(text: string, vendors: string | null): boolean {
  const hole = vendors?.search(ROOM) ?? 0;
  const opening = (hole === -1 ? vendors! : (vendors ?? '').slice(0, hole)).slice(0, LEAST_ALIKE).trimEnd();
  const length = Math.min(text.length, opening.length);
  return length > 0 && text.slice(0, length).toLowerCase() === opening.slice(0, length).toLowerCase();
}

function parseStatuses<Entry extends ComparedEntry>(row: RowOf<Entry>): Entry {
  return { ...row, httpStatuses: JSON.parse(row.httpStatuses) as number[] } as unknown as Entry;
}

function unique<Entry extends ComparedEntry>(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [entry.row, entry])).values()];
}
