import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

/** One operation with its variables as they were sent, before GraphQL has coerced them. */
export interface RequestedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Those of the variables that an operation declares, in the order in which it declares them. GraphQL ignores all others,
 * so that nothing is to be found out about them, and nothing remembered by them.
 */
export function declaredVariables(
  { variableDefinitions = [] }: OperationDefinitionNode,
  sent: RequestedOperation['variables'],
): RequestedOperation['variables'] {
  const declared: Record<string, unknown> = {};
  for (const { variable } of variableDefinitions) {
    const name = variable.name.value;
    // An assignment to this name would set the prototype.
    if (name === '__proto__') return sent;
    if (Object.hasOwn(sent, name)) declared[name] = sent[name];
  }
  return declared;
}
