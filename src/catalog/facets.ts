import { badUserInput } from '../errors/protocol-error.ts';
import { MAX_PAGE_SIZE } from '../graphql/connection.ts';
import type { Store } from '../store/open-store.ts';
import type { FacetName, Selection } from '../store/query/selection.ts';

/** One value of a facet, as the schema has it. */
interface Facet {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/**
 * How a list divides by vendor, service, category, HTTP status, lifecycle or module: most frequent first, `most` values
 * or, for null, all.
 */
export async function facetOf(
  store: Store,
  selection: Selection,
  name: FacetName,
  most: number | null = null,
): Promise<Facet[]> {
  const counts = await store.errorCodes.facet(selection, name, most);
  // Nothing leaves the directory, so that one read later has the name of all that is counted.
  const { vendorOfRow, serviceOfRow, categoryOfRow } = await store.directory();
  const nameValue: Record<FacetName, (value: string | number) => Omit<Facet, 'count'>> = {
    vendors: (row) => {
      const { slug, name } = vendorOfRow.get(Number(row))!;
      return { value: slug, label: name };
    },
    services: (row) => {
      const { key, name, vendor } = serviceOfRow.get(Number(row))!;
      return { value: key, label: `${vendor.name} ${name}` };
    },
    categories: (row) => {
      const { slug, title } = categoryOfRow.get(Number(row))!;
      return { value: slug, label: title };
    },
    httpStatuses: (status) => ({ value: String(status), label: `HTTP ${status}` }),
    lifecycles: (lifecycle) => ({ value: String(lifecycle), label: sentenceCase(String(lifecycle)) }),
    modules: (module) => ({ value: String(module), label: String(module) }),
  };
  return counts.map(({ value, count }) => ({ ...nameValue[name](value), count }));
}

/**
 * Reads how many values of a facet are requested; null for all. Throws BAD_USER_INPUT for a number that is too large or
 * below 0.
 */
export function readFacetSize(first: number | null | undefined): number | null {
  if (first == null) return null;
  if (first < 0 || first > MAX_PAGE_SIZE) {
    throw badUserInput(`\`first\` is ${first}; it must be from 0 to ${MAX_PAGE_SIZE}.`);
  }
  return first;
}

/** How a list divides by canonical code or remedy, which its categories tell. */
export async function categoryFacet(
  store: Store,
  selection: Selection,
  by: 'canonicalCode' | 'remedy',
): Promise<Facet[]> {
  const facets = await facetOf(store, selection, 'categories');
  const { categories } = await store.directory();
  const counts = new Map<string, number>();
  for (const { value, count } of facets) {
    const name = categories.get(value)![by];
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return Array.from(counts, ([value, count]) => ({ value, label: sentenceCase(value), count })).sort(
    (left, right) => right.count - left.count || (left.value < right.value ? -1 : 1),
  );
}

/** `FAILED_PRECONDITION` → `Failed precondition`. */
function sentenceCase(name: string): string {
  return name.charAt(0) + name.slice(1).toLowerCase().replaceAll('_', ' ');
}
