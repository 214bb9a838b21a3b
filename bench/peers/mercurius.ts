import fastify from 'fastify';
import mercurius from 'mercurius';
import { createResolvers, typeDefs } from './graphql-schema.ts';

/* Mercurius with JIT from the first execution on. */

const server = fastify();
await server.register(mercurius, {
  schema: typeDefs,
  resolvers: createResolvers(process.env.CATALOG_DB!),
  jit: 1,
});
const address = await server.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`serves on ${address}/graphql\n`);
// Node writes a profile only where a process ends by itself.
process.once('SIGTERM', () => process.exit());
