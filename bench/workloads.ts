import Database from 'better-sqlite3';
import { COMMON_WORDS } from './made-words.ts';
import { type Random, randomFrom } from './random.ts';

/** Questions of one kind, or of several, in the order in which they are asked. */
export interface Workload {
  readonly name: string;
  readonly questions: readonly Question[];
  /** The keys of entries that are changed meanwhile, ten in a second; none where nothing changes. */
  readonly changedKeys: readonly string[];
}

export interface Question {
  /** The path under which the limit answers it; null where only the catalog itself does. */
  readonly path: string | null;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A kind of question, with what varies in it. */
interface Kind {
  readonly name: string;
  readonly path: string | null;
  readonly query: string;
  readonly vary: (from: Material) => Question['variables'];
}

/** What varies in the questions, taken from the store that is asked. */
interface Material {
  readonly random: Random;
  readonly keys: readonly string[];
  /** Vendors with a status that more of their entries have than a page holds. */
  readonly filters: readonly { readonly vendor: string; readonly status: number }[];
  readonly categories: readonly string[];
  readonly cursors: readonly string[];
  readonly texts: readonly string[];
}

const FULL_PAGES = `
  SELECT v.slug AS vendor, s.status FROM peer_statuses s
  JOIN error_codes e ON e.id = s.error_code_id JOIN vendors v ON v.id = e.vendor_id
  WHERE e.lifecycle <> 'WITHDRAWN' GROUP BY v.id, s.status HAVING count(*) > 50`;

const ALL_FIELDS = `id key code variant commonCode module aliases httpStatuses message description solution
  vendor { slug name } service { key name } category { slug title canonicalCode }
  categoryBasis remedy retryable lifecycle version needsReview createdAt updatedAt`;

const PAGE = `nodes { ${ALL_FIELDS} } pageInfo { hasNextPage endCursor }`;

const FILTER = '$vendor: String!, $status: Int!';

/** The kinds of questions in the order of the table: how often they are asked in a frontend, most often first. */
const KINDS: readonly Kind[] = [
  {
    name: 'lookup by key, all fields',
    path: '/lookup',
    query: `query ($key: String!) { errorCode(by: {key: $key}) { ${ALL_FIELDS} } }`,
    vary: ({ random, keys }) => ({ key: random.any(keys) }),
  },
  {
    name: 'page of 50, vendor and status',
    path: '/page',
    query: `query (${FILTER}) { errorCodes(filter: {vendor: [$vendor], httpStatus: [$status]}, first: 50) { ${PAGE} } }`,
    vary: ({ random, filters }) => random.any(filters),
  },
  {
    name: 'the same with totalCount',
    path: '/counted',
    query: `query (${FILTER}) { errorCodes(filter: {vendor: [$vendor], httpStatus: [$status]}, first: 50) { totalCount ${PAGE} } }`,
    vary: ({ random, filters }) => random.any(filters),
  },
  {
    name: 'search of two words, 10',
    path: '/search',
    query: `query ($words: String!) { errorCodes(search: $words, first: 10) { nodes { ${ALL_FIELDS} } } }`,
    vary: ({ random }) => ({ words: `${random.common(COMMON_WORDS)} ${random.any(COMMON_WORDS)}` }),
  },
  {
    name: 'page of 50 from row 5,000 on',
    path: '/deep',
    query: `query ($after: String!) { errorCodes(first: 50, after: $after) { ${PAGE} } }`,
    vary: ({ random, cursors }) => ({ after: random.any(cursors) }),
  },
  {
    name: 'facets of a category',
    path: null,
    query: `query ($category: String!) { errorCodes(filter: {category: [$category]}, first: 0) {
      totalCount facets { vendors { value count } httpStatuses { value count } lifecycles { value count } } } }`,
    vary: ({ random, categories }) => ({ category: random.any(categories) }),
  },
  {
    name: 'resolveError of a response',
    path: null,
    query:
      'query ($text: String!) { resolveError(input: {text: $text}) { errors { candidates { errorCode { key message solution } } } } }',
    vary: ({ random, texts }) => ({ text: random.any(texts) }),
  },
];

/** What a frontend asks, of what all servers answer: how many of each kind in twenty questions. */
const MIX: readonly Kind[] = [12, 4, 1, 2, 1].flatMap((times, kind) => Array(times).fill(KINDS[kind]));

/** The workloads over a store's file, each with so many different questions. */
export function workloadsOf(database: string, count: number): Workload[] {
  const connection = new Database(database, { readonly: true });
  const column = (sql: string): string[] => connection.prepare<[], string>(sql).pluck().all();
  const size = connection.prepare<[], number>('SELECT max(id) FROM error_codes').pluck().get()!;
  const some = `SELECT key FROM error_codes WHERE id % ${Math.max(1, Math.floor(size / 20_000))} = 0`;
  const random = randomFrom(5);
  const keys = column(some);
  const material: Material = {
    random,
    keys,
    filters: connection.prepare<[], Material['filters'][number]>(FULL_PAGES).all(),
    categories: column('SELECT slug FROM categories'),
    cursors: Array.from({ length: 200 }, (_, at) => cursorBehind(5_000 + at * 50)),
    texts: keys.slice(0, 2_000).map((key) => textWith(key.slice(key.lastIndexOf('/') + 1))),
  };
  const questionOf = ({ path, query, vary }: Kind): Question => ({ path, query, variables: vary(material) });
  const of = (kind: Kind): Question[] => Array.from({ length: count }, () => questionOf(kind));
  const workloads = KINDS.map((kind) => ({ name: kind.name, questions: of(kind), changedKeys: [] }));
  const [lookup] = workloads as [Workload];
  const mixed = Array.from({ length: count }, () => questionOf(random.any(MIX)));
  connection.close();
  return [
    ...workloads,
    { name: 'lookup by key, while entries change', ...changing(lookup.questions) },
    { name: 'mix', questions: mixed, changedKeys: [] },
    { name: 'mix, while entries change', ...changing(mixed) },
  ];

  function changing(questions: readonly Question[]): Pick<Workload, 'questions' | 'changedKeys'> {
    return { questions, changedKeys: keys.slice(0, 10) };
  }

  function cursorBehind(row: number): string {
    const found = connection
      .prepare<[number], [string, number]>('SELECT key, id FROM error_codes ORDER BY key LIMIT 1 OFFSET ?')
      .raw()
      .get(row)!;
    return Buffer.from(JSON.stringify(['KEY', ...found])).toString('base64url');
  }
}

function textWith(code: string): string {
  return `{"error":{"code":"${code}","message":"The request could not be carried out"}}`;
}

/** Questions as whole requests that go over the wire; `pathOf` gives the path under which a server answers one. */
export function requestsOf(questions: readonly Question[], pathOf: (question: Question) => string): Buffer[] {
  return questions.map((question) => {
    const body = JSON.stringify({ query: question.query, variables: question.variables });
    return Buffer.from(
      `POST ${pathOf(question)} HTTP/1.1\r\nhost: localhost\r\naccept: application/json\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  });
}
