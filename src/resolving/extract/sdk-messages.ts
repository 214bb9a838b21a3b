import type { ErrorFormat, ExtractedError } from './extracted-error.ts';

/** A sentence in which an SDK or a client prints an error. */
interface SdkMessage {
  readonly format: ErrorFormat;
  readonly vendors: readonly string[];
  /**
   * The words of the sentence, with `{code}`, `{message}`, `{status}`, `{requestId}` and `{}` (anything else) between
   * them. A message that opens the sentence starts with its line or after the name of an exception.
   */
  readonly words: string;
}

const OPENSTACK_VENDORS = ['open-telekom-cloud', 'huawei-cloud'];

/** The longer of two that open alike comes first. */
const SDK_MESSAGES: readonly SdkMessage[] = [
  // botocore
  {
    format: 'AWS_SDK',
    vendors: ['aws'],
    words: 'An error occurred ({code}) when calling the {} operation{}: {message}',
  },
  // aws-sdk-go-v2
  {
    format: 'AWS_SDK',
    vendors: ['aws'],
    words: 'StatusCode: {status}, RequestID: {requestId},{}api error {code}: {message}',
  },
  { format: 'AWS_SDK', vendors: ['aws'], words: 'api error {code}: {message}' },
  // aws-sdk-java, both of its generations
  {
    format: 'AWS_SDK',
    vendors: ['aws'],
    words: '{message} (Service: {}; Status Code: {status}; Error Code: {code}; Request ID: {requestId};{})',
  },
  {
    format: 'AWS_SDK',
    vendors: ['aws'],
    words: '{message} (Service: {}; Status Code: {status}; Error Code: {code}; Request ID: {requestId})',
  },
  {
    format: 'AWS_SDK',
    vendors: ['aws'],
    words: '{message} (Service: {}, Status Code: {status}, Request ID: {requestId})',
  },
  // keystoneauth, python-novaclient and their kin
  {
    format: 'OPENSTACK_SDK',
    vendors: OPENSTACK_VENDORS,
    words: '{message} (HTTP {status}) (Request-ID: {requestId})',
  },
  { format: 'OPENSTACK_SDK', vendors: OPENSTACK_VENDORS, words: '{message} (HTTP {status})' },
  // openstacksdk
  {
    format: 'OPENSTACK_SDK',
    vendors: OPENSTACK_VENDORS,
    words: '{status}: Client Error for url: {}, {message}',
  },
  {
    format: 'OPENSTACK_SDK',
    vendors: OPENSTACK_VENDORS,
    words: '{status}: Server Error for url: {}, {message}',
  },
  // gRPC in Go, whatever the vendor: the status of the call, around what the vendor says
  { format: 'LABELLED_VALUES', vendors: [], words: 'rpc error: code = {code} desc = {message}' },
  // aliyun-python-sdk, aliyun-java-sdk, Tea
  {
    format: 'ALIBABA_SDK',
    vendors: ['alibaba-cloud'],
    words: 'HTTP Status: {status} Error:{code} {message} RequestID: {requestId}',
  },
  {
    format: 'ALIBABA_SDK',
    vendors: ['alibaba-cloud'],
    words: 'Error: {code}: code: {status}, {message} request id: {requestId}',
  },
  {
    format: 'ALIBABA_SDK',
    vendors: ['alibaba-cloud'],
    words: 'com.aliyuncs.exceptions.ClientException: {code} : {message}',
  },
  {
    format: 'ALIBABA_SDK',
    vendors: ['alibaba-cloud'],
    words: 'com.aliyuncs.exceptions.ServerException: {code} : {message}',
  },
];

type Part = 'code' | 'message' | 'status' | 'requestId' | '';

/** `An error occurred ({code}) when …` in pieces: literal words, each with the part after it. */
interface Sentence extends SdkMessage {
  /** The part before the first words, or null. */
  readonly opening: Part | null;
  readonly pieces: readonly { readonly words: string; readonly part: Part | null }[];
}

