import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

/** One operation with its variables as they were sent, before GraphQL has coerced them. */
export interface RequestedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}
