import { timingSafeEqual } from 'node:crypto';
import type { Viewer } from '../domain/viewer.ts';
import type { TokenRecord, TokenStore } from '../store/tokens.ts';
import { digestOf, prefixOf } from './secret.ts';

/** Why a token is rejected, with the message for its sender. */
export const REJECTIONS = {
  malformed:
    'The Authorization header has no token of a form that is known here: it should be `Bearer cec_…`.',
  unknown: 'The token is unknown.',
  foreign: 'The token is of another issuer, or for another audience.',
  early: 'The token is not valid yet.',
  expired: 'The token has expired.',
  revoked: 'The token has been revoked.',
} as const;

export type Rejection = keyof typeof REJECTIONS;

/** The result of the check of a token. */
export type TokenCheck =
  | { readonly viewer: Viewer }
  | {
      readonly rejection: Rejection;
      /** What the log may say besides: never any part of a secret. */
      readonly facts?: Readonly<Record<string, string>>;
    };

/** What is compared where no token has the prefix, so that the time taken says nothing. */
const NO_DIGEST = Buffer.alloc(32);

/**
 * Checks a token of the catalog's own at an instant, in milliseconds since 1970. Only the holder of the whole token learns
 * that it has expired or is revoked: to others such a token is unknown.
 */
export async function checkToken(
  tokens: Pick<TokenStore, 'withPrefix'>,
  text: string,
  at: number,
): Promise<TokenCheck & { readonly token?: TokenRecord }> {
  const prefix = prefixOf(text);
  if (prefix === null) return { rejection: 'malformed' };
  const token = await tokens.withPrefix(prefix);
  const expected = token === null ? NO_DIGEST : Buffer.from(token.sha256, 'hex');
  const isRight = timingSafeEqual(digestOf(text), expected);
  if (token === null || !isRight) return { rejection: 'unknown', facts: { prefix } };
  const rejection = endOf(token, at);
  if (rejection !== null) return { rejection, facts: { prefix } };
  return { viewer: { role: token.role, name: token.name, tokenRow: token.row }, token };
}

function endOf({ revokedAt, expiresAt }: TokenRecord, at: number): Rejection | null {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && expiresAt <= at ? 'expired' : null;
}
