import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { RequestFacts } from '../access/authenticate.ts';
import { serverCaches } from '../caching/cache-budget.ts';
import type { WatchCache } from '../caching/sized-cache.ts';
import type { Config } from '../config.ts';
import type { Viewer } from '../domain/viewer.ts';
import { httpRefusal } from '../errors/http-refusal.ts';
import { internalRefusal } from '../errors/protocol-error.ts';
import type { NodeLog } from '../store/log/node-log.ts';
import { StoreUnavailable } from '../store/store-unavailable.ts';
import type { Metrics } from '../watching/metrics.ts';
import { createApollo } from './apollo/create-apollo.ts';
import { askForPages, executeInProcess } from './apollo/execute-in-process.ts';
import { FIRST_OPERATION, type FirstOperation } from './apollo/landing-page.ts';
import { answerFromFastPath } from './fast-path/answer-from-fast-path.ts';
import { createKnownQueries } from './fast-path/known-queries.ts';
import { answerInOrder } from './http/answer-in-order.ts';
import { createHttp } from './http/create-http.ts';
import { EXCHANGE, type Exchange, type WithExchange } from './http/exchange.ts';
import type { Readiness } from './http/health.ts';
import { type Listeners, openListeners } from './http/listeners.ts';
import { createCharging } from './limits/rate-limit.ts';
import { createLog, logFault, logUnavailable } from './log.ts';
import { watchRequests } from './watch-requests.ts';

/** What a server is made of. */
export interface ServerParts<Context extends object> {
  readonly schema: GraphQLSchema;
  readonly config: Config;
  /** By default JSON lines on standard output. */
  readonly log?: Logger;
  /**
   * Makes a new object for each request, with its `viewer` where there are roles. It may throw what `refusal` and `badUserInput`
   * give; all else is masked.
   */
  readonly createContext: (facts: RequestFacts) => Promise<Context>;
  /** The catalog's version, which every write changes: the `ETag` of GET answers has it. */
  readonly version: () => Promise<number>;
  /** The file of the catalog, which is exported; null, as by default, for one in memory, which is not. */
  readonly catalogPath?: string | null;
  /** The log that the node follows; null for none, as by default. */
  readonly followed?: NodeLog | null;
  readonly health: { readonly ready: () => Promise<Readiness> };
  /** Where requests are counted; null for nowhere, as by default. */
  readonly metrics?: Metrics | null;
  /** What the Sandbox shows at first. */
  readonly firstOperation?: FirstOperation;
}

/** The catalog's HTTP server. */
export interface CatalogServer {
  /** Starts to listen, and says where: `http://localhost:4000`. Throws what Node throws, as EADDRINUSE. */
  listen(): Promise<{ readonly url: string }>;
  /** Takes no more connections, answers what was sent on those it has for as long as the settings allow, and ends. */
  close(): Promise<void>;
  /** Answers a request without a socket. */
  readonly inject: FastifyInstance['inject'];
}

/** Makes the server; it does not listen yet. */
export async function createServer<Context extends object>(
  parts: ServerParts<Context>,
): Promise<CatalogServer> {
  const { schema, config, createContext, version, health } = parts;
  const { followed = null, metrics = null, firstOperation = FIRST_OPERATION, catalogPath = null } = parts;
  const log = parts.log ?? createLog(config.logLevel);
  const caches = serverCaches(config.cacheMemory);
  const charging = createCharging(config.rateLimit, caches.budgets);
  const watch = watchRequests(metrics);
  const watchCache: WatchCache = (name, use) => metrics?.watchCache(name, use);
  const apollo = createApollo<Context>(
    schema,
    config,
    caches,
    charging.charge,
    watchCache,
    firstOperation,
    log,
  );
  await apollo.start();

  function contextOf(exchange: Exchange): Promise<WithExchange<Context>> {
    exchange.context ??= makeContext(exchange);
    return exchange.context as Promise<WithExchange<Context>>;
  }

  async function makeContext(exchange: Exchange): Promise<WithExchange<Context>> {
    const { requestId, authorization, address } = exchange;
    try {
      return Object.assign(await createContext({ requestId, authorization, address }), {
        [EXCHANGE]: exchange,
      });
    } catch (error) {
      const isKnown = error instanceof GraphQLError || error instanceof StoreUnavailable;
      const refused = isKnown ? httpRefusal(error, exchange.bodyLimit, schema) : null;
      if (refused === null) logFault(log, error, { requestId });
      if (error instanceof StoreUnavailable) logUnavailable(log, error, { requestId });
      throw refused ?? internalRefusal(requestId);
    }
  }

  const queries = createKnownQueries({
    schema,
    limits: config,
    charge: charging.charge,
    caches,
    watchCache,
    createContext: contextOf,
  });
  const executeFor = executeInProcess(apollo, contextOf, queries);
  const runByApollo = fastifyApolloHandler(apollo, { context: ({ exchange }) => contextOf(exchange) });
  const answer = answerFromFastPath({
    queries,
    caches,
    watchCache,
    version,
    answerByApollo(request, reply) {
      // What anyone may read, any page may make a browser request: Apollo's prevention of CSRF is for credentials.
      if (request.method === 'GET' && request.exchange.authorization === undefined) {
        request.headers['apollo-require-preflight'] = 'true';
      }
      return runByApollo.call(http, request, reply);
    },
  });
  const state = { draining: false };
  const http = await createHttp({
    config,
    log,
    ready: health.ready,
    isDraining: () => state.draining,
    version,
    catalogPath,
    followed,
    schema,
    async admit(exchange) {
      // Whose credential comes with no role may do no more than anybody, and is not trusted with more either.
      const { viewer } = (await contextOf(exchange)) as { readonly viewer?: Viewer };
      exchange.isAnonymous = viewer?.role === 'ANONYMOUS';
    },
    charging,
    watch,
    executeFor,
    pages: { askFor: askForPages(executeFor), cacheBytes: caches.pages, watchCache },
    answer: watch?.answering(answer) ?? answer,
  });
  let listeners: Listeners | null = null;
  let closing: Promise<void> | null = null;

  async function drain(): Promise<void> {
    state.draining = true;
    await listeners?.close(config.shutdownSeconds * 1_000);
    await http.close();
    await apollo.stop();
  }

  return {
    async listen() {
      const { host, port, requestSeconds } = config;
      const milliseconds = requestSeconds * 1_000;
      const options = {
        requestTimeout: milliseconds,
        headersTimeout: milliseconds,
        keepAliveTimeout: 72_000,
        connectionsCheckingInterval: Math.min(milliseconds / 2, 5_000),
      };
      listeners = await openListeners(host, port, options, answerInOrder(http.routing));
      return { url: `http://${nameInUrl(host)}:${listeners.port}` };
    },
    close() {
      closing ??= drain();
      return closing;
    },
    inject: http.inject.bind(http) as FastifyInstance['inject'],
  };
}

function nameInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
