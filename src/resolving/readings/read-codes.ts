import type { Reading, Standing } from '../reading.ts';
import { type CodeToken, findCodeTokens } from './code-tokens.ts';
import type { Places } from './read-structures.ts';
import { type Line, speaksOfError } from './text-lines.ts';

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
  return lines.length === 1 && /^[^\s]{1,80}$/.test(line!.text) ? [{ code: line!.text, start: line!.start, end: line!.end }] : [];
}

/** So many codes in lines that do not speak of errors are a list of codes. */
const LISTED_CODES = 4;

/** How many characters besides the code a text can have that is only about it. */
const WORDS_BESIDE = 40;

/** A line of a program, or a comment in one. */
const SOURCE_LINE =
  /[=!]==?\s|\b(?:case|if|elif|unless|switch|return|const|let|var|def|func|function|class|enum|import|assert\w*|expect|equals|in)\b\s{0,3}[("'\w]|^\s{0,40}(?:\/\/|#|\*|--|\/\*)|[;{]\s{0,3}$|=>/;

/** Makes readings of codes that stand in a text, each with what its line says as the message. */
export function readCodes(text: string, codes: readonly PlacedCode[]): Reading[] {
  const distinct = new Set(codes.filter(({ line, code }) => !speaksOfError(line.text.replace(code, ''))).map(({ code }) => code));
  const isList = distinct.size >= LISTED_CODES;
  return codes.map((code, position) => {
    const { start, end, line } = code;
    const next = codes[position + 1];
    const until = next !== undefined && next.start < line.end ? next.start : line.end;
    const behind = withoutPunctuation(text.slice(end, until));
    const before = withoutPunctuation(text.slice(line.start, start));
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

function standingOf(text: string, { code, end, line }: PlacedCode, isList: boolean): Standing {
  const others = line.text.replace(code, '');
  if (text.trim().length <= code.length + WORDS_BESIDE && !SOURCE_LINE.test(others)) return 'WHOLE_TEXT';
  const isName = /^["']?\s{0,3}(?:=[^=]|["']\s{0,3}:)/.test(text.slice(end, end + 12));
  if (isName || SOURCE_LINE.test(others)) return 'LISTED';
  if (speaksOfError(others)) return 'ERROR_LINE';
  return isList ? 'LISTED' : 'PLAIN_LINE';
}

function withoutPunctuation(text: string): string {
  return text.replace(/^[\s\p{P}\p{S}]+/u, '').trim();
}
