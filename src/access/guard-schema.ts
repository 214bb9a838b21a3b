import { defaultFieldResolver, type GraphQLError, type GraphQLSchema } from 'graphql';
import { forbidden, tokenNeeded } from '../errors/access-errors.ts';
import { fieldsAskedFor } from './fields-asked-for.ts';
import { roleNeededFor } from './permissions.ts';
import { ANONYMOUS, includesRole, type Viewer } from './viewer.ts';

/**
 * Puts a guard before every field of Query and Mutation that not everybody may ask for, and gives the same schema.
 * The guard looks at all such fields of the operation, so that none is run where one of them may not be: it throws
 * UNAUTHENTICATED to somebody of whom nothing is known, and FORBIDDEN to others.
 */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  const types = { Query: schema.getQueryType(), Mutation: schema.getMutationType() };
  for (const name of ['Query', 'Mutation'] as const) {
    for (const field of Object.values(types[name]?.getFields() ?? {})) {
      if (roleNeededFor(name, field.name) === 'ANONYMOUS') continue;
      const { resolve = defaultFieldResolver } = field;
      field.resolve = (source, input, context: { readonly viewer: Viewer }, info) => {
        for (const asked of fieldsAskedFor(info)) {
          const problem = problemWith(name, asked, context.viewer);
          if (problem !== null) throw problem;
        }
        return resolve(source, input, context, info);
      };
    }
  }
  return schema;
}

function problemWith(type: 'Query' | 'Mutation', field: string, viewer: Viewer): GraphQLError | null {
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
