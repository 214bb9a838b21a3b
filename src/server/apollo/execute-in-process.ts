import type { ApolloServer } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { type FormattedExecutionResult, type GraphQLFormattedError, getOperationAST, parse } from 'graphql';
import { internalRefusal, refusal } from '../../errors/protocol-error.ts';
import { isProtocolErrorCode } from '../../errors/protocol-error-codes.ts';
import type { Ask, Suggestion } from '../../pages/operation.ts';
import type { KnownQueries } from '../fast-path/known-queries.ts';
import type { Exchange, WithExchange } from '../http/exchange.ts';

/** Executes operations of the schema on behalf of a request. */
export type ExecuteFor = (
  exchange: Exchange,
) => (query: string, variables: Readonly<Record<string, unknown>>) => Promise<FormattedExecutionResult>;

/**
 * Gives what executes operations in this process as those of a client over HTTP are executed: with the same validation,
 * limits, cost and log, and past Apollo where `queries` has known queries and one of them is asked for anonymously.
 */
export function executeInProcess<Context extends object>(
  apollo: ApolloServer<WithExchange<Context>>,
  contextOf: (exchange: Exchange) => Promise<WithExchange<Context>>,
  queries: KnownQueries | null = null,
): ExecuteFor {
  return (exchange) => async (query, variables) => {
    const plain = { source: query, operationName: null, variables };
    const mayBeKnown = queries !== null && exchange.authorization === undefined;
    const known = mayBeKnown ? queries.find(plain) : null;
    // Each of the operations of a request is charged for.
    exchange.isCharged = false;
    // Where a sender has nothing left to spend, Apollo says so in the form of an answer.
    const data = known && (await queries!.run(known, exchange).catch(() => null));
    if (data !== null) return { data: JSON.parse(data) };
    const contextValue = await contextOf(exchange);
    const { body } = await apollo.executeOperation({ query, variables: { ...variables } }, { contextValue });
    if (body.kind !== 'single') throw new Error('An operation was answered in parts.');
    if (mayBeKnown && known === null && body.singleResult.errors === undefined) {
      const document = parse(query);
      const operation = getOperationAST(document);
      if (operation?.operation === 'query') queries.learn(plain, { document, operation });
    }
    return body.singleResult;
  };
}

/** Gives what asks the schema on behalf of a request. */
export type AskFor = (request: Pick<FastifyRequest, 'exchange'>) => Ask;

/**
 * Asks the schema for the pages. An answer with an error becomes a refusal with the first one, since a page shows all or
 * says why it does not.
 */
export function askForPages(executeFor: ExecuteFor): AskFor {
  return ({ exchange }) => {
    const execute = executeFor(exchange);
    return async ({ text }, variables) => {
      const { data, errors, extensions } = await execute(text, variables as Record<string, unknown>);
      const [problem] = errors ?? [];
      if (problem !== undefined) throw refusalOf(problem, exchange.requestId);
      return {
        data: data as never,
        suggestions: (extensions?.suggestions ?? []) as readonly Suggestion[],
      };
    };
  };
}

function refusalOf({ message, extensions }: GraphQLFormattedError, requestId: string) {
  const code = extensions?.code;
  return isProtocolErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR'
    ? refusal(code, message, { ...extensions })
    : internalRefusal(requestId);
}
