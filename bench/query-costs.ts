/**
 * Measures what operations take of the processor, beside their cost as the server computes it: one unit should be about
 * ten microseconds. `npx tsx bench/query-costs.ts [FILE]`; without a file, of the seed documents.
 */
import { readConfig } from '../src/config.ts';
import { ANONYMOUS } from '../src/domain/viewer.ts';
import { createContext } from '../src/graphql/context.ts';
import { seedCatalog } from '../src/importing/seed-catalog.ts';
import { createExecutableSchema } from '../src/server/apollo/executable-schema.ts';
import { createServer } from '../src/server/create-server.ts';
import { openStore } from '../src/store/open-store.ts';

const MOST_COST = 10_000_000;

/** How often each is measured; the least counts, since others use the machine too. */
const REPEATS = 5;

/** So many variants of an operation in one, each with a filter of its own, so that none is remembered. */
function aliased(count: number, first: number, selection: string, search = ''): string {
  const variant = (n: number) =>
    `a${n}: errorCodes(first: ${first}, filter: { not: { httpStatus: [${500 + n}] } }${search}) { ${selection} }`;
  return `{ ${Array.from({ length: count }, (_, n) => variant(n)).join(' ')} }`;
}

function alternatives(count: number): string {
  const conditions = Array.from(
    { length: count },
    (_, n) => `{ httpStatus: [${400 + n}] codePrefix: "${String.fromCharCode(97 + (n % 26))}" }`,
  );
  return `{ errorCodes(first: 100, filter: { or: [${conditions.join(' ')}] }) { totalCount nodes { key } } }`;
}

const TEXTS = 'key code variant message description solution httpStatuses retryable version';

const OPERATIONS: Readonly<Record<string, string>> = {
  nothing: '{ __typename }',
  '50 entries by key': `{ ${Array.from({ length: 50 }, (_, n) => `a${n}: errorCode(by: { key: "open-telekom-cloud/tms/TMS.00${10 + n}" }) { key message }`).join(' ')} }`,
  'a page of 100': `{ errorCodes(first: 100) { nodes { ${TEXTS} } } }`,
  '16 pages of 100': aliased(16, 100, `nodes { ${TEXTS} }`),
  '9 pages of 100 with their rows': aliased(9, 100, 'nodes { rows { line } }'),
  '48 pages of 100 with their rows': aliased(48, 100, 'nodes { rows { line } }'),
  'a page of 100 with rows and cells':
    '{ errorCodes(first: 100) { nodes { rows { line cells { header text } } } } }',
  'a page of 100 with their history':
    '{ errorCodes(first: 100) { nodes { revisions(first: 1) { nodes { kind } } } } }',
  '100 × 100 rows and corrections':
    '{ errorCodes(first: 100) { nodes { revisions(first: 100) { nodes { errorCode { rows { line } corrections { field } } } } } } }',
  '10 entries with their like': '{ errorCodes(first: 10) { nodes { similar(first: 20) { key } } } }',
  '100 entries with their like': '{ errorCodes(first: 100) { nodes { similar(first: 20) { key } } } }',
  '10 searches': aliased(10, 1, 'nodes { key }', ', search: "the in"'),
  '48 searches': aliased(48, 1, 'nodes { key }', ', search: "the in"'),
  '20 counts': aliased(20, 1, 'totalCount'),
  '20 × 3 facets': aliased(20, 1, 'facets { vendors { value } services { value } httpStatuses { value } }'),
  '48 alternatives': alternatives(48),
  'rows asked for 180 times': `{ errorCodes(first: 100) { nodes { ${'rows { line cells { text } } '.repeat(180)} } } }`,
  'a raw error':
    '{ resolveError(input: { text: "error_code=TMS.0009 error_msg=Key is invalid." }) { errors { candidates { score errorCode { key } } } } }',
};

const [path] = process.argv.slice(2);
const store = await openStore(path ?? ':memory:');
if (path === undefined) await seedCatalog(store, new URL('../seed/', import.meta.url));
const server = await createServer({
  schema: createExecutableSchema(),
  config: readConfig({ CATALOG_LOG_LEVEL: 'silent', PORT: '0', CATALOG_MAX_COST: String(MOST_COST) }),
  createContext: async ({ requestId }) => createContext(store, requestId, ANONYMOUS),
  version: () => store.version(),
  health: { ready: async () => ({ ready: true }) },
});

/** The cost of an operation, and the milliseconds of the processor that a request for it takes. */
async function measure(operation: string): Promise<{ cost: number; milliseconds: number }> {
  const times: number[] = [];
  let cost = Number.NaN;
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    // A name of its own, so that nothing is remembered of it.
    const query = `query Q${repeat} ${operation}`;
    const before = process.cpuUsage();
    const response = await server.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query, extensions: { cost: true } },
    });
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1_000);
    cost = response.json().extensions?.cost.total ?? cost;
  }
  return { cost, milliseconds: Math.min(...times) };
}

const { milliseconds: request } = await measure('{ __typename }');
for (const [name, operation] of Object.entries(OPERATIONS)) {
  const { cost, milliseconds } = await measure(operation);
  const each = ((milliseconds - request) * 1_000) / cost;
  process.stdout.write(
    `${name.padEnd(36)} ${String(cost).padStart(8)} units ${milliseconds.toFixed(1).padStart(8)} ms ${each.toFixed(1).padStart(8)} µs a unit\n`,
  );
}
await server.close();
await store.close();
