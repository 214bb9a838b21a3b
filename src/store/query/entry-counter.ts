import type { FacetCount, SelectedEntries, Selector } from './bitmap-index.ts';
import type { GroupedBy } from './filter-fields.ts';
import type { FacetName, Selection } from './selection.ts';

/** What of its groups each facet counts by; groups do not say of which services and modules their entries are. */
const GROUP_FACETS: Readonly<Record<Exclude<FacetName, 'services' | 'modules'>, GroupedBy>> = {
  vendors: 'vendor',
  categories: 'category',
  lifecycles: 'lifecycle',
  httpStatuses: 'httpStatuses',
};

/** Counts the entries of selections. */
export interface EntryCounter {
  count(selection: Selection): number;
  /** How many entries have each value: most first, then by value; of `most` values, of all where it is left out. */
  facet(selection: Selection, name: FacetName, most?: number | null): readonly FacetCount[];
}

/** Gives a counter of the entries that a selector finds. */
export function createEntryCounter({ select }: Pick<Selector, 'select'>): EntryCounter {
  return {
    count: (selection) => select(selection).total,
    facet(selection, name, most) {
      const firstOf = (counts: readonly FacetCount[]) => (most == null ? counts : counts.slice(0, most));
      const selected = select(selection);
      // Of these there may be many: they are not kept.
      if (name === 'modules') return firstOf(inOrder(selected.countModules()));
      if (name === 'services') return firstOf(inOrder(Array.from(selected.countServices(), countOf)));
      let facet = selected.facets.get(name);
      if (facet === undefined) {
        facet = inOrder(countsBy(selected, name));
        selected.facets.set(name, facet);
      }
      return firstOf(facet);
    },
  };
}

function countOf(count: number, value: string | number): FacetCount {
  return { value, count };
}

function inOrder(counts: readonly FacetCount[]): FacetCount[] {
  return counts
    .filter(({ count }) => count > 0)
    .sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1));
}

function countsBy({ groupCounts, groups }: SelectedEntries, name: keyof typeof GROUP_FACETS): FacetCount[] {
  const { values, of } = groups.columns[GROUP_FACETS[name]];
  const sums = values.map(() => 0);
  for (let at = 0; at < groupCounts.length; at += 2) sums[of[groupCounts[at]!]!]! += groupCounts[at + 1]!;
  const facet = values.map((value, position) => countOf(sums[position]!, value));
  return name === 'httpStatuses' ? countEachStatus(facet) : facet;
}

/** The counts of statuses, from those of the lists that contain them. */
function countEachStatus(lists: readonly FacetCount[]): FacetCount[] {
  const sums = new Map<number, number>();
  for (const { value: list, count } of lists) {
    for (const status of new Set(JSON.parse(String(list)) as number[])) {
      sums.set(status, (sums.get(status) ?? 0) + count);
    }
  }
  return Array.from(sums, ([value, count]) => ({ value, count }));
}
