import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { ServerCaches } from '../../caching/cache-shares.ts';
import { createSizedCache, textBytes } from '../../caching/sized-cache.ts';
import type { Config } from '../../config.ts';
import { documentBytes } from '../document-bytes.ts';
import type { WithExchange } from '../http/exchange.ts';
import { keyValueCache } from '../key-value-cache.ts';
import { limitRules } from '../limits/limits.ts';
import { answerPlugin } from './answer-plugin.ts';
import type { FirstOperation } from './first-operation.graphql.ts';
import { introspectionOff } from './introspection-off.ts';
import { landingPage } from './landing-page.ts';
import { formatError } from './public-error.ts';

/** The most errors of validation that are told at once. */
const ERRORS_TOLD = 20;

/** An Apollo Server with the catalog's limits, masking and landing page; not started. */
export function createApollo<Context extends object>(
  schema: GraphQLSchema,
  config: Config,
  caches: Pick<ServerCaches, 'documents' | 'persistedQueries'>,
  firstOperation: FirstOperation,
  log: Logger,
): ApolloServer<WithExchange<Context>> {
  return new ApolloServer<WithExchange<Context>>({
    schema,
    logger: log,
    documentStore: keyValueCache(createSizedCache(caches.documents, documentBytes)),
    // Of persisted queries, which are all that Apollo keeps here.
    cache: keyValueCache(createSizedCache(caches.persistedQueries, textBytes)),
    formatError,
    parseOptions: { maxTokens: config.maxTokens },
    validationRules: [...limitRules(config), ...(config.introspection ? [] : [introspectionOff])],
    validationOptions: { maxErrors: ERRORS_TOLD },
    hideSchemaDetailsFromClientErrors: !config.introspection,
    // Apollo's own rule speaks of Apollo's options, so ours stands in for it.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    // NODE_ENV and the APOLLO_… variables switch nothing here.
    nodeEnv: 'production',
    plugins: [
      answerPlugin<Context>(config, log),
      landingPage(config.sandbox, firstOperation),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
