import { setTimeout as wait } from 'node:timers/promises';
import { readConfig } from '../src/config.ts';
import { ANONYMOUS } from '../src/domain/viewer.ts';
import { createContext } from '../src/graphql/context.ts';
import { seedCatalog } from '../src/importing/seed-catalog.ts';
import { createExecutableSchema } from '../src/server/apollo/executable-schema.ts';
import { createServer } from '../src/server/create-server.ts';
import { openStore } from '../src/store/open-store.ts';

const entries = Number(process.env.ENTRIES ?? 0);
const store = await openStore(entries ? '/tmp/o1/c.sqlite' : ':memory:');
if (!entries) await seedCatalog(store, new URL('../seed/', import.meta.url));
const server = await createServer({
  schema: createExecutableSchema(),
  config: readConfig({ CATALOG_LOG_LEVEL: 'silent', PORT: '0', CATALOG_MAX_COST: '10000000' }),
  createContext: async ({ requestId }) => createContext(store, requestId, ANONYMOUS),
  version: () => store.version(),
  health: { ready: async () => ({ ready: true }) },
});
const or = (n: number, f: (i: number) => string) => `or: [${Array.from({ length: n }, (_, i) => f(i)).join(' ')}]`;
const rep = (n: number, f: (i: number) => string) => Array.from({ length: n }, (_, i) => f(i)).join(' ');
const E = (args: string, sel: string) => `errorCodes(${args}) { ${sel} }`;
const ops: Record<string, string> = {
  typename: '{ __typename }',
  vendors: '{ vendors { slug name } }',
  catalog: '{ catalog { version errorCodeCount } }',
  entry: '{ errorCode(by: {key: "open-telekom-cloud/tms/TMS.0014"}) { key message } }',
  entryRows: '{ errorCode(by: {key: "open-telekom-cloud/tms/TMS.0014"}) { rows { line cells { header text } document { title } } } }',
  page20: `{ ${E('first: 20', 'nodes { key }')} }`,
  page100: `{ ${E('first: 100', 'nodes { key }')} }`,
  page100x10: `{ ${E('first: 100', 'nodes { key id code variant message description solution httpStatuses retryable version }')} }`,
  page100md: `{ ${E('first: 100', 'nodes { message(format: MARKDOWN) description(format: MARKDOWN) solution(format: MARKDOWN) }')} }`,
  page100cat: `{ ${E('first: 100', 'nodes { category { slug } vendor { slug } service { key } }')} }`,
  page100common: `{ ${E('first: 100, filter: {vendor: ["tencent-cloud"]}', 'nodes { common { key } }')} }`,
  page100rows: `{ ${E('first: 100', 'nodes { rows { line } }')} }`,
  page100rowscells: `{ ${E('first: 100', 'nodes { rows { line cells { header text } } }')} }`,
  page100rowsed: `{ ${E('first: 100', 'nodes { rows { edition { sha256 findings { message } } } }')} }`,
  page100corr: `{ ${E('first: 100', 'nodes { corrections { field value author { name } } }')} }`,
  page100sim: `{ ${E('first: 100', 'nodes { similar(first: 20) { key } }')} }`,
  page10sim: `{ ${E('first: 10', 'nodes { similar(first: 20) { key } }')} }`,
  page100rev: `{ ${E('first: 100', 'nodes { revisions(first: 20) { nodes { kind changes { field before after } } } }')} }`,
  page100rev1: `{ ${E('first: 100', 'nodes { revisions(first: 1) { nodes { kind } } }')} }`,
  page100revcount: `{ ${E('first: 100', 'nodes { revisions(first: 1) { totalCount } }')} }`,
  changes100: '{ changes(first: 100) { nodes { kind changes { field before after } } } }',
  changes100ec: '{ changes(first: 100) { nodes { kind errorCode { key message } } } }',
  count: `{ ${E('first: 1', 'totalCount')} }`,
  facets: `{ ${E('first: 1', 'facets { vendors { value count } services { value } categories { value count } canonicalCodes { value } httpStatuses { value } lifecycles { value } }')} }`,
  search: `{ ${E('search: "policy name", first: 20', 'nodes { key }')} }`,
  searchAll: `{ ${E('search: "parameter", first: 100', 'totalCount edges { node { key } matches { field snippet } }')} }`,
  search16: `{ ${E('search: "the a of is to in not be for and or an this with by on", first: 100', 'totalCount edges { node { key } matches { field snippet } }')} }`,
  searchFacets: `{ ${E('search: "parameter", first: 1', 'totalCount facets { vendors { value count } categories { value count } }')} }`,
  filtered: `{ ${E('first: 20, filter: {httpStatus: [404]}', 'totalCount nodes { key }')} }`,
  or48: `{ ${E(`first: 100, filter: { ${or(48, (i) => `{ httpStatus: [${400 + i}] codePrefix: "${String.fromCharCode(97 + (i % 26))}" }`)} }`, 'totalCount nodes { key } facets { vendors { value } }')} }`,
  or48_10: `{ ${rep(10, (i) => `a${i}: ${E(`first: 100, filter: { ${or(10, (j) => `{ httpStatus: [${400 + i + j}] codePrefix: "${String.fromCharCode(97 + (j % 26))}" }`)} }`, 'totalCount nodes { key }')}`)} }`,
  list300: `{ ${E(`first: 20, filter: { code: [${rep(400, (i) => `"x${i}"`)}] }`, 'totalCount nodes { key }')} }`,
  alias48: `{ ${rep(48, (i) => `a${i}: ${E(`first: 20, filter: {httpStatus: [${400 + i}]}`, 'totalCount nodes { key }')}`)} }`,
  alias48rows: `{ ${rep(48, (i) => `a${i}: ${E(`first: 100, filter: {httpStatusClass: [CLIENT_ERROR], not: {httpStatus: [${500 + i}]}}`, 'nodes { rows { line } }')}`)} }`,
  alias48search: `{ ${rep(48, (i) => `a${i}: ${E(`first: 20, search: "parameter ${String.fromCharCode(97 + (i % 26))}"`, 'totalCount')}`)} }`,
  merged600: `{ ${E('first: 100', `nodes { ${rep(900, () => 'key')} }`)} }`,
  mergedRows: `{ ${rep(60, () => E('first: 100', 'nodes { rows { line } corrections { field } }'))} }`,
  mergedRows2: `{ ${E('first: 100', `nodes { ${rep(180, () => 'rows { line cells { text } }')} }`)} }`,
  rowsrows: `{ ${E('first: 100', 'nodes { rows { document { service { vendor { services { documents { title } } } } } } }')} }`,
  commonDeep: `{ ${E('first: 100, filter: {vendor: ["tencent-cloud"]}', 'nodes { common { rows { line } corrections { field } common { rows { line } } } }')} }`,
  directory: '{ vendors { slug name services { key name errorCodeCount documents { title format editions { sha256 publishedAt rowCount } } } } categories { slug canonicalCode remedy errorCodeCount } }',
  resolve: '{ resolveError(input: {text: "{\\"error_code\\": \\"TMS.0009\\", \\"error_msg\\": \\"Key is invalid.\\"}"}) { errors { candidates { score errorCode { key } } } } }',
  resolveText: `{ resolveError(input: {text: "${'You do not have the required permission to perform this operation. '.repeat(20)}", limit: 20}) { errors { candidates { score errorCode { key } } } } }`,
  resolve12: `{ resolveError(input: {text: "${rep(12, (i) => `error_code=TMS.00${10 + i} error_msg=something is wrong with parameter ${i};`)}", limit: 20}) { errors { candidates { score errorCode { key rows { line } } } } } }`,
  asOf: '{ errorCode(by: {key: "open-telekom-cloud/tms/TMS.0014"}, asOf: "2100-01-01T00:00:00Z") { key message } }',
  intro: '{ __schema { types { name description fields { name description args { name description type { name kind ofType { name } } } type { name kind ofType { name kind ofType { name } } } } enumValues { name description } inputFields { name description } } } }',
  docs: '{ documents(first: 100) { totalCount nodes { title errorCodeCount editions { sha256 findings { message line text } } } } }',
};
Object.assign(ops, {
  leaves: `{ ${rep(16, (i) => `a${i}: ${E(`first: 100, filter: {not: {httpStatus: [${500 + i}]}}`, 'nodes { key id code variant message description solution httpStatuses retryable version }')}`)} }`,
  revec: `{ ${E('first: 100', 'nodes { revisions(first: 99) { nodes { kind errorCode { key rows { line } corrections { field } } } } }')} }`,
  catDeep: `{ ${E('first: 100', 'nodes { service { vendor { services { documents { title errorCodeCount } } } } }')} }`,
  markdown: `{ ${rep(16, (i) => `a${i}: ${E(`first: 100, filter: {not: {httpStatus: [${500 + i}]}}`, 'nodes { description(format: MARKDOWN) solution(format: MARKDOWN) }')}`)} }`,
  order: `{ ${rep(10, (i) => `a${i}: ${E(`first: 1, orderBy: {field: HTTP_STATUS}, filter: {not: {httpStatus: [${500 + i}]}}`, 'nodes { key }')}`)} }`,
  counts: `{ ${rep(20, (i) => `a${i}: ${E(`first: 1, filter: {not: {httpStatus: [${500 + i}]}}`, 'totalCount')}`)} }`,
  facets20: `{ ${rep(20, (i) => `a${i}: ${E(`first: 1, filter: {not: {httpStatus: [${500 + i}]}}`, 'facets { vendors { value } httpStatuses { value } services { value } }')}`)} }`,
  searchPage: `{ ${rep(20, (i) => `a${i}: ${E(`first: 1, search: "re${String.fromCharCode(97 + i)} in"`, 'nodes { key }')}`)} }`,
  searchSnip: `{ ${rep(5, (i) => `a${i}: ${E(`first: 100, search: "the ${['of','is','to','in','not'][i]}"`, 'edges { matches { field snippet } }')}`)} }`,
  keys50: `{ ${rep(50, (i) => `a${i}: errorCode(by: {key: "open-telekom-cloud/tms/TMS.00${10 + i}"}) { key message }`)} }`,
  codes480: `{ ${rep(2, (k) => `a${k}: ${E(`first: 20, filter: { code: [${rep(450, (i) => `"x${k}${i}"`)}] }`, 'totalCount nodes { key }')}`)} }`,
  resolveLong: `{ resolveError(input: {text: "${rep(600, (i) => `The parameter ${i} is invalid for the policy name in request.`)}", limit: 20}) { errors { candidates { score errorCode { key } } } } }`,
});
const only = process.argv.slice(2);
const send = async (query: string) => (await server.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json' }, payload: { query, extensions: { cost: true } } })).json();
for (const [name, query] of Object.entries(ops)) {
  if (only.length && !only.includes(name)) continue;
  const times: number[] = [];
  let last: any;
  for (let i = 0; i < 3; i++) {
    const before = process.cpuUsage();
    // An own name keeps the document, the answer and the compiled form from being found.
    last = await send(query.replace('{', `query Q${i} {`));
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
    await wait(5);
  }
  const cost = last.extensions?.cost;
  process.stdout.write(`${name.padEnd(18)} ${times.map((t) => t.toFixed(1).padStart(8)).join(' ')} ms  ${String(JSON.stringify(last).length).padStart(9)} B ${JSON.stringify(cost ?? last.errors?.[0]?.message ?? '').slice(0, 200)}\n`);
}
await server.close();
await store.close();
