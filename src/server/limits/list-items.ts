import { GraphQLError, type ListValueNode, type ValidationRule } from 'graphql';

/** A validation rule that gives one error, for the longest list that the document itself writes out. */
export function listItemsRule(most: number): ValidationRule {
  return (context) => {
    let longest: ListValueNode | null = null;
    return {
      ListValue(node) {
        if (node.values.length > (longest?.values.length ?? most)) longest = node;
      },
      Document: {
        leave() {
          if (longest === null) return;
          context.reportError(new GraphQLError(sentence(longest.values.length, most), { nodes: longest }));
        },
      },
    };
  };
}

/** What is wrong with variables that hold a list of more than so many values: a sentence, or null. */
export function listItemsProblem(variables: unknown, most: number): string | null {
  let longest = 0;
  const open: unknown[] = [variables];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) longest = Math.max(longest, value.length);
    for (const part of Object.values(value)) open.push(part);
  }
  return longest > most ? sentence(longest, most) : null;
}

function sentence(found: number, most: number): string {
  return `A list of the input has ${found} values; ${most} are allowed.`;
}
