import { GraphQLError, type ListValueNode, type ValidationRule, type ValueNode } from 'graphql';

/** A validation rule that gives one error, for the deepest nesting of lists and objects that the document writes out. */
export function inputDepthRule(most: number): ValidationRule {
  return (context) => {
    let depth = 0;
    let deepest: { readonly depth: number; readonly node: ValueNode } | null = null;
    const nesting = {
      enter(node: ValueNode) {
        depth += 1;
        if (depth > (deepest?.depth ?? most)) deepest = { depth, node };
      },
      leave() {
        depth -= 1;
      },
    };
    return {
      ListValue: nesting,
      ObjectValue: nesting,
      Document: {
        leave() {
          if (deepest === null) return;
          context.reportError(new GraphQLError(depthMessage(deepest.depth, most), { nodes: deepest.node }));
        },
      },
    };
  };
}

/**
 * What is wrong with variables whose values nest lists and objects too deep: a sentence, or null. It keeps its own
 * stack, since its purpose is to spare GraphQL's coercion, which recurses.
 */
export function inputDepthProblem(variables: Readonly<Record<string, unknown>>, most: number): string | null {
  let deepest = 0;
  const open = Object.values(variables).map((value) => ({ value, depth: 1 }));
  while (open.length > 0) {
    const { value, depth } = open.pop()!;
    if (typeof value !== 'object' || value === null) continue;
    deepest = Math.max(deepest, depth);
    for (const part of Object.values(value)) open.push({ value: part, depth: depth + 1 });
  }
  return deepest > most ? depthMessage(deepest, most) : null;
}

function depthMessage(found: number, most: number): string {
  return `The input nests lists and objects ${found} levels deep; ${most} are allowed.`;
}

/** A validation rule that gives one error, for the longest list that the document itself writes out. */
export function listLengthRule(most: number): ValidationRule {
  return (context) => {
    let longest: ListValueNode | null = null;
    return {
      ListValue(node) {
        if (node.values.length > (longest?.values.length ?? most)) longest = node;
      },
      Document: {
        leave() {
          if (longest === null) return;
          context.reportError(
            new GraphQLError(lengthMessage(longest.values.length, most), { nodes: longest }),
          );
        },
      },
    };
  };
}

/** What is wrong with variables that hold a list of more than so many values: a sentence, or null. */
export function listLengthProblem(variables: unknown, most: number): string | null {
  let longest = 0;
  const open: unknown[] = [variables];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) longest = Math.max(longest, value.length);
    for (const part of Object.values(value)) open.push(part);
  }
  return longest > most ? lengthMessage(longest, most) : null;
}

function lengthMessage(found: number, most: number): string {
  return `A list of the input has ${found} values; ${most} are allowed.`;
}
