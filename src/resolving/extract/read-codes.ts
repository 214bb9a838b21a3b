import { type CodeToken, findCodeTokens } from './code-tokens.ts';
import type { ExtractedError, Standing } from './extracted-error.ts';
import type { Places } from './places.ts';
import { type Line, mentionsError } from './text-lines.ts';

/** A code that stands in a text, with its line. */
export interface PlacedCode extends CodeToken {
  readonly line: Line;
}

/** The words of a text outside of the taken places that look like codes. */
export function findPlacedCodes(text: string, lines: readonly Line[], taken: Places): PlacedCode[] {
  let at = 0;
  return [...findCodeTokens(text), ...wholeTextAsCode(lines)].flatMap((token) => {
    if (!taken.isFree(token.start, token.end)) return [];
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

/** So many codes in lines that do not speak of errors are a list of codes. */
const LISTED_CODES = 4;

/** How many characters besides the code a text can have that is only about it. */
const WORDS_BESIDE = 40;

/** A line of a program, or a comment in one. */
const SOURCE_LINE =
  /[=!]==?\s|=>|^(?:\/\/|#|\*|--|\/\*)|[;{]$|^(?:case|if|elif|else|unless|switch|return|const|let|var|def|func|function|class|enum|import|assert\w{0,20}|expect|except|catch|raise|throw)\b/;

/** How much of a long line is looked at to each side of a code, in characters. */
const SURROUNDINGS = 300;

/** Makes readings of codes that stand in a text, each with what its line says as the message. */
export function readCodes(text: string, codes: readonly PlacedCode[]): ExtractedError[] {
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
      standing: standingOf(text, code, isList),
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

/** What stands in a code's line besides it. */
function besides(text: string, { start, end, line }: PlacedCode): string {
  const before = text.slice(Math.max(line.start, start - SURROUNDINGS), start);
  return before + text.slice(end, Math.min(line.end, end + SURROUNDINGS));
}

function standingOf(text: string, placed: PlacedCode, isList: boolean): Standing {
  const { code, start, end } = placed;
  const others = besides(text, placed);
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
