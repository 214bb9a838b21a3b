import type { ValidationRule } from 'graphql';
import { inputDepthProblem, inputDepthRule, listLengthProblem, listLengthRule } from './input-limits.ts';
import { mergedFieldsRule } from './merged-fields.ts';
import type { OperationCost } from './operation-cost.ts';
import { countAliases, countRootFields, measureDepth, operationRule } from './operation-limits.ts';
import type { RequestedOperation } from './requested-operation.ts';

/** The limits on one request. */
export interface Limits {
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxRootFields: number;
  readonly maxMergedFields: number;
  readonly maxListLength: number;
  readonly maxInputDepth: number;
  readonly maxCost: number;
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
    mergedFieldsRule(limits.maxMergedFields),
  ];
}

/** What is wrong with variables by themselves: one sentence, or null where nothing is. */
export function variablesProblem(variables: RequestedOperation['variables'], limits: Limits): string | null {
  if (!Object.values(variables).some((value) => typeof value === 'object' && value !== null)) return null;
  return (
    inputDepthProblem(variables, limits.maxInputDepth) ?? listLengthProblem(variables, limits.maxListLength)
  );
}

/** What is wrong with the cost of an operation: one sentence or two, or null where nothing is. */
export function costProblem(
  { total, fields }: OperationCost,
  { maxCost }: Pick<Limits, 'maxCost'>,
): string | null {
  if (total <= maxCost) return null;
  const shares = fields.map(({ path, cost }) => `${path} (${cost})`).join(', ');
  return `The operation costs ${total}; ${maxCost} is allowed. Most of it: ${shares}. Ask for smaller pages (\`first\`, \`last\`), for fewer lists inside lists, or in several requests.`;
}
