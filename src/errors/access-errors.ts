import { GraphQLError } from 'graphql';

const CHALLENGE = 'Bearer realm="cloud-error-catalog"';

/** Refuses somebody of whom nothing is known what needs a token: HTTP 401 with the challenge of RFC 6750. */
export function tokenNeeded(message: string): GraphQLError {
  return refuse('UNAUTHENTICATED', 401, message, ['www-authenticate', CHALLENGE]);
}

/** Refuses a request with a token that is no good: HTTP 401 with the challenge of RFC 6750. */
export function tokenRejected(message: string): GraphQLError {
  return refuse('UNAUTHENTICATED', 401, message, ['www-authenticate', `${CHALLENGE}, error="invalid_token"`]);
}

/** Refuses somebody who is known what they may not do: HTTP 403. */
export function forbidden(message: string): GraphQLError {
  return refuse('FORBIDDEN', 403, message);
}

/** Refuses a request with one more token that is no good: HTTP 429, with the seconds to wait. */
export function tooManyRejected(seconds: number): GraphQLError {
  const message = `Too many rejected tokens came from this address. Ask again in ${seconds} seconds.`;
  return refuse('TOO_MANY_REQUESTS', 429, message, ['retry-after', String(seconds)]);
}

/** Refuses a request whose token nobody can check now: HTTP 503. */
export function issuerUnavailable(): GraphQLError {
  const message =
    'The issuer of the token cannot be reached, so that the token cannot be checked now. Ask again later.';
  return refuse('SERVICE_UNAVAILABLE', 503, message, ['retry-after', '10']);
}

function refuse(
  code: string,
  status: number,
  message: string,
  ...headers: readonly (readonly [name: string, value: string])[]
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status, headers: new Map(headers) } } });
}
