import type Database from 'better-sqlite3';
import type { KeysetPosition, KeysetRange } from '../../domain/keyset.ts';
import type { StatementCache } from '../cache/statement-cache.ts';
import type { EntryColumns } from '../query/bitmap-columns.ts';
import { createSelector } from '../query/bitmap-index.ts';
import { findBitmapRange } from '../query/bitmap-range.ts';
import { conditionSql, type Sql, type StatusLists } from '../query/condition-sql.ts';
import { createEntryCounter, type EntryCounter } from '../query/count-entries.ts';
import { directionOf, keysetSql } from '../query/keyset-sql.ts';
import { rangeScans } from '../query/planner.ts';
import { searchSteps } from '../query/search-sql.ts';
import type { Selection } from '../query/selection.ts';
import { ENTRY_COLUMNS, type EntryRow, errorCodeRecord } from '../schema/entry-row.ts';
import type { ErrorCodeRecord } from '../schema/records.ts';
import type { Directory } from './directory.ts';
import { withSnapshot } from './snapshot.ts';

/** An entry of a stretch with its place in the order. */
export interface Placed {
  readonly record: ErrorCodeRecord;
  readonly position: KeysetPosition;
}

/** Reads error codes. All readers see one moment each; none waits for a write. */
export interface ErrorCodeReader extends EntryCounter {
  /** The entries with these rows, in that order; null for a row that is none. */
  byRows(rows: readonly number[]): (ErrorCodeRecord | null)[];
  /** The entry with this key, whose code is compared without regard to case where no key is the same to the letter. */
  byKey(key: string): ErrorCodeRecord | null;
  /** The entries of a service with these codes to the letter, whatever their variant. */
  byCodes(serviceRow: number, codes: readonly string[]): ErrorCodeRecord[];
  stretch(selection: Selection, stretch: KeysetRange): Placed[];
}

/**
 * Gives the reader of error codes over a connection; `directory`, `statusLists` and `columns` give what they say as it is
 * at that moment. The marks of selections are remembered in so many bytes.
 */
export function createErrorCodeReader(
  connection: Database.Database,
  statements: StatementCache,
  directory: () => Directory,
  statusLists: () => StatusLists,
  columns: () => EntryColumns,
  marksCapacity: number,
): ErrorCodeReader {
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

  const select = createSelector(statements, directory, columns, marksCapacity);

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
      const row = byKey.get(key) ?? rowOfFoldedKey(key.toLowerCase());
      return row === undefined ? null : errorCodeRecord(row, directory());
    },

    byCodes(serviceRow, codes) {
      const known = directory();
      const wanted = JSON.stringify(codes.map((code) => [code.toLowerCase(), code]));
      return byCodes.all({ wanted, serviceRow }).map((row) => errorCodeRecord(row, known));
    },

    stretch(selection, stretch) {
      const rows =
        stretch.field === 'RELEVANCE' ? rankedRows(selection, stretch) : orderedRows(selection, stretch);
      if (stretch.backward) rows.reverse();
      const known = directory();
      return rows.map((row) => ({
        record: errorCodeRecord(row, known),
        position: { value: row[PLACE], row: row[0] },
      }));
    },

    ...createEntryCounter(statements, directory, statusLists, select),
  });

  function entriesOf(rows: readonly number[]): Map<number, EntryRow> {
    return new Map(byRows.all(JSON.stringify(rows)).map((row) => [row[0], row]));
  }

  /** The first entry whose key is this one in lower case: it has the code, or a variant of it behind a tilde. */
  function rowOfFoldedKey(key: string): EntryRow | undefined {
    const [, serviceKey = '', code = ''] = /^([^/]*\/[^/]*)\/(.*)$/s.exec(key) ?? [];
    const service = directory().services.get(serviceKey);
    if (service === undefined) return undefined;
    return byCodeFolded
      .all(service.row, code, code.replace(/~\d+$/, ''))
      .find(([, , found]) => found.toLowerCase() === key);
  }

  /** The entries of a stretch as the outer of the two loops has them: CROSS keeps it there. */
  function orderedRows(selection: Selection, stretch: KeysetRange): PlacedRow[] {
    if (rangeScans(selection, stretch)) return markedRows(selection, stretch);
    const places = keysetSql(selection.condition, stretch, statusLists(), directory());
    return readPlaced(
      `(${places.text}) places CROSS JOIN error_codes e ON e.id = places.id`,
      'places.value',
      places.values,
    );
  }

  /** The entries of a stretch that no index has in its order. */
  function markedRows(selection: Selection, stretch: KeysetRange): PlacedRow[] {
    const places = findBitmapRange(select(selection).marks, stretch, statements);
    const found = entriesOf(places.map(([row]) => row));
    return places.map(([row, value]) => [...found.get(row)!, value]);
  }

  /** The entries of a stretch by rank, each step of the search read as far as it takes. */
  function rankedRows({ condition, search }: Selection, stretch: KeysetRange): PlacedRow[] {
    const { from, limit } = stretch;
    const where = conditionSql(condition, statusLists());
    const direction = directionOf(stretch);
    const [steps, sign, comparison] =
      direction === 'ASC' ? [searchSteps(search!), 1, '>'] : [searchSteps(search!).reverse(), -1, '<'];
    const rows: PlacedRow[] = [];
    for (const { rank, source, id } of steps) {
      const ahead = from === null ? 1 : sign * (rank - Number(from.value));
      if (ahead < 0) continue;
      const place = ahead === 0 ? [from!.row] : [];
      // Numbers are bound as fractions, for which the full-text index does not go to a place but looks at all before it.
      const behind = ahead === 0 ? `AND ${id} ${comparison} CAST(? AS INTEGER)` : '';
      rows.push(
        ...readPlaced(
          `${source.text} AND ${where.text} ${behind} ORDER BY ${id} ${direction} LIMIT ?`,
          String(rank),
          [...source.values, ...where.values, ...place, limit - rows.length],
        ),
      );
      if (rows.length === limit) break;
    }
    return rows;
  }

  function readPlaced(from: string, value: string, values: Sql['values']): PlacedRow[] {
    return statements
      .prepare<PlacedRow>(`SELECT ${ENTRY_COLUMNS}, ${value} FROM ${from}`)
      .raw()
      .all(...values);
  }

  function prepareEntries<Input extends unknown[]>(from: string): Database.Statement<Input, EntryRow> {
    return connection.prepare<Input, EntryRow>(`SELECT ${ENTRY_COLUMNS} FROM ${from}`).raw();
  }
}

/** An entry with its value in the order in which it is asked for. */
type PlacedRow = readonly [...EntryRow, value: string | number];

const PLACE = 23;
