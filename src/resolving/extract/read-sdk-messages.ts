import type { ExtractedError } from './extracted-error.ts';
import { SDK_MESSAGES, type SdkMessage } from './sdk-messages.ts';

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
