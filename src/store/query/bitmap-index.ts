import { createSizedCache, keyOf } from '../../caching/sized-cache.ts';
import type { StatementCache } from '../cache/statement-cache.ts';
import type { SearchedEntries, Searcher } from '../search/search-entries.ts';
import {
  addRowsOfText,
  type Bitmap,
  countByNumber,
  emptyBitmap,
  forEachNumber,
  rowsOf,
  unite,
} from './bitmap.ts';
import { type Condition, type FieldCondition, foldCondition } from './condition.ts';
import { conditionSql } from './condition-sql.ts';
import type { EntryGroups } from './entry-groups.ts';
import {
  allEntries,
  both,
  type EntrySet,
  either,
  membersOf,
  noEntries,
  others,
  type RowSet,
  rowsIn,
} from './entry-set.ts';
import { FILTER_FIELDS } from './filter-fields.ts';
import type { FacetName, Search, Selection } from './selection.ts';
import type { Sql } from './sql.ts';

/*
 * The entries of a selection. What entries are grouped by gives a bitmap of groups; for the rest SQLite gives the rows,
 * from an index alone:
 *
 *   vendor acme AND status 404          ─►   groups 0 1 1 0 1 …   AND   groups 0 0 1 1 0 …   ─►   groups 0 0 1 0 0 …
 *   vendor acme AND updated since May   ─►   groups 0 1 1 0 1 …   AND   rows   0 0 1 0 1 …   ─►   rows   0 0 0 0 1 …
 */

/** Rows in a text of up to so many characters are few: a bitmap of a large catalog takes longer to go through. */
const FEW_ROWS = 16_000;

/** The entries of a selection as they are now. */
export interface SelectedEntries {
  /** What it takes of memory, without the groups. */
  readonly bytes: number;
  readonly groups: EntryGroups;
  /** How many they are. */
  readonly total: number;
  /** How many of the entries a group has, for each group that has any: its number and that count, one after the other. */
  readonly groupCounts: Uint32Array;
  /** The facets that were counted from the groups so far. */
  readonly facets: Map<FacetName, readonly FacetCount[]>;
  has(row: number): boolean;
  rows(): readonly number[];
  /** How many of them each service has, by its row. */
  countServices(): ArrayLike<number>;
  /** How many of them each module has; modules that differ in the case of ASCII letters alone are one. */
  countModules(): FacetCount[];
}

/** A value, and how many entries have it. */
export interface FacetCount {
  readonly value: string | number;
  readonly count: number;
}

/** Finds the entries of selections. */
export interface Selector {
  /** Those that are counted: of a search, what matches fully, and in part only where nothing does. */
  select(selection: Selection): SelectedEntries;
  /** Those that a search finds in a condition. */
  search(condition: Condition, search: Search): SearchedEntries;
  /** Gives a set of rows as the entries of a selection. */
  selectRows(rows: Bitmap): SelectedEntries;
}

/**
 * Gives a selector that keeps the selections used last in so many bytes, for a list that is counted in several ways, one
 * after the other; and in a quarter of that, the rows that SQLite gave for a part of them, since a list that is counted
 * without one of its conditions shares the others. `groups` gives the groups as they are now.
 */
export function createSelector(
  statements: StatementCache,
  groups: () => EntryGroups,
  capacity: number,
  searchAmong: Searcher,
): Selector {
  let selectedFrom: EntryGroups | null = null;
  const remembered = createSizedCache<SelectedEntries>(capacity * 0.75, ({ bytes }) => bytes, 1);
  const rowSets = createSizedCache<RowSet>(capacity * 0.25, bytesOf, 1);
  // A list is asked for its rows, its count and its facets one after the other; what a search reads may be megabytes.
  let lastSearch: { readonly key: string; readonly found: SearchedEntries } | null = null;
  // Most searches are among all that is not withdrawn.
  let lastCondition: { readonly key: string; readonly rows: Bitmap } | null = null;

  function currentGroups(): EntryGroups {
    const current = groups();
    if (selectedFrom !== current) {
      remembered.clear();
      rowSets.clear();
      lastSearch = null;
      lastCondition = null;
    }
    selectedFrom = current;
    return current;
  }

  function find(condition: Condition, current: EntryGroups): EntrySet {
    return findEntries(condition, current, (query) => {
      const key = keyOf(JSON.stringify(query));
      let rows = rowSets.get(key);
      if (rows === undefined) {
        rows = rowSetOf(query, current, statements);
        rowSets.set(key, rows);
      }
      // Bitmaps are combined in place.
      return 'few' in rows ? rows : { rows: rows.rows.slice() };
    });
  }

  function rowsWith(condition: Condition, current: EntryGroups): Bitmap {
    const key = keyOf(JSON.stringify(condition));
    if (lastCondition?.key !== key) {
      lastCondition = { key, rows: rowsIn(find(condition, current), current) };
    }
    return lastCondition.rows;
  }

  function search(condition: Condition, wanted: Search): SearchedEntries {
    const current = currentGroups();
    const key = keyOf(JSON.stringify([condition, wanted]));
    if (lastSearch?.key !== key) {
      lastSearch = { key, found: searchAmong(wanted, rowsWith(condition, current), current) };
    }
    return lastSearch.found;
  }

  return {
    select(selection) {
      const current = currentGroups();
      const key = keyOf(JSON.stringify(selection));
      let entries = remembered.get(key);
      if (entries === undefined) {
        const set =
          selection.search === null
            ? find(selection.condition, current)
            : { rows: search(selection.condition, selection.search).counted };
        entries = selectedEntries(set, current, statements);
        remembered.set(key, entries);
      }
      return entries;
    },
    search,
    selectRows: (rows) => selectedEntries({ rows }, currentGroups(), statements),
  };
}

