import { type FieldNode, valueFromASTUntyped } from 'graphql';
import {
  CONDITION_COST,
  CONDITION_COSTS,
  FILTER_VALUE_COST,
  SEARCH_COST,
  TEXT_CHARACTER_COST,
} from './field-costs.ts';

type Variables = Readonly<Record<string, unknown>>;

/** What an argument adds to the cost of its field, by its name. */
const ARGUMENT_COSTS: Readonly<Record<string, (value: unknown) => number>> = {
  filter: costOfFilter,
  search: (value) => (value == null ? 0 : SEARCH_COST),
  input: costOfText,
  inputs: (value) =>
    (Array.isArray(value) ? value : [value]).reduce((sum, each) => sum + costOfText(each), 0),
};

/** The arguments whose values make a field cost more or less. */
export const COSTED_ARGUMENTS: readonly string[] = Object.keys(ARGUMENT_COSTS);

/** What the arguments of a field cost, with the variables of the operation. */
export function costOfArguments({ arguments: given = [] }: FieldNode, variables: Variables): number {
  let cost = 0;
  for (const { name, value } of given) {
    const costOf = Object.hasOwn(ARGUMENT_COSTS, name.value) ? ARGUMENT_COSTS[name.value] : undefined;
    if (costOf !== undefined) cost += costOf(valueFromASTUntyped(value, variables));
  }
  return cost;
}

/** How many values a list argument of a field has; a single value counts as a list of it, as GraphQL takes it. */
export function lengthOfArgument(
  { arguments: given = [] }: FieldNode,
  name: string,
  variables: Variables,
): number {
  const node = given.find((argument) => argument.name.value === name);
  const value = node === undefined ? [] : valueFromASTUntyped(node.value, variables);
  return Array.isArray(value) ? value.length : 1;
}

function costOfText(input: unknown): number {
  return isObject(input) && typeof input.text === 'string' ? input.text.length * TEXT_CHARACTER_COST : 0;
}

/** The lists of filters are conditions joined by AND and OR; everything else in a filter is a condition with its values. */
function costOfFilter(filter: unknown): number {
  if (Array.isArray(filter)) return filter.reduce<number>((sum, member) => sum + costOfFilter(member), 0);
  if (!isObject(filter)) return 0;
  let cost = 0;
  for (const [name, value] of Object.entries(filter)) {
    if (value == null) continue;
    if (name === 'and' || name === 'or' || name === 'not') cost += costOfFilter(value);
    else cost += costOfCondition(name) + FILTER_VALUE_COST * (Array.isArray(value) ? value.length : 1);
  }
  return cost;
}

function costOfCondition(name: string): number {
  return Object.hasOwn(CONDITION_COSTS, name) ? CONDITION_COSTS[name]! : CONDITION_COST;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
