import type { UserErrorCode } from '../graphql/types.generated.ts';

/** Something about an input that its sender can mend. */
export interface UserError {
  readonly code: UserErrorCode;
  /** The path in the input: names of fields, and places in lists from 0. Null where it is about the input as a whole. */
  readonly field: readonly string[] | null;
  readonly message: string;
}

/** A user error; without a path it is about the input as a whole. */
export function userError(code: UserErrorCode, field: readonly string[] | null, message: string): UserError {
  return { code, field, message };
}
