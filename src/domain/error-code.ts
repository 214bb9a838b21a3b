import type { RichText } from './document.ts';

/** Whether the vendor still documents an error code. */
export const LIFECYCLES = ['CURRENT', 'HISTORICAL', 'WITHDRAWN'] as const;

export type Lifecycle = (typeof LIFECYCLES)[number];

/** What makes an error code the same one through all editions: never its status, and never its words. */
export interface CodeIdentity {
  /** The service's key: `tencent-cloud/kms`. */
  readonly service: string;
  readonly code: string;
  readonly variant: number;
}

/** What is known of an error code besides its identity: what the vendor says, or what is effective. */
export interface CodeValues {
  readonly message: RichText | null;
  readonly description: RichText | null;
  readonly solution: RichText | null;
  readonly httpStatuses: readonly number[];
  readonly commonCode: string | null;
  readonly module: string | null;
  readonly aliases: readonly string[];
  /** The category's slug; in the vendor's part it is the rules' verdict on the vendor's words. */
  readonly category: string;
  readonly lifecycle: Lifecycle;
}

/** Any value that a field of an error code can have. */
export type FieldValue = CodeValues[keyof CodeValues];

/** A name of a value in the schema, with the property that holds it. */
export const ERROR_CODE_FIELDS = {
  MESSAGE: 'message',
  DESCRIPTION: 'description',
  SOLUTION: 'solution',
  HTTP_STATUSES: 'httpStatuses',
  COMMON_CODE: 'commonCode',
  MODULE: 'module',
  ALIASES: 'aliases',
  CATEGORY: 'category',
  LIFECYCLE: 'lifecycle',
} as const satisfies Record<string, keyof CodeValues>;

export type ErrorCodeField = keyof typeof ERROR_CODE_FIELDS;

/** All fields, in the order in which people read them. */
export const FIELD_ORDER = Object.keys(ERROR_CODE_FIELDS) as readonly ErrorCodeField[];

/** What a vendor that has not documented a code says of it. */
export const UNDOCUMENTED: CodeValues = {
  message: null,
  description: null,
  solution: null,
  httpStatuses: [],
  commonCode: null,
  module: null,
  aliases: [],
  category: 'unknown',
  lifecycle: 'CURRENT',
};

/** The readable name of an error code: `open-telekom-cloud/tms/TMS.0014`, with `~2` for a second variant. */
export function keyOf({ service, code, variant }: CodeIdentity): string {
  return variant === 1 ? `${service}/${code}` : `${service}/${code}~${variant}`;
}

/** Whether two values of one field say the same: texts by their plain form, lists by their members in order. */
export function sameValue(left: FieldValue, right: FieldValue): boolean {
  if (left === right) return true;
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') return false;
  if ('plain' in left && 'plain' in right) return left.plain === right.plain;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((member, index) => member === right[index]);
  }
  return false;
}

/** A value as people and programs are shown it: a text is its Markdown. */
export type ShownValue = string | readonly (string | number)[] | null;

/** A field's value as corrections and history show it: a text with its Markdown, all else as it is. */
export function shownValue(value: FieldValue): ShownValue {
  return value !== null && typeof value === 'object' && 'markdown' in value ? value.markdown : value;
}
