import {
  type ASTNode,
  BREAK,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../graphql/connection.ts';
import { COSTED_ARGUMENTS, costOfArguments, lengthOfArgument } from './argument-cost.ts';
import {
  ASSUMED_LENGTH,
  FIELD_COSTS,
  INTROSPECTION_PART,
  LEAF_COST,
  MUTATION_COST,
  OBJECT_COST,
} from './field-costs.ts';
import type { RequestedOperation } from './requested-operation.ts';

/*
 * cost of a field = what reading it costs, with its arguments
 *                 + length × (an object + the cost of what is selected in it)
 *
 * The length of a list is what `first` or `last` allows, or what the register assumes; of everything else it is 1.
 * What is written twice is counted twice.
 */

/** What an operation costs at most, in the units of `field-costs.ts`. */
export interface OperationCost {
  readonly total: number;
  /** The fields that cost most by themselves and their values, the costliest first; a path has the names of the answer. */
  readonly fields: readonly FieldShare[];
}

/** The part of a field in the cost of its operation. */
interface FieldShare {
  /** `errorCodes.nodes.rows` */
  readonly path: string;
  readonly cost: number;
}

/** The cost of a selection. */
interface Cost {
  readonly total: number;
  /** What belongs to the field around it: its values. */
  readonly loose: number;
  readonly fields: readonly FieldShare[];
}

const NO_COST: Cost = { total: 0, loose: 0, fields: [] };

/** Of so many fields it is remembered what they cost. */
const FIELDS_SHOWN = 3;

// Of a connection, these have the length of the page.
const PAGED_FIELDS: ReadonlySet<string> = new Set(['edges', 'nodes']);

const META_FIELDS: ReadonlyMap<string, GraphQLField<unknown, unknown>> = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]),
);

/** Computes what an operation costs, before it runs. */
export function costOfOperation({
  schema,
  document,
  operation,
  variables: sent,
}: RequestedOperation): OperationCost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const fragmentCosts = new Map<string, Cost>();
  const variables: Record<string, unknown> = { ...sent };
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    if (defaultValue && !Object.hasOwn(sent, name)) variables[name] = valueFromASTUntyped(defaultValue);
  }

  /** The cost of what is selected in one object of a type; `page` is the length of a connection's page, else null. */
  function costOfSelections({ selections }: SelectionSetNode, typeName: string, page: number | null): Cost {
    return sumOf(selections.map((selection) => costOf(selection, typeName, page)));
  }

  function costOf(selection: SelectionNode, typeName: string, page: number | null): Cost {
    if (isLeftOut(selection, variables)) return NO_COST;
    if (selection.kind === Kind.FIELD) return costOfField(selection, typeName, page);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return costOfFragment(selection.name.value, page);
    return costOfSelections(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, page);
  }

  function costOfField(node: FieldNode, typeName: string, page: number | null): Cost {
    const field = fieldOf(schema, typeName, node.name.value);
    const scale = typeName.startsWith('__') ? INTROSPECTION_PART : 1;
    const register = FIELD_COSTS[`${typeName}.${node.name.value}`];
    const base = (register?.cost ?? 0) + (typeName === 'Mutation' ? MUTATION_COST : 0);
    const each = register?.each === undefined ? null : lengthOfArgument(node, register.each, variables);
    const read = base * (each ?? 1) + costOfArguments(node, variables);
    if (field === null || node.selectionSet === undefined) {
      const value = LEAF_COST * scale;
      return read === 0
        ? { total: value, loose: value, fields: [] }
        : inField(node, read + value, 1, NO_COST);
    }
    const ownPage = pageOf(field, node);
    const below = costOfSelections(node.selectionSet, getNamedType(field.type).name, ownPage);
    const inherited = PAGED_FIELDS.has(field.name) ? page : null;
    const length = isListType(getNullableType(field.type))
      ? (ownPage ?? inherited ?? each ?? register?.length ?? ASSUMED_LENGTH)
      : 1;
    return inField(node, read + length * OBJECT_COST * scale, length, below);
  }

  // Each fragment is looked at once for a length of page, so that fragments of fragments cost nothing.
  function costOfFragment(name: string, page: number | null): Cost {
    const key = `${name} ${page}`;
    const known = fragmentCosts.get(key);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    const cost = fragment
      ? costOfSelections(fragment.selectionSet, fragment.typeCondition.name.value, page)
      : NO_COST;
    fragmentCosts.set(key, cost);
    return cost;
  }

  function pageOf(field: GraphQLField<unknown, unknown>, node: FieldNode): number | null {
    const paging = field.args.filter(({ name }) => name === 'first' || name === 'last');
    if (paging.length === 0) return null;
    const lengths = paging.map(({ name, defaultValue }) => {
      const argument = node.arguments?.find((candidate) => candidate.name.value === name);
      const given = argument && valueFromASTUntyped(argument.value, variables);
      return given ?? defaultValue;
    });
    const length = lengths.find((value) => typeof value === 'number') ?? DEFAULT_PAGE_SIZE;
    // A list whose default is longer than a page may be as long as its default.
    const most = Math.max(MAX_PAGE_SIZE, ...paging.map(({ defaultValue }) => Number(defaultValue) || 0));
    return Math.min(Math.max(length, 0), most);
  }

  const root = schema.getRootType(operation.operation);
  const { total, fields } = root ? costOfSelections(operation.selectionSet, root.name, null) : NO_COST;
  return {
    total: Math.max(1, Math.ceil(total)),
    fields: fields.map(({ path, cost }) => ({ path, cost: Math.ceil(cost) })),
  };
}

