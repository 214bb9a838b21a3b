import { GraphQLError, type GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON } from 'graphql-scalars';
import { quote } from '../domain/hidden-characters.ts';

/** Gives the scalars of a schema, by name. Instants are milliseconds since 1970 inside, and RFC 3339 in UTC outside. */
export function createScalars() {
  return {
    DateTime: {
      __serialize: createInstantWriter(),
      __parseValue: readInstant,
      __parseLiteral: (node: ValueNode) => readInstant(node.kind === Kind.STRING ? node.value : print(node)),
    },
    JSON: behaviorOf(GraphQLJSON),
  };
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads an instant in RFC 3339, or a date, which stands for its start in UTC. Throws an error that says what is taken. */
function readInstant(value: unknown): Date {
  if (typeof value === 'string') {
    try {
      return GraphQLDateTimeISO.parseValue(DATE.test(value) ? `${value}T00:00:00Z` : value);
    } catch {
      // The message of the library does not say what would be right.
    }
  }
  throw new GraphQLError(
    `${quote(String(value))} is not an instant. Give one in RFC 3339, as 2024-04-18T00:00:00Z, or a date, as 2024-04-18.`,
  );
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
