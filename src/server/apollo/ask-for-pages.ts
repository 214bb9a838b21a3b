import type { FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { internalRefusal, refusal } from '../../errors/protocol-error.ts';
import { isProtocolErrorCode } from '../../errors/protocol-error-codes.ts';
import type { Ask, Suggestion } from '../../pages/operation.ts';
import type { ExecuteFor } from './execute-in-process.ts';

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
