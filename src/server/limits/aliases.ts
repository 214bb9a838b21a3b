import { Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { FragmentNamed } from './operation-rule.ts';

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
