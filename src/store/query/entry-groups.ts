import type Database from 'better-sqlite3';
import { addRow, type Bitmap, emptyBitmap, forEachNumber } from './bitmap.ts';
import { GROUPED_BY, type GroupedBy, type GroupValue } from './filter-fields.ts';

/*
 * All entries in memory, as counts and bitmaps need them. Entries that are equal in all that they are grouped by are in
 * one group; groups are a few thousand, however many entries there are:
 *
 *   group   vendor  category  lifecycle  httpStatuses  …   entries      row      1  2  3  4  5 …
 *     1       3        7      CURRENT    [404]               8,211      group    1  2  1  1  7
 *     2       3        7      CURRENT    [400]               2,040      service  9  9  9  4  9
 *
 * It takes 8 bytes an entry.
 */
export interface EntryGroups {
  /** The number of each entry's group, by the entry's row; 0 at rows without an entry. */
  readonly group: Int32Array;
  /** The row of each entry's service. */
  readonly service: Int32Array;
  /** All entries. */
  readonly all: Bitmap;
  /** How many entries each group has. */
  readonly counts: readonly number[];
  /** What the entries of each group have. */
  readonly columns: { readonly [Name in GroupedBy]: GroupColumn };
  readonly highestService: number;
}

/** What groups have of one kind. */
export interface GroupColumn {
  /** All values that occur. */
  readonly values: readonly GroupValue[];
  /** Where in `values` the value of each group is; -1 for group 0, which has no entries. */
  readonly of: readonly number[];
  /** The groups that have each value; they may be shorter than others. */
  readonly groupsOf: readonly Bitmap[];
}

/** Reads the groups: at first all entries, and after that those with a new revision. No entry changes without one. */
interface GroupReader {
  /** The groups as they are now. */
  read(): EntryGroups;
  /** Reads some of what `read` would read, for up to about 20 milliseconds; gives whether there is more of it. */
  readAhead(): boolean;
}

/** How much is read ahead at once. */
interface Steps {
  readonly entriesAtOnce: number;
  /** Of how many revisions the entries are read again. */
  readonly revisionsAtOnce: number;
}

const STEPS: Steps = { entriesAtOnce: 20_000, revisionsAtOnce: 5_000 };

/** When the columns are full, they become so many times as long. */
const GROWTH = 1.25;

const NAMES = Object.keys(GROUPED_BY) as readonly GroupedBy[];
const COLUMNS = Object.values(GROUPED_BY).join(', ');

/** The position up to which the index of groups has been read: its columns, then service and row. */
type Position = readonly (string | number)[];

/** The entries of one group that come next in the index: its columns, then the texts of their services and rows. */
type GroupRow = readonly (string | number)[];

