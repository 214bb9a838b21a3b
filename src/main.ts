// First, so that a signal counts while the rest is still loaded: a container's first process has no other way to end.
import './stop-signal.ts';
import { once } from 'node:events';
import type { Logger } from 'pino';
import { createAuthenticate } from './access/authenticate.ts';
import { createIssuerCheck } from './access/issuer/check-issuer-token.ts';
import { serverCaches } from './caching/cache-shares.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { createContext } from './graphql/context.ts';
import { type SeededDocument, seedCatalog } from './importing/seed-catalog.ts';
import { createExecutableSchema } from './server/apollo/executable-schema.ts';
import { createServer } from './server/create-server.ts';
import { storeReadiness } from './server/http/health.ts';
import { createLog } from './server/log.ts';
import { openMetrics } from './server/open-metrics.ts';
import { stopSignal } from './stop-signal.ts';
import { openStore, type Store } from './store/open-store.ts';

/*
 * settings ─► store, migrated ─► seed documents ─► server ─► … ─► SIGTERM or SIGINT ─► drained ─► closed
 */

const SEED_FOLDER = new URL('../seed/', import.meta.url);

await start(readSettings());

async function start(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const store = await openStore(config.database, Date.now, config.cacheMemory);
  const seeded = await seedCatalog(store, SEED_FOLDER);
  if (!stopSignal.aborted) await serve(config, log, store, seeded);
  await store.close();
}

/** Serves until a signal stops it. */
async function serve(
  config: Config,
  log: Logger,
  store: Store,
  seeded: readonly SeededDocument[],
): Promise<void> {
  const authenticate = createAuthenticate({
    tokens: store.tokens,
    checkIssuerToken: createIssuerCheck(config),
    log,
    rejectionCache: serverCaches(config.cacheMemory).rejections,
  });
  const watched = await openMetrics(config, store, log);
  const server = await createServer({
    schema: createExecutableSchema(),
    config,
    log,
    createContext: async (facts) => createContext(store, facts.requestId, await authenticate(facts)),
    version: () => store.version(),
    health: { ready: () => storeReadiness(store) },
    metrics: watched?.metrics ?? null,
  });
  const { url } = await server.listen();
  process.stdout.write(welcome(url, config.database, seeded));
  store.warmUp();

  if (!stopSignal.aborted) await once(stopSignal, 'abort');
  await server.close();
  await watched?.close();
}

function readSettings(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`The settings are not right:\n${error.message}\n`);
    process.exit(1);
  }
}

/** What a newcomer does next. */
function welcome(url: string, databasePath: string, seeded: readonly SeededDocument[]): string {
  const news = seeded.filter(({ counts }) => counts !== null);
  const taken = news.map(
    ({ service, counts }) => `  ${service}: ${counts!.rows} rows, ${counts!.added} new error codes`,
  );
  return [
    news.length === 0 ? `${databasePath} holds all seed documents already.` : `Read into ${databasePath}:`,
    ...taken,
    '',
    `The catalog serves on ${url}/graphql`,
    `  Explore it:  open ${url}/graphql in a browser`,
    `  Ask it:      curl ${url}/graphql -H 'content-type: application/json' \\`,
    `                 -d '{"query":"{ errorCode(by: {key: \\"open-telekom-cloud/tms/TMS.0014\\"}) { message solution } }"}'`,
    '  Stop it:     Ctrl+C',
    '',
  ].join('\n');
}
