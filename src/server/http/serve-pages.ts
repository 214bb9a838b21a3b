import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { createSizedCache, keyOf, type WatchCache } from '../../caching/sized-cache.ts';
import { headOf } from '../../errors/protocol-error.ts';
import { type Asset, readAssets } from '../../pages/assets.ts';
import { type DeskSignIn, deskRoute } from '../../pages/desk.tsx';
import type { Page, PageAnswer, PageRequest, PageRoute } from '../../pages/page.ts';
import { renderPage } from '../../pages/render-page.tsx';
import { PAGE_ROUTES } from '../../pages/routes.ts';
import { securityHeaders } from '../../pages/security-headers.ts';
import { errorPage } from '../../pages/views/error-page.tsx';
import type { AskFor } from '../apollo/execute-in-process.ts';
import { chosenEncoding, compress, type Encoding } from '../fast-path/compress-answer.ts';
import { type Charging, REQUEST_COST } from '../limits/rate-limit.ts';
import type { RequestWatch } from '../watch-requests.ts';
import { entityTag, matchesEntityTag } from './answer-headers.ts';

/** What pages need of the server. */
export interface PageParts {
  readonly askFor: AskFor;
  readonly version: () => Promise<number>;
  readonly charging: Charging;
  readonly watch: RequestWatch | null;
  /** The issuer at which maintainers sign in; null where they use tokens alone. */
  readonly deskSignIn: DeskSignIn | null;
  /** How much memory the pages may take that are kept, in bytes. */
  readonly cacheBytes: number;
  readonly watchCache: WatchCache;
  /** A hash of the schema. */
  readonly schemaHash: string;
  /** What to tell of an error; it logs what is a fault of the catalog's own. */
  readonly refusalOf: (error: Error, request: FastifyRequest) => GraphQLError;
}

/** What the form of a field may have: a text of 64 KiB in which each byte is an escape of three. */
const FORM_LIMIT = 200 * 1024;

const HTML = 'text/html; charset=utf-8';

/** A host that may stand in the address of a page: a name or an address, with a port. */
const HOST = /^[A-Za-z0-9._-]+(:\d+)?$|^\[[0-9A-Fa-f:.]+\](:\d+)?$/;

