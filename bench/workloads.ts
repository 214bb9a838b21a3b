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

/** The kinds of requests; the first four also make the mix. */
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
const MIX: readonly Kind[] = [14, 4, 1, 1].flatMap((times, kind) => Array(times).fill(KINDS[kind]));

/** The workloads over a store's file, each with so many different requests. */
export function workloadsOf(database: string, count: number): Workload[] {
  const connection = new Database(database, { readonly: true });
  const column = (sql: string): string[] => connection.prepare<[], string>(sql).pluck().all();
  const size = connection.prepare<[], number>('SELECT max(id) FROM error_codes').pluck().get()!;
  const sample = `SELECT key FROM error_codes WHERE id % ${Math.max(1, Math.floor(size / 20_000))} = 0`;
  const random = randomFrom(5);
  const keys = column(sample);
  const messages = column(`${sample.replace('SELECT key', 'SELECT message')} AND message IS NOT NULL`);
  const values: Values = {
    random,
    keys,
    vendorFilters: connection.prepare<[], Values['vendorFilters'][number]>(VENDOR_FILTERS).all(),
    categoryFilters: connection.prepare<[], Values['categoryFilters'][number]>(CATEGORY_FILTERS).all(),
    categories: column('SELECT slug FROM categories'),
    cursors: Array.from({ length: 200 }, (_, at) => cursorAfter(5_000 + at * 50)),
    texts: keys.slice(0, 2_000).map((key) => responseWith(key.slice(key.lastIndexOf('/') + 1))),
  };
  const searches = searchesOf(random, messages, keys);
  const requestOf = ({ path, query, variables }: Kind): GraphqlRequest => ({
    path,
    query,
    variables: variables(values),
  });
  const workloads = [
    ...KINDS.map((kind) => ({
      name: kind.name,
      requests: Array.from({ length: count }, () => requestOf(kind)),
      changedKeys: [],
    })),
    ...Object.entries(searches).map(([kind, search]) => ({
      name: `search: ${kind}`,
      requests: Array.from({ length: count }, () => ({
        path: null,
        query: SEARCH,
        variables: { words: search() },
      })),
      changedKeys: [],
    })),
  ];
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

const SEARCH = `query ($words: String!) { errorCodes(search: $words, first: 10) {
  totalCount match edges { match without node { key message description } } } }`;

/** What people type, by kind; only the catalog reads it, so that no peer answers it. */
function searchesOf(
  random: Random,
  messages: readonly string[],
  keys: readonly string[],
): Readonly<Record<string, () => string>> {
  const common = () => random.common(COMMON_WORDS);
  const any = () => random.any(COMMON_WORDS);
  const code = () => random.any(keys).split('/').at(-1)!;
  return {
    'common words': () => `${common()} ${common()}`,
    message: () => random.any(messages).split(' ').slice(0, 8).join(' '),
    code: () => code().toLowerCase().replace('.', ' '),
    abbreviation: () => `${random.any(['param', 'auth', 'config', 'max', 'db', 'perm'])} ${any()}`,
    vendor: () => `${random.any(keys).split('/')[0]!.replace('-', ' ')} ${any()}`,
    form: () => `${any()}s ${any()}ing`,
    question: () => `why is my ${any()} ${any()} not ${any()}?`,
    status: () => `${random.any(['404', '409', '429', '500', '4xx', 'conflict'])} ${any()}`,
    misspelt: () => `${exchanged(any())} ${any()}`,
    synonym: () =>
      `${random.any(['rate limit', 'login failed', 'no permission', 'over quota', 'duplicate'])} ${any()}`,
    chinese: () => random.any(['密钥不存在', '权限不足', '参数错误', '资源不存在', '配额超限', '请求太频繁']),
  };
}

/** A word with two of its letters exchanged. */
function exchanged(word: string): string {
  return `${word.slice(0, 2)}${word.slice(3, 4)}${word.slice(2, 3)}${word.slice(4)}`;
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
