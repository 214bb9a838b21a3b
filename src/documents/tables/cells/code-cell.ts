import { isEmptyCell } from '../table.ts';
import { codeLikeness, isProse } from './code-likeness.ts';
import { isHttpStatus, isReasonPhrase } from './http-statuses.ts';

/** What the cell of a code holds: one code as a rule, several where it is clearly a list, none where it is no code. */
interface CodeCell {
  readonly codes: readonly string[];
  /** Other names of the code, in parentheses after it. */
  readonly aliases: readonly string[];
  /** What else is in the cell. */
  readonly note: string | null;
  /** The status of HTTP before the code, as in `400 InvalidParameterValue`. */
  readonly status: number | null;
  /** The general code before the specific one in parentheses, as in `4440 (10100)`. */
  readonly commonCode: string | null;
  /** Whether the page prints the code otherwise: with blanks from a broken line, stray backticks, marks for thousands. */
  readonly isMended: boolean;
}

const NO_CODE: CodeCell = {
  codes: [],
  aliases: [],
  note: null,
  status: null,
  commonCode: null,
  isMended: false,
};

/** Longer texts are no codes, or lists of them. */
const LONGEST_CODE = 200;

const LONGEST_LIST = 2000;

const QUOTED = /^(?:`([^`]+)`|"([^"]+)"|'([^']+)'|“([^”]+)”|「([^」]+)」)$/u;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const CLOSING_PUNCTUATION = /[\s,:;，：；、。]+$/u;

/** A text before a note in parentheses must look like a code beyond doubt: `Error (5)` may be a name as a whole. */
const BEYOND_DOUBT = 0.8;

/**
 * Reads the plain text of a code's cell: codes as printed, without quotes, closing punctuation and notes after them.
 * `isNoneACode` says that `NONE` is a code and not an empty cell.
 */
export function readCodeCell(plain: string, isNoneACode = false): CodeCell {
  const bare = unquote(plain.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim());
  if (isEmptyCell(bare) && !(isNoneACode && bare === 'NONE')) return NO_CODE;
  const text = mend(bare);
  const read = { ...NO_CODE, isMended: text !== bare };
  const list = splitList(text);
  if (list !== null) return { ...read, codes: list };
  const [status, rest] = splitStatus(text);
  const [code, note] = splitNote(rest);
  if (isProse(code)) return NO_CODE;
  if (note === null || note.includes(' ') || codeLikeness(note) < BEYOND_DOUBT) {
    return { ...read, codes: [code], status, note };
  }
  // Tencent prints the common code first and the module's own behind it.
  if (/^\d{4}$/u.test(code) && /^\d{4,6}$/u.test(note))
    return { ...read, codes: [note], status, commonCode: code };
  return { ...read, codes: [code], status, aliases: [note] };
}

function unquote(text: string): string {
  const closed = text.replace(CLOSING_PUNCTUATION, '');
  const quoted = QUOTED.exec(closed);
  return (
    quoted
      ?.slice(1)
      .find((inside) => inside !== undefined)
      ?.trim() ?? closed
  );
}

/** Undoes what a page's source did to a code: a stray backtick, a blank where a line broke, marks for thousands. */
function mend(text: string): string {
  if (text.length > LONGEST_CODE) return text;
  const odd = (text.match(/`/gu)?.length ?? 0) % 2 === 1;
  const whole = odd && !text.includes(' ') ? text.replaceAll('`', '') : text;
  if (/^[+-]?\d{1,3}(?:,\d{3})+$/u.test(whole)) return whole.replaceAll(',', '');
  const joined = whole.replace(
    /(?<=[\p{L}\p{N}][._]) (?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}]) (?=[._][\p{L}\p{N}])/gu,
    '',
  );
  return joined !== whole && !joined.includes(' ') && codeLikeness(joined) === 1 ? joined : whole;
}

/** 400 InvalidParameterValue: a status, and a name that is no reason phrase. */
function splitStatus(text: string): [status: number | null, code: string] {
  const parts = /^([1-5]\d\d)[ :：-]+([A-Za-z]\S{3,})$/u.exec(text);
  const isBoth =
    parts !== null && isHttpStatus(parts[1]!) && !isReasonPhrase(parts[2]!) && codeLikeness(parts[2]!) === 1;
  return isBoth ? [Number(parts[1]), parts[2]!] : [null, text];
}

/** 4000 (deprecated), ERR_NULL（-1） */
function splitNote(text: string): [code: string, note: string | null] {
  if (text.length > LONGEST_LIST) return [text, null];
  const parts = /^([^()（）]+)[(（]([^()（）]+)[)）]$/u.exec(text);
  const code = unquote(parts?.[1]?.trim() ?? '');
  return parts !== null && codeLikeness(code) >= BEYOND_DOUBT
    ? [code, unquote(parts[2]!.trim())]
    : [text, null];
}

/** Gives the codes of a list, each once, or null where the text is none. */
function splitList(text: string): string[] | null {
  if (text.length > LONGEST_LIST) return null;
  const parts = text
    .split(/\s*(?:[,;、，；|]|\s\/\s|\sor\s|\sand\s|或)\s*/u)
    .flatMap((part) => splitNumbers(part))
    .map(unquote);
  const areCodes = parts.every((part) => !part.includes(' ') && codeLikeness(part) === 1);
  return parts.length > 1 && areCodes && haveOneShape(parts) ? [...new Set(parts)] : null;
}

/** 400001/400002 and 1001 1002 are lists where every part has a digit and the same shape; RDS 0001 and api/v2 are none. */
function splitNumbers(text: string): string[] {
  const parts = text.split(/[/\s]+/u);
  const areNumbered = parts.every((part) => /\d/u.test(part));
  return areNumbered && new Set(parts.map(shapeOf)).size === 1 ? parts : [text];
}

function haveOneShape(parts: readonly string[]): boolean {
  return new Set(parts.map((part) => shapeOf(part).replace(/[a9.]+/gu, 'a'))).size === 1;
}

/** `TMS.0009` is `a.9`. */
function shapeOf(code: string): string {
  return code.replace(/\p{L}+/gu, 'a').replace(/\p{N}+/gu, '9');
}
