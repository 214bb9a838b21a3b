import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, isEnumType, Kind } from 'graphql';
import { StoreUnavailable } from '../store/store-unavailable.ts';
import { QueryTimeout } from '../store/workers/reader-pool.ts';
import { INTERNAL_MESSAGE } from './protocol-error.ts';
import { isProtocolErrorCode, type ProtocolErrorCode } from './protocol-error-codes.ts';
import { storeMessage } from './store-refusal.ts';

/** The code and message that clients get for an error. */
interface PublicError {
  readonly code: ProtocolErrorCode;
  readonly message: string;
}

/** The longest message that an answer repeats, in characters: graphql quotes what was sent, however long. */
const MESSAGE_LENGTH = 1_000;

/** graphql names the nearest values where there are near ones; all of them say more. */
const UNKNOWN_ENUM_VALUE = /^(.*(?:does not exist in|Enum) "(\w+)"(?: enum| cannot represent [^.]*))/s;

interface Reading {
  readonly fits: (error: GraphQLError) => boolean;
  /** Null: the code that the error has. */
  readonly code: ProtocolErrorCode | null;
  /** Where the error's own message is not the best. */
  readonly message?: (error: GraphQLError, schema: GraphQLSchema) => string;
}

/**
 * Errors of graphql and Apollo that are about the request, yet have no code, a wrong one or an unclear
 * message. The first that fits counts. Messages are matched where nothing else distinguishes an error.
 */
const READINGS: readonly Reading[] = [
  {
    fits: ({ message }) => /^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(message),
    code: 'GRAPHQL_PARSE_FAILED',
    message: ({ message }) =>
      `The document has more than ${/\d+/.exec(message)?.[0]} tokens, which is the most allowed.`,
  },
  {
    // graphql bounds the work of comparing fields that have one name in the answer.
    fits: ({ message }) => message === 'Validation aborted.',
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: () =>
      'The document asks for the same fields too often to be checked; ask for each of them once.',
  },
  {
    fits: ({ message }) => UNKNOWN_ENUM_VALUE.test(message),
    code: 'BAD_USER_INPUT',
    message: ({ message }, schema) => {
      const [, before, name = ''] = UNKNOWN_ENUM_VALUE.exec(message)!;
      return `${before}. It takes ${enumValues(schema, name).join(', ')}.`;
    },
  },
  {
    fits: ({ message }) => message.startsWith('Too many errors processing variables'),
    code: 'BAD_USER_INPUT',
    message: () => 'There are more errors in the variables than are listed.',
  },
  {
    fits: ({ message }) => message === 'provided sha does not match query',
    code: 'BAD_REQUEST',
    message: () =>
      'extensions.persistedQuery.sha256Hash is not the SHA-256 of the query, in lower-case hexadecimal.',
  },
  {
    fits: ({ message }) => message === 'Unsupported persisted query version',
    code: 'BAD_REQUEST',
    message: () => 'extensions.persistedQuery.version must be 1.',
  },
  {
    fits: ({ message }) => message.startsWith('GET requests only support query operations'),
    code: 'METHOD_NOT_ALLOWED',
    message: () => 'By GET only queries are answered; send this operation by POST.',
  },
  {
    fits: ({ message }) => message.includes('potential Cross-Site Request Forgery'),
    code: 'BAD_REQUEST',
    message: () =>
      'A GET with a credential needs a header that a page cannot make a browser send unasked: add Content-Type: application/json, or Apollo-Require-Preflight: true.',
  },
  {
    fits: ({ message }) => message === 'Operation batching disabled.',
    code: 'BAD_REQUEST',
    message: () => 'The body is a list; send one operation in a request.',
  },
  {
    fits: ({ message }) => message.startsWith('GraphQL queries must be strings.'),
    code: 'BAD_REQUEST',
    message: () => '`query` must be a string.',
  },
  {
    fits: ({ originalError }) => originalError instanceof QueryTimeout,
    code: 'QUERY_TIMEOUT',
    message: ({ message }) => `${message} Narrow it down with a filter, or send it again later.`,
  },
  {
    fits: ({ originalError }) => originalError instanceof StoreUnavailable,
    code: 'SERVICE_UNAVAILABLE',
    message: ({ originalError }) => storeMessage(originalError as StoreUnavailable),
  },
  { fits: isOperationError, code: 'BAD_REQUEST' },
  { fits: isArgumentError, code: 'BAD_USER_INPUT' },
  { fits: ({ extensions }) => isProtocolErrorCode(extensions.code), code: null },
];

/**
 * Whether an argument could not be read when its field was run, as with a null variable inside a `@oneOf` input.
 * Such an error points at the value of the argument; one that a resolver throws points at the field.
 */
export function isArgumentError({ extensions, nodes, path }: GraphQLError): boolean {
  const kind = nodes?.[0]?.kind;
  return !extensions.code && path !== undefined && kind !== undefined && kind !== Kind.FIELD;
}

/** Whether the schema has no operations of that kind: graphql points at the operation then, and has run nothing. */
export function isOperationError({ extensions, nodes }: GraphQLError): boolean {
  return !extensions.code && nodes?.[0]?.kind === Kind.OPERATION_DEFINITION;
}

/** The code and message that clients of this schema get for an error; null where it is a fault of ours. */
export function publicError(error: GraphQLError, schema: GraphQLSchema): PublicError | null {
  const reading = READINGS.find(({ fits }) => fits(error));
  if (reading === undefined) return null;
  const code = reading.code ?? (error.extensions.code as ProtocolErrorCode);
  if (code === 'INTERNAL_SERVER_ERROR') return null;
  const message = reading.message?.(error, schema) ?? error.message;
  return {
    code,
    message: message.length > MESSAGE_LENGTH ? `${message.slice(0, MESSAGE_LENGTH)}…` : message,
  };
}

/** An error as it stands in the answer; a fault of ours is masked, and keeps nothing but its place and its request id. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  schema: GraphQLSchema,
): GraphQLFormattedError {
  const shown = error instanceof GraphQLError ? publicError(error, schema) : null;
  if (shown !== null) {
    return {
      ...formatted,
      message: shown.message,
      extensions: { ...formatted.extensions, code: shown.code },
    };
  }
  const { locations, path } = formatted;
  const requestId = formatted.extensions?.requestId;
  return {
    message: INTERNAL_MESSAGE,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', ...(typeof requestId === 'string' && { requestId }) },
  };
}

/** The values of an enum, in the schema's order; none where the schema has no such enum. */
function enumValues(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
}
