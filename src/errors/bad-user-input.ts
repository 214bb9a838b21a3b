import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';

/**
 * An error that the sender of a request can mend, with the code BAD_USER_INPUT. The message says what would be right.
 * Thrown by a resolver it is a field error: the other fields are answered, and the HTTP status stays 200, as GraphQL
 * over HTTP wants it.
 */
export function badUserInput(message: string, extensions: GraphQLErrorExtensions = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, code: 'BAD_USER_INPUT' } });
}

/** Whether an error is what `badUserInput` gives. */
export function isBadUserInput(error: unknown): error is GraphQLError {
  return error instanceof GraphQLError && error.extensions.code === 'BAD_USER_INPUT';
}
