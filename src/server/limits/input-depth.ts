import { GraphQLError, type ValidationRule, type ValueNode } from 'graphql';

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
          context.reportError(new GraphQLError(sentence(deepest.depth, most), { nodes: deepest.node }));
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
  return deepest > most ? sentence(deepest, most) : null;
}

function sentence(found: number, most: number): string {
  return `The input nests lists and objects ${found} levels deep; ${most} are allowed.`;
}
