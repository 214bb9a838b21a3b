import { foldName } from './objects/scanned.ts';

/** What a label's value is to an error. */
export type LabelRole =
  | 'CODE'
  | 'GENERAL_CODE'
  | 'COMMON_CODE'
  | 'MESSAGE'
  | 'REQUEST_ID'
  | 'STATUS'
  | 'OTHER';

/** The labels by their folded names, in order of preference. `OTHER` only ends the value before it. */
export const LABELS: Readonly<Record<string, LabelRole>> = {
  errorcode: 'CODE',
  errcode: 'CODE',
  codedesc: 'CODE',
  code: 'GENERAL_CODE',
  errormsg: 'MESSAGE',
  errormessage: 'MESSAGE',
  errmsg: 'MESSAGE',
  message: 'MESSAGE',
  msg: 'MESSAGE',
  requestid: 'REQUEST_ID',
  xrequestid: 'REQUEST_ID',
  statuscode: 'STATUS',
  httpstatuscode: 'STATUS',
  httpstatus: 'STATUS',
  httpcode: 'STATUS',
  status: 'STATUS',
  encodedauthorizationmessage: 'OTHER',
  recommend: 'OTHER',
  service: 'OTHER',
  extendedrequestid: 'OTHER',
  hostid: 'OTHER',
  proxy: 'OTHER',
  level: 'OTHER',
  time: 'OTHER',
  ts: 'OTHER',
  logger: 'OTHER',
  caller: 'OTHER',
  region: 'OTHER',
  url: 'OTHER',
  uri: 'OTHER',
  method: 'OTHER',
  path: 'OTHER',
  duration: 'OTHER',
  elapsed: 'OTHER',
  errordetail: 'OTHER',
  data: 'OTHER',
  stack: 'OTHER',
};

/** A label with the position of its value. */
export interface LabelInText {
  /** Folded. */
  readonly name: string;
  readonly role: LabelRole;
  /** Where the label itself starts. */
  readonly start: number;
  /** Where its value starts, quotes included. */
  readonly valueStart: number;
}

// After a quote or a blank: `error_code=`, `"error_code":`, `Error Code:`, `RequestId :`, `\"code\":`.
const LABEL =
  /(?<![A-Za-z0-9_.$])(encoded_authorization_message|(?:extended |http[_ -]?|x-|error[_ -]?|err[_ -]?)?(?:code[_ -]?desc|code|msg|message|detail|request[_ -]?id|host[_ -]?id|status(?:[_ -]?code)?)|recommend|service|proxy|level|time|ts|logger|caller|region|url|uri|method|path|duration|elapsed|data|stack)\\{0,7}["']?[ \t]{0,3}(?:[:=]|=>)[ \t]{0,3}(?!\/\/)/gi;

/** How many labels of one text are looked at. */
const MAX_LABELS = 2_000;

/** The labels of a text in order, the first 2,000 of them. */
export function findLabels(text: string): LabelInText[] {
  const labels: LabelInText[] = [];
  for (const found of text.matchAll(LABEL)) {
    const name = foldName(found[1]!);
    const valueStart = found.index + found[0].length;
    labels.push({ name, role: LABELS[name] ?? 'OTHER', start: found.index, valueStart });
    if (labels.length === MAX_LABELS) break;
  }
  return labels;
}
