import type { ApolloServer } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { internalRefusal, refusal } from '../../errors/protocol-error.ts';
import { isProtocolErrorCode } from '../../errors/protocol-error-codes.ts';
import type { Ask, Suggestion } from '../../pages/operation.ts';
import type { Exchange, WithExchange } from '../http/exchange.ts';

/** Gives what asks the schema on behalf of a request. */
export type AskFor = (request: Pick<FastifyRequest, 'exchange'>) => Ask;

/**
 * Asks the schema in this process as a client asks it over HTTP, by the same execution: validation, limits, cost and log.
 * An answer with an error becomes a refusal with the first one, since a page shows all or says why it does not.
 */
export function askInProcess<Context extends object>(
  apollo: ApolloServer<WithExchange<Context>>,
  contextOf: (exchange: Exchange) => Promise<WithExchange<Context>>,
): AskFor {
  return ({ exchange }) =>
    async ({ text }, variables) => {
      const contextValue = await contextOf(exchange);
      // Each operation of a page is charged for.
      exchange.isCharged = false;
      const request = { query: text, variables: variables as Record<string, unknown> };
      const { body } = await apollo.executeOperation(request, { contextValue });
      if (body.kind !== 'single') throw internalRefusal(exchange.requestId);
      const { data, errors, extensions } = body.singleResult;
      const [problem] = errors ?? [];
      if (problem !== undefined) throw refusalOf(problem, exchange.requestId);
      return {
        data: data as never,
        suggestions: (extensions?.suggestions ?? []) as readonly Suggestion[],
      };
    };
}

function refusalOf({ message, extensions }: GraphQLFormattedError, requestId: string) {
  const code = extensions?.code;
  return isProtocolErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR'
    ? refusal(code, message, { ...extensions })
    : internalRefusal(requestId);
}
