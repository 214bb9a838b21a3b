import type { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON } from 'graphql-scalars';

/** The scalars of the schema, by name. Instants are milliseconds since 1970 inside, and RFC 3339 in UTC outside. */
export const scalars = {
  DateTime: { ...behaviorOf(GraphQLDateTimeISO), __serialize: writeInstant },
  JSON: behaviorOf(GraphQLJSON),
};

let last = { milliseconds: 0, text: new Date(0).toISOString() };

/** An instant in RFC 3339. Entries of one edition share theirs, so that the last one is remembered. */
function writeInstant(milliseconds: unknown): string {
  if (milliseconds !== last.milliseconds) {
    const instant = milliseconds as number;
    last = { milliseconds: instant, text: new Date(instant).toISOString() };
  }
  return last.text;
}

/** What a library's scalar does, without its name and description: the schema has its own. */
function behaviorOf({ serialize, parseValue, parseLiteral }: GraphQLScalarType) {
  return { __serialize: serialize, __parseValue: parseValue, __parseLiteral: parseLiteral };
}
