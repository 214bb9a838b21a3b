import { createHash } from 'node:crypto';

/** A request that is meant to leave something behind in the server. */
export interface HostileRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether the client goes away before it has sent all of the body. */
  readonly isAborted: boolean;
}

/** How large the large ones are, in characters: a little less than a request without a token may be. */
const LARGE = 98_000;

const KEY = 'open-telekom-cloud/tms/TMS.0009';
const LOOKUP = 'query ($key: String!) { errorCode(by: {key: $key}) { key message solution } }';
const SEARCH =
  'query ($search: String!) { errorCodes(search: $search, first: 5) { totalCount nodes { key } } }';
const FILTER = `query ($filter: ErrorCodeFilter) {
  errorCodes(filter: $filter, first: 5) { totalCount facets { vendors { value count } } nodes { key } } }`;
const RESOLVE =
  'query ($text: String!) { resolveError(input: {text: $text}) { errors { candidates { score errorCode { key } } } } }';

/** What is sent to leave something behind, each with the number of the request, of which no two are the same. */
export const HOSTILE_REQUESTS: Readonly<Record<string, (number: number) => HostileRequest>> = {
  'large documents of comments': (number) =>
    post({ query: `{ __typename }#${number}\n${'#\r'.repeat(LARGE / 4)}` }),
  'large documents of values': (number) =>
    post({
      query: `{ ${['a', 'b', 'c'].map((alias) => `${alias}: errorCodes(filter: {code: [${Array.from({ length: 480 }, (_, at) => `"${number}.${at}${'x'.repeat(50)}"`).join(' ')}]}) { nodes { key } }`).join(' ')} }`,
    }),
  'large documents of escapes': (number) =>
    post({ query: `{ errorCode(by: {key: "${number}${'\\u0041'.repeat(LARGE / 7)}"}) { key } }` }),
  'large documents of aliases': (number) =>
    post({
      query: padded(
        `{ ${Array.from({ length: 45 }, (_, at) => `a${number}_${at}: errorCode(by: {key: "${at}"}) { key message solution }`).join(' ')} }`,
      ),
    }),
  'small documents': (number) => post({ query: `{ errorCode(by: {key: "${KEY}${number}"}) { key } }` }),
  'small documents by GET': (number) => get({ query: `{a${number}:__typename}`, junk: 'x'.repeat(6_000) }),
  variables: (number) => post({ query: LOOKUP, variables: { key: `${KEY}/${number}` } }),
  'large variables': (number) =>
    post({ query: LOOKUP, variables: { key: `${number}`.padEnd(LARGE / 2, 'x') } }),
  'undeclared variables': (number) =>
    post({
      query: LOOKUP,
      variables: {
        key: KEY,
        ...Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`u${at}`, number + at])),
      },
    }),
  'invalid documents': (number) => post({ query: `{ nothing${number} }` }),
  'fields that are to be merged': (number) =>
    post({ query: `{ ${'categories { slug } '.repeat(490)} a${number}: __typename }` }),
  'fields that are to be merged on several levels': (number) =>
    post({
      query: `{ ${`categories { ${`errorCodes { ${'nodes { key } '.repeat(7)} } `.repeat(7)} } `.repeat(7)} a${number}: __typename }`,
    }),
  'fragments that are to be merged': (number) =>
    post({
      query: `{ a${number}: __typename ...F0 } ${Array.from({ length: 210 }, (_, at) => `fragment F${at} on Query { __typename ...F${at + 1} }`).join(' ')} fragment F210 on Query { __typename }`,
    }),
  'documents with wrong syntax': (number) => post({ query: `{ ${number} ${'{'.repeat(100)}` }),
  'persisted queries': (number) => registered(`{ p${number}: __typename }`),
  'large persisted queries': (number) => registered(`{ __typename } # ${number} ${'x'.repeat(LARGE)}`),
  'unknown persisted queries': (number) =>
    post({ extensions: { persistedQuery: { version: 1, sha256Hash: `${number}`.padEnd(LARGE / 2, 'x') } } }),
  searches: (number) => post({ query: SEARCH, variables: { search: `policy ${number.toString(36)}` } }),
  filters: (number) =>
    post({
      query: FILTER,
      variables: {
        filter: {
          code: Array.from({ length: 1 + (number % 400) }, (_, at) => `C${at}`),
          or: [
            { commonCode: Array.from({ length: 1 + (Math.floor(number / 400) % 400) }, (_, at) => `${at}`) },
            { codePrefix: 'A' },
          ],
        },
      },
    }),
  'raw errors': (number) =>
    post({
      query: RESOLVE,
      variables: {
        text: `{"error":{"code":"X.${number}","message":"Word${number} ${`long${number}`.padEnd(2_000, 'y')} failed"}}`,
      },
    }),
  tokens: (number) => post({ query: '{ __typename }' }, { authorization: `Bearer cec_${number}` }),
  'requests that are aborted': (number) => ({
    ...post({ query: `{ a${number}: __typename } #${'x'.repeat(LARGE)}` }),
    isAborted: true,
  }),
  'long headers': (number) =>
    post(
      { query: '{ __typename }' },
      { accept: `application/json, a/${`${number}`.padEnd(6_000, 'x')}`, 'x-other': 'y'.repeat(6_000) },
    ),
  'long content types': (number) =>
    post(
      { query: '{ __typename }' },
      { 'content-type': `application/json;x=${`${number}`.padEnd(6_000, 'x')}` },
    ),
};

function post(body: object, headers: HostileRequest['headers'] = {}): HostileRequest {
  return {
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(body),
    isAborted: false,
  };
}

function get(parameters: Readonly<Record<string, string>>): HostileRequest {
  // Not escaped, so that nothing of the address has to be made anew.
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
  return {
    method: 'GET',
    path: `/graphql?${query.join('&')}`,
    headers: { 'apollo-require-preflight': 'true' },
    body: '',
    isAborted: false,
  };
}

function registered(query: string): HostileRequest {
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  return post({ query, extensions: { persistedQuery: { version: 1, sha256Hash } } });
}

function padded(query: string): string {
  return query.padEnd(LARGE, ' ');
}
