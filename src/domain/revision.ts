/** What a revision did to its error code. */
const REVISION_KINDS = [
  'IMPORTED',
  'CREATED',
  'UPDATED_BY_VENDOR',
  'CORRECTED',
  'CORRECTION_CONFIRMED',
  'CORRECTION_DROPPED',
  'WITHDRAWN',
  'REINSTATED',
  'REVERTED',
  'MOVED',
] as const;

export type RevisionKind = (typeof REVISION_KINDS)[number];
