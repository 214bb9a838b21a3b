/**
 * Measures the pages on a store: processor time of each kind of page when it is asked for first and again, and its bytes
 * over the wire. Each is asked for at several addresses, several times, in this process and without a socket; the first
 * round is left out, since it compiles and fills what stays in memory.
 *
 *     npx tsx bench/build-store.ts /tmp/catalog-200k.sqlite 200000
 *     npx tsx bench/pages.ts /tmp/catalog-200k.sqlite
 */
import { readConfig } from '../src/config.ts';
import { ANONYMOUS } from '../src/domain/viewer.ts';
import { createContext } from '../src/graphql/context.ts';
import { createExecutableSchema } from '../src/server/apollo/executable-schema.ts';
import { createServer } from '../src/server/create-server.ts';
import { storeReadiness } from '../src/server/http/health.ts';
import { openStore, type Store } from '../src/store/open-store.ts';

const ROUNDS = 20;

const [path = 'bench.sqlite'] = process.argv.slice(2);
const store = await openStore(path);
const server = await createServer({
  schema: createExecutableSchema(),
  config: readConfig({ CATALOG_LOG_LEVEL: 'silent' }),
  createContext: async ({ requestId }) => createContext(store, requestId, ANONYMOUS),
  version: () => store.version(),
  health: { ready: () => storeReadiness(store) },
});
await store.warmUp();

const lines = ['| page | processor ms | again | KB over the wire |', '|---|---:|---:|---:|'];
let asked = 0;
const kinds = Object.entries(await addressesOf(store));
// Before anything is measured, all threads are started, and have read what they keep.
for (const [, addresses] of kinds) for (const url of addresses) await ask(url);
for (const [name, addresses] of kinds) {
  let bytes = 0;
  for (const url of addresses) bytes = Math.max(bytes, await ask(url));
  // What no page reads makes another address, whose page is not kept yet.
  const first = await milliseconds(addresses, (url) => {
    asked += 1;
    return ask(`${url}${url.includes('?') ? '&' : '?'}n=${asked}`);
  });
  const again = await milliseconds(addresses, ask);
  lines.push(`| ${name} | ${first.toFixed(1)} | ${again.toFixed(1)} | ${(bytes / 1_024).toFixed(1)} |`);
}
process.stdout.write(`${lines.join('\n')}\n`);
await server.close();
await store.close();

/** The processor time that one of the addresses takes, all threads counted. */
async function milliseconds(
  addresses: readonly string[],
  act: (url: string) => Promise<unknown>,
): Promise<number> {
  const before = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const url of addresses) await act(url);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / ROUNDS / addresses.length;
}

/** Asks for a page as a browser does, and gives how long its body is. */
async function ask(url: string): Promise<number> {
  const headers = { accept: 'text/html', 'accept-encoding': 'gzip, br' };
  const { statusCode, rawPayload } = await server.inject({ method: 'GET', url, headers });
  if (statusCode !== 200) throw new Error(`${url} is answered with ${statusCode}.`);
  return rawPayload.length;
}

/** Some addresses of each kind of page, of what the store has. */
async function addressesOf(filled: Store): Promise<Record<string, string[]>> {
  const { vendors, services, categories } = await filled.directory();
  const entries = await filled.errorCodes.range(
    { condition: { all: [] }, search: null },
    { field: 'UPDATED_AT', descending: false, backward: false, limit: 5, from: null },
  );
  const codes = entries.map(({ record }) => record);
  const report = ({ code, message }: (typeof codes)[number]) =>
    `/?${new URLSearchParams({ q: JSON.stringify({ error_code: code, error_msg: message?.plain }) })}`;
  const first = <Name>(names: Iterable<Name>) => [...names].slice(0, 5);
  return {
    'the first page': ['/'],
    'an entry': codes.map(({ key }) => `/codes/${key.split('/').map(encodeURIComponent).join('/')}`),
    'an answer': codes.map(report),
    'a search': ['not exist', 'parameter', 'quota', 'access denied', 'invalid'].map(
      (q) => `/?${new URLSearchParams({ q })}`,
    ),
    'a search, narrowed': first(vendors.keys()).map((vendor) => `/?q=invalid&vendor=${vendor}&status=400`),
    'all of a vendor': first(vendors.keys()).map((vendor) => `/?vendor=${vendor}`),
    vendors: ['/codes'],
    'a vendor': first(vendors.keys()).map((slug) => `/codes/${slug}`),
    'a service': first(services.keys()).map((key) => `/codes/${key}`),
    'a category': first(categories.keys()).map((slug) => `/categories/${slug}`),
    documents: ['/documents'],
    changes: ['/changes'],
    'the index of sitemaps': ['/sitemap.xml'],
  };
}
