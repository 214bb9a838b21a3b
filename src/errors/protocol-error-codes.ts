/**
 * Every code that an error of the server can have in `extensions.code`, with the HTTP status of a request that is
 * refused with it. An error with any other code is masked as INTERNAL_SERVER_ERROR.
 */
export const PROTOCOL_ERROR_CODES = {
  BAD_REQUEST: { status: 400, meaning: 'The request is not a GraphQL request.' },
  GRAPHQL_PARSE_FAILED: { status: 400, meaning: 'The document is not GraphQL, or is too long.' },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    meaning: 'The document does not fit the schema, or breaks a limit.',
  },
  OPERATION_RESOLUTION_FAILURE: { status: 400, meaning: 'The document has no operation of that name.' },
  BAD_USER_INPUT: {
    status: 400,
    meaning: 'An argument or a variable is wrong; the message says what is right.',
  },
  PERSISTED_QUERY_NOT_FOUND: { status: 200, meaning: 'Send the query again together with its hash.' },
  UNAUTHENTICATED: { status: 401, meaning: 'The token is missing, malformed, unknown, expired or revoked.' },
  FORBIDDEN: { status: 403, meaning: 'The token does not allow it.' },
  NOT_FOUND: { status: 404, meaning: 'Nothing is served under that path.' },
  METHOD_NOT_ALLOWED: {
    status: 405,
    meaning: 'The path does not take that method; `Allow` says which it takes.',
  },
  NOT_ACCEPTABLE: { status: 406, meaning: 'The answer is JSON, which `Accept` excludes.' },
  REQUEST_TIMEOUT: { status: 408, meaning: 'The request was sent too slowly.' },
  PAYLOAD_TOO_LARGE: { status: 413, meaning: 'The body is too large.' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, meaning: 'The body is not declared as `application/json`.' },
  TOO_MANY_REQUESTS: { status: 429, meaning: 'Ask again after the seconds in `Retry-After`.' },
  HEADERS_TOO_LARGE: { status: 431, meaning: 'The address and the headers of the request are too large.' },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    meaning: 'A fault of the catalog; the log has it under the `requestId`.',
  },
  QUERY_TIMEOUT: {
    status: 503,
    meaning: 'The query would take too long; narrow it down, or ask again later.',
  },
  SERVICE_UNAVAILABLE: {
    status: 503,
    meaning:
      'Something that the catalog needs does not answer, as the issuer of a token; or the store takes no writes now, since others write, its disk is full or the log of its node is away. Ask again, after the seconds in `Retry-After` where it is there.',
  },
} as const satisfies Record<string, { readonly status: number; readonly meaning: string }>;

export type ProtocolErrorCode = keyof typeof PROTOCOL_ERROR_CODES;

/** Whether an error's code is one that clients may see. */
export function isProtocolErrorCode(code: unknown): code is ProtocolErrorCode {
  return typeof code === 'string' && Object.hasOwn(PROTOCOL_ERROR_CODES, code);
}

/** The codes as a Markdown table, as it stands in the README. */
export function protocolErrorsTable(): string {
  const rows = Object.entries(PROTOCOL_ERROR_CODES).map(
    ([code, { status, meaning }]) => `| \`${code}\` | ${status} | ${meaning} |`,
  );
  return ['| Code | HTTP status | Meaning |', '|---|---|---|', ...rows].join('\n');
}
