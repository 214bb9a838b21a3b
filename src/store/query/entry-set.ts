import {
  addRow,
  type Bitmap,
  complement,
  emptyBitmap,
  hasRow,
  intersect,
  keepFitting,
  unite,
} from './bitmap.ts';
import type { EntryGroups } from './entry-groups.ts';

/** A set of entries: a bitmap of the numbers of whole groups, or the rows of entries. */
export type EntrySet = { readonly groups: Bitmap } | RowSet;

/** The rows of entries: as a bitmap, or as they are where they are few. */
export type RowSet = { readonly rows: Bitmap } | { readonly few: readonly number[] };

/** No entries. */
export function noEntries({ counts }: EntryGroups): EntrySet {
  return { groups: emptyBitmap(counts.length) };
}

/** All entries. */
export function allEntries(entries: EntryGroups): EntrySet {
  return { groups: allGroups(entries) };
}

/** The entries that are not in a set. */
export function others(set: EntrySet, entries: EntryGroups): EntrySet {
  return 'groups' in set
    ? { groups: complement(set.groups, allGroups(entries)) }
    : { rows: complement(rowsIn(set, entries), entries.all) };
}

/** All groups: their numbers start at 1. */
function allGroups({ counts }: EntryGroups): Bitmap {
  const all = emptyBitmap(counts.length).fill(-1);
  all[0] = ~1;
  return all;
}

/** The entries that are in both sets, whose own bitmaps may be used for it. */
export function both(left: EntrySet, right: EntrySet, entries: EntryGroups): EntrySet {
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

/** The entries that are in one of two sets or in both; the bitmap of the first may be used for it. */
export function either(left: EntrySet, right: EntrySet, entries: EntryGroups): EntrySet {
  return 'groups' in left && 'groups' in right
    ? { groups: unite(left.groups, right.groups) }
    : { rows: unite(rowsIn(left, entries), rowsIn(right, entries)) };
}

/** Says of a row whether it is in a set. */
export function membersOf(set: EntrySet, { group }: EntryGroups): (row: number) => boolean {
  if ('groups' in set) return (row) => hasRow(set.groups, group[row]!);
  if ('rows' in set) return (row) => hasRow(set.rows, row);
  const few = new Set(set.few);
  return (row) => few.has(row);
}

/** The rows of a set as a bitmap. */
export function rowsIn(set: EntrySet, { all, group }: EntryGroups): Bitmap {
  if ('rows' in set) return set.rows;
  if ('groups' in set) return keepFitting(all.slice(), group, set.groups);
  const rows = new Uint32Array(all.length);
  for (const row of set.few) addRow(rows, row);
  return rows;
}
