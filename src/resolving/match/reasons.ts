/** The reasons for which an entry is a candidate, as the schema names them, in the order in which they are told. */
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

/** The reasons for which a vendor's sentence is in the text. */
export const FULL_MESSAGE_REASONS: readonly Reason[] = ['MESSAGE_EXACT', 'MESSAGE_TEMPLATE'];

/** The reasons that alone make no candidate. */
export const SUPPORTING_REASONS: readonly Reason[] = ['HTTP_STATUS', 'VENDOR', 'SERVICE'];
