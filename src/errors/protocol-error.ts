import type { GraphQLErrorExtensions, GraphQLFormattedError } from 'graphql';
// Its file alone: with all of the package, every command of the shell would take a fifth longer.
import { GraphQLError } from 'graphql/error/GraphQLError.js';
import { PROTOCOL_ERROR_CODES, type ProtocolErrorCode } from './protocol-error-codes.ts';

/** The body of an answer to a request that was refused before GraphQL saw it. */
interface RefusalBody {
  readonly errors: readonly GraphQLFormattedError[];
}

/** What an error says of the HTTP answer that it becomes, in the way of Apollo. */
interface HttpHead {
  readonly status?: number;
  readonly headers?: ReadonlyMap<string, string>;
}

/** What clients read in place of a fault of ours. */
export const INTERNAL_MESSAGE =
  'Something went wrong on our side. The log has more under the request id in the extensions of this error.';

/** The challenge of RFC 6750, section 3. */
const CHALLENGE = 'Bearer realm="cloud-error-catalog"';

/**
 * An error that refuses a whole request, with its code. Its HTTP status is the code's unless `extensions.http` has
 * another, which may hold headers too.
 */
export function refusal(
  code: ProtocolErrorCode,
  message: string,
  extensions: GraphQLErrorExtensions = {},
): GraphQLError {
  const http = { status: PROTOCOL_ERROR_CODES[code].status, ...(extensions.http as HttpHead | undefined) };
  return new GraphQLError(message, { extensions: { ...extensions, code, http } });
}

/** The HTTP status and headers of a refusal. */
export function headOf({ extensions }: GraphQLError): Required<HttpHead> {
  const { status = 500, headers = new Map() } = extensions.http as HttpHead;
  return { status, headers };
}

/** A refusal as the JSON of an answer. */
export function refusalBody(error: GraphQLError): RefusalBody {
  const { http: _, ...extensions } = error.extensions;
  return { errors: [{ message: error.message, extensions }] };
}

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

/** The refusal of a request for a fault of ours: it says only where the log has more. */
export function internalRefusal(requestId: string): GraphQLError {
  return refusal('INTERNAL_SERVER_ERROR', INTERNAL_MESSAGE, { requestId });
}

/** Refuses an anonymous viewer what needs a token: HTTP 401 with the challenge of RFC 6750. */
export function tokenNeeded(message: string): GraphQLError {
  return refusal('UNAUTHENTICATED', message, withHeader('www-authenticate', CHALLENGE));
}

/** Refuses a request with a token that is not valid: HTTP 401 with the challenge of RFC 6750. */
export function tokenRejected(message: string): GraphQLError {
  const challenge = `${CHALLENGE}, error="invalid_token"`;
  return refusal('UNAUTHENTICATED', message, withHeader('www-authenticate', challenge));
}

/** Refuses a known viewer what they may not do: HTTP 403. */
export function forbidden(message: string): GraphQLError {
  return refusal('FORBIDDEN', message);
}

/** Refuses a request with one rejected token too many: HTTP 429, with the seconds to wait. */
export function tooManyRejected(seconds: number): GraphQLError {
  const message = `Too many rejected tokens came from this address. Ask again in ${seconds} seconds.`;
  return refusal('TOO_MANY_REQUESTS', message, withHeader('retry-after', String(seconds)));
}

/** Refuses a request of an address that has spent what it may: HTTP 429, with the seconds to wait. */
export function rateLimited(seconds: number): GraphQLError {
  const message = `This address has asked for more than it may in a minute without a token. Ask again in ${seconds} seconds.`;
  return refusal('TOO_MANY_REQUESTS', message, withHeader('retry-after', String(seconds)));
}

/** Refuses a request whose token cannot be checked now: HTTP 503. */
export function issuerUnavailable(): GraphQLError {
  const message =
    'The issuer of the token cannot be reached, so that the token cannot be checked now. Ask again later.';
  return refusal('SERVICE_UNAVAILABLE', message, withHeader('retry-after', '10'));
}

function withHeader(name: string, value: string): GraphQLErrorExtensions {
  return { http: { headers: new Map([[name, value]]) } };
}
