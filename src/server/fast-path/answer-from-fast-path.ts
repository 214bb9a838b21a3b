import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { MODULE_CACHES, type ServerCaches } from '../../caching/cache-budget.ts';
import { createSizedCache, keyOf, textBytes, type WatchCache } from '../../caching/sized-cache.ts';
import { suggestionsOf } from '../../graphql/suggestions.ts';
import type { Exchange } from '../http/exchange.ts';
import { type Limits, variablesProblem } from '../limits/operation-limits.ts';
import type { Charging } from '../limits/rate-limit.ts';
import { createAnswerCache, type KeptAnswer } from './answer-cache.ts';
import { chosenEncoding, createCompressedForms } from './compress-answer.ts';
import { createKnownOperations, type KnownOperation } from './known-operations.ts';
import { type PlainRequest, readPlainRequest } from './plain-request.ts';

/*
 *   plain, anonymous? ─ yes ─► known operation? ─ yes ─► kept answer? ─ yes ─► sent
 *        │ no                      │ no                      │ no
 *        ▼                         ▼                         ▼
 *      Apollo                    Apollo, and learned       compiled run ── fails ──► Apollo
 *
 * Only answers without errors and extensions are given here, so that every refusal and every error is Apollo's.
 */

/** What is needed to answer without Apollo, and Apollo for all else. */
export interface FastPathParts {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly charge: Charging['charge'];
  readonly caches: Pick<ServerCaches, 'answers' | 'operations'>;
  readonly watchCache: WatchCache;
  readonly version: () => Promise<number>;
  readonly createContext: (exchange: Exchange) => Promise<object>;
  readonly answerByApollo: (request: FastifyRequest, reply: FastifyReply) => unknown;
}

/** Gives the handler of `/graphql`: anonymous queries that were asked before are answered past Apollo. */
export function answerFromFastPath(parts: FastPathParts): RouteHandlerMethod {
  const operations = createKnownOperations(parts.caches.operations);
  const answers = createAnswerCache(parts.caches.answers);
  parts.watchCache('operations', operations.use);
  parts.watchCache('answers', answers.use);
  const contentTypes = createSizedCache<string>(MODULE_CACHES.contentTypes, textBytes);

  return async (request, reply) => {
    const { exchange } = request;
    const plain = exchange.authorization === undefined ? readPlainRequest(request) : null;
    if (plain === null) return await parts.answerByApollo(request, reply);

    const version = await parts.version();
    const accept = `${request.method} ${request.headers.accept}`;
    const contentType = contentTypes.get(accept);
    const operation = operations.find(plain);
    const variables = operation?.declared(plain.variables);
    // What nests too deep cannot even be made a question.
    const isSane = variables !== undefined && variablesProblem(variables, parts.limits) === null;
    if (contentType !== undefined && operation !== undefined && isSane) {
      const question = questionOf(operation, variables, contentType);
      const kept = answers.get(question, version);
      const answer = kept ?? (await answerNew(operation, variables, contentType, exchange));
      if (answer !== null) {
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
      const learned = operation ?? operations.learn(plain, { ...executed, schema: parts.schema });
      const given = String(reply.getHeader('content-type'));
      contentTypes.set(accept, given);
      const question = questionOf(learned, learned.declared(plain.variables), given);
      answers.keep(question, version, keptAnswer(body, given, learned.name));
    }
    return body;
  };

  /** The answer of a compiled run; null where there is none without errors and extensions. */
  async function answerNew(
    { run, name, costWith }: KnownOperation,
    variables: PlainRequest['variables'],
    contentType: string,
    exchange: Exchange,
  ): Promise<KeptAnswer | null> {
    if (run === null) return null;
    const cost = costWith(variables);
    if (cost > parts.limits.maxCost) return null;
    parts.charge(exchange, cost);
    exchange.isCharged = true;
    try {
      const context = await parts.createContext(exchange);
      const data = await run(variables, context);
      if (suggestionsOf(context).length > 0) return null;
      return keptAnswer(`{"data":${data}}\n`, contentType, name);
    } catch {
      // Apollo runs it again, and tells what is wrong.
      return null;
    }
  }
}

function keptAnswer(text: string, contentType: string, operationName: string | null): KeptAnswer {
  // Not a part of a buffer that Node shares out among small ones, all of which a kept one would keep.
  const body = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  body.write(text);
  return { body, contentType, operationName, compressed: createCompressedForms(body) };
}

function questionOf(
  { number }: KnownOperation,
  variables: PlainRequest['variables'],
  contentType: string,
): string {
  return `${number} ${contentType} ${keyOf(JSON.stringify(variables))}`;
}
