import { GraphQLError, type GraphQLSchema } from 'graphql';
import { StoreUnavailable } from '../store/store-unavailable.ts';
import { refusal } from './protocol-error.ts';
import type { ProtocolErrorCode } from './protocol-error-codes.ts';
import { publicError } from './public-error.ts';
import { storeRefusal } from './store-refusal.ts';

/** What Fastify and Node can have against a request, by the code of their error. */
const PROBLEMS: ReadonlyMap<string, readonly [ProtocolErrorCode, string]> = new Map([
  [
    'FST_ERR_CTP_INVALID_MEDIA_TYPE',
    ['UNSUPPORTED_MEDIA_TYPE', 'The body must be sent as Content-Type: application/json.'],
  ],
  [
    'FST_ERR_CTP_EMPTY_JSON_BODY',
    ['BAD_REQUEST', 'The body is empty; it must be a JSON object with a query.'],
  ],
  [
    'FST_ERR_CTP_INVALID_JSON_BODY',
    ['BAD_REQUEST', 'The body is not JSON, or has a key that is not allowed (`__proto__`).'],
  ],
  ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', ['BAD_REQUEST', 'The body is not as long as Content-Length says.']],
  ['FST_ERR_BAD_URL', ['BAD_REQUEST', 'The path is not correctly percent-encoded.']],
  ['ERR_INVALID_URL', ['BAD_REQUEST', 'The Host header does not name a host.']],
]);

/** The refusal that a client is told for an error outside of GraphQL, or null where it is a fault of ours. */
export function httpRefusal(
  error: Error & { code?: string; statusCode?: number },
  bodyLimit: number,
  schema: GraphQLSchema,
): GraphQLError | null {
  if (error instanceof GraphQLError) {
    const told = publicError(error, schema);
    return told && refusal(told.code, told.message, error.extensions);
  }
  if (error instanceof StoreUnavailable) return storeRefusal(error);
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return refusal(
      'PAYLOAD_TOO_LARGE',
      `The body is larger than ${bodyLimit} bytes, which is the most allowed.`,
    );
  }
  const problem = PROBLEMS.get(error.code ?? '');
  if (problem !== undefined) return refusal(...problem);
  const isClients = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  return isClients ? refusal('BAD_REQUEST', 'The request could not be read.') : null;
}