/** Registers the pages for people with what they load, and the page for addresses under which nothing is. */
export async function servePages(http: FastifyInstance, parts: PageParts): Promise<void> {
  const assets = readAssets();
  const hash = createHash('sha256').update(parts.schemaHash);
  for (const { path } of assets.values()) hash.update(path);
  hash.update(JSON.stringify(parts.deskSignIn));
  const build = hash.digest('base64url');
  const keptPages = createSizedCache<RenderedAnswer>(parts.cacheBytes, renderedBytes);
  parts.watchCache('pages', keptPages);

  http.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
  for (const route of [...PAGE_ROUTES, deskRoute(parts.deskSignIn)]) registerPage(route);
  for (const asset of assets.values()) registerAsset(asset);
  http.setNotFoundHandler((request, reply) =>
    sendPage(errorPage(404, 'Not found', 'There is no page at this address.'), request, reply),
  );

  function registerPage(route: PageRoute): void {
    const answer = (request: FastifyRequest, reply: FastifyReply) => answerPage(route, request, reply);
    http.route({
      method: [...route.methods],
      url: route.path,
      bodyLimit: FORM_LIMIT,
      onRequest: async ({ exchange }) => {
        exchange.bodyLimit = FORM_LIMIT;
        parts.charging.charge(exchange, REQUEST_COST);
      },
      handler: parts.watch?.answering(answer) ?? answer,
      errorHandler: (error, request, reply) => {
        const refused = parts.refusalOf(error, request);
        const { status, headers } = headOf(refused);
        reply.headers(Object.fromEntries(headers));
        return sendPage(errorPage(status, 'This cannot be shown', refused.message), request, reply);
      },
    });
  }

  /**
   *     known to the client? ─ no ─► kept? ─ no ─► rendered, and kept where anyone may have it
   *          │ yes: 304               │ yes: sent
   */
  async function answerPage(route: PageRoute, request: FastifyRequest, reply: FastifyReply) {
    const { method, url, headers, exchange } = request;
    const asked = pageRequest(request);
    if (method !== 'GET' || exchange.authorization !== undefined) {
      const answer = render(await route.answer(asked), asked.origin);
      exchange.errorCodes = [];
      return sendRendered(answer, request, reply);
    }
    const version = await parts.version();
    const address = `${asked.origin}${url} ${headers.accept}`;
    exchange.entityTag = entityTag(version, address, build);
    if (matchesEntityTag(headers['if-none-match'], exchange.entityTag)) {
      exchange.errorCodes = [];
      return reply.type(HTML).send('');
    }
    const question = keyOf(`${version} ${address}`);
    const kept = keptPages.get(question);
    const answer = kept ?? render(await route.answer(asked), asked.origin);
    if (kept === undefined && answer.status === 200) keptPages.set(question, answer);
    exchange.errorCodes = [];
    return sendRendered(answer, request, reply);
  }

  function render(answer: PageAnswer, origin: string): RenderedAnswer {
    if ('location' in answer) return createRenderedAnswer(303, { location: answer.location }, '');
    if (!('main' in answer)) {
      const headers = { 'content-type': answer.contentType, ...securityHeaders() };
      return createRenderedAnswer(answer.status, headers, answer.body);
    }
    const headers = { 'content-type': HTML, ...securityHeaders(answer.connect) };
    return createRenderedAnswer(answer.status, headers, renderPage(answer, assets, origin));
  }

  function sendPage(page: Page, request: FastifyRequest, reply: FastifyReply) {
    return sendRendered(render(page, originOf(request)), request, reply);
  }

  function pageRequest(request: FastifyRequest): PageRequest {
    const { url, params, body, headers } = request;
    const start = url.indexOf('?');
    return {
      origin: originOf(request),
      address: url,
      parameters: params as Readonly<Record<string, string>>,
      query: new URLSearchParams(start < 0 ? '' : url.slice(start)),
      form: body instanceof URLSearchParams ? body : null,
      accept: headers.accept,
      ask: parts.askFor(request),
    };
  }

  function registerAsset({ path, contentType, body }: Asset): void {
    const headers = {
      'content-type': contentType,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    };
    const answer = createRenderedAnswer(200, headers, body);
    http.get(path, (request, reply) => sendRendered(answer, request, reply));
  }
}

function originOf({ protocol, host }: FastifyRequest): string {
  return HOST.test(host) ? `${protocol}://${host}` : '';
}

/** A page, or what a page loads, as it goes over the wire. */
interface RenderedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Its forms in the codings that were asked for so far; null for one that is no smaller. */
  readonly forms: Map<Encoding, Promise<Buffer | null>>;
}

/** Gives an answer of which no compressed form has been made yet. */
function createRenderedAnswer(
  status: number,
  headers: RenderedAnswer['headers'],
  body: string | Buffer,
): RenderedAnswer {
  return { status, headers, body: Buffer.from(body), forms: new Map() };
}

/** What an answer takes at most, in bytes, with both of its compressed forms and what else stands around it. */
function renderedBytes({ body }: RenderedAnswer): number {
  return body.length * 3 + 2_000;
}

/** Sends an answer in the coding that the client takes; each is made once, off the event loop. */
async function sendRendered(
  { status, headers, body, forms }: RenderedAnswer,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  reply.code(status).headers(headers);
  const encoding = chosenEncoding(request.headers['accept-encoding']);
  if (encoding === null) return reply.send(body);
  if (!forms.has(encoding)) forms.set(encoding, compress(body, encoding));
  const compressed = await forms.get(encoding)!;
  if (compressed !== null) reply.header('content-encoding', encoding);
  return reply.send(compressed ?? body);
}
