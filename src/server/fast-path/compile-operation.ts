import {
  defaultFieldResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  TypeNameMetaFieldDef,
  typeFromAST,
  visit,
} from 'graphql';
import { isIncluded } from '../../graphql/is-included.ts';
import type { RequestedOperation } from '../limits/requested-operation.ts';
import {
  type CompiledField,
  type Run,
  type Write,
  writeAnswer,
  writeLeaf,
  writeList,
  writeObject,
  writeRecurringObject,
} from './write-answer.ts';

/*
 * A query as functions that stand ready: what graphql finds out anew for each object of each answer (which fields,
 * with which arguments, of which type) is found out once. They write the answer's text themselves: objects of the
 * answer would be made only to be written.
 *
 *   operation ─► fields of each type ─► reading (from an object) and writing (into the answer) of each
 *
 * It knows no errors: whatever goes wrong makes the whole run fail, and graphql itself has to answer.
 */

/** Runs a query with the variables that were sent: its data as JSON. Rejects where it has no answer without errors. */
export type RunOperation = (variables: Variables, context: unknown) => Promise<string>;

type Variables = Run['variables'];

/** Something that a compiled query cannot do. */
class Unsupported extends Error {}

/** So many variables at most may stand in `@skip` and `@include`: each of their combinations is compiled by itself. */
const MAX_SWITCHES = 4;

/** So many fields at most are compiled: a fragment's are for each place at which it is spread. */
const MAX_FIELDS = 5_000;

/** What a compiled field takes of memory at most, in bytes. */
const FIELD_BYTES = 900;

/** A compiled query. */
interface CompiledOperation {
  readonly run: RunOperation;
  /** What it takes of memory at most, in bytes, besides its document. */
  readonly bytes: number;
}

/** Compiles a query that graphql has found valid; null for one that has something which only graphql itself does. */
export function compileOperation({
  schema,
  document,
  operation,
}: Omit<RequestedOperation, 'variables'>): CompiledOperation | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const switches = switchesOf([operation, ...fragments.values()]);
  if (operation.operation !== 'query' || switches.length > MAX_SWITCHES) return null;
  const isFixed = switches.length === 0;
  const all = compileFields(schema, fragments, operation, isFixed ? {} : null);
  if (all === null) return null;
  const compiled = new Map<string, CompiledFields | null>(isFixed ? [['', all]] : []);

  function fieldsFor(variables: Variables): CompiledFields | null {
    const key = switches.map((name) => variables[name]).join();
    let fields = compiled.get(key);
    if (fields === undefined) {
      fields = compileFields(schema, fragments, operation, variables);
      compiled.set(key, fields);
    }
    return fields;
  }

  return {
    // No combination of switches has more fields than there are.
    bytes: all.count * FIELD_BYTES * 2 ** switches.length,
    async run(sent, context) {
      const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], sent);
      if (errors !== undefined) throw errors[0];
      const compiledFields = fieldsFor(coerced);
      if (compiledFields === null) throw new Unsupported();
      return writeAnswer(compiledFields.fields, coerced, context);
    },
  };
}

/** The fields of a query's root, and how many there are with those below them. */
interface CompiledFields {
  readonly fields: readonly CompiledField[];
  readonly count: number;
}

