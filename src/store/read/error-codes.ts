import type Database from 'better-sqlite3';
import type { KeysetPosition, KeysetRange } from '../../domain/keyset.ts';
import { findBitmapRange, type RowInOrder } from '../query/bitmap-range.ts';
import { createEntryCounter, type EntryCounter } from '../query/entry-counter.ts';
import { keysetSql } from '../query/keyset-sql.ts';
import type { RangeMethod } from '../query/planner.ts';
import type { SearchFacts, SearchHit, Selection } from '../query/selection.ts';
import type { Sql } from '../query/sql.ts';
import { createEntryDecoder, ENTRY_COLUMNS, type EntryRow } from '../schema/entry-row.ts';
import type { ErrorCodeRecord } from '../schema/records.ts';
import { withSnapshot } from './reader.ts';
import type { ConnectionState } from './reader-state.ts';

/** An entry of a range with its position in the order. */
export interface Placed {
  readonly record: ErrorCodeRecord;
  readonly position: KeysetPosition;
  /** How it matches the search of its list; null where the list has none. */
  readonly hit: SearchHit | null;
}

/** Reads error codes. Each function reads one snapshot; none waits for a write. */
export interface ErrorCodeReader extends EntryCounter {
  /** The entries with these rows, in that order; null for a row that is none. */
  byRows(rows: readonly number[]): (ErrorCodeRecord | null)[];
  /** The entry with this key, whose code is compared without regard to case where no key is the same to the letter. */
  byKey(key: string): ErrorCodeRecord | null;
  /** The entries of a service with these codes to the letter, whatever their variant. */
  byCodes(serviceRow: number, codes: readonly string[]): ErrorCodeRecord[];
  /** The entries of a range, read as the planner says. */
  range(selection: Selection, range: KeysetRange, method: RangeMethod): Placed[];
  /** How the search of a selection is read, and what it finds. */
  searchFacts(selection: Selection): SearchFacts;
}

/** Gives the reader of error codes over a connection. */
export function createErrorCodeReader(
  connection: Database.Database,
  { statements, directory, statusLists, selector }: ConnectionState,
): ErrorCodeReader {
  const errorCodeRecord = createEntryDecoder();
  const byRows = prepareEntries<[string]>(
    'json_each(?) wanted CROSS JOIN error_codes e ON e.id = wanted.value',
  );
  const byKey = prepareEntries<[string]>('error_codes e WHERE e.key = ?');
  const byCodeFolded = prepareEntries<[number, string, string]>(
    'error_codes e WHERE e.service_id = ? AND e.code_folded IN (?, ?) ORDER BY e.key',
  );
  const byCodes = prepareEntries<[{ wanted: string; serviceRow: number }]>(
    // CROSS keeps the order of the tables: the other way round, the list is read once for each entry of the service.
    `json_each(@wanted) wanted CROSS JOIN error_codes e
       ON e.service_id = @serviceRow AND e.code_folded = wanted.value ->> 0 AND e.code = wanted.value ->> 1
     ORDER BY e.code, e.variant`,
  );

  const READ: Readonly<Record<RangeMethod, (selection: Selection, range: KeysetRange) => RowWithValue[]>> = {
    RANKED: readRankedRange,
    KEYSET: readKeysetRange,
    BITMAP: readBitmapRange,
  };

  return withSnapshot(connection, {
    byRows(rows) {
      const known = directory();
      const found = entriesOf(rows);
      return rows.map((id) => {
        const row = found.get(id);
        return row === undefined ? null : errorCodeRecord(row, known);
      });
    },

    byKey(key) {
      const row = byKey.get(key);
      return row === undefined ? withFoldedKey(key.toLowerCase()) : errorCodeRecord(row, directory());
    },

    byCodes(serviceRow, codes) {
      const known = directory();
      const wanted = JSON.stringify(codes.map((code) => [code.toLowerCase(), code]));
      return byCodes.all({ wanted, serviceRow }).map((row) => errorCodeRecord(row, known));
    },

    range(selection, range, method) {
      const rows = READ[method](selection, range);
      if (range.backward) rows.reverse();
      const known = directory();
      const { condition, search } = selection;
      const searched = search === null ? null : selector.search(condition, search);
      const reading = searched?.readingIn(range.field);
      return rows.map((row) => ({
        record: errorCodeRecord(row, known),
        position: { value: row.at(-1) as string | number, row: row[0] },
        hit:
          searched === null
            ? null
            : { match: searched.matchOf(row[0]), without: searched.withoutOf(row[0]), reading: reading! },
      }));
    },

    searchFacts({ condition, search }) {
      const searched = selector.search(condition, search!);
      const { spellings } = searched.readingIn('RELEVANCE');
      return { match: searched.match, spellings, near: searched.near() };
    },

    ...createEntryCounter(selector),
  });

  function entriesOf(rows: readonly number[]): Map<number, EntryRow> {
    return new Map(byRows.all(JSON.stringify(rows)).map((row) => [row[0], row]));
  }

  /** The first entry whose key is this one in lower case: it has the code, or a variant of it behind a tilde. */
  function withFoldedKey(key: string): ErrorCodeRecord | null {
    const [, serviceKey = '', code = ''] = /^([^/]*\/[^/]*)\/(.*)$/s.exec(key) ?? [];
    const known = directory();
    const service = known.services.get(serviceKey);
    if (service === undefined) return null;
    const found = byCodeFolded
      .all(service.row, code, code.replace(/~\d+$/, ''))
      .map((row) => errorCodeRecord(row, known));
    // The service may be called otherwise now than the key says.
    const wanted = `${service.key}/${code}`;
    return found.find((record) => record.key.toLowerCase() === wanted) ?? null;
  }

  /** The entries of a range that an index has in its order. */
  function readKeysetRange({ condition }: Selection, range: KeysetRange): RowWithValue[] {
    return readWithValue(keysetSql(ENTRY_COLUMNS, condition, range, statusLists(), directory()));
  }

  /** The entries of a range that no index has in its order. */
  function readBitmapRange(selection: Selection, range: KeysetRange): RowWithValue[] {
    const { condition, search } = selection;
    const searched = search === null ? null : selector.search(condition, search);
    const selected =
      searched === null
        ? selector.select(selection)
        : selector.selectRows(searched.listed(searched.readingIn(range.field)));
    return entriesInOrder(findBitmapRange(selected, range, statements));
  }

  /** The entries of a range by relevance. */
  function readRankedRange({ condition, search }: Selection, range: KeysetRange): RowWithValue[] {
    const searched = selector.search(condition, search!);
    return entriesInOrder(searched.rank(range, searched.readingIn(range.field)));
  }

  function entriesInOrder(inOrder: readonly RowInOrder[]): RowWithValue[] {
    const found = entriesOf(inOrder.map(([row]) => row));
    return inOrder.map(([row, value]) => [...found.get(row)!, value]);
  }

  function readWithValue({ text, values }: Sql): RowWithValue[] {
    return statements
      .prepare<RowWithValue>(text)
      .raw()
      .all(...values);
  }

  function prepareEntries<Input extends unknown[]>(from: string): Database.Statement<Input, EntryRow> {
    return connection.prepare<Input, EntryRow>(`SELECT ${ENTRY_COLUMNS} FROM ${from}`).raw();
  }
}

/** An entry with its value in the order of its list at the end. */
type RowWithValue = readonly [...EntryRow, value: string | number];
