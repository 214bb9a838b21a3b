import { timingSafeEqual } from 'node:crypto';
import type { TokenRecord, TokenStore } from '../store/tokens.ts';
import { digestOf, prefixOf } from './secret.ts';
import type { Rejection, TokenCheck } from './token-check.ts';

/** What is compared where no token has the prefix, so that the time taken does not tell. */
const NO_DIGEST = Buffer.alloc(32);

/**
 * Says whose a token of the catalog's own is at an instant, in milliseconds since 1970. That it has expired or is
 * revoked is told to nobody but its holder: to others such a token is unknown.
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
