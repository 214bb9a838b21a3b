import { type UserError, userError } from '../errors/user-error.ts';
import { checkIdempotencyKey } from '../mutations/check-text.ts';
import { KEY_REUSED, type KeyedRequest } from '../mutations/idempotency.ts';
import type { TokenRecord, TokenStore } from '../store/tokens.ts';

/** What came of the wish to end a token. */
export interface RevokedToken {
  readonly accessToken: TokenRecord | null;
  readonly userErrors: readonly UserError[];
}

/** Ends the token with this prefix, from the next request on and in all processes. */
export async function revokeToken(
  tokens: TokenStore,
  author: string,
  prefix: string,
  request: KeyedRequest | null,
): Promise<RevokedToken> {
  const problem = checkIdempotencyKey(request?.key);
  if (problem !== null) return { accessToken: null, userErrors: [problem] };
  const result = await tokens.revoke(prefix, author, request);
  if (result.outcome === 'KEY_REUSED') return { accessToken: null, userErrors: [KEY_REUSED] };
  const unknown = userError('NOT_FOUND', ['id'], 'There is no token with this id.');
  return { accessToken: result.token, userErrors: result.token === null ? [unknown] : [] };
}
