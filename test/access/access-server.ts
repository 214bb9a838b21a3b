import type { GraphQLSchema } from 'graphql';
import { onTestFinished } from 'vitest';
import { createAuthenticate } from '../../src/access/authenticate.ts';
import type { CheckIssuerToken } from '../../src/access/issuer/check-issuer-token.ts';
import { readConfig } from '../../src/config.ts';
import { createContext, type RequestContext } from '../../src/graphql/context.ts';
import { createExecutableSchema } from '../../src/server/apollo/executable-schema.ts';
import { type CatalogServer, createServer } from '../../src/server/create-server.ts';
import { createLog } from '../../src/server/log.ts';
import type { Store } from '../../src/store/open-store.ts';
import { type Answer, send } from '../harness.ts';

const executableSchema = createExecutableSchema();

export interface AccessServer extends CatalogServer {
  readonly url: string;
  /** Everything logged so far. */
  readonly log: () => string;
}

/** A server that listens on a free port of 127.0.0.1, and is closed when the test has finished. */
export async function accessServer(
  store: Store,
  {
    schema = executableSchema,
    checkIssuerToken = null,
    now = Date.now,
    settings = {},
  }: {
    schema?: GraphQLSchema;
    checkIssuerToken?: CheckIssuerToken | null;
    now?: () => number;
    settings?: NodeJS.ProcessEnv;
  } = {},
): Promise<AccessServer> {
  const written: string[] = [];
  const log = createLog('debug', { write: (line) => void written.push(line) });
  const authenticate = createAuthenticate({
    tokens: store.tokens,
    checkIssuerToken,
    log,
    rejectionCache: 100_000,
    now,
  });
  const server = await createServer<RequestContext>({
    schema,
    config: readConfig({ HOST: '127.0.0.1', PORT: '0', ...settings }),
    log,
    createContext: async (facts) => createContext(store, facts.requestId, await authenticate(facts)),
    version: () => store.version(),
    health: { ready: async () => ({ ready: true }) },
  });
  const { url } = await server.listen();
  onTestFinished(() => server.close());
  return { ...server, url, log: () => written.join('') };
}

/** Sends an operation by POST, with a bearer token where one is given. */
export const ask = (
  { url }: AccessServer,
  query: string,
  token: string | null = null,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Answer> => send(url, query, variables, token);
