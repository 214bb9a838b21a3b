import { codeLikeness, isProse } from './code-likeness.ts';
import { isEmptyCell } from './empty-cell.ts';

/** What the cell of a code holds: one code as a rule, several where it is clearly a list, none where it is no code. */
export interface CodeCell {
  readonly codes: readonly string[];
  /** Other names of the code, in parentheses after it. */
  readonly aliases: readonly string[];
  /** What else is in the cell. */
  readonly note: string | null;
}

const NO_CODE: CodeCell = { codes: [], aliases: [], note: null };

const QUOTED = /^(?:`([^`]+)`|"([^"]+)"|'([^']+)'|“([^”]+)”|「([^」]+)」)$/u;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const CLOSING_PUNCTUATION = /[\s,:;，：；、。]+$/u;

/** A text before a note in parentheses must look like a code beyond doubt: `Error (5)` may be a name as a whole. */
const BEYOND_DOUBT = 0.8;

/** Reads the plain text of a code's cell: codes as printed, without quotes, closing punctuation and notes after them. */
export function readCodeCell(plain: string): CodeCell {
  const text = unquote(plain.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim());
  if (isEmptyCell(text)) return NO_CODE;
  const list = splitList(text);
  if (list !== null) return { codes: list, aliases: [], note: null };
  const [code, note] = splitNote(text);
  if (isProse(code)) return NO_CODE;
  if (note !== null && !note.includes(' ') && codeLikeness(note) >= BEYOND_DOUBT) {
    return { codes: [code], aliases: [note], note: null };
  }
  return { codes: [code], aliases: [], note };
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

/** 4000 (deprecated), ERR_NULL（-1） */
function splitNote(text: string): [code: string, note: string | null] {
  const parts = /^([^()（）]+)[(（]([^()（）]+)[)）]$/u.exec(text);
  const code = unquote(parts?.[1]?.trim() ?? '');
  return parts !== null && codeLikeness(code) >= BEYOND_DOUBT ? [code, parts[2]!.trim()] : [text, null];
}

const LONGEST_LIST = 2000;

/** Gives the codes of a list, each once, or null where the text is none. */
function splitList(text: string): string[] | null {
  if (text.length > LONGEST_LIST || isOneNumber(text)) return null;
  const parts = text
    .split(/\s*(?:[,;、，；|]|\s\/\s|\sor\s|\sand\s|或)\s*/u)
    .flatMap((part) => splitNumbers(part));
  const areCodes = parts.every((part) => !part.includes(' ') && codeLikeness(part) === 1);
  return parts.length > 1 && areCodes && haveOneShape(parts) ? [...new Set(parts)] : null;
}

/** 400001/400002 and 1001 1002 are lists where every part has a digit and the same shape; RDS 0001 and api/v2 are none. */
function splitNumbers(text: string): string[] {
  const parts = text.split(/[/\s]+/u);
  const areNumbered = parts.every((part) => /\d/u.test(part));
  return areNumbered && new Set(parts.map(shapeOf)).size === 1 ? parts : [text];
}

/** 10,000 and 1,000,000 are numbers with a mark for the thousands. */
function isOneNumber(text: string): boolean {
  return /^[+-]?\d{1,3}(?:,\d{3})+$/u.test(text);
}

function haveOneShape(parts: readonly string[]): boolean {
  return new Set(parts.map((part) => shapeOf(part).replace(/[a9.]+/gu, 'a'))).size === 1;
}

/** `TMS.0009` is `a.9`. */
function shapeOf(code: string): string {
  return code.replace(/\p{L}+/gu, 'a').replace(/\p{N}+/gu, '9');
}
