import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Answer, cacheControl, isCacheable, matchesEntityTag, VARY } from './cache-headers.ts';

/**
 * Gives an answer its last headers: how long it may be kept, on what it depends, and its tag. Returns the body that is
 * to be sent, which is empty where the client has it already (304).
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
  if (contentType === 'text/html') reply.header('content-type', 'text/html; charset=utf-8');
  const answer: Answer = {
    method,
    status: reply.statusCode,
    authorized: exchange.authorization !== undefined,
    contentType,
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
