import { CATALOG_AUTHOR } from '../domain/author.ts';
import { type UserError, userError } from '../errors/user-error.ts';
import { checkIdempotencyKey, checkName } from '../mutations/check-text.ts';
import { KEY_REUSED, type KeyedRequest } from '../mutations/idempotency.ts';
import type { TokenRecord, TokenStore } from '../store/tokens.ts';
import { createSecret, digestOf } from './secret.ts';
import type { Role } from './viewer.ts';

/** A token that somebody wants. */
export interface TokenWish {
  readonly name: string;
  readonly role: Role;
  /** Milliseconds since 1970; null for a token that lasts until it is revoked. */
  readonly expiresAt: number | null;
}

/** What came of a wish for a token. */
export interface IssuedToken {
  /** The token itself, which nobody can learn again; null where none was issued now. */
  readonly token: string | null;
  readonly accessToken: TokenRecord | null;
  readonly userErrors: readonly UserError[];
}

/** Issues a token, and keeps its digest alone. A repeated request gives the token of the first time without its secret. */
export async function issueToken(
  tokens: TokenStore,
  author: string,
  { name, role, expiresAt }: TokenWish,
  request: KeyedRequest | null,
): Promise<IssuedToken> {
  const isPast = expiresAt !== null && expiresAt <= Date.now();
  const userErrors = [
    checkName(name, ['name']) ?? checkAuthorName(name),
    role === 'ANONYMOUS'
      ? userError('INVALID', ['role'], 'Tokens are issued for MAINTAINER and ADMIN.')
      : null,
    isPast ? userError('INVALID', ['expiresAt'], 'That is in the past.') : null,
    checkIdempotencyKey(request?.key),
  ].filter((problem) => problem !== null);
  if (role === 'ANONYMOUS' || userErrors.length > 0) return { token: null, accessToken: null, userErrors };

  const { token, prefix } = createSecret();
  const sha256 = digestOf(token).toString('hex');
  const result = await tokens.issue({ prefix, sha256, name, role, createdBy: author, expiresAt }, request);
  if (result.outcome === 'KEY_REUSED') return { token: null, accessToken: null, userErrors: [KEY_REUSED] };
  return {
    token: result.outcome === 'WRITTEN' ? token : null,
    accessToken: result.token,
    userErrors: [],
  };
}

function checkAuthorName(name: string): UserError | null {
  if (name !== name.trim())
    return userError('INVALID', ['name'], 'There are blanks around it. Leave them out.');
  if (name !== CATALOG_AUTHOR) return null;
  return userError('TAKEN', ['name'], 'So the catalog signs what it does by itself. Choose another name.');
}
