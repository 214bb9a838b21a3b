import type { OperationDefinitionNode } from 'graphql';
import type { RequestedOperation } from './requested-operation.ts';

/**
 * Those of the variables that an operation declares, in the order in which it declares them. GraphQL ignores all others,
 * so that nothing is to be found out about them, and nothing remembered by them.
 */
export function declaredVariables(
  { variableDefinitions = [] }: OperationDefinitionNode,
  sent: RequestedOperation['variables'],
): RequestedOperation['variables'] {
  const names = variableDefinitions.map(({ variable }) => variable.name.value);
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(sent, name)).map((name) => [name, sent[name]]),
  );
}
