import type { ErrorFormat, ExtractedError } from './extracted-error.ts';
import { findLabels, LABELS, type LabelInText, type LabelRole } from './labels.ts';
import { SUCCESS_CODES } from './objects/object-shapes.ts';
import { openingQuote, quoteRole, unquote } from './quotes.ts';

/** What an SDK writes before the labels of an exception. */
interface SdkName {
  readonly format: ErrorFormat;
  readonly pattern: RegExp;
  readonly vendors: readonly string[];
}

/** Names of SDKs before labels: the first one found says whose exception it is. */
const SDK_NAMES: readonly SdkName[] = [
  { format: 'TENCENT_SDK', pattern: /TencentCloudSDK\w{0,20}|tencentcloud/i, vendors: ['tencent-cloud'] },
  {
    format: 'HUAWEI_SDK',
    pattern:
      /huaweicloud|(?:Client|Server)RequestException|ServiceResponseException|encoded_?authorization_?message/i,
    vendors: ['huawei-cloud', 'open-telekom-cloud'],
  },
  {
    format: 'ALIBABA_SDK',
    pattern: /aliyun|SDK\.(?:Server|Client)Error|\bTeaException\b/i,
    vendors: ['alibaba-cloud'],
  },
  { format: 'AWS_SDK', pattern: /amazonaws|software\.amazon|\(Service: /i, vendors: ['aws'] },
];

/** How far the end of one value and the next label of the same error can be apart. */
const MAX_GAP = 300;

/** How long a value without quotes can be. */
const MAX_VALUE = 2_000;

/** How far before the first label the name of an exception is searched, in characters. */
const NAME_BEFORE = 160;

interface LabelledValue {
  readonly label: LabelInText;
  readonly text: string;
  readonly end: number;
}

/**
 * Finds the errors that a text gives as labelled values in its free ranges, in order: exceptions as SDKs print them,
 * lines of `key=value`, and JSON of which the start is cut off.
 *
 *   [TencentCloudSDKException] code:AuthFailure message:The secret is wrong. requestId:3c1
 *                              ^label
 */
export function readLabels(text: string, isFree: (start: number, end: number) => boolean): ExtractedError[] {
  const labels = findLabels(text).filter(({ start, valueStart }) => isFree(start, valueStart));
  const values = labels.map((label, position) => readValue(text, label, labels[position + 1]));
  return groupValues(text, values).flatMap((group) => readGroup(text, group) ?? []);
}

function readValue(text: string, label: LabelInText, next: LabelInText | undefined): LabelledValue {
  const from = label.valueStart;
  const quote = openingQuote(text, from);
  if (quote !== null) {
    const end = closingQuote(text, quote.mark, quote.level, quote.end);
    return { label, text: unquote(text.slice(quote.end, end), quote.level).trim(), end };
  }
  const limit = Math.min(next?.start ?? text.length, from + MAX_VALUE);
  const content = text.slice(from, limit);
  const lineBreak = content.search(/[\r\n]|\\[nr]/);
  const line = lineBreak === -1 ? content : content.slice(0, lineBreak);
  return { label, text: withoutPunctuation(line), end: from + line.length };
}

function closingQuote(text: string, mark: string, level: number, from: number): number {
  let backslashes = 0;
  const limit = Math.min(text.length, from + MAX_VALUE);
  for (let at = from; at < limit; at += 1) {
    const character = text[at];
    if (character === '\n') return at;
    if (character === mark && quoteRole(backslashes, level) !== 'INSIDE') return at - backslashes;
    backslashes = character === '\\' ? backslashes + 1 : 0;
  }
  return limit;
}

/** A value without the punctuation that separates it from the next, or ends the message. */
function withoutPunctuation(value: string): string {
  let start = 0;
  let end = value.length;
  while (end > start && /[\s,;|"'\\]/.test(value[end - 1]!)) end -= 1;
  for (const [open, close] of ['()', '[]', '{}'] as const) {
    while (end > start && value[end - 1] === close && !value.slice(start, end).includes(open!)) end -= 1;
  }
  while (end > start && /[\s,;|]/.test(value[end - 1]!)) end -= 1;
  while (start < end && /\s/.test(value[start]!)) start += 1;
  return value.slice(start, end);
}

/** Values that belong together: near one another, no label twice, and on one line or each at the start of its own. */
function groupValues(text: string, values: readonly LabelledValue[]): LabelledValue[][] {
  const groups: LabelledValue[][] = [];
  let group: LabelledValue[] = [];
  for (const value of values) {
    const last = group.at(-1);
    const joins =
      last !== undefined &&
      value.label.start >= last.end &&
      value.label.start - last.end <= MAX_GAP &&
      !group.some(({ label }) => label.name === value.label.name && label.role !== 'OTHER') &&
      isNextTo(text, last, value);
    if (!joins) {
      group = [];
      groups.push(group);
    }
    group.push(value);
  }
  return groups;
}

/** Whether two values are in one line, or each at the start of its own. */
function isNextTo(text: string, last: LabelledValue, value: LabelledValue): boolean {
  const between = text.slice(last.end, value.label.start);
  if (!between.includes('\n')) return true;
  return opensLine(text, last.label.start) && opensLine(text, value.label.start);
}

function opensLine(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  return /^[\s\\"'{]*$/.test(before.slice(before.lastIndexOf('\n') + 1));
}

function readGroup(text: string, group: readonly LabelledValue[]): ExtractedError[] | null {
  const valueWith = (role: LabelRole) =>
    best(group.filter(({ label, text }) => label.role === role && text !== ''));
  const specific = valueWith('CODE');
  const general = valueWith('GENERAL_CODE');
  const code = specific ?? general;
  const message = valueWith('MESSAGE');
  const start = group[0]!.label.start;
  const before = text.slice(Math.max(0, start - NAME_BEFORE), start);
  const sdk = SDK_NAMES.find(({ pattern }) => pattern.test(before.slice(before.lastIndexOf('\n\n') + 1)));
  if (code === undefined && (message === undefined || sdk === undefined)) return null;
  const printed =
    code === undefined ? null : /^[^\s,;"'()[\]{}<>]{1,120}/.exec(code.text)?.[0]?.replace(/[.:]+$/, '');
  if (printed === undefined || (printed !== null && SUCCESS_CODES.has(printed.toLowerCase()))) return null;
  const rest =
    code === undefined || printed === null ? '' : code.text.slice(printed.length).replace(/^[\s:,;.-]+/, '');
  const status = group.find((value) => value.label.role === 'STATUS' && /^[1-5]\d\d\b/.test(value.text));
  const commonCode = specific !== undefined && general !== undefined ? general.text : null;
  return [
    {
      format: sdk?.format ?? 'LABELLED_VALUES',
      origin:
        sdk !== undefined || specific !== undefined
          ? 'ERROR_FORM'
          : message === undefined
            ? 'PLAIN_LINE'
            : 'COMMON_FORM',
      start: sdk === undefined ? start : startOfSdkName(before, start, sdk.pattern),
      end: Math.max(...group.map(({ end }) => end)),
      code: printed,
      commonCode: commonCode !== null && /^-?\d{1,12}$/.test(commonCode) ? commonCode : null,
      message: message?.text ?? (rest === '' ? null : rest),
      requestId: valueWith('REQUEST_ID')?.text.split(/[\s,;)}\]]/, 1)[0] ?? null,
      httpStatus: status === undefined ? null : Number(status.text.slice(0, 3)),
      vendors: sdk?.vendors ?? [],
    },
  ];
}

const PREFERENCE = Object.keys(LABELS);

function best(values: readonly LabelledValue[]): LabelledValue | undefined {
  const place = ({ label }: LabelledValue) => PREFERENCE.indexOf(label.name);
  return [...values].sort((left, right) => place(left) - place(right))[0];
}

/** Where the word starts that holds the name of the SDK. */
function startOfSdkName(before: string, start: number, pattern: RegExp): number {
  const found = pattern.exec(before);
  if (found === null) return start;
  const word = before.slice(0, found.index).search(/[^\s"']*$/);
  return start - before.length + word;
}
