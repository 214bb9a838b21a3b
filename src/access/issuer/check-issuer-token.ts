import {
  createRemoteJWKSet,
  customFetch,
  errors,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import type { Rejection, TokenCheck } from '../check-token.ts';
import { type IssuerSettings, nameAtIssuer, viewerOfClaims } from './viewer-of-claims.ts';

/** Says whose a token of the issuer's is; throws IssuerUnavailable where its keys cannot be had. */
export type CheckIssuerToken = (token: string) => Promise<TokenCheck>;

/** The issuer does not answer, or not as an issuer does. */
export class IssuerUnavailable extends Error {
  override readonly name = 'IssuerUnavailable';
}

/** Signatures by a key that the issuer alone has: with a shared secret, the catalog could sign for everybody. */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

/** How far the issuer's clock may differ, in seconds. */
const CLOCK_TOLERANCE = 30;

/** How long the issuer may take to answer, in milliseconds. */
const ISSUER_TIMEOUT = 5_000;

/** After the issuer has failed, it is not asked again for so many milliseconds. */
const BACK_OFF = 10_000;

/** What errors of a token mean; every other error is one of the issuer's keys. */
const REJECTION_OF_ERROR: ReadonlyMap<string, Rejection> = new Map([
  [errors.JWSInvalid.code, 'malformed'],
  [errors.JWTInvalid.code, 'malformed'],
  [errors.JOSENotSupported.code, 'malformed'],
  [errors.JOSEAlgNotAllowed.code, 'unknown'],
  [errors.JWKSNoMatchingKey.code, 'unknown'],
  [errors.JWKSMultipleMatchingKeys.code, 'unknown'],
  [errors.JWSSignatureVerificationFailed.code, 'unknown'],
  [errors.JWTExpired.code, 'expired'],
]);

const REJECTION_OF_CLAIM: ReadonlyMap<string, Rejection> = new Map([
  ['iss', 'foreign'],
  ['aud', 'foreign'],
  ['nbf', 'early'],
]);

/** Whether a text has the form of a signed JSON Web Token (RFC 7519): three parts in base64url with dots between them. */
export function isJsonWebToken(text: string): boolean {
  return /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/.test(text);
}

/** The types of tokens that are taken, without regard to case and without `application/` (RFC 7515, 4.1.9). */
const TYPES: ReadonlySet<string> = new Set(['at+jwt', 'jwt']);

/**
 * Whether a token is one for access. RFC 9068 wants `at+jwt`; many issuers write `JWT` or nothing, which is taken too.
 * Every other type is for another use (`logout+jwt`, `secevent+jwt`, `dpop+jwt`), and so are tokens that tell of `events`
 * (RFC 8417, OpenID Connect Back-Channel Logout 1.0, 2.4), whatever their type.
 */
function isForAccess(type: unknown, { events }: JWTPayload): boolean {
  if (events !== undefined) return false;
  if (type === undefined) return true;
  return typeof type === 'string' && TYPES.has(type.toLowerCase().replace(/^application\//, ''));
}

/**
 * Gives the check of an issuer's tokens (RFC 7519, RFC 8725): signature by one of its keys, issuer, audience and times.
 * Keys are fetched for the first token, every 10 minutes, and when a token names a new one, though not again within
 * 30 seconds. An issuer that fails is asked again after 10 seconds; until then only tokens by keys that are known can be
 * checked. Null where the settings name no issuer.
 */
export function createIssuerCheck(settings: IssuerSettings): CheckIssuerToken | null {
  const { oidcIssuer: issuer, oidcAudience: audience, oidcJwksUrl: jwksUrl } = settings;
  if (issuer === null) return null;
  let keys: Promise<JWTVerifyGetKey> | null = null;
  const discover = withBackOff(discoverKeys);
  const fetchSet = withBackOff(fetchKeys);

  const findKeys = async (): Promise<JWTVerifyGetKey> =>
    createRemoteJWKSet(jwksUrl === null ? await discover(issuer) : new URL(jwksUrl), {
      [customFetch]: fetchSet,
      timeoutDuration: ISSUER_TIMEOUT,
    });

  const verify = async (token: string): Promise<TokenCheck> => {
    keys ??= findKeys().catch((error) => {
      keys = null;
      throw error;
    });
    const { payload, protectedHeader } = await jwtVerify(token, await keys, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE,
      requiredClaims: ['exp'],
    });
    if (!isForAccess(protectedHeader.typ, payload)) {
      return { rejection: 'foreign', facts: { problem: 'is no token for access' } };
    }
    const viewer = viewerOfClaims(payload, settings);
    if (viewer === null) return { rejection: 'malformed', facts: { problem: 'names nobody' } };
    return { viewer: { ...viewer, name: nameAtIssuer(viewer.name, issuer) } };
  };

  return (token) =>
    verify(token).catch((error: Error) => {
      const rejected = rejectionBy(error);
      if (rejected !== null) return rejected;
      const { message, cause } = error;
      throw new IssuerUnavailable(cause instanceof Error ? `${message}: ${cause.message}` : message);
    });
}

/** The rejection of a token that an error means; null where the error is not about the token. */
function rejectionBy(error: Error): TokenCheck | null {
  if (error instanceof errors.JWTClaimValidationFailed) {
    const rejection = REJECTION_OF_CLAIM.get(error.claim) ?? 'malformed';
    return { rejection, facts: { problem: `${error.claim} ${error.reason}` } };
  }
  const rejection = error instanceof errors.JOSEError ? REJECTION_OF_ERROR.get(error.code) : undefined;
  return rejection === undefined ? null : { rejection, facts: { problem: error.message } };
}

/** Fetches a set of keys. Throws where the answer is none, so that a failure is known as one. */
async function fetchKeys(url: string, init: RequestInit): Promise<Response> {
  const response = await fetchBounded(url, init);
  if (!response.ok) throw new Error(`${url} answers with status ${response.status}.`);
  const found: unknown = await response.clone().json();
  if (!isObject(found) || !Array.isArray(found.keys) || !found.keys.every(isObject))
    throw new Error(`${url} answers with no set of keys.`);
  return response;
}

/**
 * Where an issuer's keys are, as its metadata says (OpenID Connect Discovery 1.0, section 4). Throws where the
 * metadata cannot be had, is another issuer's, or sends for the keys of an `https` issuer without encryption.
 */
async function discoverKeys(issuer: string): Promise<URL> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetchBounded(address, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(ISSUER_TIMEOUT),
  });
  if (!response.ok) throw new Error(`${address} answers with status ${response.status}.`);
  const protocol = issuer.startsWith('https:') ? /^https:$/ : /^https?:$/;
  const metadata: unknown = await response.json();
  if (!isObject(metadata) || metadata.issuer !== issuer)
    throw new Error(`${address} is not that of ${issuer}.`);
  const keys = metadata.jwks_uri;
  if (typeof keys !== 'string' || !URL.canParse(keys) || !protocol.test(new URL(keys).protocol)) {
    throw new Error(`${address} gives no address of keys that may be used.`);
  }
  return new URL(keys);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Gives a function that does the same, and that for BACK_OFF after it has failed fails with the same error at once. */
function withBackOff<Arguments extends readonly unknown[], Result>(
  act: (...given: Arguments) => Promise<Result>,
): (...given: Arguments) => Promise<Result> {
  let failed: { readonly error: unknown; readonly until: number } | null = null;
  return async (...given) => {
    if (failed !== null && Date.now() < failed.until) throw failed.error;
    try {
      const result = await act(...given);
      failed = null;
      return result;
    } catch (error) {
      failed = { error, until: Date.now() + BACK_OFF };
      throw error;
    }
  };
}

/** How large an answer of an issuer may be, in bytes: a key is about 500, metadata a few thousand. */
const MOST_BYTES = 256 * 1024;

/**
 * Fetches, and reads the whole answer, as long as it has no more than 256 KB. The signal of the request counts until all of it
 * is read.
 */
async function fetchBounded(url: string | URL, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    // Leaving the loop cancels the body.
    if (length > MOST_BYTES) throw new Error(`${url} answers with more than ${MOST_BYTES} bytes.`);
    parts.push(part);
  }
  const { status, headers } = response;
  return new Response(length === 0 ? null : Buffer.concat(parts), { status, headers });
}
