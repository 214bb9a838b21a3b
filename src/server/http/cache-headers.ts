import { createHash } from 'node:crypto';

/** What decides how long an answer may be kept. */
export interface Answer {
  readonly method: string;
  readonly status: number;
  /** Whether the request bore a credential. */
  readonly authorized: boolean;
  readonly contentType: string;
  /** Null where GraphQL did not answer. */
  readonly errorCodes: readonly string[] | null;
}

/**
 * The request headers on which an answer of `/graphql` depends: JSON or the Sandbox, who asks, and from where. The
 * encoding is for the proxy that compresses.
 */
export const VARY = 'Accept, Accept-Encoding, Authorization, Origin';

/** Whether anyone may keep the answer: an anonymous query by GET that was answered without an error. */
export function isCacheable({ method, status, authorized, contentType, errorCodes }: Answer): boolean {
  return (
    method === 'GET' &&
    status === 200 &&
    !authorized &&
    !contentType.startsWith('text/html') &&
    errorCodes?.length === 0
  );
}

/** The `Cache-Control` of an answer (RFC 9111), for a number of seconds if it is cacheable. */
export function cacheControl(answer: Answer, maxAge: number): string {
  return isCacheable(answer) ? `public, max-age=${maxAge}` : 'no-store';
}

/**
 * The weak `ETag` (RFC 9110, 8.8.3) of whatever an address answers at one version of the catalog: the version, and a
 * hash of the address and of the schema. An answer follows from these, so that the tag is known before the answer is.
 * Weak, since a proxy may compress the answer.
 */
export function entityTag(version: number, address: string, schema: string): string {
  const hash = createHash('sha256').update(schema).update('\0').update(address).digest('base64url');
  return `W/"${version}-${hash.slice(0, 22)}"`;
}

/**
 * Whether an `If-None-Match` header names the tag (RFC 9110, 13.1.2), which compares weakly. `*` does not count: it
 * would spare the answer to a query that has never been answered.
 */
export function matchesEntityTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  const opaque = tag.replace(/^W\//, '');
  return header.split(',').some((part) => part.trim().replace(/^W\//, '') === opaque);
}
