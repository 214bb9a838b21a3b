import {
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type ValidationRule,
} from 'graphql';

/** Finds a fragment of the document by its name; a document that is not yet validated may lack it. */
export type FragmentNamed = (name: string) => FragmentDefinitionNode | null | undefined;

/** A number that an operation has by itself. Bears fragments that are missing or that contain themselves. */
export type OperationMeasure = (operation: OperationDefinitionNode, fragmentNamed: FragmentNamed) => number;

/** A validation rule that gives one error, for the operation that goes furthest over the limit. */
export function operationRule(
  measure: OperationMeasure,
  most: number,
  verb: string,
  unit: string,
): ValidationRule {
  return (context) => ({
    Document(document) {
      const measured = document.definitions
        .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
        .map((operation) => ({ operation, found: measure(operation, (name) => context.getFragment(name)) }))
        .sort((a, b) => b.found - a.found);
      const [worst] = measured;
      if (worst === undefined || worst.found <= most) return;
      const name =
        worst.operation.name === undefined ? 'The operation' : `Operation ${worst.operation.name.value}`;
      context.reportError(
        new GraphQLError(`${name} ${verb} ${worst.found} ${unit}; ${most} are allowed.`, {
          nodes: worst.operation,
        }),
      );
    },
  });
}
