import { withParameters } from './addresses.ts';
import type { ErrorCodeOrderField, FindQueryVariables, Lifecycle } from './operations.generated.ts';

/** The facets that can be chosen from, by the names of their parameters. */
export const FACETS = ['vendor', 'service', 'category', 'status', 'lifecycle'] as const;

/** A facet, by the name of its parameter. */
export type Facet = (typeof FACETS)[number];

/** What an address of results says; all of it, so that it can be linked and gone back to. */
export interface FindParameters {
  /** What stands in the field: words, a code, or a text that reports errors. */
  readonly q: string;
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
  /** Null for the order that the API has by itself. */
  readonly order: Order | null;
  readonly after: string | null;
  readonly before: string | null;
}

/** The orders that people choose from, by the names that addresses have for them. */
export const ORDERS = {
  relevance: { label: 'Best first', field: 'RELEVANCE', direction: 'ASC' },
  key: { label: 'By vendor and service', field: 'KEY', direction: 'ASC' },
  code: { label: 'By code', field: 'CODE', direction: 'ASC' },
  status: { label: 'By HTTP status', field: 'HTTP_STATUS', direction: 'ASC' },
  changed: { label: 'Last changed first', field: 'UPDATED_AT', direction: 'DESC' },
} as const satisfies Record<
  string,
  { readonly label: string; readonly field: ErrorCodeOrderField; readonly direction: 'ASC' | 'DESC' }
>;

/** An order, by the name that addresses have for it. */
export type Order = keyof typeof ORDERS;

const PAGE_SIZE = 25;

/** So many values of a facet are shown where they are asked for: those that most entries have. */
export const MOST_SHOWN_VALUES = 60;

/** So many values of one facet are taken. */
const MOST_VALUES = 50;

const LIFECYCLES: ReadonlySet<string> = new Set<Lifecycle>(['CURRENT', 'HISTORICAL', 'WITHDRAWN']);

/** Reads the parameters of an address; what no page of the catalog would link to is left out. */
export function readFindParameters(query: URLSearchParams): FindParameters {
  const valuesOf = (name: string) => [...new Set(query.getAll(name))].slice(0, MOST_VALUES);
  const order = query.get('order') ?? '';
  return {
    q: (query.get('q') ?? '').trim(),
    chosen: {
      vendor: valuesOf('vendor'),
      service: valuesOf('service'),
      category: valuesOf('category'),
      status: valuesOf('status').filter((value) => /^[1-5]\d\d$/.test(value)),
      lifecycle: valuesOf('lifecycle').filter((value) => LIFECYCLES.has(value)),
    },
    order: Object.hasOwn(ORDERS, order) ? (order as Order) : null,
    after: query.get('after'),
    before: query.get('before'),
  };
}

/** The address of these parameters with some of them changed. A change of anything but the page leads to the first page. */
export function findPath(parameters: FindParameters, changed: Partial<FindParameters> = {}): string {
  const { q, chosen, order, after, before } = { ...parameters, after: null, before: null, ...changed };
  return withParameters('/', { q, ...chosen, order, after, before });
}

/** The address with a value of a facet chosen, or chosen no more where it was. */
export function togglePath(parameters: FindParameters, facet: Facet, value: string): string {
  const values = parameters.chosen[facet];
  const others = values.filter((one) => one !== value);
  const now = others.length === values.length ? [...values, value] : others;
  return findPath(parameters, { chosen: { ...parameters.chosen, [facet]: now } });
}

/** Whether anything is asked for, rather than the first page. */
export function isEmpty({ q, chosen, order }: FindParameters): boolean {
  return q === '' && order === null && Object.values(chosen).every((values) => values.length === 0);
}

/** The variables of the operation that gives these results; `search` is what of the field is searched for. */
export function findVariables(parameters: FindParameters, search: string | null): FindQueryVariables {
  const { chosen, after, before } = parameters;
  const { vendor, service, category, status, lifecycle } = chosen;
  const order = orderOf(parameters, search !== null);
  const isBackward = before !== null && after === null;
  return {
    search,
    filter: {
      ...(vendor.length > 0 && { vendor }),
      ...(service.length > 0 && { service }),
      ...(category.length > 0 && { category }),
      ...(status.length > 0 && { httpStatus: status.map(Number) }),
      ...(lifecycle.length > 0 && { lifecycle: lifecycle as Lifecycle[] }),
    },
    // What is chosen is shown wherever it stands among all.
    services: service.length === 0 ? MOST_SHOWN_VALUES : null,
    orderBy: { field: ORDERS[order].field, direction: ORDERS[order].direction },
    ...(isBackward ? { last: PAGE_SIZE, before } : { first: PAGE_SIZE, after }),
  };
}

/** The order of the results; relevance is one only of a search. */
export function orderOf({ order }: FindParameters, isSearch: boolean): Order {
  if (order === null || (order === 'relevance' && !isSearch)) return isSearch ? 'relevance' : 'key';
  return order;
}
