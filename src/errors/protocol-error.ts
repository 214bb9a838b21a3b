import { GraphQLError, type GraphQLErrorExtensions, type GraphQLFormattedError } from 'graphql';
import { PROTOCOL_ERROR_CODES, type ProtocolErrorCode } from './protocol-error-codes.ts';

/** The body of an answer to a request that was refused before GraphQL saw it. */
export interface RefusalBody {
  readonly errors: readonly GraphQLFormattedError[];
}

/** What an error says of the HTTP answer that it becomes, in the way of Apollo. */
interface HttpHead {
  readonly status?: number;
  readonly headers?: ReadonlyMap<string, string>;
}

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

/** The refusal of a request that met a fault of ours: it tells nothing but where the log tells more. */
export function internalRefusal(requestId: string): GraphQLError {
  return refusal('INTERNAL_SERVER_ERROR', INTERNAL_MESSAGE, { requestId });
}

/** What clients read in place of a fault of ours. */
export const INTERNAL_MESSAGE =
  'Something went wrong on our side. The log has more under the request id in the extensions of this error.';

/** A refusal as the JSON of an answer. */
export function refusalBody(error: GraphQLError): RefusalBody {
  const { http: _, ...extensions } = error.extensions;
  return { errors: [{ message: error.message, extensions }] };
}
