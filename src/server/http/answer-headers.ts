import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { landingPageHeaders } from './landing-page-headers.ts';

/** What decides how long an answer may be kept. */
export interface Answer {
  readonly method: string;
  readonly status: number;
  /** Whether the request had a credential. */
  readonly authorized: boolean;
  /** Null where GraphQL did not answer. */
  readonly errorCodes: readonly string[] | null;
}

/**
 * The request headers on which an answer depends: JSON or a page, the encoding, the viewer and, by CORS, the origin.
 */
const VARY = 'Accept, Accept-Encoding, Authorization, Origin';

/** Whether anyone may keep the answer: an anonymous query or a page by GET that was answered without an error. */
function isCacheable({ method, status, authorized, errorCodes }: Answer): boolean {
  return method === 'GET' && status === 200 && !authorized && errorCodes?.length === 0;
}

/** The `Cache-Control` of an answer (RFC 9111), for a number of seconds if it is cacheable. */
export function cacheControl(answer: Answer, maxAge: number): string {
  return isCacheable(answer) ? `public, max-age=${maxAge}` : 'no-store';
}

/**
 * The weak `ETag` (RFC 9110, 8.8.3) of the answer of an address at one version of the catalog: the version, and a
 * hash of the address and of the schema. An answer follows from these, so that the tag is known before the operation runs.
 * Weak, since a proxy may compress the answer.
 */
export function entityTag(version: number, address: string, schema: string): string {
  const hash = createHash('sha256').update(schema).update('\0').update(address).digest('base64url');
  return `W/"${version}-${hash.slice(0, 22)}"`;
}

/**
 * Whether an `If-None-Match` header names the tag (RFC 9110, 13.1.2), which compares weakly. `*` does not count: it
 * would match for a query that has never been answered.
 */
export function matchesEntityTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  const opaque = tag.replace(/^W\//, '');
  return header.split(',').some((part) => part.trim().replace(/^W\//, '') === opaque);
}

/**
 * Gives an answer its last headers: how long it may be kept, on what it depends, and its tag. Returns the body that is
 * to be sent, empty where the client has it already (304).
 */
export function finishAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  body: unknown,
  maxAge: number,
): unknown {
  const { exchange, method, headers } = request;
  reply.header('x-content-type-options', 'nosniff');
  if (method === 'OPTIONS') return body;

  exchange.errorCodes ??= reply.statusCode >= 400 ? errorCodesIn(body) : null;
  const contentType = String(reply.getHeader('content-type') ?? '');
  // A file that its address names with a hash of its content says itself how long it may be kept.
  if (String(reply.getHeader('cache-control')).includes('immutable')) return body;
  if (contentType === 'text/html') {
    reply.header('content-type', 'text/html; charset=utf-8').headers(landingPageHeaders(String(body)));
  }
  const answer: Answer = {
    method,
    status: reply.statusCode,
    authorized: exchange.authorization !== undefined,
    errorCodes: exchange.errorCodes,
  };
  reply.header('cache-control', cacheControl(answer, maxAge));
  reply.header('vary', VARY);
  const tag = exchange.entityTag;
  if (tag === null || !isCacheable(answer)) return body;

  reply.header('etag', tag);
  if (!matchesEntityTag(headers['if-none-match'], tag)) return body;
  reply.code(304);
  reply.removeHeader('content-type');
  return null;
}

/** The codes in an answer that was refused before an operation was found: Apollo shows such errors to no plugin. */
function errorCodesIn(body: unknown): string[] {
  if (typeof body !== 'string' || !body.startsWith('{"errors":')) return [];
  const { errors } = JSON.parse(body) as { errors: { extensions?: { code?: string } }[] };
  return errors.map(({ extensions }) => String(extensions?.code));
}
