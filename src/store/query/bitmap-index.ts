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
 * The entries of a selection. What entries are grouped by is decided once for each group; for the rest SQLite gives the
 * rows, from an index alone, as a bitmap:
 *
 *   vendor acme AND updated since May   ─►   groups: 0 1 1 0 1 …   AND   bitmap: 0 0 1 0 1 …   ─►   bitmap
 *   vendor acme AND status 404          ─►   groups: 0 1 1 0 1 …   AND   groups: 0 0 1 1 0 …   ─►   groups
 */

/** A set of entries: whole groups (1 at the number of each), or a bitmap. */
type EntrySet = { readonly fits: Uint8Array } | { readonly bitmap: Bitmap };

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
  groups: EntryGroups,
  statements: StatementCache,
): EntrySet {
  const none = { fits: new Uint8Array(groups.counts.length) };
  const every = { fits: none.fits.map((_, number) => Number(number !== 0)) };
  const found = foldCondition<EntrySet>(condition, {
    field: entriesWith,
    not: (set) =>
      'fits' in set
        ? { fits: every.fits.map((all, number) => all - set.fits[number]!) }
        : { bitmap: complement(set.bitmap, groups.all) },
    all: (members) => reduce(members, every, (left, right) => both(left, right, groups)),
    any: (members) => reduce(members, none, (left, right) => either(left, right, groups)),
  });
  return search === null ? found : both(found, readRows(anyHitSql(search)), groups);

  function entriesWith(condition: FieldCondition): EntrySet {
    if (condition.in.length === 0) return none;
    const known = FILTER_FIELDS[condition.field].groups;
    if (known !== undefined) {
      const { values, of } = groups.columns[known.by];
      const fitting = values.map(known.holds(condition.in));
      return { fits: Uint8Array.from(of, (position) => (fitting[position] === true ? 1 : 0)) };
    }
    const { text, values } = conditionSql(condition, []);
    return readRows({ text: `SELECT e.id AS id FROM error_codes e WHERE ${text}`, values });
  }

  function readRows({ text, values }: Sql): EntrySet {
    const rows = statements.prepare<string | null>(`SELECT group_concat(id) FROM (${text})`).pluck();
    const bitmap = emptyBitmap(groups.group.length);
    return { bitmap: addRowsOfText(bitmap, rows.get(...values) ?? '') };
  }
}

/** Combines members as they come, so that no more than two are in memory. */
function reduce(
  members: Iterable<EntrySet>,
  empty: EntrySet,
  combine: (left: EntrySet, right: EntrySet) => EntrySet,
): EntrySet {
  let result: EntrySet | null = null;
  for (const member of members) result = result === null ? member : combine(result, member);
  return result ?? empty;
}

function both(left: EntrySet, right: EntrySet, { group }: EntryGroups): EntrySet {
  if ('fits' in left) {
    return 'fits' in right
      ? { fits: left.fits.map((fits, number) => fits & right.fits[number]!) }
      : { bitmap: keepFitting(right.bitmap.slice(), group, left.fits) };
  }
  return 'fits' in right
    ? { bitmap: keepFitting(left.bitmap.slice(), group, right.fits) }
    : { bitmap: intersect(left.bitmap.slice(), right.bitmap) };
}

function either(left: EntrySet, right: EntrySet, groups: EntryGroups): EntrySet {
  if ('fits' in left && 'fits' in right) {
    return { fits: left.fits.map((fits, number) => fits | right.fits[number]!) };
  }
  return { bitmap: unite(bitmapOf(left, groups).slice(), bitmapOf(right, groups)) };
}

function bitmapOf(set: EntrySet, { all, group }: EntryGroups): Bitmap {
  return 'fits' in set ? keepFitting(all.slice(), group, set.fits) : set.bitmap;
}

function selectedEntries(set: EntrySet, groups: EntryGroups): SelectedEntries {
  const { group, service, counts, highestService } = groups;
  return {
    groups,
    counts:
      'fits' in set
        ? counts.map((count, number) => count * set.fits[number]!)
        : countByNumber(set.bitmap, group, counts.length - 1),
    has: (row) => ('fits' in set ? set.fits[group[row]!] === 1 : hasRow(set.bitmap, row)),
    rows: () => rowsOf(bitmapOf(set, groups)),
    countServices: () => countByNumber(bitmapOf(set, groups), service, highestService),
  };
}
