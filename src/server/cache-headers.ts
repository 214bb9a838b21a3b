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

/** A weak `ETag` (RFC 9110, 8.8.3) of a body; weak, since a proxy may compress it. */
export function entityTag(body: string): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** Whether an `If-None-Match` header names the tag (RFC 9110, 13.1.2), which compares weakly. */
export function matchesEntityTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  const opaque = tag.replace(/^W\//, '');
  return header.split(',').some((part) => part.trim().replace(/^W\//, '') === opaque);
}
