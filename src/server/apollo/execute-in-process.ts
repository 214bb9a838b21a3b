import type { ApolloServer } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { Exchange, WithExchange } from '../http/exchange.ts';

/** Executes operations of the schema on behalf of a request. */
export type ExecuteFor = (
  exchange: Exchange,
) => (query: string, variables: Readonly<Record<string, unknown>>) => Promise<FormattedExecutionResult>;

/**
 * Gives what executes operations in this process as those of a client over HTTP are executed: with the same validation,
 * limits, cost and log.
 */
export function executeInProcess<Context extends object>(
  apollo: ApolloServer<WithExchange<Context>>,
  contextOf: (exchange: Exchange) => Promise<WithExchange<Context>>,
): ExecuteFor {
  return (exchange) => async (query, variables) => {
    const contextValue = await contextOf(exchange);
    // Each of the operations of a request is charged for.
    exchange.isCharged = false;
    const { body } = await apollo.executeOperation({ query, variables: { ...variables } }, { contextValue });
    if (body.kind !== 'single') throw new Error('An operation was answered in parts.');
    return body.singleResult;
  };
}
