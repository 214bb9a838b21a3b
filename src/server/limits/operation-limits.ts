import {
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type ParseOptions,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';
import { inputDepthProblem, inputDepthRule, listLengthProblem, listLengthRule } from './input-limits.ts';
import { mergedFieldsRule } from './merged-fields.ts';
import type { OperationCost } from './operation-cost.ts';
import type { RequestedOperation } from './requested-operation.ts';

/** The limits on one request. */
export interface Limits {
  readonly maxTokens: number;
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxRootFields: number;
  readonly maxMergedFields: number;
  readonly maxListLength: number;
  readonly maxInputDepth: number;
  readonly maxCost: number;
}

/** The limit on the tokens of a document, as an option of graphql's parser. */
export function parseOptions({ maxTokens }: Pick<Limits, 'maxTokens'>): ParseOptions {
  return { maxTokens };
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

/** Finds a fragment of the document by its name; a document that is not yet validated may lack it. */
type FragmentNamed = (name: string) => FragmentDefinitionNode | null | undefined;

/** A measure of an operation without its variables. Fragments may be missing, or contain themselves. */
type OperationMeasure = (operation: OperationDefinitionNode, fragmentNamed: FragmentNamed) => number;

/** A validation rule that gives one error, for the operation that goes furthest over the limit. */
function operationRule(measure: OperationMeasure, most: number, verb: string, unit: string): ValidationRule {
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
function measureDepth(operation: OperationDefinitionNode, fragmentNamed: FragmentNamed): number {
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
function countAliases(operation: OperationDefinitionNode, fragmentNamed: FragmentNamed): number {
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
function countRootFields(operation: OperationDefinitionNode, fragmentNamed: FragmentNamed): number {
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
