import type { ErrorFormat, Origin } from '../extracted-error.ts';

/**
 * A shape of an error's body. Names are folded; a path such as
 * `details.*.reason` leads through objects and, with `*`, through all items of a list or all members of an object.
 */
export interface ObjectShape {
  readonly format: ErrorFormat;
  readonly origin: Origin;
  /** Slugs of the vendors that write errors in this way; empty where everybody does. */
  readonly vendors: readonly string[];
  /** The path of the object with the values; empty for the object itself. */
  readonly holder: string;
  /** The path of what else must be there, from the whole object. */
  readonly beside?: string;
  /** Whether the holder is all that the object holds. */
  readonly alone?: boolean;
  /** Paths from the holder, in the order in which they are tried. A shape without a path does not need the value. */
  readonly code?: readonly string[];
  readonly commonCode?: readonly string[];
  readonly message?: readonly string[];
  /** Whether the code is in brackets before the message: `(10310) no such key`. */
  readonly codeInMessage?: boolean;
  /** Whether the code is the last segment of a URI. */
  readonly codeInUri?: boolean;
  /** Whether a form with a code and a message is one with either of them. */
  readonly either?: boolean;
}

const OPENSTACK_VENDORS = ['open-telekom-cloud', 'huawei-cloud'];

/** In order: a more specific shape comes before a general one that also fits its errors. */
export const OBJECT_SHAPES: readonly ObjectShape[] = [
  {
    format: 'TENCENT_V3',
    origin: 'ERROR_FORM',
    vendors: ['tencent-cloud'],
    holder: 'response.error',
    code: ['code'],
    message: ['message'],
    either: true,
  },
  {
    format: 'TENCENT_V2',
    origin: 'ERROR_FORM',
    vendors: ['tencent-cloud'],
    holder: '',
    commonCode: ['code'],
    code: ['codedesc'],
    message: ['message'],
    either: true,
  },
  {
    format: 'TENCENT_V2',
    origin: 'ERROR_FORM',
    vendors: ['tencent-cloud'],
    holder: '',
    commonCode: ['code'],
    message: ['message'],
    codeInMessage: true,
  },
  {
    format: 'AIP_193',
    origin: 'ERROR_FORM',
    vendors: ['google-cloud'],
    holder: 'error',
    beside: 'error.status',
    code: ['details.*.reason', 'status'],
    message: ['message'],
  },
  {
    format: 'AWS_JSON',
    origin: 'ERROR_FORM',
    vendors: ['aws'],
    holder: '',
    code: ['_type'],
    message: ['message', 'errormessage'],
    either: true,
  },
  {
    format: 'AWS_JSON',
    origin: 'ERROR_FORM',
    vendors: ['aws'],
    holder: 'error',
    beside: 'responsemetadata',
    code: ['code'],
    message: ['message'],
  },
  {
    format: 'KEYSTONE',
    origin: 'ERROR_FORM',
    vendors: OPENSTACK_VENDORS,
    holder: 'error',
    beside: 'error.title',
    code: ['code'],
    message: ['message'],
  },
  {
    format: 'ALIBABA_JSON',
    origin: 'ERROR_FORM',
    vendors: ['alibaba-cloud'],
    holder: '',
    beside: 'hostid',
    code: ['code'],
    message: ['message'],
  },
  {
    format: 'ERROR_CODE_ERROR_MSG',
    origin: 'ERROR_FORM',
    vendors: OPENSTACK_VENDORS,
    holder: '',
    code: ['errorcode'],
    message: ['errormsg'],
  },
  {
    format: 'ERROR_CODE_ERROR_MESSAGE',
    origin: 'ERROR_FORM',
    vendors: [],
    holder: '',
    code: ['errorcode', 'errcode'],
    message: ['errormessage', 'errmsg', 'errmessage', 'message', 'msg', 'errordescription', 'description'],
    either: true,
  },
  {
    format: 'OAUTH',
    origin: 'ERROR_FORM',
    vendors: [],
    holder: '',
    code: ['error'],
    message: ['errordescription'],
  },
  {
    format: 'PROBLEM_DETAILS',
    origin: 'ERROR_FORM',
    vendors: [],
    holder: '',
    beside: 'title',
    code: ['code', 'errorcode'],
    message: ['detail'],
  },
  // RFC 9457: the type is a URI that identifies the kind of problem.
  {
    format: 'PROBLEM_DETAILS',
    origin: 'ERROR_FORM',
    vendors: [],
    holder: '',
    beside: 'status',
    code: ['type'],
    codeInUri: true,
    message: ['detail', 'title'],
    either: true,
  },
  {
    format: 'PROBLEM_DETAILS',
    origin: 'ERROR_FORM',
    vendors: [],
    holder: '',
    beside: 'title',
    code: ['type'],
    codeInUri: true,
    message: ['detail'],
  },
  {
    format: 'PROBLEM_DETAILS',
    origin: 'ERROR_FORM',
    vendors: [],
    holder: '',
    beside: 'title',
    code: ['status'],
    message: ['detail'],
  },
  {
    format: 'XML_ERROR',
    origin: 'ERROR_FORM',
    vendors: [],
    holder: 'errorresponse.error',
    code: ['code'],
    message: ['message'],
    either: true,
  },
  {
    format: 'XML_ERROR',
    origin: 'ERROR_FORM',
    vendors: [],
    holder: 'response.errors.error',
    code: ['code'],
    message: ['message'],
    either: true,
  },
  {
    format: 'NESTED_ERROR',
    origin: 'ERROR_FORM',
    vendors: [],
    holder: 'error',
    code: ['code', 'errorcode', 'errcode', 'type', 'name', 'reason', 'status'],
    message: ['message', 'msg', 'errormsg', 'errormessage', 'description', 'detail'],
  },
  {
    format: 'NESTED_ERROR',
    origin: 'ERROR_FORM',
    vendors: [],
    holder: 'errors.*',
    code: ['code', 'errorcode', 'errcode', 'type', 'reason'],
    message: ['message', 'msg', 'errormsg', 'errormessage', 'description', 'detail', 'title'],
  },
  {
    format: 'OPENSTACK_FAULT',
    origin: 'ERROR_FORM',
    vendors: OPENSTACK_VENDORS,
    holder: '*',
    alone: true,
    code: ['code', 'type'],
    message: ['message'],
  },
  {
    format: 'CODE_MESSAGE',
    origin: 'COMMON_FORM',
    vendors: [],
    holder: '',
    code: ['code', 'statuscode', 'type', 'exception'],
    message: ['message', 'msg', 'description', 'desc', 'detail', 'reason'],
  },
  {
    format: 'MESSAGE_ONLY',
    origin: 'ERROR_LINE',
    vendors: [],
    holder: '',
    message: ['errormessage', 'errormsg', 'errmsg', 'error', 'exception', 'err', 'cause'],
  },
  {
    format: 'MESSAGE_ONLY',
    origin: 'PLAIN_LINE',
    vendors: [],
    holder: '',
    message: ['message', 'msg', 'detail', 'description', 'reason'],
  },
];

/** The paths of the request's id, from the holder or else from the whole object. */
export const REQUEST_ID_FIELDS = [
  'requestid',
  'xrequestid',
  'reqid',
  'responsemetadata.requestid',
  'response.requestid',
  'errorresponse.requestid',
];

/** The paths of the HTTP status, from the holder or else from the whole object. */
export const HTTP_STATUS_FIELDS = [
  'httpstatus',
  'httpstatuscode',
  'httpcode',
  'statuscode',
  'status',
  'responsemetadata.httpstatuscode',
  'code',
];

/** Codes that say that there is no error, without regard to case. */
export const SUCCESS_CODES: ReadonlySet<string> = new Set([
  '',
  '0',
  '00000',
  '200',
  '201',
  '202',
  '204',
  'ok',
  'success',
  'succeeded',
  'successful',
  'none',
  'null',
  'nil',
  'false',
  'true',
  'undefined',
]);
