import {
  defaultFieldResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
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
import type { AskedOperation } from '../limits/asked-operation.ts';

/*
 * A query as functions that stand ready: what graphql finds out anew for each object of each answer (which fields,
 * with which arguments, of which type) is found out once.
 *
 *   operation ─► fields of each type ─► reading (from an object) and completing (to a value of the answer) of each
 *
 * It knows no errors: whatever goes wrong makes the whole run fail, and graphql itself has to answer.
 */

/** Runs a query with the variables that were sent. Rejects where it has no answer without errors. */
export type RunOperation = (variables: Variables, context: unknown) => Promise<object>;

type Variables = Readonly<Record<string, unknown>>;

/** What is shared by all of one run. */
interface Run {
  readonly variables: Variables;
  readonly context: unknown;
  /** The arguments that depend on variables, by the number of their field. */
  readonly given: Record<string, unknown>[];
  /** How many promises are not settled yet. */
  open: number;
  finish: () => void;
  fail: (reason: unknown) => void;
}

/** Something that a compiled query cannot do. */
class Unsupported extends Error {}

type Complete = (value: unknown, run: Run) => unknown;

/** The fields of an object of the answer. */
interface CompiledFields {
  readonly fields: readonly CompiledField[];
  /**
   * An object with all names and no values. To fill a copy is several times as fast as to give an empty object one
   * name after the other, which V8 makes a dictionary from about the twentieth on.
   */
  readonly template: Readonly<Record<string, unknown>>;
}

interface CompiledField {
  readonly name: string;
  readonly read: (source: unknown, run: Run) => unknown;
  readonly complete: Complete;
}

/** So many variables at most may stand in `@skip` and `@include`: each of their combinations is compiled by itself. */
const MAX_SWITCHES = 4;

/** Compiles a query that graphql has found valid; null for one that has something which only graphql itself does. */
export function compileOperation({
  schema,
  document,
  operation,
}: Omit<AskedOperation, 'variables'>): RunOperation | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const switches = switchesOf([operation, ...fragments.values()]);
  if (operation.operation !== 'query' || switches.length > MAX_SWITCHES) return null;
  const compiled = new Map<string, CompiledFields | null>();

  function fieldsFor(variables: Variables): CompiledFields | null {
    const key = switches.map((name) => variables[name]).join();
    let fields = compiled.get(key);
    if (fields === undefined) {
      fields = compileFields(schema, fragments, operation, variables);
      compiled.set(key, fields);
    }
    return fields;
  }

  return (sent, context) =>
    new Promise((resolve, reject) => {
      const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], sent);
      if (errors !== undefined) throw errors[0];
      const fields = fieldsFor(coerced);
      if (fields === null) throw new Unsupported();
      const run: Run = {
        variables: coerced,
        context,
        given: [],
        open: 1,
        finish: () => {
          run.open -= 1;
          if (run.open === 0) resolve(data);
        },
        fail: reject,
      };
      const data = completeObject(fields, undefined, run);
      run.finish();
    });
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

function compileFields(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  operation: OperationDefinitionNode,
  variables: Variables,
): CompiledFields | null {
  let argumentCount = 0;
  try {
    return fieldsOf(schema.getQueryType()!, [operation]);
  } catch (error) {
    if (error instanceof Unsupported) return null;
    throw error;
  }

  function fieldsOf(
    type: GraphQLObjectType,
    parents: readonly Pick<FieldNode, 'selectionSet'>[],
  ): CompiledFields {
    const nodesOfName = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    for (const { selectionSet } of parents) collect(selectionSet?.selections ?? []);
    const fields = Array.from(nodesOfName, ([name, nodes]) => compileField(name, type, nodes));
    return { fields, template: Object.fromEntries(fields.map(({ name }) => [name, null])) };

    function collect(selections: readonly SelectionNode[]): void {
      for (const selection of selections) {
        if (!isIncluded(selection)) continue;
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

  function isIncluded(node: SelectionNode): boolean {
    return (
      getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
      getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false
    );
  }

  function appliesTo(
    { typeCondition }: Pick<FragmentDefinitionNode, 'typeCondition'> | { typeCondition?: undefined },
    type: GraphQLObjectType,
  ): boolean {
    if (typeCondition === undefined) return true;
    const wanted = typeFromAST(schema, typeCondition);
    return wanted === type || (isAbstractType(wanted) && schema.isSubType(wanted, type));
  }

  function compileField(name: string, type: GraphQLObjectType, nodes: readonly FieldNode[]): CompiledField {
    const [node] = nodes as [FieldNode];
    // An answer is an object as any other, and has no place for a property of this name.
    if (name === '__proto__') throw new Unsupported();
    if (node.name.value === TypeNameMetaFieldDef.name)
      return { name, read: () => type.name, complete: asItIs };
    const field = type.getFields()[node.name.value];
    if (field === undefined) throw new Unsupported();
    return { name, read: compileRead(field, node), complete: compileComplete(field.type, nodes) };
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

  function compileComplete(type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
    if (isNonNullType(type)) {
      const complete = compileComplete(type.ofType, nodes);
      return (value, run) => {
        if (value == null) throw new Error('A value is missing.');
        return complete(value, run);
      };
    }
    const complete = compilePresent(type, nodes);
    return (value, run) => (value == null ? null : complete(value, run));
  }

  function compilePresent(type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
    if (isLeafType(type)) return completeLeaf(type);
    if (isListType(type)) return completeList(compileComplete(type.ofType, nodes));
    if (isObjectType(type)) {
      if (type.isTypeOf) throw new Unsupported();
      const fields = fieldsOf(type, nodes);
      return (value, run) => completeObject(fields, value, run);
    }
    if (!isAbstractType(type) || !type.resolveType || type.resolveType.length > 2) throw new Unsupported();
    const resolveType = type.resolveType as (value: unknown, context: unknown) => unknown;
    const fieldsOfName = new Map(
      schema.getPossibleTypes(type).map((possible) => [possible.name as unknown, fieldsOf(possible, nodes)]),
    );
    return (value, run) => completeObject(fieldsOfName.get(resolveType(value, run.context))!, value, run);
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

const asItIs: Complete = (value) => value;

function completeLeaf(type: GraphQLLeafType): Complete {
  return (value) => {
    const serialized = type.serialize(value);
    if (serialized == null) throw new Error('A value cannot be written.');
    return serialized;
  };
}

function completeList(complete: Complete): Complete {
  return (value, run) => {
    const list: unknown[] = [];
    for (const member of value as Iterable<unknown>)
      put(list as Record<number, unknown>, list.length, member, complete, run);
    return list;
  };
}

function completeObject({ fields, template }: CompiledFields, source: unknown, run: Run): object {
  const result: Record<string, unknown> = { ...template };
  for (const { name, read, complete } of fields) put(result, name, read(source, run), complete, run);
  return result;
}

/** Puts a value into its place, or null until it is there. */
function put<Place extends string | number>(
  into: Record<Place, unknown>,
  place: Place,
  value: unknown,
  complete: Complete,
  run: Run,
): void {
  if (!isPromise(value)) {
    into[place] = complete(value, run);
    return;
  }
  into[place] = null;
  run.open += 1;
  value
    .then((settled) => {
      into[place] = complete(settled, run);
      run.finish();
    })
    .catch(run.fail);
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
