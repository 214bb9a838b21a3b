import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import cors from '@fastify/cors';
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type RouteHandlerMethod,
} from 'fastify';
import { type GraphQLError, type GraphQLSchema, printSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from '../../config.ts';
import { httpRefusal } from '../../errors/http-refusal.ts';
import { headOf, internalRefusal, refusalBody } from '../../errors/protocol-error.ts';
import { deskSignIn } from '../../pages/desk.tsx';
import type { NodeLog } from '../../store/log/node-log.ts';
import { StoreUnavailable } from '../../store/store-unavailable.ts';
import type { ExecuteFor } from '../apollo/execute-in-process.ts';
import { explorerOf } from '../apollo/landing-page.ts';
import { serveExplorerFiles } from '../explorer/explorer-files.ts';
import { type Charging, REQUEST_COST } from '../limits/rate-limit.ts';
import { logFault, logRequest, logUnavailable } from '../log.ts';
import type { RequestWatch } from '../watch-requests.ts';
import { entityTag, finishAnswer, matchesEntityTag } from './answer-headers.ts';
import { awaitPosition, givePosition } from './catalog-position.ts';
import { type Exchange, exchangeOf, requestIdOf } from './exchange.ts';
import { checkReadiness, type Readiness } from './health.ts';
import { earlyRefusal, limitBody } from './request-checks.ts';
import { routeExports } from './route-exports.ts';
import { routeMcp } from './route-mcp.ts';
import { type PageParts, servePages } from './serve-pages.ts';
import { createReadingLimit } from './slow-readers.ts';

declare module 'fastify' {
  interface FastifyRequest {
    exchange: Exchange;
  }
}

/** What the HTTP side needs of the rest of the server. */
interface HttpParts {
  readonly config: Config;
  readonly log: Logger;
  readonly ready: () => Promise<Readiness>;
  readonly isDraining: () => boolean;
  /** The catalog's version, which every write changes. */
  readonly version: () => Promise<number>;
  /** The file of the catalog, which is exported; null for one in memory. */
  readonly catalogPath: string | null;
  /** The log that the node follows; null where there is none. */
  readonly followed: NodeLog | null;
  readonly schema: GraphQLSchema;
  /** Finds out who sends a token, and whether they have a role; rejects where it is no good. */
  readonly admit: (exchange: Exchange) => Promise<void>;
  /** Charges the senders of requests to `/graphql`. */
  readonly charging: Charging;
  /** Answers `/graphql`. */
  readonly answer: RouteHandlerMethod;
  /** Executes operations for agents. */
  readonly executeFor: ExecuteFor;
  /** What the pages need of GraphQL and of memory. */
  readonly pages: Pick<PageParts, 'askFor' | 'cacheBytes' | 'watchCache'>;
  /** What follows each request; null for nothing. */
  readonly watch: RequestWatch | null;
}

/** How long a browser may remember what CORS allows: a day, of which Chromium takes two hours. */
const PREFLIGHT_SECONDS = 86_400;

/** The routes and the way of a request through them; everything that is refused is refused as GraphQL errors in JSON. */
export async function createHttp({
  config,
  log,
  ready,
  isDraining,
  version,
  catalogPath,
  followed,
  schema,
  admit,
  charging,
  answer,
  executeFor,
  pages,
  watch,
}: HttpParts): Promise<FastifyInstance> {
  const schemaHash = createHash('sha256').update(printSchema(schema)).digest('base64url');
  const { bodyLimit, importLimit, cacheMaxAge, corsOrigins, trustProxy } = config;
  const limitReading = createReadingLimit(config.answerSeconds * 1_000);
  const http = fastify({
    bodyLimit,
    genReqId: requestIdOf,
    trustProxy: typeof trustProxy === 'boolean' ? trustProxy : [...trustProxy],
    // While draining, what still arrives is answered.
    return503OnClosing: false,
    frameworkErrors: (error, request, reply: FastifyReply) => {
      // No hook sees such a request.
      request.exchange = exchangeOf(request, bodyLimit);
      reply.headers({ 'x-request-id': request.id, 'cache-control': 'no-store' });
      if (isDraining()) reply.header('connection', 'close');
      sendRefusal(reply, httpRefusal(error, bodyLimit, schema) ?? internalRefusal(request.id));
      logRequest(log, request, reply);
      watch?.ended(request, reply);
    },
  });
  // Only JSON: a form or a plain text could be posted by any page without asking CORS.
  http.removeContentTypeParser('text/plain');
  http.decorateRequest('exchange');

  http.addHook('onRequest', (request, reply, done) => {
    request.exchange = exchangeOf(request, bodyLimit);
    watch?.started(request);
    reply.header('x-request-id', request.id);
    // Not onResponse, which leaves out those that went away.
    reply.raw.once('close', () => {
      logRequest(log, request, reply);
      watch?.ended(request, reply);
    });
    done();
  });
  await http.register(cors, {
    origin: typeof corsOrigins === 'string' ? corsOrigins : [...corsOrigins],
    methods: ['GET', 'POST'],
    exposedHeaders: [
      ...[
        'Catalog-Position',
        'ETag',
        'RateLimit',
        'RateLimit-Policy',
        'Retry-After',
        'WWW-Authenticate',
        'X-Request-Id',
      ],
    ],
    maxAge: PREFLIGHT_SECONDS,
    strictPreflight: false,
  });
  // Before the body is read, so that what is refused anyway costs nothing.
  http.addHook('onRequest', (request, _reply, done) => {
    const { method, headers, is404: isUnrouted } = request;
    const [path = ''] = request.url.split('?', 1);
    const refused = earlyRefusal({
      method,
      path,
      accept: headers.accept,
      isUnrouted,
      hasPages: config.pages,
    });
    if (refused === null) done();
    else done(refused);
  });
  http.addHook('preParsing', async ({ method, headers, exchange }, _reply, body) => {
    if (exchange.authorization !== undefined) {
      // Before the body is read, so that only who has a role makes the catalog read a large one.
      await admit(exchange);
      if (!exchange.isAnonymous) exchange.bodyLimit = Math.max(bodyLimit, importLimit);
    }
    return method === 'POST'
      ? limitBody(body as Readable, headers['content-length'], exchange.bodyLimit)
      : body;
  });
  if (followed !== null) http.addHook('preHandler', awaitPosition(followed));
  http.addHook('preHandler', async ({ method, url, headers, exchange }, reply) => {
    if (method !== 'GET' || !url.startsWith('/graphql?') || exchange.authorization !== undefined) return;
    exchange.entityTag = entityTag(await version(), url, schemaHash);
    if (!matchesEntityTag(headers['if-none-match'], exchange.entityTag)) return;
    // Only an answer without errors has a tag: the client has it, and nothing need be run.
    exchange.errorCodes = [];
    reply.type('application/json; charset=utf-8').send('');
    return reply;
  });
  http.addHook('onSend', (request, reply, payload, done) => {
    if (isDraining()) reply.header('connection', 'close');
    const body = finishAnswer(request, reply, payload, cacheMaxAge);
    if (typeof body === 'string' || Buffer.isBuffer(body)) limitReading(request.raw, reply.raw, body.length);
    done(null, body);
  });
  if (followed !== null) http.addHook('onSend', givePosition(followed));
  function refusalOf(error: Error, request: FastifyRequest): GraphQLError {
    const refused = httpRefusal(error, request.exchange.bodyLimit, schema);
    if (refused === null) logFault(log, error, { requestId: request.id });
    if (error instanceof StoreUnavailable) logUnavailable(log, error, { requestId: request.id });
    return refused ?? internalRefusal(request.id);
  }
  http.setErrorHandler<Error>((error, request, reply) => sendRefusal(reply, refusalOf(error, request)));

  http.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    bodyLimit: Math.max(bodyLimit, importLimit),
    onRequest: async ({ exchange }) => charging.charge(exchange, REQUEST_COST),
    // Who sends a token is known only now; with a role they are charged nothing.
    preParsing: async ({ exchange }, _reply, body) => {
      if (exchange.authorization !== undefined) charging.charge(exchange, REQUEST_COST);
      return body;
    },
    onSend: async ({ exchange }, reply) => {
      reply.headers(charging.headers(exchange));
    },
    handler: answer,
  });
  if (explorerOf(config) !== 'none') serveExplorerFiles(http);
  routeMcp(http, { config, executeFor, charging });
  routeExports(http, { config, catalogPath, version, charging });
  if (config.pages) {
    await http.register((scope) =>
      servePages(scope, {
        ...pages,
        version,
        charging,
        watch,
        deskSignIn: deskSignIn(config),
        schemaHash,
        refusalOf,
      }),
    );
  }
  http.get('/healthz', async () => ({ status: 'ok' }));
  http.get('/readyz', async (_request, reply) => {
    const readiness: Readiness = isDraining()
      ? { ready: false, reason: 'The server is shutting down.' }
      : await checkReadiness(ready, log);
    const { ready: isReady, ...more } = readiness;
    reply.code(isReady ? 200 : 503);
    return { status: isReady ? 'ready' : 'not ready', ...more };
  });
  await http.ready();
  return http;
}

function sendRefusal(reply: FastifyReply, refused: GraphQLError): void {
  const { status, headers } = headOf(refused);
  reply.code(status).headers(Object.fromEntries(headers)).send(refusalBody(refused));
}
