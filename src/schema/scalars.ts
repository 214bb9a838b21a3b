import type { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON } from 'graphql-scalars';

/** The scalars of the schema, by name. Instants are milliseconds since 1970 inside, and RFC 3339 in UTC outside. */
export const scalars = {
  DateTime: behaviorOf(GraphQLDateTimeISO),
  JSON: behaviorOf(GraphQLJSON),
};

/** What a library's scalar does, without its name and description: the schema has its own. */
function behaviorOf({ serialize, parseValue, parseLiteral }: GraphQLScalarType) {
  return { __serialize: serialize, __parseValue: parseValue, __parseLiteral: parseLiteral };
}
