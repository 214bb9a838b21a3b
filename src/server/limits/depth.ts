import { Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { FragmentNamed } from './operation-rule.ts';

/**
 * How many fields stand above each other in an operation, fragments seen through: `{ vendors { slug } }` is 2 deep.
 * What is below `__schema` and `__type` does not count, since graphql's own MaxIntrospectionDepthRule bounds it.
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
    // A fragment that is met inside itself adds nothing; another rule refuses it.
    fragmentDepths.set(name, 0);
    const fragment = fragmentNamed(name);
    const depth = fragment ? depthOf(fragment.selectionSet) : 0;
    fragmentDepths.set(name, depth);
    return depth;
  }

  return depthOf(operation.selectionSet);
}
