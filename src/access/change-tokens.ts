import { CATALOG_AUTHOR, type Role } from '../domain/viewer.ts';
import { type UserError, userError } from '../errors/user-error.ts';
import { checkName } from '../mutations/check-input.ts';
import { KEY_REUSED } from '../mutations/repeated-request.ts';
import type { Requester } from '../mutations/run-mutation.ts';
import type { TokenRecord, TokenStore } from '../store/tokens.ts';
import { isNameAtIssuer } from './issuer/viewer-of-claims.ts';
import { createSecret, digestOf } from './secret.ts';

/** A requested token. */
export interface TokenRequest {
  readonly name: string;
  readonly role: Role;
  /** Milliseconds since 1970; null for a token that lasts until it is revoked. */
  readonly expiresAt: number | null;
}

/** What became of a requested token. */
export interface IssuedToken {
  /** The token itself, which nobody can learn again; null where none was issued now. */
  readonly token: string | null;
  readonly accessToken: TokenRecord | null;
  readonly userErrors: readonly UserError[];
}

/** What became of a token that was to be revoked. */
export type RevokedToken = Omit<IssuedToken, 'token'>;

/** Issues a token, and keeps its digest alone. A repeated request gives the token of the first time without its secret. */
export async function issueToken(
  tokens: TokenStore,
  { author, request }: Requester,
  { name, role, expiresAt }: TokenRequest,
): Promise<IssuedToken> {
  const userErrors = checkTokenRequest({ name, role, expiresAt });
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

/** Revokes the token with this prefix, from the next request on and in all processes. */
export async function revokeToken(
  tokens: TokenStore,
  { author, request }: Requester,
  prefix: string,
): Promise<RevokedToken> {
  const result = await tokens.revoke(prefix, author, request);
  if (result.outcome === 'KEY_REUSED') return { accessToken: null, userErrors: [KEY_REUSED] };
  const unknown = userError('NOT_FOUND', ['id'], 'There is no token with this id.');
  return { accessToken: result.token, userErrors: result.token === null ? [unknown] : [] };
}

/** What is wrong with a requested token now. */
export function checkTokenRequest({ name, role, expiresAt }: TokenRequest): UserError[] {
  const isPast = expiresAt !== null && expiresAt <= Date.now();
  return [
    checkName(name, ['name']) ?? checkAuthorName(name),
    role === 'ANONYMOUS'
      ? userError('INVALID', ['role'], 'Tokens are issued for MAINTAINER and ADMIN.')
      : null,
    isPast ? userError('INVALID', ['expiresAt'], 'That is in the past.') : null,
  ].filter((problem) => problem !== null);
}

function checkAuthorName(name: string): UserError | null {
  if (name !== name.trim())
    return userError('INVALID', ['name'], 'There are blanks around it. Leave them out.');
  if (isNameAtIssuer(name)) {
    return userError(
      'INVALID',
      ['name'],
      'An end in brackets is for the accounts of an OpenID Connect issuer. Leave it out.',
    );
  }
  if (name !== CATALOG_AUTHOR) return null;
  return userError('TAKEN', ['name'], 'So the catalog signs what it does by itself. Choose another name.');
}
