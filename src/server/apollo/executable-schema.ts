import { makeExecutableSchema } from '@graphql-tools/schema';
import { type GraphQLSchema, printSchema } from 'graphql';
import { guardSchema } from '../../access/guard-schema.ts';
import { accessResolvers } from '../../access/resolvers.ts';
import { catalogResolvers } from '../../catalog/resolvers.ts';
import { directoryResolvers } from '../../directory/resolvers.ts';
import { directoryChangeResolvers } from '../../editing/directory/resolvers.ts';
import { editingResolvers } from '../../editing/resolvers.ts';
import { createScalars } from '../../graphql/scalars.ts';
import { typeDefinitions } from '../../graphql/type-definitions.ts';
import { historyResolvers } from '../../history/resolvers.ts';
import { createImportingResolvers } from '../../importing/resolvers.ts';
import { createImportThreads } from '../../importing/runs/import-threads.ts';
import { createResolvingResolvers } from '../../resolving/resolvers.ts';
import { nodeResolvers } from './node-resolvers.ts';

/** The schema of `schema/*.graphql` with the resolvers of all rooms; `runImportJob` runs the jobs of imports. */
export function createExecutableSchema(runImportJob = createImportThreads()): GraphQLSchema {
  const schema = makeExecutableSchema({
    typeDefs: typeDefinitions(),
    resolvers: [
      createScalars(),
      nodeResolvers,
      directoryResolvers,
      catalogResolvers,
      accessResolvers,
      historyResolvers,
      editingResolvers,
      directoryChangeResolvers,
      createImportingResolvers(runImportJob),
      createResolvingResolvers(),
    ],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
  return guardSchema(schema);
}

/** The whole schema as one document without extensions, as compilers of clients want it. */
export function printedSchema(): string {
  return `${printSchema(createExecutableSchema())}\n`;
}
