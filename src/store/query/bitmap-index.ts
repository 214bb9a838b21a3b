import { type FieldCondition, foldCondition } from '../../domain/condition.ts';
import { createLruCache } from '../cache/recently-used.ts';
import type { StatementCache } from '../cache/statement-cache.ts';
import {
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
import { conditionSql } from './condition-sql.ts';
import type { EntryGroups } from './entry-groups.ts';
import { FILTER_FIELDS } from './filter-fields.ts';
import { anyHitSql } from './search-sql.ts';
import type { Selection } from './selection.ts';
import type { Sql } from './sql.ts';

/*
 * The entries of a selection. What entries are grouped by gives a bitmap of groups; for the rest SQLite gives the rows,
 * from an index alone:
 *
 *   vendor acme AND status 404          ─►   groups 0 1 1 0 1 …   AND   groups 0 0 1 1 0 …   ─►   groups 0 0 1 0 0 …
 *   vendor acme AND updated since May   ─►   groups 0 1 1 0 1 …   AND   rows   0 0 1 0 1 …   ─►   rows   0 0 0 0 1 …
 */

/** A set of entries, as a bitmap of the numbers of whole groups or of the rows of entries. */
type EntrySet = { readonly groups: Bitmap } | { readonly rows: Bitmap };

/** The entries of a selection as they are now. */
export interface SelectedEntries {
  readonly groups: EntryGroups;
  /** How many of the entries each group has. */
  readonly counts: ArrayLike<number>;
  has(row: number): boolean;
  /** Their rows, in order. */
  rows(): number[];
  /** How many of them each service has, by its row. */
  countServices(): ArrayLike<number>;
}

/** Finds the entries of a selection. */
export type Selector = (selection: Selection) => SelectedEntries;

/** So many selections are remembered: those of a list that is counted in several ways, one after the other. */
const REMEMBERED = 4;

/** Gives a selector; `groups` gives the groups as they are now. */
export function createSelector(statements: StatementCache, groups: () => EntryGroups): Selector {
  let selectedFrom: EntryGroups | null = null;
  const remembered = createLruCache<SelectedEntries>(REMEMBERED);
  return (selection) => {
    const current = groups();
    if (selectedFrom !== current) remembered.clear();
    selectedFrom = current;
    return remembered.get(JSON.stringify(selection), () =>
      selectedEntries(findEntries(selection, current, statements), current),
    );
  };
}

function findEntries(
  { condition, search }: Selection,
  entries: EntryGroups,
  statements: StatementCache,
): EntrySet {
  const noGroups = (): Bitmap => emptyBitmap(entries.counts.length);
  const found = foldCondition<EntrySet>(condition, {
    field: entriesWith,
    not: (set) =>
      'groups' in set
        ? { groups: complement(set.groups, allGroups(entries)) }
        : { rows: complement(set.rows, entries.all) },
    all: (members) =>
      reduce(members, (left, right) => both(left, right, entries)) ?? { groups: allGroups(entries) },
    any: (members) =>
      reduce(members, (left, right) => either(left, right, entries)) ?? { groups: noGroups() },
  });
  return search === null ? found : both(found, readRows(anyHitSql(search)), entries);

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
    return { rows: addRowsOfText(new Uint32Array(entries.all.length), rows.get(...values) ?? '') };
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

function both(left: EntrySet, right: EntrySet, { group }: EntryGroups): EntrySet {
  if ('groups' in left) {
    return 'groups' in right
      ? { groups: intersect(left.groups, right.groups) }
      : { rows: keepFitting(right.rows, group, left.groups) };
  }
  return 'groups' in right
    ? { rows: keepFitting(left.rows, group, right.groups) }
    : { rows: intersect(left.rows, right.rows) };
}

function either(left: EntrySet, right: EntrySet, entries: EntryGroups): EntrySet {
  return 'groups' in left && 'groups' in right
    ? { groups: unite(left.groups, right.groups) }
    : { rows: unite(rowsIn(left, entries), rowsIn(right, entries)) };
}

function rowsIn(set: EntrySet, { all, group }: EntryGroups): Bitmap {
  return 'rows' in set ? set.rows : keepFitting(all.slice(), group, set.groups);
}

function selectedEntries(set: EntrySet, entries: EntryGroups): SelectedEntries {
  const { group, service, counts, highestService } = entries;
  return {
    groups: entries,
    counts:
      'groups' in set ? countsOf(set.groups, counts) : countByNumber(set.rows, group, counts.length - 1),
    has: (row) => ('groups' in set ? hasRow(set.groups, group[row]!) : hasRow(set.rows, row)),
    rows: () => rowsOf(rowsIn(set, entries)),
    countServices: () => countByNumber(rowsIn(set, entries), service, highestService),
  };
}

function countsOf(groups: Bitmap, counts: readonly number[]): Uint32Array {
  const result = new Uint32Array(counts.length);
  for (const number of rowsOf(groups)) result[number] = counts[number] ?? 0;
  return result;
}