/** Prepares the reading of groups. */
export function createGroupReader(
  connection: Database.Database,
  { entriesAtOnce, revisionsAtOnce }: Steps = STEPS,
): GroupReader {
  const newest = connection
    .prepare<[], [number, number]>(
      'SELECT (SELECT coalesce(max(id), 0) FROM error_codes), (SELECT coalesce(max(id), 0) FROM revisions)',
    )
    .raw();
  const [first, next] = ['', `WHERE (${COLUMNS}, e.service_id, e.id) > (${NAMES.map(() => '?')}, ?, ?)`].map(
    (after) =>
      connection
        .prepare<unknown[], GroupRow>(
          `SELECT ${NAMES}, group_concat(service_id), group_concat(id) FROM (
             SELECT ${NAMES.map((name) => `${GROUPED_BY[name]} AS ${name}`)}, e.service_id, e.id
             FROM error_codes e INDEXED BY error_codes_groups ${after}
             ORDER BY ${COLUMNS}, e.service_id, e.id LIMIT ${entriesAtOnce}
           ) GROUP BY ${NAMES}`,
        )
        .raw(),
  );
  const changed = connection
    .prepare<[number, number], GroupRow>(
      `SELECT ${COLUMNS}, e.service_id, e.id FROM error_codes e
       WHERE e.id IN (SELECT error_code_id FROM revisions WHERE id > ? AND id <= ?)`,
    )
    .raw();
  const numbers = new Map<string, number>();
  const counts: number[] = [0];
  const writers = NAMES.map(createGroupColumn);
  const columns = Object.fromEntries(NAMES.map((name, at) => [name, writers[at]!.column])) as Record<
    GroupedBy,
    GroupColumn
  >;
  let group = new Int32Array(0);
  let service = new Int32Array(0);
  let all = emptyBitmap(0);
  let highestService = 0;
  let position: Position | null = null;
  let isRead = false;
  let knownRevision: number | null = null;

  function numberOf(row: GroupRow): number {
    const name = row.slice(0, NAMES.length).join(' ');
    const known = numbers.get(name);
    if (known !== undefined) return known;
    for (const [at, { push }] of writers.entries()) push(row[at]!);
    const number = counts.push(0) - 1;
    numbers.set(name, number);
    return number;
  }

  function put(row: number, serviceRow: number, number: number): void {
    const earlier = group[row]!;
    if (earlier !== 0) counts[earlier]! -= 1;
    counts[number]! += 1;
    group[row] = number;
    service[row] = serviceRow;
    if (serviceRow > highestService) highestService = serviceRow;
    addRow(all, row);
  }

  /** Makes the columns long enough for all entries; gives the newest revision. */
  function grow(): number {
    const [lastRow, lastRevision] = newest.get()!;
    if (lastRow >= group.length) {
      const size = Math.ceil((lastRow + 1) * GROWTH);
      group = copied(group, new Int32Array(size));
      service = copied(service, new Int32Array(size));
      all = copied(all, emptyBitmap(size));
    }
    return lastRevision;
  }

  function readEntries(): void {
    const groups = position === null ? first!.all() : next!.all(...position);
    for (const row of groups) {
      const number = numberOf(row);
      const services: number[] = [];
      forEachNumber(String(row.at(-2)), (serviceRow) => services.push(serviceRow));
      forEachNumber(String(row.at(-1)), (id, at) => put(id, services[at]!, number));
    }
    const last = groups.at(-1);
    isRead = last === undefined;
    if (last !== undefined) {
      position = [...last.slice(0, NAMES.length), lastNumber(last.at(-2)!), lastNumber(last.at(-1)!)];
    }
  }

  function readAhead(): boolean {
    const lastRevision = grow();
    // What changes while entries are read has a revision behind this one.
    knownRevision ??= lastRevision;
    if (!isRead) {
      readEntries();
      return true;
    }
    if (knownRevision === lastRevision) return false;
    const upTo = Math.min(knownRevision + revisionsAtOnce, lastRevision);
    for (const row of changed.all(knownRevision, upTo)) {
      put(row.at(-1) as number, row.at(-2) as number, numberOf(row));
    }
    knownRevision = upTo;
    return upTo < lastRevision;
  }

  return {
    readAhead,
    read() {
      while (readAhead());
      return { group, service, all, counts, columns, highestService };
    },
  };
}

function createGroupColumn(): { readonly column: GroupColumn; readonly push: (value: GroupValue) => void } {
  const values: GroupValue[] = [];
  const of = [-1];
  const groupsOf: Bitmap[] = [];
  const positions = new Map<GroupValue, number>();
  return {
    column: { values, of, groupsOf },
    push(value) {
      let position = positions.get(value);
      if (position === undefined) {
        position = values.push(value) - 1;
        positions.set(value, position);
        groupsOf.push(emptyBitmap(of.length + 1));
      }
      const number = of.push(position) - 1;
      const known = groupsOf[position]!;
      if (number >= known.length * 32) groupsOf[position] = copied(known, emptyBitmap(number * 2));
      addRow(groupsOf[position]!, number);
    },
  };
}

function copied<Column extends Int32Array | Uint32Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}

function lastNumber(text: string | number): number {
  const all = String(text);
  return Number(all.slice(all.lastIndexOf(',') + 1));
}
