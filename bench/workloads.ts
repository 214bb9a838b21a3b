import Database from 'better-sqlite3';
import { type Random, randomFrom } from './random.ts';
import { COMMON_WORDS } from './word-list.ts';

/** Requests of one kind, or of several, in the order in which they are sent. */
export interface Workload {
  readonly name: string;
  readonly requests: readonly GraphqlRequest[];
  /** The keys of entries that are changed meanwhile, ten in a second; none where nothing changes. */
  readonly changedKeys: readonly string[];
}

export interface GraphqlRequest {
  /** The path under which the limit answers it; null where only the catalog does. */
  readonly path: string | null;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A kind of request, and its variables. */
interface Kind {
  readonly name: string;
  readonly path: string | null;
  readonly query: string;
  readonly variables: (from: Values) => GraphqlRequest['variables'];
}

/** Values of variables, taken from the store. */
interface Values {
  readonly random: Random;
  readonly keys: readonly string[];
  /** Vendors, and categories, with a status that more of their entries have than a page holds. */
  readonly vendorFilters: readonly { readonly vendor: string; readonly status: number }[];
  readonly categoryFilters: readonly { readonly category: string; readonly status: number }[];
  readonly categories: readonly string[];
  readonly cursors: readonly string[];
  readonly texts: readonly string[];
}

const VENDOR_FILTERS = `SELECT v.slug AS vendor, l.status FROM peer_vendor_counts l
  JOIN vendors v ON v.id = l.vendor_id WHERE l.entries > 50`;

const CATEGORY_FILTERS = `SELECT c.slug AS category, l.status FROM peer_category_lists l
  JOIN categories c ON c.id = l.category_id GROUP BY c.id, l.status HAVING count(*) > 50`;

const ALL_FIELDS = `id key code variant commonCode module aliases httpStatuses message description solution
  vendor { slug name } service { key name } category { slug title canonicalCode }
  categoryBasis remedy retryable lifecycle version needsReview createdAt updatedAt`;

const PAGE = `nodes { ${ALL_FIELDS} } pageInfo { hasNextPage endCursor }`;

/** The kinds of requests; the first five also make the mix. */
const KINDS: readonly Kind[] = [
  {
    name: 'lookup by key, all fields',
    path: '/lookup',
    query: `query ($key: String!) { errorCode(by: {key: $key}) { ${ALL_FIELDS} } }`,
    variables: ({ random, keys }) => ({ key: random.any(keys) }),
  },
  {
    name: 'page of 50, vendor and status',
    path: '/page',
    query: `query ($vendor: String!, $status: Int!) { errorCodes(filter: {vendor: [$vendor], httpStatus: [$status]}, first: 50) { ${PAGE} } }`,
    variables: ({ random, vendorFilters }) => random.any(vendorFilters),
  },
  {
    name: 'the same with totalCount',
    path: '/counted',
    query: `query ($vendor: String!, $status: Int!) { errorCodes(filter: {vendor: [$vendor], httpStatus: [$status]}, first: 50) { totalCount ${PAGE} } }`,
    variables: ({ random, vendorFilters }) => random.any(vendorFilters),
  },
  {
    name: 'search of two words, 10',
    path: '/search',
    query: `query ($words: String!) { errorCodes(search: $words, first: 10) { nodes { ${ALL_FIELDS} } } }`,
    variables: ({ random }) => ({ words: `${random.common(COMMON_WORDS)} ${random.any(COMMON_WORDS)}` }),
  },
  {
    name: 'page of 50 from row 5,000 on',
    path: '/deep',
    query: `query ($after: String!) { errorCodes(first: 50, after: $after) { ${PAGE} } }`,
    variables: ({ random, cursors }) => ({ after: random.any(cursors) }),
  },
  {
    name: 'page of 50, category and status',
    path: '/filtered',
    query: `query ($category: String!, $status: Int!) { errorCodes(filter: {category: [$category], httpStatus: [$status]}, first: 50) { ${PAGE} } }`,
    variables: ({ random, categoryFilters }) => random.any(categoryFilters),
  },
  {
    name: 'facets of a category',
    path: '/facets',
    query: `query ($category: String!) { errorCodes(filter: {category: [$category]}, first: 0) {
      totalCount facets { vendors { value count } httpStatuses { value count } lifecycles { value count } } } }`,
    variables: ({ random, categories }) => ({ category: random.any(categories) }),
  },
  {
    name: 'resolveError of a response',
    path: null,
    query:
      'query ($text: String!) { resolveError(input: {text: $text}) { errors { candidates { errorCode { key message solution } } } } }',
    variables: ({ random, texts }) => ({ text: random.any(texts) }),
  },
];

/** How many requests of each kind are in twenty of the mix. */
const MIX: readonly Kind[] = [12, 4, 1, 2, 1].flatMap((times, kind) => Array(times).fill(KINDS[kind]));

/** The workloads over a store's file, each with so many different requests. */
export function workloadsOf(database: string, count: number): Workload[] {
  const connection = new Database(database, { readonly: true });
  const column = (sql: string): string[] => connection.prepare<[], string>(sql).pluck().all();
  const size = connection.prepare<[], number>('SELECT max(id) FROM error_codes').pluck().get()!;
  const sample = `SELECT key FROM error_codes WHERE id % ${Math.max(1, Math.floor(size / 20_000))} = 0`;
  const random = randomFrom(5);
  const keys = column(sample);
  const values: Values = {
    random,
    keys,
    vendorFilters: connection.prepare<[], Values['vendorFilters'][number]>(VENDOR_FILTERS).all(),
    categoryFilters: connection.prepare<[], Values['categoryFilters'][number]>(CATEGORY_FILTERS).all(),
    categories: column('SELECT slug FROM categories'),
    cursors: Array.from({ length: 200 }, (_, at) => cursorAfter(5_000 + at * 50)),
    texts: keys.slice(0, 2_000).map((key) => responseWith(key.slice(key.lastIndexOf('/') + 1))),
  };
  const requestOf = ({ path, query, variables }: Kind): GraphqlRequest => ({
    path,
    query,
    variables: variables(values),
  });
  const workloads = KINDS.map((kind) => ({
    name: kind.name,
    requests: Array.from({ length: count }, () => requestOf(kind)),
    changedKeys: [],
  }));
  const mixed = Array.from({ length: count }, () => requestOf(random.any(MIX)));
  connection.close();
  const changedKeys = keys.slice(0, 10);
  return [
    ...workloads,
    { name: 'lookup by key, while entries change', requests: workloads[0]!.requests, changedKeys },
    { name: 'mix', requests: mixed, changedKeys: [] },
    { name: 'mix, while entries change', requests: mixed, changedKeys },
  ];

  function cursorAfter(row: number): string {
    const found = connection
      .prepare<[number], [string, number]>('SELECT key, id FROM error_codes ORDER BY key LIMIT 1 OFFSET ?')
      .raw()
      .get(row)!;
    return Buffer.from(JSON.stringify(['KEY', ...found])).toString('base64url');
  }
}

function responseWith(code: string): string {
  return `{"error":{"code":"${code}","message":"The request could not be carried out"}}`;
}

/** A request as a server with this path for it gets it over the wire. */
export function wireBytes({ query, variables }: GraphqlRequest, path: string): Buffer {
  const body = JSON.stringify({ query, variables });
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: localhost\r\naccept: application/json\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
