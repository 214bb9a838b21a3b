import type { ApolloServer } from '@apollo/server';
import type { Logger } from 'pino';
import type { Ask } from '../../agents/agent-tool.ts';
import { serverCaches } from '../../caching/cache-budget.ts';
import type { Config } from '../../config.ts';
import { ANONYMOUS } from '../../domain/viewer.ts';
import { createContext } from '../../graphql/context.ts';
import type { Store } from '../../store/open-store.ts';
import { EXCHANGE, type Exchange, exchangeOf, type WithExchange } from '../http/exchange.ts';
import { createApollo } from './create-apollo.ts';
import { createExecutableSchema } from './executable-schema.ts';
import { FIRST_OPERATION } from './landing-page.ts';

/** Gives what asks the schema for an agent on behalf of a request. */
export type AskForAgent = (exchange: Exchange) => Ask;

/** Asks the schema as a client asks it over HTTP, by the same execution: validation, limits, cost and log. */
export function askForAgents<Context extends object>(
  apollo: ApolloServer<WithExchange<Context>>,
  contextOf: (exchange: Exchange) => Promise<WithExchange<Context>>,
): AskForAgent {
  return (exchange) => async (query, variables) => {
    const contextValue = await contextOf(exchange);
    const { body } = await apollo.executeOperation({ query, variables: { ...variables } }, { contextValue });
    if (body.kind !== 'single') throw new Error('An operation of an agent has been answered in parts.');
    return body.singleResult;
  };
}

/** What asks the schema over a store without a server, until it is closed. */
export interface LocalAsk {
  readonly ask: Ask;
  close(): Promise<void>;
}

/** Gives what asks the schema over a store in this process, as somebody without a token. */
export async function askLocally(store: Store, config: Config, log: Logger): Promise<LocalAsk> {
  const apollo = createApollo<object>(
    createExecutableSchema(),
    config,
    serverCaches(config.cacheMemory),
    () => {},
    () => {},
    FIRST_OPERATION,
    log,
  );
  await apollo.start();
  let asked = 0;
  const ask: Ask = (query, variables) => {
    asked += 1;
    const requestId = String(asked);
    const exchange = exchangeOf({ id: requestId, ip: '', headers: {} }, config.bodyLimit);
    const context = createContext(store, requestId, ANONYMOUS);
    const contextOf = async () => Object.assign(context, { [EXCHANGE]: exchange });
    return askForAgents(apollo, contextOf)(exchange)(query, variables);
  };
  return { ask, close: () => apollo.stop() };
}
