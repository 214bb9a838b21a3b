import { demandsOf } from '../../domain/condition.ts';
import type { StatementCache } from '../cache/statement-cache.ts';
import type { Directory } from '../read/directory.ts';
import { countingTable, isKept } from '../write/kept-counts.ts';
import type { TextColumn } from './bitmap-columns.ts';
import { type Bitmap, countBits, type Selector } from './bitmap-index.ts';
import { conditionSql, type StatusLists } from './condition-sql.ts';
import type { Selection } from './selection.ts';

/** The ways to count a selection, and what each counts by. */
export const FACETS = {
  vendors: 'e.vendor_id',
  services: 'e.service_id',
  categories: 'e.category_id',
  lifecycles: 'e.lifecycle',
  httpStatuses: 'e.http_statuses',
} as const;

export type FacetName = keyof typeof FACETS;

/** A value, and how many entries have it. */
export interface FacetCount {
  readonly value: string | number;
  readonly count: number;
}

/** Counts the entries of selections. */
export interface EntryCounter {
  count(selection: Selection): number;
  /** How many entries have each value: most first, then by value. */
  facet(selection: Selection, name: FacetName): FacetCount[];
}

/**
 * Gives a counter: by the counts that the store keeps, where they have all that is asked for, else in columns.
 * `directory` and `statusLists` give what they say as it is at that moment.
 */
export function createEntryCounter(
  statements: StatementCache,
  directory: () => Directory,
  statusLists: () => StatusLists,
  select: Selector,
): EntryCounter {
  return {
    count(selection) {
      if (!isCountKept(selection)) return countBits(select(selection).marks);
      const { table, where, values } = keptSql(selection, false);
      const sum = statements.prepare<number>(
        `SELECT coalesce(sum(e.entries), 0) FROM ${table} e WHERE ${where}`,
      );
      return sum.pluck().get(...values)!;
    },

    facet(selection, name) {
      const counts = isFacetKept(selection, name)
        ? keptFacet(selection, name)
        : facetInColumns(selection, name);
      const each = name === 'httpStatuses' ? countBy(counts, (list) => statusesOf(String(list))) : counts;
      return each
        .map(([value, count]) => ({ value, count }))
        .sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1));
    },
  };

  function keptSql({ condition }: Selection, byService: boolean) {
    const { text, values } = conditionSql(condition, statusLists());
    return { table: countingTable(condition, byService), where: text, values };
  }

  function keptFacet(selection: Selection, name: FacetName): [string | number, number][] {
    const { table, where, values } = keptSql(selection, name === 'services');
    return statements
      .prepare<[string | number, number]>(
        `SELECT ${FACETS[name]} AS value, sum(e.entries) AS count FROM ${table} e WHERE ${where} GROUP BY value HAVING count > 0`,
      )
      .raw()
      .all(...values);
  }

  function facetInColumns(selection: Selection, name: FacetName): [string | number, number][] {
    const { marks, columns } = select(selection);
    const ofText = (column: TextColumn): [string, number][] =>
      tally(columns[column], marks).map(([number, count]) => [columns.texts[column][number]!, count]);
    switch (name) {
      case 'vendors':
        return countBy(tally(columns.service, marks), (row) => [
          directory().serviceOfRow.get(row)!.vendor.row,
        ]);
      case 'services':
        return tally(columns.service, marks);
      case 'categories':
        return tally(columns.category, marks);
      case 'lifecycles':
        return ofText('lifecycle');
      case 'httpStatuses':
        return ofText('httpStatuses');
    }
  }
}

/** Whether the store keeps counts by all that a selection asks for. */
export function isCountKept({ condition, search }: Selection): boolean {
  return search === null && isKept(condition);
}

/** The same of a facet: the counts of all services are too many to be added up for each answer. */
export function isFacetKept(selection: Selection, name: FacetName): boolean {
  return (
    isCountKept(selection) &&
    (name !== 'services' || demandsOf(selection.condition).some(({ field }) => field === 'service'))
  );
}

/** How many marked entries have each number of a column. */
function tally(column: ArrayLike<number>, marks: Bitmap): [number, number][] {
  const counts: number[] = [];
  for (let place = 0; place < marks.length; place += 1) {
    if (marks[place] === 1) counts[column[place]!] = (counts[column[place]!] ?? 0) + 1;
  }
  return Object.entries(counts).map(([number, count]) => [Number(number), count]);
}

function statusesOf(list: string): ReadonlySet<number> {
  return new Set(JSON.parse(list) as number[]);
}

/** The counts of what values belong to, from those of the values. */
function countBy<Value, Other>(
  counts: readonly (readonly [Value, number])[],
  othersOf: (value: Value) => Iterable<Other>,
): [Other, number][] {
  const sums = new Map<Other, number>();
  for (const [value, count] of counts) {
    for (const other of othersOf(value)) sums.set(other, (sums.get(other) ?? 0) + count);
  }
  return [...sums];
}
