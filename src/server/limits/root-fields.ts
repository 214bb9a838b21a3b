import { Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { FragmentNamed } from './operation-rule.ts';

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
