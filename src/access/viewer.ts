import { TOKEN_ROLES, type TokenRole } from '../store/tokens.ts';

/** What somebody may do, as the schema names it. */
export type Role = 'ANONYMOUS' | TokenRole;

/** Each role may also do what those before it may. */
const ROLES: readonly Role[] = ['ANONYMOUS', ...TOKEN_ROLES];

/** Who asks. */
export interface Viewer {
  readonly role: Role;
  /** The author of their changes. */
  readonly name: string;
  /** The row of the token that they showed; null without one of the catalog's own. */
  readonly tokenRow: number | null;
}

/** Somebody of whom nothing is known: they may read, and nothing else. */
export const ANONYMOUS: Viewer = { role: 'ANONYMOUS', name: 'anonymous', tokenRow: null };

/** Whether a role may do what another role is needed for. */
export function includesRole(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}
