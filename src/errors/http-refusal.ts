import { GraphQLError, type GraphQLSchema } from 'graphql';
import { StoreUnavailable } from '../store/store-unavailable.ts';
import { refusal } from './protocol-error.ts';
import type { ProtocolErrorCode } from './protocol-error-codes.ts';
import { publicError } from './public-error.ts';
import { storeRefusal } from './store-refusal.ts';

/** What Fastify and Node report about a request, by the code of their error. */
const HTTP_ERRORS: ReadonlyMap<string, readonly [ProtocolErrorCode, string]> = new Map([
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

/** What Node's parser of HTTP reports about a request, by its code; everything else is a bad request. */
const CLIENT_ERRORS: ReadonlyMap<string | undefined, readonly [ProtocolErrorCode, string]> = new Map([
  ['ERR_HTTP_REQUEST_TIMEOUT', ['REQUEST_TIMEOUT', 'The request was not complete in time.']],
  [
    'HPE_HEADER_OVERFLOW',
    [
      'HEADERS_TOO_LARGE',
      'The address and the headers of the request are too large; long queries go by POST.',
    ],
  ],
]);

/** The refusal of a request for an error outside of GraphQL; null where it is a fault of ours. */
export function httpRefusal(
  error: Error & { code?: string; statusCode?: number },
  bodyLimit: number,
  schema: GraphQLSchema,
): GraphQLError | null {
  if (error instanceof GraphQLError) {
    const shown = publicError(error, schema);
    return shown && refusal(shown.code, shown.message, error.extensions);
  }
  if (error instanceof StoreUnavailable) return storeRefusal(error);
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return refusal(
      'PAYLOAD_TOO_LARGE',
      `The body is larger than ${bodyLimit} bytes, which is the most allowed.`,
    );
  }
  const problem = HTTP_ERRORS.get(error.code ?? '');
  if (problem !== undefined) return refusal(...problem);
  const isClients = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  return isClients ? refusal('BAD_REQUEST', 'The request could not be read.') : null;
}

/** The refusal of what a client sent instead of a request, by the code of the error of Node's parser. */
export function clientErrorRefusal(code: string | undefined): GraphQLError {
  return refusal(...(CLIENT_ERRORS.get(code) ?? ['BAD_REQUEST', 'This is not a request in HTTP/1.1.']));
}
