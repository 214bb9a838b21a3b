import type { ValidationRule } from 'graphql';
import { countAliases } from './aliases.ts';
import type { AskedOperation } from './asked-operation.ts';
import { measureDepth } from './depth.ts';
import { inputDepthProblem, inputDepthRule } from './input-depth.ts';
import { listItemsProblem, listItemsRule } from './list-items.ts';
import { countNodes } from './nodes.ts';
import { operationRule } from './operation-rule.ts';
import { countRootFields } from './root-fields.ts';

/** The most of everything that one request may ask for. */
export interface Limits {
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxRootFields: number;
  readonly maxListItems: number;
  readonly maxInputDepth: number;
  readonly maxNodes: number;
}

/**
 * The limits that a document keeps or breaks by itself. They are checked once for each document, and together with
 * GraphQL's own rules, so they must bear documents that break those.
 */
export function limitRules(limits: Limits): readonly ValidationRule[] {
  return [
    operationRule(measureDepth, limits.maxDepth, 'nests fields', 'levels deep'),
    operationRule(countAliases, limits.maxAliases, 'has', 'aliases'),
    operationRule(countRootFields, limits.maxRootFields, 'has', 'fields on its first level'),
    listItemsRule(limits.maxListItems),
    inputDepthRule(limits.maxInputDepth),
  ];
}

/** What is wrong with variables by themselves: one sentence, or null where nothing is. */
export function variablesProblem(variables: AskedOperation['variables'], limits: Limits): string | null {
  return (
    inputDepthProblem(variables, limits.maxInputDepth) ?? listItemsProblem(variables, limits.maxListItems)
  );
}

/** What is wrong with the length of an operation's lists, of which the numbers among the variables tell: or null. */
export function nodesProblem(asked: AskedOperation, { maxNodes }: Limits): string | null {
  const found = countNodes(asked);
  return found <= maxNodes
    ? null
    : `The lists of this operation may add up to ${found} objects; ${maxNodes} are allowed. Ask for smaller pages (\`first\`, \`last\`), or for fewer lists inside lists.`;
}

/** What is wrong with an operation and its variables taken together: one sentence, or null where nothing is. */
export function limitProblem(asked: AskedOperation, limits: Limits): string | null {
  // The shape of the variables comes first, since the count of nodes looks into them.
  return variablesProblem(asked.variables, limits) ?? nodesProblem(asked, limits);
}
