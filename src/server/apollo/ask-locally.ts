import type { Logger } from 'pino';
import type { Ask } from '../../agents/agent-tool.ts';
import { serverCaches } from '../../caching/cache-budget.ts';
import type { Config } from '../../config.ts';
import { ANONYMOUS } from '../../domain/viewer.ts';
import { createContext } from '../../graphql/context.ts';
import type { Store } from '../../store/open-store.ts';
import { EXCHANGE, exchangeOf } from '../http/exchange.ts';
import { createApollo } from './create-apollo.ts';
import { createExecutableSchema } from './executable-schema.ts';
import { executeInProcess } from './execute-in-process.ts';
import { FIRST_OPERATION } from './landing-page.ts';

/** What asks the schema over a store without a server, until it is closed. */
interface LocalAsk {
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
  const executeFor = executeInProcess(apollo, async (exchange) =>
    Object.assign(createContext(store, exchange.requestId, ANONYMOUS), { [EXCHANGE]: exchange }),
  );
  let asked = 0;
  const ask: Ask = (query, variables) => {
    asked += 1;
    const exchange = exchangeOf({ id: String(asked), ip: '', headers: {} }, config.bodyLimit);
    return executeFor(exchange)(query, variables);
  };
  return { ask, close: () => apollo.stop() };
}
