/**
 * What a column of an error table holds. `commonCode` is the general code beside a specific one, `alias` another name of
 * the same error (a symbol's number, a number's symbol), `ignored` something that says nothing about the error.
 */
export type ColumnRole =
  | 'code'
  | 'commonCode'
  | 'alias'
  | 'status'
  | 'message'
  | 'description'
  | 'solution'
  | 'module'
  | 'ignored';

/** The roles that a heading may mean, with how likely each is, from 0 to about 1. */
export type RoleWeights = Readonly<Partial<Record<ColumnRole, number>>>;

/** Whether a column holds text of the vendor's about the error. */
export function isTextRole(role: ColumnRole | null): boolean {
  return role === 'message' || role === 'description' || role === 'solution';
}

/** The role of each column from left to right; null where neither heading nor cells say. */
export type Assignment = readonly (ColumnRole | null)[];
