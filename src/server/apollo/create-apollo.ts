import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type FieldNode, GraphQLError, type GraphQLSchema, type ValidationRule } from 'graphql';
import type { Logger } from 'pino';
import type { ServerCaches } from '../../caching/cache-budget.ts';
import {
  createSizedCache,
  keyOf,
  type SizedCache,
  textBytes,
  type WatchCache,
} from '../../caching/sized-cache.ts';
import type { Config } from '../../config.ts';
import { formatError } from '../../errors/public-error.ts';
import { documentBytes } from '../document-bytes.ts';
import type { WithExchange } from '../http/exchange.ts';
import { limitRules, parseOptions } from '../limits/operation-limits.ts';
import type { Charging } from '../limits/rate-limit.ts';
import { answerPlugin } from './answer-plugin.ts';
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
    parseOptions: parseOptions(config),
    validationRules: [...(config.introspection ? [] : [introspectionOff]), ...limitRules(config)],
    validationOptions: { maxErrors: MAX_ERRORS },
    hideSchemaDetailsFromClientErrors: !config.introspection,
    // The message of Apollo's own rule names Apollo's options; ours replaces it.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    // Neither NODE_ENV nor the APOLLO_… variables change a setting.
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

const INTROSPECTION_FIELDS: ReadonlySet<string> = new Set(['__schema', '__type']);

/** A validation rule that refuses introspection, with one error for all such fields. */
const introspectionOff: ValidationRule = (context) => {
  const asking: FieldNode[] = [];
  return {
    Field(node) {
      if (INTROSPECTION_FIELDS.has(node.name.value)) asking.push(node);
    },
    Document: {
      leave() {
        if (asking.length === 0) return;
        context.reportError(
          new GraphQLError('Introspection is switched off on this server; `__typename` still works.', {
            nodes: asking,
          }),
        );
      },
    },
  };
};

/** A cache with the functions that Apollo asks of one (`KeyValueCache`); Apollo sets no time to live. */
function keyValueCache<Value extends {}>(cache: SizedCache<Value>) {
  return {
    get: async (key: string): Promise<Value | undefined> => cache.get(keyOf(key)),
    set: async (key: string, value: Value): Promise<void> => void cache.set(keyOf(key), value),
    delete: async (key: string): Promise<boolean> => cache.delete(keyOf(key)),
  };
}
