import {
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
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../graphql/connection.ts';

/** One operation with its variables as they were sent, before GraphQL has coerced them. */
export interface RequestedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How long a list without `first` and `last` is assumed to be: services of a vendor, rows of an error code. */
const ASSUMED_LENGTH = 5;

// Of a connection, these have the length of the page.
const PAGED_FIELDS: ReadonlySet<string> = new Set(['edges', 'nodes']);

/**
 * How many objects the lists of an answer may add up to, counted before the operation runs: a list has as many as its
 * `first` or `last` allows or its list of ids names, and everything inside it counts for each of them.
 */
export function countObjects({ schema, document, operation, variables }: RequestedOperation): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const fragmentCounts = new Map<string, number>();
  const defaults = new Map(
    operation.variableDefinitions?.map((definition) => [
      definition.variable.name.value,
      definition.defaultValue,
    ]),
  );

  /** The objects below one object of a type; `page` is the length of a connection's page, else null. */
  function objectsOf({ selections }: SelectionSetNode, typeName: string, page: number | null): number {
    let count = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        count += objectsOfField(selection, typeName, page);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        count += objectsOf(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, page);
      } else {
        count += objectsOfFragment(selection.name.value, page);
      }
    }
    return count;
  }

  function objectsOfField(node: FieldNode, typeName: string, page: number | null): number {
    const parent = schema.getType(typeName);
    if (node.selectionSet === undefined || !(isObjectType(parent) || isInterfaceType(parent))) return 0;
    const field = parent.getFields()[node.name.value];
    if (field === undefined) return 0;
    const ownPage = pageOf(field, node);
    const below = objectsOf(node.selectionSet, getNamedType(field.type).name, ownPage);
    if (!isListType(getNullableType(field.type))) return below;
    const length =
      ownPage ??
      (PAGED_FIELDS.has(field.name) ? page : null) ??
      requestedLength(field, node) ??
      ASSUMED_LENGTH;
    return length * (1 + below);
  }

  // Each fragment is counted once for a length of page, so that fragments of fragments cost nothing.
  function objectsOfFragment(name: string, page: number | null): number {
    const key = `${name} ${page}`;
    const known = fragmentCounts.get(key);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    const count = fragment ? objectsOf(fragment.selectionSet, fragment.typeCondition.name.value, page) : 0;
    fragmentCounts.set(key, count);
    return count;
  }

  function pageOf(field: GraphQLField<unknown, unknown>, node: FieldNode): number | null {
    const paging = field.args.filter(({ name }) => name === 'first' || name === 'last');
    if (paging.length === 0) return null;
    const given = paging.map(({ name, defaultValue }) => {
      const argument = node.arguments?.find((candidate) => candidate.name.value === name);
      return numberOf(argument?.value) ?? (typeof defaultValue === 'number' ? defaultValue : null);
    });
    const [length = DEFAULT_PAGE_SIZE] = given.filter((value) => value !== null);
    return Math.min(Math.max(length, 0), MAX_PAGE_SIZE);
  }

  /** How many values the list argument of a field has that gives an object for each: `nodes(ids:)`. */
  function requestedLength(field: GraphQLField<unknown, unknown>, node: FieldNode): number | null {
    const list = field.args.find(({ type }) => isListType(getNullableType(type)));
    const given = node.arguments?.find(({ name }) => name.value === list?.name)?.value;
    if (given === undefined) return null;
    const sent = given.kind === Kind.VARIABLE ? variables[given.name.value] : undefined;
    if (sent !== undefined) return Array.isArray(sent) ? sent.length : typeof sent === 'number' ? sent : 1;
    const value = given.kind === Kind.VARIABLE ? defaults.get(given.name.value) : given;
    return value?.kind === Kind.LIST ? value.values.length : 1;
  }

  function numberOf(value: ValueNode | undefined): number | null {
    if (value?.kind === Kind.INT) return Number(value.value);
    if (value?.kind !== Kind.VARIABLE) return null;
    const sent = variables[value.name.value];
    return typeof sent === 'number' ? sent : numberOf(defaults.get(value.name.value));
  }

  const root = schema.getRootType(operation.operation);
  return root ? objectsOf(operation.selectionSet, root.name, null) : 0;
}
