import {
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';

/** Finds a fragment of the document by its name; a document that is not yet validated may lack it. */
type FragmentNamed = (name: string) => FragmentDefinitionNode | null | undefined;

/** A measure of an operation without its variables. Fragments may be missing, or contain themselves. */
type OperationMeasure = (operation: OperationDefinitionNode, fragmentNamed: FragmentNamed) => number;

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

/**
 * How deep the fields of an operation are nested, those of fragments included: `{ vendors { slug } }` is 2 deep.
 * What is below `__schema` and `__type` does not count, since graphql's own MaxIntrospectionDepthRule limits it.
 */
export function measureDepth(operation: OperationDefinitionNode, fragmentNamed: FragmentNamed): number {
  const fragmentDepths = new Map<string, number>();

  function depthOf({ selections }: SelectionSetNode): number {
    let deepest = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        deepest = Math.max(deepest, depthOfFragment(selection.name.value));
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        deepest = Math.max(deepest, depthOf(selection.selectionSet));
      } else {
        const { selectionSet, name } = selection;
        const below = selectionSet === undefined || name.value.startsWith('__') ? 0 : depthOf(selectionSet);
        deepest = Math.max(deepest, 1 + below);
      }
    }
    return deepest;
  }

  function depthOfFragment(name: string): number {
    const known = fragmentDepths.get(name);
    if (known !== undefined) return known;
    // A fragment inside itself adds nothing; another rule refuses it.
    fragmentDepths.set(name, 0);
    const fragment = fragmentNamed(name);
    const depth = fragment ? depthOf(fragment.selectionSet) : 0;
    fragmentDepths.set(name, depth);
    return depth;
  }

  return depthOf(operation.selectionSet);
}

/** How many aliases an operation has, those of a fragment counted wherever it is spread. */
export function countAliases(operation: OperationDefinitionNode, fragmentNamed: FragmentNamed): number {
  const fragmentCounts = new Map<string, number>();

  function aliasesOf({ selections }: SelectionSetNode): number {
    let count = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        count += aliasesOfFragment(selection.name.value);
      } else {
        if (selection.kind === Kind.FIELD && selection.alias !== undefined) count += 1;
        if (selection.selectionSet !== undefined) count += aliasesOf(selection.selectionSet);
      }
    }
    return count;
  }

  // Each fragment is counted once, so that fragments of fragments cost no more than the document is long.
  function aliasesOfFragment(name: string): number {
    const known = fragmentCounts.get(name);
    if (known !== undefined) return known;
    fragmentCounts.set(name, 0);
    const fragment = fragmentNamed(name);
    const count = fragment ? aliasesOf(fragment.selectionSet) : 0;
    fragmentCounts.set(name, count);
    return count;
  }

  return aliasesOf(operation.selectionSet);
}

/** How many fields an operation has on its first level, by the names they have in the answer. */
export function countRootFields(operation: OperationDefinitionNode, fragmentNamed: FragmentNamed): number {
  const names = new Set<string>();
  const spread = new Set<string>();

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        names.add((selection.alias ?? selection.name).value);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        collect(selection.selectionSet);
      } else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = fragmentNamed(selection.name.value);
        if (fragment) collect(fragment.selectionSet);
      }
    }
  }

  collect(operation.selectionSet);
  return names.size;
}
