import { createSizedCache, keyOf } from '../../caching/sized-cache.ts';
import type { StatementCache } from '../cache/statement-cache.ts';
import type { SearchedEntries, Searcher } from '../search/search-entries.ts';
import {
  addRow,
  addRowsOfText,
  type Bitmap,
  complement,
  countByNumber,
  emptyBitmap,
  hasRow,
  intersect,
  keepFitting,
  rowsOf,
  unite,
} from './bitmap.ts';
import { type Condition, type FieldCondition, foldCondition } from './condition.ts';
import { conditionSql } from './condition-sql.ts';
import type { EntryGroups } from './entry-groups.ts';
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

/** A set of entries: a bitmap of the numbers of whole groups or of the rows of entries, or the rows where they are few. */
type EntrySet = { readonly groups: Bitmap } | { readonly rows: Bitmap } | { readonly few: readonly number[] };

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
 * after the other. `groups` gives the groups as they are now.
 */
export function createSelector(
  statements: StatementCache,
  groups: () => EntryGroups,
  capacity: number,
  searchAmong: Searcher,
): Selector {
  let selectedFrom: EntryGroups | null = null;
  const remembered = createSizedCache<SelectedEntries>(capacity, ({ bytes }) => bytes, 1);
  // A list is asked for its rows, its count and its facets one after the other; what a search reads may be megabytes.
  let lastSearch: { readonly key: string; readonly found: SearchedEntries } | null = null;
  // Most searches are among all that is not withdrawn.
  let lastCondition: { readonly key: string; readonly rows: Bitmap } | null = null;

  function currentGroups(): EntryGroups {
    const current = groups();
    if (selectedFrom !== current) {
      remembered.clear();
      lastSearch = null;
      lastCondition = null;
    }
    selectedFrom = current;
    return current;
  }

  function rowsWith(condition: Condition, current: EntryGroups): Bitmap {
    const key = keyOf(JSON.stringify(condition));
    if (lastCondition?.key !== key) {
      lastCondition = { key, rows: rowsIn(findEntries(condition, current, statements), current) };
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
            ? findEntries(selection.condition, current, statements)
            : { rows: search(selection.condition, selection.search).counted };
        entries = selectedEntries(set, current);
        remembered.set(key, entries);
      }
      return entries;
    },
    search,
    selectRows: (rows) => selectedEntries({ rows }, currentGroups()),
  };
}

function findEntries(condition: Condition, entries: EntryGroups, statements: StatementCache): EntrySet {
  const noGroups = (): Bitmap => emptyBitmap(entries.counts.length);
  return foldCondition<EntrySet>(condition, {
    field: entriesWith,
    not: (set) =>
      'groups' in set
        ? { groups: complement(set.groups, allGroups(entries)) }
        : { rows: complement(rowsIn(set, entries), entries.all) },
    all: (members) =>
      reduce(members, (left, right) => both(left, right, entries)) ?? { groups: allGroups(entries) },
    any: (members) =>
      reduce(members, (left, right) => either(left, right, entries)) ?? { groups: noGroups() },
  });

  function entriesWith(condition: FieldCondition): EntrySet {
    if (condition.in.length === 0) return { groups: noGroups() };
    const known = FILTER_FIELDS[condition.field].groups;
    if (known !== undefined) {
      const { values, groupsOf } = entries.columns[known.by];
      const holds = known.holds(condition.in);
      const fitting = groupsOf.filter((_, position) => holds(values[position]!));
      return { groups: fitting.reduce(unite, noGroups()) };
    }
    const { text, values } = conditionSql(condition, []);
    return readRows({ text: `SELECT e.id AS id FROM error_codes e WHERE ${text}`, values });
  }

  function readRows({ text, values }: Sql): EntrySet {
    const rows = statements.prepare<string | null>(`SELECT group_concat(id) FROM (${text})`).pluck();
    const found = rows.get(...values) ?? '';
    if (found.length <= FEW_ROWS) return { few: found === '' ? [] : found.split(',').map(Number) };
    return { rows: addRowsOfText(new Uint32Array(entries.all.length), found) };
  }
}

/** All groups: their numbers start at 1. */
function allGroups({ counts }: EntryGroups): Bitmap {
  const all = emptyBitmap(counts.length).fill(-1);
  all[0] = ~1;
  return all;
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

function both(left: EntrySet, right: EntrySet, entries: EntryGroups): EntrySet {
  if ('few' in left) return { few: left.few.filter(membersOf(right, entries)) };
  if ('few' in right) return { few: right.few.filter(membersOf(left, entries)) };
  if ('rows' in left) {
    return {
      rows:
        'rows' in right
          ? intersect(left.rows, right.rows)
          : keepFitting(left.rows, entries.group, right.groups),
    };
  }
  return 'rows' in right
    ? { rows: keepFitting(right.rows, entries.group, left.groups) }
    : { groups: intersect(left.groups, right.groups) };
}

function either(left: EntrySet, right: EntrySet, entries: EntryGroups): EntrySet {
  return 'groups' in left && 'groups' in right
    ? { groups: unite(left.groups, right.groups) }
    : { rows: unite(rowsIn(left, entries), rowsIn(right, entries)) };
}

function membersOf(set: EntrySet, { group }: EntryGroups): (row: number) => boolean {
  if ('groups' in set) return (row) => hasRow(set.groups, group[row]!);
  if ('rows' in set) return (row) => hasRow(set.rows, row);
  const few = new Set(set.few);
  return (row) => few.has(row);
}

function rowsIn(set: EntrySet, { all, group }: EntryGroups): Bitmap {
  if ('rows' in set) return set.rows;
  if ('groups' in set) return keepFitting(all.slice(), group, set.groups);
  const rows = new Uint32Array(all.length);
  for (const row of set.few) addRow(rows, row);
  return rows;
}

function selectedEntries(set: EntrySet, entries: EntryGroups): SelectedEntries {
  const { service, highestService } = entries;
  const counts = countsOf(set, entries);
  const groupCounts = Uint32Array.from(pairsOf(counts));
  return {
    bytes: groupCounts.byteLength + bytesOf(set) + facetBytes(entries),
    groups: entries,
    total: counts.reduce((total, count) => total + count, 0),
    groupCounts,
    facets: new Map(),
    has: membersOf(set, entries),
    rows: () => ('few' in set ? set.few : rowsOf(rowsIn(set, entries))),
    countServices: () => countByNumber(rowsIn(set, entries), service, highestService),
  };
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
