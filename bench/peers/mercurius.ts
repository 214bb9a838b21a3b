import fastify from 'fastify';
import mercurius from 'mercurius';
import { keyOf, matchOf, openReader, type PageInput } from './read-catalog.ts';

/* Mercurius with JIT, over the same ready objects as the limit: no field has a resolver of its own but the roots. */

const reader = openReader(process.env.CATALOG_DB!);

const schema = /* GraphQL */ `
  type Query {
    errorCode(by: ErrorCodeBy!): ErrorCode
    errorCodes(search: String, filter: ErrorCodeFilter, first: Int, after: String): ErrorCodeConnection!
  }
  scalar DateTime
  input ErrorCodeBy { key: String }
  input ErrorCodeFilter { vendor: [String!] httpStatus: [Int!] }
  type ErrorCodeConnection { nodes: [ErrorCode!]! pageInfo: PageInfo! totalCount: Int! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Vendor { slug: String! name: String! }
  type Service { key: String! name: String! }
  type Category { slug: String! title: String! canonicalCode: String! }
  type ErrorCode {
    id: ID! key: String! code: String! variant: Int! commonCode: String module: String aliases: [String!]!
    httpStatuses: [Int!]! message: String description: String solution: String
    vendor: Vendor! service: Service! category: Category! categoryBasis: String! remedy: String! retryable: Boolean!
    lifecycle: String! version: Int! needsReview: Boolean! createdAt: DateTime! updatedAt: DateTime!
  }
`;

interface ListInput {
  readonly search?: string;
  readonly filter?: { readonly vendor: readonly [string]; readonly httpStatus: readonly [number] };
  readonly after?: string;
}

const server = fastify();
await server.register(mercurius, {
  schema,
  resolvers: {
    ErrorCodeConnection: {
      // Only where it is asked for; the limit has a path of its own for that.
      totalCount: ({ input }: { input: PageInput }) => reader.count(input),
    },
    Query: {
      errorCode: (_: unknown, { by }: { by: { key: string } }) => reader.lookup(by.key),
      errorCodes: (_: unknown, { search, filter, after }: ListInput) => {
        if (search != null) return reader.search(matchOf(search));
        if (after != null) return reader.deep(keyOf(after));
        const input = { vendor: filter!.vendor[0], status: filter!.httpStatus[0] };
        return { ...reader.page(input), input };
      },
    },
  },
  jit: 1,
});
const address = await server.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`serves on ${address}/graphql\n`);
