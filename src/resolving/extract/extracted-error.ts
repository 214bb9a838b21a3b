/** The forms in which errors are found, as the schema names them: bodies of responses, prints of SDKs, and text. */
const ERROR_FORMATS = [
  'TENCENT_V3',
  'TENCENT_V2',
  'AIP_193',
  'ERROR_CODE_ERROR_MSG',
  'ERROR_CODE_ERROR_MESSAGE',
  'AWS_JSON',
  'ALIBABA_JSON',
  'KEYSTONE',
  'OPENSTACK_FAULT',
  'PROBLEM_DETAILS',
  'OAUTH',
  'NESTED_ERROR',
  'CODE_MESSAGE',
  'MESSAGE_ONLY',
  'XML_ERROR',
  'HUAWEI_SDK',
  'TENCENT_SDK',
  'OPENSTACK_SDK',
  'AWS_SDK',
  'ALIBABA_SDK',
  'LABELLED_VALUES',
  'CODE_IN_TEXT',
  'MESSAGE_IN_TEXT',
] as const;

export type ErrorFormat = (typeof ERROR_FORMATS)[number];

/** Where in a text an error was found, from the surest sign of an error to the weakest. */
export const ORIGINS = [
  /** A response or an exception in a form that only errors have. */
  'ERROR_FORM',
  /** A response in a form that other answers have too: `{"code", "message"}`. */
  'COMMON_FORM',
  /** Nothing but a code or a message. */
  'WHOLE_TEXT',
  /** A line that speaks of an error. */
  'ERROR_LINE',
  /** A line that does not. */
  'PLAIN_LINE',
  /** One of several codes that are listed, or the name of a value. */
  'LISTED',
] as const;

export type Origin = (typeof ORIGINS)[number];

/** One error that a text reports, as far as the text alone says. Positions are in UTF-16 units. */
export interface ExtractedError {
  readonly format: ErrorFormat;
  readonly origin: Origin;
  readonly start: number;
  readonly end: number;
  readonly code: string | null;
  /** The number above the code where the vendor prints both. */
  readonly commonCode: string | null;
  readonly message: string | null;
  readonly requestId: string | null;
  readonly httpStatus: number | null;
  /** Slugs of the vendors that write errors in this way; empty where everybody does. */
  readonly vendors: readonly string[];
}
