import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import fastify from 'fastify';
import { createResolvers, typeDefs } from './graphql-schema.ts';

/* Apollo Server on Fastify, with all that costs time and is not needed turned off; parsed documents are cached. */

const apollo = new ApolloServer({
  typeDefs,
  resolvers: createResolvers(process.env.CATALOG_DB!),
  csrfPrevention: false,
  introspection: false,
  persistedQueries: false,
  includeStacktraceInErrorResponses: false,
  stopOnTerminationSignals: false,
  plugins: [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
  ],
});
await apollo.start();
const server = fastify();
await server.register(fastifyApollo(apollo));
const address = await server.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`serves on ${address}/graphql\n`);
// Node writes a profile only where a process ends by itself.
process.once('SIGTERM', () => process.exit());
