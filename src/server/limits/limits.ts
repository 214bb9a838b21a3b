import type { ValidationRule } from 'graphql';
import { inputDepthProblem, inputDepthRule, listLengthProblem, listLengthRule } from './input-limits.ts';
import { countObjects, type RequestedOperation } from './object-count.ts';
import { countAliases, countRootFields, measureDepth, operationRule } from './operation-limits.ts';

/** The limits on one request. */
export interface Limits {
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxRootFields: number;
  readonly maxListLength: number;
  readonly maxInputDepth: number;
  readonly maxObjects: number;
}

/**
 * The limits on a document without its variables, as validation rules. They are checked once for each document, together
 * with GraphQL's own rules: the document may be invalid.
 */
export function limitRules(limits: Limits): readonly ValidationRule[] {
  return [
    operationRule(measureDepth, limits.maxDepth, 'nests fields', 'levels deep'),
    operationRule(countAliases, limits.maxAliases, 'has', 'aliases'),
    operationRule(countRootFields, limits.maxRootFields, 'has', 'fields on its first level'),
    listLengthRule(limits.maxListLength),
    inputDepthRule(limits.maxInputDepth),
  ];
}

/** What is wrong with variables by themselves: one sentence, or null where nothing is. */
export function variablesProblem(variables: RequestedOperation['variables'], limits: Limits): string | null {
  return (
    inputDepthProblem(variables, limits.maxInputDepth) ?? listLengthProblem(variables, limits.maxListLength)
  );
}

/** What is wrong with the length of an operation's lists, which the numbers among the variables decide; null where nothing is. */
export function objectCountProblem(requested: RequestedOperation, { maxObjects }: Limits): string | null {
  const found = countObjects(requested);
  return found <= maxObjects
    ? null
    : `The lists of this operation may add up to ${found} objects; ${maxObjects} are allowed. Ask for smaller pages (\`first\`, \`last\`), or for fewer lists inside lists.`;
}

/** What is wrong with an operation and its variables taken together: one sentence, or null where nothing is. */
export function limitProblem(requested: RequestedOperation, limits: Limits): string | null {
  // The shape of the variables comes first, since the count of objects looks into them.
  return variablesProblem(requested.variables, limits) ?? objectCountProblem(requested, limits);
}
