/** A word of a text that may be a code. */
export interface CodeToken {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN = /[A-Za-z0-9](?:[A-Za-z0-9._-]{0,120}[A-Za-z0-9])?/g;

/** A number in brackets, as Tencent's services write their code before the message. */
const BRACKETED_NUMBER = /\((-?\d{3,12})\)(?=\s{0,3}\S)/g;

/** How many tokens of one text are looked up; the first of each. */
const MAX_TOKENS = 500;

/**
 * The words of a text that have the form of a code, in order of place: `TMS.0009`, `InvalidParameter.policyName`,
 * `NoSuchKey`, `ERR_ROOM_ID`, `(10310)`; not plain words, numbers, dates, addresses or names of files.
 */
export function findCodeTokens(text: string): CodeToken[] {
  const tokens: CodeToken[] = [];
  const seen = new Set<string>();
  for (const found of text.matchAll(TOKEN)) {
    const [code] = found;
    if (!looksLikeCode(code)) continue;
    seen.add(code);
    if (seen.size > MAX_TOKENS) break;
    tokens.push({ code, start: found.index, end: found.index + code.length });
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