/** The rows of a query for ids. */
function rowSetOf({ text, values }: Sql, { all }: EntryGroups, statements: StatementCache): RowSet {
  const rows = statements.prepare<string | null>(`SELECT group_concat(id) FROM (${text})`).pluck();
  const found = rows.get(...values) ?? '';
  if (found.length <= FEW_ROWS) return { few: found === '' ? [] : found.split(',').map(Number) };
  return { rows: addRowsOfText(new Uint32Array(all.length), found) };
}

function findEntries(condition: Condition, entries: EntryGroups, readRows: (query: Sql) => RowSet): EntrySet {
  return foldCondition<EntrySet>(condition, {
    field: entriesWith,
    not: (set) => others(set, entries),
    all: (members) => reduce(members, (left, right) => both(left, right, entries)) ?? allEntries(entries),
    any: (members) => reduce(members, (left, right) => either(left, right, entries)) ?? noEntries(entries),
  });

  function entriesWith(condition: FieldCondition): EntrySet {
    if (condition.in.length === 0) return noEntries(entries);
    const known = FILTER_FIELDS[condition.field].groups;
    if (known !== undefined) {
      const { values, groupsOf } = entries.columns[known.by];
      const holds = known.holds(condition.in);
      const fitting = groupsOf.filter((_, position) => holds(values[position]!));
      return { groups: fitting.reduce(unite, emptyBitmap(entries.counts.length)) };
    }
    const { text, values } = conditionSql(condition, []);
    return readRows({ text: `SELECT e.id AS id FROM error_codes e WHERE ${text}`, values });
  }
}

/** Combines members as they come, so that no more than two are in memory, each into the first; null where there are none. */
function reduce(
  members: Iterable<EntrySet>,
  combine: (left: EntrySet, right: EntrySet) => EntrySet,
): EntrySet | null {
  let result: EntrySet | null = null;
  for (const member of members) result = result === null ? member : combine(result, member);
  return result;
}

function selectedEntries(set: EntrySet, entries: EntryGroups, statements: StatementCache): SelectedEntries {
  const { service, highestService } = entries;
  const counts = countsOf(set, entries);
  const groupCounts = Uint32Array.from(pairsOf(counts));
  const has = membersOf(set, entries);
  return {
    bytes: groupCounts.byteLength + bytesOf(set) + facetBytes(entries),
    groups: entries,
    total: counts.reduce((total, count) => total + count, 0),
    groupCounts,
    facets: new Map(),
    has,
    rows: () => ('few' in set ? set.few : rowsOf(rowsIn(set, entries))),
    countServices: () => countByNumber(rowsIn(set, entries), service, highestService),
    countModules: () => countModules(has, statements),
  };
}

/** Of each module all rows are read, from its index, and those are counted that are selected. */
function countModules(isSelected: (row: number) => boolean, statements: StatementCache): FacetCount[] {
  const modules = statements
    .prepare<[module: string, rows: string]>(
      `SELECT min(module COLLATE BINARY), group_concat(id) FROM error_codes
       WHERE module IS NOT NULL GROUP BY module COLLATE NOCASE`,
    )
    .raw();
  return Array.from(modules.iterate(), ([value, rows]) => {
    let count = 0;
    forEachNumber(rows, (row) => {
      if (isSelected(row)) count += 1;
    });
    return { value, count };
  });
}

function countsOf(set: EntrySet, { counts, group }: EntryGroups): Uint32Array {
  if ('rows' in set) return countByNumber(set.rows, group, counts.length - 1);
  const found = new Uint32Array(counts.length);
  if ('few' in set) for (const row of set.few) found[group[row]!]! += 1;
  else for (const number of rowsOf(set.groups)) found[number] = counts[number] ?? 0;
  return found;
}

function pairsOf(counts: Uint32Array): number[] {
  const pairs: number[] = [];
  for (let number = 1; number < counts.length; number += 1) {
    if (counts[number]! > 0) pairs.push(number, counts[number]!);
  }
  return pairs;
}

function bytesOf(set: EntrySet): number {
  if ('few' in set) return set.few.length * 8;
  return 'rows' in set ? set.rows.byteLength : set.groups.byteLength;
}

/** What a value takes in a facet, in bytes. */
const FACET_COUNT = 60;

/** About what the facets of a selection take, in bytes, where there are as many statuses as lists of them. */
function facetBytes({ columns: { vendor, category, lifecycle, httpStatuses } }: EntryGroups): number {
  const columns = [vendor, category, lifecycle, httpStatuses];
  return columns.reduce((bytes, { values }) => bytes + values.length * FACET_COUNT, 0);
}
