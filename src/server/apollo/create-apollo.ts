import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { ServerCaches } from '../../caching/cache-budget.ts';
import { createSizedCache, textBytes, type WatchCache } from '../../caching/sized-cache.ts';
import type { Config } from '../../config.ts';
import { formatError } from '../../errors/public-error.ts';
import { documentBytes } from '../document-bytes.ts';
import type { WithExchange } from '../http/exchange.ts';
import { keyValueCache } from '../key-value-cache.ts';
import type { Charging } from '../limits/charging.ts';
import { limitRules } from '../limits/limits.ts';
import { answerPlugin } from './answer-plugin.ts';
import { introspectionOff } from './introspection-off.ts';
import { explorerOf, type FirstOperation, landingPage } from './landing-page.ts';

/** The most errors of validation in one answer. */
const MAX_ERRORS = 20;

/** An Apollo Server with the catalog's limits, masking and landing page; not started. */
export function createApollo<Context extends object>(
  schema: GraphQLSchema,
  config: Config,
  caches: Pick<ServerCaches, 'documents' | 'persistedQueries'>,
  charge: Charging['charge'],
  watchCache: WatchCache,
  firstOperation: FirstOperation,
  log: Logger,
): ApolloServer<WithExchange<Context>> {
  const documents = createSizedCache(caches.documents, documentBytes);
  // Of persisted queries, which are all that Apollo keeps in its cache.
  const persistedQueries = createSizedCache(caches.persistedQueries, textBytes);
  watchCache('documents', documents);
  watchCache('persistedQueries', persistedQueries);
  return new ApolloServer<WithExchange<Context>>({
    schema,
    logger: log,
    documentStore: keyValueCache(documents),
    cache: keyValueCache(persistedQueries),
    formatError: (formatted, error) => formatError(formatted, error, schema),
    parseOptions: { maxTokens: config.maxTokens },
    validationRules: [...(config.introspection ? [] : [introspectionOff]), ...limitRules(config)],
    validationOptions: { maxErrors: MAX_ERRORS },
    hideSchemaDetailsFromClientErrors: !config.introspection,
    // The message of Apollo's own rule names Apollo's options; ours replaces it.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    // NODE_ENV and the APOLLO_… variables switch nothing here.
    nodeEnv: 'production',
    plugins: [
      answerPlugin<Context>(config, charge, log),
      landingPage(explorerOf(config), firstOperation),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
