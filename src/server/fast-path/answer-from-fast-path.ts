import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { MODULE_CACHES, type ServerCaches } from '../../caching/cache-budget.ts';
import { createSizedCache, keyOf, textBytes, type WatchCache } from '../../caching/sized-cache.ts';
import { createAnswerCache, type KeptAnswer } from './answer-cache.ts';
import { chosenEncoding, createCompressedForms } from './compress-answer.ts';
import type { KnownQueries, KnownQuery } from './known-queries.ts';
import { readPlainRequest } from './plain-request.ts';

/*
 *   plain, anonymous? ─ yes ─► known operation? ─ yes ─► kept answer? ─ yes ─► sent
 *        │ no                      │ no                      │ no
 *        ▼                         ▼                         ▼
 *      Apollo                    Apollo, and learned       compiled run ── fails ──► Apollo
 *
 * Only answers without errors and extensions are given here, so that every refusal and every error is Apollo's.
 */

/** What is needed to answer without Apollo, and Apollo for all else. */
interface FastPathParts {
  readonly queries: KnownQueries;
  readonly caches: Pick<ServerCaches, 'answers'>;
  readonly watchCache: WatchCache;
  readonly version: () => Promise<number>;
  readonly answerByApollo: (request: FastifyRequest, reply: FastifyReply) => unknown;
}

/** Gives the handler of `/graphql`: anonymous queries that were asked before are answered past Apollo. */
export function answerFromFastPath(parts: FastPathParts): RouteHandlerMethod {
  const { queries } = parts;
  const answers = createAnswerCache(parts.caches.answers);
  parts.watchCache('answers', answers.use);
  const contentTypes = createSizedCache<string>(MODULE_CACHES.contentTypes, textBytes);

  return async (request, reply) => {
    const { exchange } = request;
    const plain = exchange.authorization === undefined ? readPlainRequest(request) : null;
    if (plain === null) return await parts.answerByApollo(request, reply);

    const version = await parts.version();
    const accept = `${request.method} ${request.headers.accept}`;
    const contentType = contentTypes.get(accept);
    const query = queries.find(plain);
    if (contentType !== undefined && query !== null) {
      const question = questionOf(query, contentType);
      const kept = answers.get(question, version);
      const data = kept === undefined ? await queries.run(query, exchange) : null;
      const answer = kept ?? (data && keptAnswer(`{"data":${data}}\n`, contentType, query));
      if (answer) {
        if (kept === undefined) answers.keep(question, version, answer);
        exchange.operationName = answer.operationName;
        exchange.operationType = 'query';
        exchange.errorCodes = [];
        reply.type(contentType);
        const encoding = kept && chosenEncoding(request.headers['accept-encoding']);
        const compressed = encoding && answer.compressed.get(encoding);
        if (compressed) reply.header('content-encoding', encoding);
        return compressed || answer.body;
      }
    }

    const body = await parts.answerByApollo(request, reply);
    const { executed } = exchange;
    if (executed !== null && typeof body === 'string') {
      const learned = queries.learn(plain, executed);
      const given = String(reply.getHeader('content-type'));
      contentTypes.set(accept, given);
      answers.keep(questionOf(learned, given), version, keptAnswer(body, given, learned));
    }
    return body;
  };
}

function keptAnswer(text: string, contentType: string, { operation }: KnownQuery): KeptAnswer {
  // Not a part of a buffer that Node shares out among small ones, all of which a kept one would keep.
  const body = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  body.write(text);
  return { body, contentType, operationName: operation.name, compressed: createCompressedForms(body) };
}

function questionOf({ operation: { number }, variables }: KnownQuery, contentType: string): string {
  return `${number} ${contentType} ${keyOf(JSON.stringify(variables))}`;
}
