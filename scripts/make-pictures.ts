/**
 * Takes the pictures of the README, docs/pictures/*.png, of a catalog that holds the seed documents alone. It needs
 * Chromium: `npm run pictures`, or `npm run pictures -- PATH` where it is not at /usr/bin/chromium.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { readConfig } from '../src/config.ts';
import { ANONYMOUS } from '../src/domain/viewer.ts';
import { createContext } from '../src/graphql/context.ts';
import { seedCatalog } from '../src/importing/seed-catalog.ts';
import { createExecutableSchema } from '../src/server/apollo/executable-schema.ts';
import { createServer } from '../src/server/create-server.ts';
import { storeReadiness } from '../src/server/http/health.ts';
import { openStore } from '../src/store/open-store.ts';

const REPORT =
  '2026-11-02T10:11:12Z ERROR HTTP 400 {"error_code": "TMS.0009", "error_msg": "Key is invalid."}';

/** What is shown, in which colors. */
const PICTURES = [
  { name: 'answer', path: `/?${new URLSearchParams({ q: REPORT })}`, colorScheme: 'light', height: 470 },
  { name: 'results', path: '/?q=not+exist&vendor=tencent-cloud', colorScheme: 'light', height: 640 },
  { name: 'entry', path: '/codes/tencent-cloud/kms/10310', colorScheme: 'dark', height: 640 },
] as const;

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
mkdirSync(folder, { recursive: true });
const [executablePath = '/usr/bin/chromium'] = process.argv.slice(2);

const store = await openStore(':memory:');
await seedCatalog(store, new URL('../seed/', import.meta.url));
const server = await createServer({
  schema: createExecutableSchema(),
  config: readConfig({ CATALOG_LOG_LEVEL: 'silent', HOST: '127.0.0.1', PORT: '0' }),
  createContext: async ({ requestId }) => createContext(store, requestId, ANONYMOUS),
  version: () => store.version(),
  health: { ready: () => storeReadiness(store) },
});
const { url } = await server.listen();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
for (const { name, path, colorScheme, height } of PICTURES) {
  const page = await browser.newPage({ colorScheme, viewport: { width: 1000, height } });
  await page.goto(url + path);
  await page.screenshot({ path: `${folder}${name}.png` });
  await page.close();
}
await browser.close();
await server.close();
await store.close();
