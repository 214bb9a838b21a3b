import type { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON } from 'graphql-scalars';

/** The scalars of the schema, by name. Instants are milliseconds since 1970 inside, and RFC 3339 in UTC outside. */
export const scalars = {
  DateTime: { ...behaviorOf(GraphQLDateTimeISO), __serialize: writeInstant },
  JSON: behaviorOf(GraphQLJSON),
};

/** So many instants are remembered by their text: entries of one edition share theirs. */
const INSTANTS_REMEMBERED = 1_000;

const instants = new Map<unknown, string>();

/** An instant in RFC 3339. */
function writeInstant(milliseconds: unknown): string {
  let text = instants.get(milliseconds);
  if (text === undefined) {
    if (instants.size >= INSTANTS_REMEMBERED) instants.clear();
    text = new Date(milliseconds as number).toISOString();
    instants.set(milliseconds, text);
  }
  return text;
}

/** What a library's scalar does, without its name and description: the schema has its own. */
function behaviorOf({ serialize, parseValue, parseLiteral }: GraphQLScalarType) {
  return { __serialize: serialize, __parseValue: parseValue, __parseLiteral: parseLiteral };
}
