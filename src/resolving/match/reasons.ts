/** The reasons for which an entry is a candidate, as the schema names them, in the order in which they are listed. */
export const REASONS = [
  'CODE',
  'ALIAS',
  'CODE_PARENT',
  'CODE_NEAR',
  'COMMON_CODE',
  'MESSAGE_EXACT',
  'MESSAGE_TEMPLATE',
  'MESSAGE_SIMILAR',
  'DESCRIPTION',
  'HTTP_STATUS',
  'VENDOR',
  'SERVICE',
] as const;

export type Reason = (typeof REASONS)[number];

/** The reasons that a vendor's message is in the text in full. */
export const FULL_MESSAGE_REASONS: readonly Reason[] = ['MESSAGE_EXACT', 'MESSAGE_TEMPLATE'];

/** The reasons that only support a candidate: alone they make none. */
export const SUPPORTING_REASONS: readonly Reason[] = ['HTTP_STATUS', 'VENDOR', 'SERVICE'];
