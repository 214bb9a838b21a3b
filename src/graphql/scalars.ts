import type { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON } from 'graphql-scalars';

/** Gives the scalars of a schema, by name. Instants are milliseconds since 1970 inside, and RFC 3339 in UTC outside. */
export function createScalars() {
  return {
    DateTime: { ...behaviorOf(GraphQLDateTimeISO), __serialize: createInstantWriter() },
    JSON: behaviorOf(GraphQLJSON),
  };
}

/** How many instants are remembered with their text: entries of one edition share theirs. */
const INSTANTS_REMEMBERED = 1_000;

/** Gives the function that writes an instant in RFC 3339. */
function createInstantWriter(): (milliseconds: unknown) => string {
  const instants = new Map<unknown, string>();
  return (milliseconds) => {
    let text = instants.get(milliseconds);
    if (text === undefined) {
      if (instants.size >= INSTANTS_REMEMBERED) instants.clear();
      text = new Date(milliseconds as number).toISOString();
      instants.set(milliseconds, text);
    }
    return text;
  };
}

/** What a library's scalar does, without its name and description: the schema has its own. */
function behaviorOf({ serialize, parseValue, parseLiteral }: GraphQLScalarType) {
  return { __serialize: serialize, __parseValue: parseValue, __parseLiteral: parseLiteral };
}
