import type { ExtractedError, Origin } from './extracted-error.ts';
import { type Line, mentionsError } from './text-lines.ts';
import type { TextRanges } from './text-ranges.ts';

/** A word of a text that may be a code. */
export interface CodeToken {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN = /[A-Za-z0-9](?:[A-Za-z0-9._-]{0,120}[A-Za-z0-9])?/g;

/** A number in brackets, as Tencent's services write their code before the message. */
const BRACKETED_NUMBER = /[(（](-?\d{3,12})[)）](?=\s{0,3}\S)/g;

/** How many tokens of one text are looked up; the first of each. */
const MAX_TOKENS = 500;

/**
 * The words of a text that have the form of a code, in order of position: `TMS.0009`, `InvalidParameter.policyName`,
 * `NoSuchKey`, `ERR_ROOM_ID`, `(10310)`; not plain words, numbers, dates, addresses or names of files.
 */
export function findCodeTokens(text: string): CodeToken[] {
  const tokens: CodeToken[] = [];
  const seen = new Set<string>();
  for (const found of text.matchAll(TOKEN)) {
    // The first letter behind a backslash is that of an escape: `\nTMS.0009`.
    const skipped = text[found.index - 1] === '\\' && /^[nrt]/.test(found[0]) ? 1 : 0;
    const code = found[0].slice(skipped);
    if (!looksLikeCode(code)) continue;
    seen.add(code);
    if (seen.size > MAX_TOKENS) break;
    const start = found.index + skipped;
    tokens.push({ code, start, end: start + code.length });
  }
  for (const found of text.matchAll(BRACKETED_NUMBER)) {
    if (seen.size > MAX_TOKENS) break;
    seen.add(found[0]);
    tokens.push({ code: found[1]!, start: found.index + 1, end: found.index + 1 + found[1]!.length });
  }
  return tokens.sort((left, right) => left.start - right.start);
}

function looksLikeCode(word: string): boolean {
  if (word.length < 4 || !/[A-Za-z]/.test(word)) return false;
  // TMS.0009, AUTH-4011, DBS.200408
  if (/^[A-Za-z][A-Za-z0-9]{0,30}(?:[._-][A-Za-z0-9]{1,30}){0,3}[._-]?\d{2,12}$/.test(word)) return true;
  // InvalidParameter.policyName.InUse, NoSuchKey
  if (/^[A-Z][a-z]+[A-Z]/.test(word) || /^[A-Z][A-Za-z]{3,60}\.[A-Za-z]/.test(word)) return true;
  // ERR_ROOM_ID
  return /^[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,30}){1,10}$/.test(word);
}

/** A code in a text, with its line. */
interface CodeInText extends CodeToken {
  readonly line: Line;
}

/** The codes of a text outside of these ranges, with their lines. */
export function findCodesInText(
  tokens: readonly CodeToken[],
  lines: readonly Line[],
  ranges: TextRanges,
): CodeInText[] {
  let at = 0;
  return [...tokens, ...wholeTextAsCode(lines)].flatMap((token) => {
    if (!ranges.isFree(token.start, token.end)) return [];
    if (token.start < lines[at]!.start) at = 0;
    while (at + 1 < lines.length && lines[at]!.end <= token.start) at += 1;
    return [{ ...token, line: lines[at]! }];
  });
}

/** A short text may be nothing but a code, whatever its form: `-44195`, `4000`. */
function wholeTextAsCode(lines: readonly Line[]): CodeToken[] {
  const [line] = lines;
  return lines.length === 1 && /^[^\s]{1,80}$/.test(line!.text)
    ? [{ code: line!.text, start: line!.start, end: line!.end }]
    : [];
}

/** `AccessDenied: Access Denied`; the name of an exception says nothing of its own. */
const CODE_AND_MESSAGE = /^([A-Za-z][\w.-]{2,80}):\s{1,3}(\S.{0,600})$/;
const EXCEPTION_NAME = /(?:Exception|Error|Warning|Failure|Fault)$/;

/** Reads a text of one line that is a code and its message; the code may be one that nobody knows. */
export function readCodeAndMessage(lines: readonly Line[]): ExtractedError | null {
  const [line] = lines;
  const found = lines.length === 1 ? CODE_AND_MESSAGE.exec(line!.text) : null;
  if (found === null || !looksLikeCode(found[1]!) || EXCEPTION_NAME.test(found[1]!)) return null;
  return {
    format: 'CODE_IN_TEXT',
    origin: 'WHOLE_TEXT',
    start: line!.start,
    end: line!.end,
    code: found[1]!,
    commonCode: null,
    message: found[2]!,
    requestId: null,
    httpStatus: null,
    vendors: [],
  };
}

/** So many codes in lines that mention no error are a list of codes. */
const LISTED_CODES = 4;

/** How many characters besides the code a text can have that is only about it. */
const WORDS_BESIDE = 40;

/** A line of a program, or a comment in one. */
const SOURCE_LINE =
  /[=!]==?\s|=>|^(?:\/\/|#|\*|--|\/\*)|[;{]$|^(?:case|if|elif|else|unless|switch|return|const|let|var|def|func|function|class|enum|import|assert\w{0,20}|expect|except|catch|raise|throw)\b/;

/** How much of a long line is looked at to each side of a code, in characters. */
const SURROUNDINGS = 300;

/** Gives an error for each code in a text, with the rest of its line as the message. */
export function readCodes(text: string, codes: readonly CodeInText[]): ExtractedError[] {
  const withoutError = codes.filter((code) => !mentionsError(besides(text, code)));
  const isList = new Set(withoutError.map(({ code }) => code)).size >= LISTED_CODES;
  return codes.map((code, position) => {
    const { start, end, line } = code;
    const next = codes[position + 1];
    const until = Math.min(line.end, end + SURROUNDINGS, next?.start ?? line.end);
    const behind = withoutPunctuation(text.slice(end, until));
    const before = withoutPunctuation(text.slice(Math.max(line.start, start - SURROUNDINGS), start));
    const message = behind !== '' ? behind : before;
    return {
      format: 'CODE_IN_TEXT',
      origin: originOf(text, code, isList),
      start,
      end: behind === '' ? end : until,
      code: code.code,
      commonCode: null,
      message: message === '' ? null : message,
      requestId: null,
      httpStatus: null,
      vendors: [],
    };
  });
}

/** The line of a code without the code. */
function besides(text: string, { start, end, line }: CodeInText): string {
  const before = text.slice(Math.max(line.start, start - SURROUNDINGS), start);
  return before + text.slice(end, Math.min(line.end, end + SURROUNDINGS));
}

function originOf(text: string, found: CodeInText, isList: boolean): Origin {
  const { code, start, end } = found;
  const others = besides(text, found);
  if (text.length <= code.length + WORDS_BESIDE && !SOURCE_LINE.test(others)) return 'WHOLE_TEXT';
  const isName = /^["']?\s{0,3}(?:=[^=]|["']\s{0,3}:)/.test(text.slice(end, end + 12));
  const isInPath = text[start - 1] === '/';
  if (isName || isInPath || SOURCE_LINE.test(others)) return 'LISTED';
  if (mentionsError(others)) return 'ERROR_LINE';
  return isList ? 'LISTED' : 'PLAIN_LINE';
}

function withoutPunctuation(text: string): string {
  return text.replace(/^[\s\p{P}\p{S}]+/u, '').trim();
}
