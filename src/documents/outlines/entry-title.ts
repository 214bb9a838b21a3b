import { codeLikeness, isProse } from '../tables/cells/code-likeness.ts';
import { isHttpStatus, isReasonPhrase } from '../tables/cells/http-statuses.ts';

/** What the title of an entry says: its code, and where in the title the text behind it starts. */
export interface EntryTitle {
  readonly code: string;
  /** The offset in the title's plain text of what follows the code; its length where nothing does. */
  readonly restFrom: number;
  /** Whether the code is in bold, or set as code. */
  readonly isMarked: boolean;
  /** Whether the title is nothing but a status of HTTP, with its reason phrase or without. */
  readonly isStatus: boolean;
  /** The status before the code or in parentheses behind it: `400 InvalidKey`, `NoSuchKey (404)`; null where there is none. */
  readonly status: string | null;
}

/** Words before a code: `Error code: 1001`, `错误码 1001`. */
const LABEL =
  /^(?:(?:[Ee]rror|ERROR|[Ee]rr|[Ss]tatus|[Rr]eturn|[Rr]esult|[Rr]esponse|[Ff]ault|[Ee]xception)?\s*(?:[Cc]ode|[Nn]o\.?|[Nn]umber)|[Ee]rror|ERROR|[Ee]xception|[Ff]ault|错误码|错误代码|错误|返回码|エラーコード|에러 코드|오류 코드)(?:\s*[:：#-]\s*|\s+)(?=["'`“]?[-+]?(?:\d|[A-Z]+[\d_.-]|[A-Za-z]+[A-Z]))/u;

const SEPARATOR = /^[\s"'`”]*(?:[:：;,，、]|=>|->|→|[-–—]{1,2}(?=\s)|=|\|)?[\s]*/u;

/** A number of a section, alone or before its name: `1.2`, `3.`, `2.HTTP`; and a class of codes: `10xx`. */
const NUMBERING = /^(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}\.|\d+x+|[a-z]\.|[ivx]+\.|\d{1,2}[.、]\p{L}.*)$/iu;

/** A name without any of these is a word of a script without capitals, which no vendor calls an error. */
const LETTERS_OF_CODES = /[A-Za-z\d]/u;

const STATUS_BEHIND = /^[（(](?:HTTP )?(?:status )?(?:code )?:? ?([1-5]\d\d)(?: [\w ]+)?[)）][\s:：-]*/iu;

/** Below this a token is a word; names of words alone must be marked. */
const CERTAIN = 1;
const LIKELY = 0.6;
const LONGEST_CODE = 100;

/** Reads the title of what may be an entry about one error; null where it starts with no code. */
export function readEntryTitle(plain: string, lead: string | null): EntryTitle | null {
  const label = LABEL.exec(plain)?.[0].length ?? 0;
  const isMarked = lead !== null && plain.startsWith(lead);
  const token = /^["'`“]?([^\s:：;,，、=|"'`”“（(]+(?:(?<=\w)[:=](?=\w)[^\s:：;,，、|"'`”“（(]+)*)/u.exec(
    plain.slice(label),
  );
  const code = (token?.[1] ?? '').replace(/[.]+$/u, '');
  if (!LETTERS_OF_CODES.test(code) || code.length > LONGEST_CODE || NUMBERING.test(token![1]!)) return null;
  // A marked name must be one word as a whole: `**Important notes**` is none.
  const marked = isMarked ? lead.replace(/[\s:：.,]+$/u, '') : null;
  const isWhole = marked !== null && marked === code;
  const likeness = codeLikeness(code);
  if (likeness < (isWhole || label > 0 || plain === code ? LIKELY : CERTAIN) || isProse(code)) return null;
  const codeEnd = label + token!.index + token![0].length;
  const after = SEPARATOR.exec(plain.slice(codeEnd))![0].length;
  const said = plain.slice(codeEnd + after);
  const named = isHttpStatus(code) ? /^([A-Za-z][\w.]*)/u.exec(said)?.[1] : undefined;
  if (named !== undefined && codeLikeness(named) === 1 && !isReasonPhrase(named)) {
    const from = codeEnd + after + named.length;
    const restFrom = from + SEPARATOR.exec(plain.slice(from))![0].length;
    return { code: named, restFrom, isMarked, isStatus: false, status: code };
  }
  const behind = STATUS_BEHIND.exec(said);
  const isSeparated = after > 0 || codeEnd === plain.length || /^[（(]/u.test(plain.slice(codeEnd));
  return isSeparated
    ? {
        code,
        restFrom: codeEnd + after + (behind?.[0].length ?? 0),
        isMarked,
        status: behind?.[1] ?? null,
        isStatus: isHttpStatus(plain) || (isHttpStatus(code) && /^HTTP/iu.test(plain)),
      }
    : null;
}