const SENTENCES: readonly Sentence[] = SDK_MESSAGES.map((sentence) => {
  const [first, ...others] = sentence.words.split(/\{(\w*)\}/);
  const parts = [first!, ...others];
  const opening = parts[0] === '' ? (parts[1] as Part) : null;
  const rest = opening === null ? parts : parts.slice(2);
  const pieces = rest.flatMap((words, at) =>
    at % 2 === 0 && words !== '' ? [{ words, part: (rest[at + 1] as Part | undefined) ?? null }] : [],
  );
  return { ...sentence, opening, pieces };
});

/** How long a part of a sentence can be. */
const MAX_PART = 1_000;

/** How far before the first words a message can start that opens the sentence. */
const MAX_OPENING = 300;

/** How often the first words of a sentence are looked for in one text. */
const MAX_TRIALS = 100;

const FORMS: Readonly<Record<Exclude<Part, '' | 'message'>, RegExp>> = {
  code: /^[^\s()[\]{}"']{1,120}$/,
  status: /^[1-5]\d\d$/,
  requestId: /^[^\s()]{1,120}$/,
};

/** Finds the errors that a text has in the words of an SDK, in order. */
export function readSdkMessages(text: string): ExtractedError[] {
  const found: ExtractedError[] = [];
  for (const sentence of SENTENCES) {
    const first = sentence.pieces[0]!.words;
    let at = text.indexOf(first);
    for (let trial = 0; at !== -1 && trial < MAX_TRIALS; trial += 1) {
      const error = readSdkMessage(text, sentence, at);
      const covered = found.some(({ start, end }) => at < end && at + first.length > start);
      if (error !== null && !covered) found.push(error);
      at = text.indexOf(first, at + first.length);
    }
  }
  return found.sort((left, right) => left.start - right.start);
}

function readSdkMessage(text: string, sentence: Sentence, at: number): ExtractedError | null {
  const values: Partial<Record<Part, string>> = {};
  let start = at;
  let end = at;
  if (sentence.opening !== null) {
    start = startOfOpening(text, at, sentence.opening);
    values[sentence.opening] = text.slice(start, at).trim();
  }
  for (const [position, { words, part }] of sentence.pieces.entries()) {
    end += words.length;
    if (part === null) break;
    const next = sentence.pieces[position + 1]?.words;
    const window = text.slice(end, end + MAX_PART);
    const length = next === undefined ? endOfMessage(window) : window.indexOf(next);
    if (length === -1) return null;
    values[part] = window.slice(0, length).trim();
    end += length;
  }
  const { code, message, status, requestId } = values;
  if (message === '' || Object.entries(FORMS).some(([part, form]) => !isOf(form, values[part as Part])))
    return null;
  return {
    format: sentence.format,
    origin: 'ERROR_FORM',
    start,
    end,
    code: code ?? null,
    commonCode: null,
    message: message ?? null,
    requestId: requestId ?? null,
    httpStatus: status === undefined ? null : Number(status),
    vendors: sentence.vendors,
  };
}

function isOf(form: RegExp, value: string | undefined): boolean {
  return value === undefined || form.test(value);
}

/** A status is the word before; a message goes back to the start of its line or the name of an exception. */
function startOfOpening(text: string, at: number, opening: Part): number {
  const window = text.slice(Math.max(0, at - MAX_OPENING), at);
  if (opening === 'status') return at - (/\d*$/.exec(window.slice(-4))?.[0].length ?? 0);
  const line = window.slice(window.lastIndexOf('\n') + 1);
  const name =
    /^.*?(?:Exception|Error|[a-z]\.[A-Z]\w{2,60}|ERROR|CRITICAL|WARN(?:ING)?)\b[^:]{0,60}?:\s+(?=\S)/.exec(
      line,
    )?.[0] ?? '';
  return at - line.length + name.length;
}

/** A message ends with its line. */
function endOfMessage(window: string): number {
  const end = window.search(/[\r\n]|\\[nr]|\\?"/);
  return end === -1 ? window.length : end;
}