/** The names of the variables that stand in `@skip` and `@include`. */
function switchesOf(nodes: readonly (OperationDefinitionNode | FragmentDefinitionNode)[]): string[] {
  const names = new Set<string>();
  for (const node of nodes) {
    visit(node, {
      Directive: ({ arguments: given = [] }) => {
        for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  }
  return [...names];
}

/** Compiles what is included with these variables, or everything for null; null for something unsupported. */
function compileFields(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  operation: OperationDefinitionNode,
  variables: Variables | null,
): CompiledFields | null {
  let argumentCount = 0;
  let count = 0;
  try {
    const fields = fieldsOf(schema.getQueryType()!, [operation]);
    return { fields, count };
  } catch (error) {
    if (error instanceof Unsupported) return null;
    throw error;
  }

  function fieldsOf(
    type: GraphQLObjectType,
    parents: readonly Pick<FieldNode, 'selectionSet'>[],
  ): readonly CompiledField[] {
    const nodesOfName = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    for (const { selectionSet } of parents) collect(selectionSet?.selections ?? []);
    count += nodesOfName.size;
    if (count > MAX_FIELDS) throw new Unsupported();
    return Array.from(nodesOfName, ([name, nodes], at) => ({
      opening: `${at === 0 ? '{' : ','}"${name}":`,
      ...compileField(type, nodes),
    }));

    function collect(selections: readonly SelectionNode[]): void {
      for (const selection of selections) {
        if (variables !== null && !isIncluded(selection, variables)) continue;
        if (selection.kind === Kind.FIELD) {
          const name = (selection.alias ?? selection.name).value;
          const nodes = nodesOfName.get(name);
          if (nodes === undefined) nodesOfName.set(name, [selection]);
          else nodes.push(selection);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          if (appliesTo(selection, type)) collect(selection.selectionSet.selections);
        } else if (!spread.has(selection.name.value)) {
          spread.add(selection.name.value);
          const fragment = fragments.get(selection.name.value)!;
          if (appliesTo(fragment, type)) collect(fragment.selectionSet.selections);
        }
      }
    }
  }

  function appliesTo(
    { typeCondition }: Pick<FragmentDefinitionNode, 'typeCondition'> | { typeCondition?: undefined },
    type: GraphQLObjectType,
  ): boolean {
    if (typeCondition === undefined) return true;
    const wanted = typeFromAST(schema, typeCondition);
    return wanted === type || (isAbstractType(wanted) && schema.isSubType(wanted, type));
  }

  function compileField(
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
  ): Omit<CompiledField, 'opening'> {
    const [node] = nodes as [FieldNode];
    if (node.name.value === TypeNameMetaFieldDef.name)
      return {
        read: () => type.name,
        write: compileWrite(TypeNameMetaFieldDef.type, nodes),
        isProperty: true,
      };
    const field = type.getFields()[node.name.value];
    if (field === undefined) throw new Unsupported();
    const { type: fieldType, resolve = defaultFieldResolver } = field;
    return {
      read: compileRead(field, node),
      write: compileWrite(fieldType, nodes),
      isProperty: resolve === defaultFieldResolver && isLeafType(getNamedType(fieldType)),
    };
  }

  function compileRead(field: GraphQLField<unknown, unknown>, node: FieldNode): CompiledField['read'] {
    const { name, resolve = defaultFieldResolver } = field;
    if (resolve === defaultFieldResolver) {
      return (source, run) => {
        const value = (source as Readonly<Record<string, unknown>>)[name];
        return typeof value === 'function' ? value.call(source, {}, run.context) : value;
      };
    }
    // The fourth parameter tells of the operation as graphql runs it.
    if (resolve.length > 3) throw new Unsupported();
    const call = resolve as (source: unknown, given: unknown, context: unknown) => unknown;
    if (!mentionsVariables(node)) {
      const given = getArgumentValues(field, node);
      return (source, run) => call(source, given, run.context);
    }
    const position = argumentCount++;
    return (source, run) => {
      run.given[position] ??= getArgumentValues(field, node, run.variables);
      return call(source, run.given[position], run.context);
    };
  }

  function compileWrite(type: GraphQLOutputType, nodes: readonly FieldNode[]): Write {
    const isRequired = isNonNullType(type);
    const write = compilePresent(isRequired ? type.ofType : type, nodes);
    return (value, into, run) => {
      if (value != null) write(value, into, run);
      else if (isRequired) throw new Error('A value is missing.');
      else into.end += 'null';
    };
  }

  function compilePresent(type: GraphQLOutputType, nodes: readonly FieldNode[]): Write {
    if (isLeafType(type)) return writeLeaf(type);
    if (isListType(type)) return writeList(compileWrite(type.ofType, nodes));
    if (isObjectType(type)) {
      if (type.isTypeOf) throw new Unsupported();
      const fields = fieldsOf(type, nodes);
      return fields.every(({ isProperty }) => isProperty)
        ? writeRecurringObject(fields)
        : (value, into, run) => writeObject(fields, value, into, run);
    }
    if (!isAbstractType(type) || !type.resolveType || type.resolveType.length > 2) throw new Unsupported();
    const resolveType = type.resolveType as (value: unknown, context: unknown) => unknown;
    const fieldsOfName = new Map(
      schema.getPossibleTypes(type).map((possible) => [possible.name as unknown, fieldsOf(possible, nodes)]),
    );
    return (value, into, run) =>
      writeObject(fieldsOfName.get(resolveType(value, run.context))!, value, into, run);
  }
}

function mentionsVariables(node: FieldNode): boolean {
  let found = false;
  const Variable = (): void => {
    found = true;
  };
  for (const given of node.arguments ?? []) visit(given, { Variable });
  return found;
}
