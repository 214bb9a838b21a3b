/** The kinds of mistakes in an input, as the schema names them. */
type UserErrorCode =
  | 'INVALID'
  | 'REQUIRED'
  | 'NOT_FOUND'
  | 'TAKEN'
  | 'VERSION_CONFLICT'
  | 'KEY_REUSED'
  | 'NOT_ALLOWED_NOW'
  | 'PLAN_STALE';

/** A mistake in an input, which its sender can mend. */
export interface UserError {
  readonly code: UserErrorCode;
  /** The path in the input: names of fields, and positions in lists from 0. Null where it is about the input as a whole. */
  readonly field: readonly string[] | null;
  readonly message: string;
}

/** A user error; without a path it is about the input as a whole. */
export function userError(code: UserErrorCode, field: readonly string[] | null, message: string): UserError {
  return { code, field, message };
}
