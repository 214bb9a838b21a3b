import type Database from 'better-sqlite3';
import type { KeysetPosition, KeysetRange } from '../../domain/keyset.ts';
import { findBitmapRange } from '../query/bitmap-range.ts';
import { conditionSql } from '../query/condition-sql.ts';
import { createEntryCounter, type EntryCounter } from '../query/entry-counter.ts';
import { directionOf, keysetSql } from '../query/keyset-sql.ts';
import type { RangeMethod } from '../query/planner.ts';
import { searchSteps } from '../query/search-sql.ts';
import type { Selection } from '../query/selection.ts';
import type { Sql } from '../query/sql.ts';
import { createEntryDecoder, ENTRY_COLUMNS, type EntryRow } from '../schema/entry-row.ts';
import type { ErrorCodeRecord } from '../schema/records.ts';
import { withSnapshot } from './reader.ts';
import type { ConnectionState } from './reader-state.ts';

/** An entry of a range with its position in the order. */
export interface Placed {
  readonly record: ErrorCodeRecord;
  readonly position: KeysetPosition;
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
}

/** Gives the reader of error codes over a connection. */
export function createErrorCodeReader(
  connection: Database.Database,
  { statements, directory, statusLists, select }: ConnectionState,
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
      return rows.map((row) => ({
        record: errorCodeRecord(row, known),
        position: { value: row.at(-1) as string | number, row: row[0] },
      }));
    },

    ...createEntryCounter(select),
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
    const inOrder = findBitmapRange(select(selection), range, statements);
    const found = entriesOf(inOrder.map(([row]) => row));
    return inOrder.map(([row, value]) => [...found.get(row)!, value]);
  }

  /** The entries of a range by rank, each step of the search read as far as necessary. */
  function readRankedRange({ condition, search }: Selection, range: KeysetRange): RowWithValue[] {
    const { from, limit } = range;
    const where = conditionSql(condition, statusLists());
    const direction = directionOf(range);
    const [steps, sign, comparison] =
      direction === 'ASC' ? [searchSteps(search!), 1, '>'] : [searchSteps(search!).reverse(), -1, '<'];
    const rows: RowWithValue[] = [];
    for (const { rank, source, id } of steps) {
      const distance = from === null ? 1 : sign * (rank - Number(from.value));
      if (distance < 0) continue;
      const position = distance === 0 ? [from!.row] : [];
      // Numbers are bound as fractions, at which the full-text index does not start but reads all rows before.
      const after = distance === 0 ? `AND ${id} ${comparison} CAST(? AS INTEGER)` : '';
      rows.push(
        ...readWithValue({
          text: `SELECT ${ENTRY_COLUMNS}, ${rank} FROM ${source.text} AND ${where.text} ${after} ORDER BY ${id} ${direction} LIMIT ?`,
          values: [...source.values, ...where.values, ...position, limit - rows.length],
        }),
      );
      if (rows.length === limit) break;
    }
    return rows;
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
