/** What a token can be issued for, the lesser role first. */
export const TOKEN_ROLES = ['MAINTAINER', 'ADMIN'] as const;

export type TokenRole = (typeof TOKEN_ROLES)[number];

/** What a viewer may do, as the schema names it. */
export type Role = 'ANONYMOUS' | TokenRole;

/** Each role may also do what those before it may. */
const ROLES: readonly Role[] = ['ANONYMOUS', ...TOKEN_ROLES];

/** The sender of a request. */
export interface Viewer {
  readonly role: Role;
  /** The author of their changes. */
  readonly name: string;
  /** The row of their token; null without one of the catalog's own. */
  readonly tokenRow: number | null;
}

/** The viewer of a request without a token: they may read, and nothing else. */
export const ANONYMOUS: Viewer = { role: 'ANONYMOUS', name: 'anonymous', tokenRow: null };

/** Whether a role may do what another role is needed for. */
export function includesRole(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/** The author of what the catalog does by itself, as when it reads its seed documents. No token can have this name. */
export const CATALOG_AUTHOR = 'catalog';
