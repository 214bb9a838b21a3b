import { timingSafeEqual } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
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

/** The precision of the last use of a token, in milliseconds. */
const EXACTNESS = 60_000;

/** Of how many tokens it is remembered when their last use was noted: a few dozen bytes each. */
const TOKENS_REMEMBERED = 1_000;

/**
 * Gives a function that notes the use of a token at an instant: at most once a minute for each token, after the
 * request that used it has gone on, and a store that cannot write fails no request.
 */
export function createLastUse(
  tokens: Pick<TokenStore, 'markUsed'>,
  log: Pick<Logger, 'warn'>,
): (token: TokenRecord, at: number) => void {
  const triedAt = new LRUCache<number, number>({ max: TOKENS_REMEMBERED });
  return ({ row, prefix, lastUsedAt }, at) => {
    if (at - Math.max(lastUsedAt ?? 0, triedAt.get(row) ?? 0) < EXACTNESS) return;
    triedAt.set(row, at);
    setImmediate(() => {
      tokens.markUsed(row).catch((error: Error) => {
        log.warn({ prefix, reason: error.message }, 'last use of a token not noted');
      });
    });
  };
}