/** The arguments on whose values the cost of an operation depends. */
const DECISIVE_ARGUMENTS: ReadonlySet<string> = new Set([
  ...COSTED_ARGUMENTS,
  ...['first', 'last'],
  ...Object.values(FIELD_COSTS).flatMap(({ each }) => each ?? []),
]);

/** Whether the cost of a document's operations depends on variables; else it is the same with all of them. */
export function dependsOnVariables(document: DocumentNode): boolean {
  let depends = false;
  const look = (node: ASTNode): typeof BREAK | undefined => {
    depends ||= holdsVariable(node);
    return depends ? BREAK : undefined;
  };
  visit(document, {
    Argument: (node) => (DECISIVE_ARGUMENTS.has(node.name.value) ? look(node) : undefined),
    Directive: look,
  });
  return depends;
}

function holdsVariable(node: ASTNode): boolean {
  let holds = false;
  visit(node, {
    Variable() {
      holds = true;
      return BREAK;
    },
  });
  return holds;
}

function fieldOf(
  schema: GraphQLSchema,
  typeName: string,
  name: string,
): GraphQLField<unknown, unknown> | null {
  const parent = schema.getType(typeName);
  if (!isObjectType(parent) && !isInterfaceType(parent)) return null;
  return parent.getFields()[name] ?? META_FIELDS.get(name) ?? null;
}

/** The cost of a field from what it costs by itself and what one of its objects costs. */
function inField({ alias, name }: FieldNode, own: number, length: number, below: Cost): Cost {
  const path = (alias ?? name).value;
  const inside = below.fields.map((share) => ({
    path: `${path}.${share.path}`,
    cost: share.cost * length,
  }));
  const share = { path, cost: own + length * below.loose };
  return { total: own + length * below.total, loose: 0, fields: costliest([share, ...inside]) };
}

function sumOf(costs: readonly Cost[]): Cost {
  let [total, loose] = [0, 0];
  const fields: FieldShare[] = [];
  for (const cost of costs) {
    total += cost.total;
    loose += cost.loose;
    fields.push(...cost.fields);
  }
  return { total, loose, fields: costliest(fields) };
}

/** The costliest of some fields, those with the same path added up. */
function costliest(fields: readonly FieldShare[]): readonly FieldShare[] {
  if (fields.length < 2) return fields;
  const sums = new Map<string, number>();
  for (const { path, cost } of fields) sums.set(path, (sums.get(path) ?? 0) + cost);
  return [...sums]
    .map(([path, cost]) => ({ path, cost }))
    .sort((a, b) => b.cost - a.cost)
    .slice(0, FIELDS_SHOWN);
}

/** Whether `@skip` or `@include` leaves a selection out. */
function isLeftOut(
  { directives = [] }: SelectionNode,
  variables: Readonly<Record<string, unknown>>,
): boolean {
  return directives.some(({ name, arguments: [condition] = [] }) => {
    const value = condition && valueFromASTUntyped(condition.value, variables);
    return (name.value === 'skip' && value === true) || (name.value === 'include' && value === false);
  });
}
