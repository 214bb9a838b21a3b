import { NOT_SEEN } from '../../domain/hidden-characters.ts';
import type { Role, Viewer } from '../../domain/viewer.ts';

/** An OpenID Connect issuer whose accounts may use the catalog. */
export interface IssuerSettings {
  /** Its URL, as its tokens and its metadata give it; null where there is none. */
  readonly oidcIssuer: string | null;
  /** What its tokens for the catalog have as their audience. */
  readonly oidcAudience: string;
  /** Where its keys are; null where its metadata says so. */
  readonly oidcJwksUrl: string | null;
  /** The name or the dotted path of the claim with the roles: `roles`, `realm_access.roles`. */
  readonly oidcRoleClaim: string;
  /** The claim with the name of the author; where it is missing, `sub` is the name. */
  readonly oidcNameClaim: string;
  /** The values of the role claim that make a maintainer. */
  readonly oidcMaintainerRoles: readonly string[];
  /** The values of the role claim that make an administrator. */
  readonly oidcAdminRoles: readonly string[];
}

type Claims = Readonly<Record<string, unknown>>;

/** The longest name, in UTF-16 units, which is as long as `sub` can be. */
const MAX_NAME_LENGTH = 255;

/**
 * The viewer that the claims of a token name. One without a role of the catalog is ANONYMOUS under their own name.
 * Null where the claims name nobody.
 */
export function viewerOfClaims(claims: Claims, settings: IssuerSettings): Viewer | null {
  const name = [claimAt(claims, settings.oidcNameClaim), claims.sub].find(
    (candidate) => isName(candidate) && isTheirs(candidate, claims),
  );
  if (typeof name !== 'string') return null;
  const role = roleOf(claimAt(claims, settings.oidcRoleClaim), settings);
  return { role, name, tokenRow: null };
}

/** Whether a claim can stand as a name: on one line, of characters that are all seen. */
function isName(claim: unknown): claim is string {
  return (
    typeof claim === 'string' &&
    claim.trim() !== '' &&
    claim.length <= MAX_NAME_LENGTH &&
    claim.isWellFormed() &&
    !NOT_SEEN.test(claim)
  );
}

/** An e-mail address counts as a name where the issuer has verified it, or says nothing of that; a text says nothing good. */
function isTheirs(name: unknown, { email, email_verified: isVerified }: Claims): boolean {
  return name !== email || isVerified === undefined || isVerified === true;
}

function roleOf(claim: unknown, { oidcMaintainerRoles, oidcAdminRoles }: IssuerSettings): Role {
  const roles: unknown[] = typeof claim === 'string' ? claim.split(' ') : Array.isArray(claim) ? claim : [];
  if (roles.some((role) => oidcAdminRoles.includes(role as string))) return 'ADMIN';
  return roles.some((role) => oidcMaintainerRoles.includes(role as string)) ? 'MAINTAINER' : 'ANONYMOUS';
}

/** The claim of this name; where there is none, the one at this path of names with dots between them. */
function claimAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  let value: unknown = claims;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Claims)[name];
  }
  return value;
}

/**
 * The author's name of an account of an issuer: `ada@example.com (login.example.com)`. Without the issuer, an account
 * could bear the name of a token or of the catalog itself, whose history and idempotency keys it would share.
 */
export function nameAtIssuer(name: string, issuer: string): string {
  const { host, pathname } = new URL(issuer);
  return `${name} (${host}${pathname.replace(/\/$/, '')})`;
}

/** Whether a name could be that of an account of an issuer. */
export function isNameAtIssuer(name: string): boolean {
  return / \([^ ]+\)$/.test(name);
}
