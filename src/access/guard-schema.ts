import {
  defaultFieldResolver,
  type GraphQLError,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { ANONYMOUS, includesRole, type Viewer } from '../domain/viewer.ts';
import { forbidden, tokenNeeded } from '../errors/protocol-error.ts';
import { isIncluded } from '../graphql/is-included.ts';
import { roleNeededFor } from './permissions.ts';

/**
 * Puts a guard before every field of Query and Mutation that needs a role, and gives the same schema. The guard checks
 * all selected root fields of the operation, so that none runs where one of them is refused: with UNAUTHENTICATED for an
 * anonymous viewer, and FORBIDDEN for others.
 */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  const types = { Query: schema.getQueryType(), Mutation: schema.getMutationType() };
  for (const name of ['Query', 'Mutation'] as const) {
    for (const field of Object.values(types[name]?.getFields() ?? {})) {
      if (roleNeededFor(name, field.name) === 'ANONYMOUS') continue;
      const { resolve = defaultFieldResolver } = field;
      field.resolve = (source, input, context: { readonly viewer: Viewer }, info) => {
        for (const selected of selectedRootFields(info)) {
          const refused = refusalOf(name, selected, context.viewer);
          if (refused !== null) throw refused;
        }
        return resolve(source, input, context, info);
      };
    }
  }
  return schema;
}

function refusalOf(type: 'Query' | 'Mutation', field: string, viewer: Viewer): GraphQLError | null {
  const needed = roleNeededFor(type, field);
  if (needed === null) return forbidden(`${field} is open to nobody.`);
  if (includesRole(viewer.role, needed)) return null;
  if (viewer === ANONYMOUS) {
    return tokenNeeded(
      `${field} needs a token with the role ${needed}. Send it in the header Authorization: Bearer cec_…`,
    );
  }
  const present = viewer.role === 'ANONYMOUS' ? 'no role in this catalog' : `the role ${viewer.role}`;
  return forbidden(`${field} needs the role ${needed}; ${viewer.name} has ${present}.`);
}

/**
 * The names of the fields of the schema on the first level of an operation, without those that `@skip` or `@include`
 * leaves out.
 */
function selectedRootFields({
  operation,
  fragments,
  variableValues,
}: Pick<GraphQLResolveInfo, 'operation' | 'fragments' | 'variableValues'>): ReadonlySet<string> {
  const names = new Set<string>();
  // Fragments that spread each other twice over would otherwise double the work with each.
  const spread = new Set<string>();

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (!isIncluded(selection, variableValues)) continue;
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        collect(fragments[selection.name.value]!.selectionSet);
      }
    }
    names.delete('__typename');
  }

  collect(operation.selectionSet);
  return names;
}
