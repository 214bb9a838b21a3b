import { once } from 'node:events';
import type { Logger } from 'pino';
import { createAuthenticate } from './access/authenticate.ts';
import { createIssuerCheck } from './access/issuer/check-issuer-token.ts';
import { serverCaches } from './caching/cache-budget.ts';
import { type Config, ConfigError, readConfig, storeAddress } from './config.ts';
import { createContext } from './graphql/context.ts';
import { createImportThreads } from './importing/runs/import-threads.ts';
import { type SeededDocument, seedCatalog } from './importing/seed-catalog.ts';
import { createExecutableSchema } from './server/apollo/executable-schema.ts';
import { type Explorer, explorerOf } from './server/apollo/landing-page.ts';
import { createServer } from './server/create-server.ts';
import { storeReadiness } from './server/http/health.ts';
import { createLog } from './server/log.ts';
import { openMetrics } from './server/open-metrics.ts';
import { stopSignal } from './stop-signal.ts';
import { FileRefused } from './store/file-refusal.ts';
import type { LogState, LogStatus, NodeLog } from './store/log/node-log.ts';
import { openStore, type Store } from './store/open-store.ts';
import { StoreUnavailable } from './store/store-unavailable.ts';

/*
 * settings ─► store, migrated ─► seed documents ─► server ─► … ─► SIGTERM or SIGINT ─► drained ─► closed
 */

const SEED_FOLDER = new URL('../seed/', import.meta.url);

/** Why the server does not start, as one line that says what to do. */
class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

/** Runs the server until a signal stops it. What keeps it from starting is printed, and the exit code is 1. */
export async function serve(): Promise<void> {
  try {
    await start(readConfig(process.env));
  } catch (error) {
    process.stderr.write(`${startProblem(error)}\n`);
    process.exitCode = 1;
  }
}

/** What to print of an error that is no fault of the catalog's; throws every other one again. */
function startProblem(error: unknown): string {
  if (error instanceof ConfigError) return `The settings are not right:\n${error.message}`;
  if (error instanceof FileRefused || error instanceof StartRefused) return error.message;
  if (error instanceof StoreUnavailable) return `${readConfig(process.env).database}: ${error.message}`;
  throw error;
}

async function start(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const address = storeAddress(config);
  const store = await openStore(
    typeof address === 'string' ? address : { ...address, inThread: true },
    Date.now,
    config.cacheMemory,
    (done, total) => log.info({ done, total }, 'the file is of an older release, and is brought up to date'),
  );
  if (store.log !== null) logStates(log, store.log);
  try {
    const seeded = await seedCatalog(store, SEED_FOLDER);
    if (!stopSignal.aborted) await serveStore(config, log, store, seeded);
  } finally {
    await store.close();
  }
}

/** Writes to the server's log whenever the node begins or ceases to follow the log of the catalog. */
function logStates(log: Logger, followed: NodeLog): void {
  let last: LogState = 'FOLLOWING';
  const note = ({ state, reason, position, rebuilds }: LogStatus): void => {
    if (state === last) return;
    last = state;
    if (state === 'FOLLOWING') log.info({ position, rebuilds }, 'node follows its log');
    else log.warn({ state, reason, position }, 'node does not follow its log');
  };
  note(followed.status());
  followed.onStatus(note);
}

/** Serves until a signal stops it. */
async function serveStore(
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
  const watched = await openMetrics(config, store, log).catch((error: unknown) => {
    const { host, port } = config.metrics!;
    throw listenProblem(error, { host: host ?? config.host, port, setting: 'CATALOG_METRICS' });
  });
  const importsEnd = new AbortController();
  const server = await createServer({
    schema: createExecutableSchema(createImportThreads(importsEnd.signal)),
    config,
    log,
    createContext: async (facts) => createContext(store, facts.requestId, await authenticate(facts)),
    version: () => store.version(),
    catalogPath: store.path,
    followed: store.log,
    health: { ready: () => storeReadiness(store) },
    metrics: watched?.metrics ?? null,
  });
  const { url } = await server.listen().catch((error: unknown) => {
    throw listenProblem(error, { ...config, setting: 'PORT' });
  });
  process.stdout.write(welcome(url, config, seeded));
  store.warmUp();

  if (!stopSignal.aborted) await once(stopSignal, 'abort');
  await server.close();
  importsEnd.abort();
  await watched?.close();
}

/** Where a server listens, and the setting that names its port. */
interface ListenAddress {
  readonly host: string;
  readonly port: number;
  readonly setting: 'PORT' | 'CATALOG_METRICS';
}

/** What keeps a server from listening, by the code of the system's error. */
const LISTEN_PROBLEMS: Readonly<Record<string, (address: ListenAddress) => string>> = {
  EADDRINUSE: ({ host, port, setting }) =>
    `Port ${port} of ${host} is in use. Stop what listens there, or give ${setting} another number; 0 takes a free one.`,
  EACCES: ({ host, port, setting }) =>
    `Port ${port} of ${host} is not allowed to this user. Give ${setting} a number from 1024 on, or run behind a proxy.`,
  EADDRNOTAVAIL: ({ host }) =>
    `This machine does not have the address ${host}. Give HOST one that it has; 0.0.0.0 is all of them.`,
  ENOTFOUND: ({ host }) => `There is no host ${host}. Give HOST a name or an address of this machine.`,
  EAI_AGAIN: ({ host }) => `The name ${host} cannot be looked up now. Give HOST an address of this machine.`,
};

function listenProblem(error: unknown, address: ListenAddress): unknown {
  const problem = LISTEN_PROBLEMS[(error as NodeJS.ErrnoException).code ?? ''];
  return problem === undefined ? error : new StartRefused(problem(address), { cause: error });
}

/** What a browser shows at `/graphql`. */
const EXPLORERS: Readonly<Record<Explorer, string | null>> = {
  sandbox: 'Apollo Sandbox, or GraphiQL where its network is out of reach',
  graphiql: 'GraphiQL',
  none: null,
};

/** What a newcomer does next. */
function welcome(url: string, config: Config, seeded: readonly SeededDocument[]): string {
  const { database } = config;
  const explorer = EXPLORERS[explorerOf(config)];
  const news = seeded.filter(({ counts }) => counts !== null);
  const taken = news.map(
    ({ service, counts }) => `  ${service}: ${counts!.rows} rows, ${counts!.added} new error codes`,
  );
  return [
    news.length === 0 ? `${database} holds all seed documents already.` : `Read into ${database}:`,
    ...taken,
    '',
    `The catalog serves on ${url}/graphql`,
    ...(config.pages ? [`  Read it:     open ${url}/ in a browser`] : []),
    ...(explorer === null ? [] : [`  Explore it:  open ${url}/graphql in a browser (${explorer})`]),
    `  Ask it:      curl ${url}/graphql -H 'content-type: application/json' \\`,
    `                 -d '{"query":"{ errorCode(by: {key: \\"open-telekom-cloud/tms/TMS.0014\\"}) { message solution } }"}'`,
    ...(config.pages ? [`  Maintain it: open ${url}/desk in a browser, with a token`] : []),
    '  Stop it:     Ctrl+C',
    '',
  ].join('\n');
}
