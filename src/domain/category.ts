/** The names of `google.rpc.Code`, in the order of their numbers. */
export const CANONICAL_CODES = [
  'OK',
  'CANCELLED',
  'UNKNOWN',
  'INVALID_ARGUMENT',
  'DEADLINE_EXCEEDED',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'RESOURCE_EXHAUSTED',
  'FAILED_PRECONDITION',
  'ABORTED',
  'OUT_OF_RANGE',
  'UNIMPLEMENTED',
  'INTERNAL',
  'UNAVAILABLE',
  'DATA_LOSS',
  'UNAUTHENTICATED',
] as const;

export type CanonicalCode = (typeof CANONICAL_CODES)[number];

/** What helps against a kind of failure. */
export const REMEDIES = [
  'FIX_REQUEST',
  'FIX_STATE',
  'FIX_ACCOUNT',
  'RETRY_LATER',
  'CONTACT_VENDOR',
  'NONE',
] as const;

export type Remedy = (typeof REMEDIES)[number];

/** Whether the same request may succeed later without a change. */
export function isRetryable(remedy: Remedy): boolean {
  return remedy === 'RETRY_LATER';
}
