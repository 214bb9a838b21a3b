import { type OpeningQuote, openingQuote, quoteRole, unquote } from '../quotes.ts';
import {
  foldName,
  type Scanned,
  type ScannedMember,
  type ScannedObject,
  type ScannedScalar,
} from './scanned.ts';

/** How deep objects and lists may be nested; at a deeper one the text counts as cut. */
const MAX_DEPTH = 40;

/** Separators of a name and its value: in JSON and Python, and in Ruby and PHP. */
const NAME_SEPARATORS = [':', '=>'];

/** How long the name of a member can be with its escapes. */
const NAME_LENGTH = 200;

/** How far a quoted text may continue after a line break: terminals and mails wrap long lines. */
const WRAPPED_LENGTH = 400;

/** How much of white space is skipped to see what follows a quote. */
const SPACE_BEHIND_QUOTE = 200;

/** An object, and where scanning continues: after the object, or where it breaks off. */
interface ObjectScan {
  readonly object: ScannedObject;
  readonly end: number;
}

/**
 * Reads the JSON object (or Python dictionary) that opens with the brace at `start`; null where what follows the brace
 * is no member. It may be escaped, cut at the end, wrapped over lines, or have quotes in its texts that should have been
 * escaped; where it breaks off, it gives what was read. Reads each character once, except in quoted texts.
 */
export function scanObject(text: string, start: number, limit: number): ObjectScan | null {
  const first = skipSpace(text, start + 1, limit);
  const quote = first < limit ? openingQuote(text, first) : null;
  if (quote === null) return null;
  let at = start;
  let broken = false;
  const object = readObject(quote.level, 0);
  return object.members.length === 0 ? null : { object, end: Math.max(at, start + 1) };

  function readObject(level: number, depth: number): ScannedObject {
    const begin = at;
    const members: ScannedMember[] = [];
    at += 1;
    while (!broken) {
      at = skipSeparators(text, at, limit);
      if (text[at] === '}' && at < limit) {
        at += 1;
        break;
      }
      const name = readName(level);
      const value = name === null ? null : readValue(level, depth);
      if (name === null || value === null) break;
      members.push({ name: foldName(name), value });
    }
    return { kind: 'OBJECT', start: begin, end: Math.min(at, limit), members };
  }

  function readValue(level: number, depth: number): Scanned | null {
    const opening = at < limit ? text[at] : undefined;
    if (opening === '{' || opening === '[') {
      if (depth < MAX_DEPTH)
        return opening === '{' ? readObject(level, depth + 1) : readList(level, depth + 1);
      broken = true;
      return null;
    }
    return readQuoted(level) ?? readBare();
  }

  function readList(level: number, depth: number): Scanned {
    const begin = at;
    const items: Scanned[] = [];
    at += 1;
    while (!broken) {
      at = skipSeparators(text, at, limit);
      if (text[at] === ']' && at < limit) {
        at += 1;
        break;
      }
      const item = at < limit ? readValue(level, depth) : null;
      if (item === null) {
        broken = true;
        break;
      }
      items.push(item);
    }
    return { kind: 'LIST', start: begin, end: Math.min(at, limit), items };
  }

  function readName(level: number): string | null {
    const quote = at < limit ? openingQuote(text, at) : null;
    broken = quote === null || quote.level !== level;
    if (quote === null || broken) return null;
    const { start, end } = closingQuote(quote, Math.min(limit, quote.end + NAME_LENGTH), () => true);
    at = skipSpace(text, end, limit);
    const separator = NAME_SEPARATORS.find((sign) => text.startsWith(sign, at));
    broken = end === start || at >= limit || separator === undefined;
    if (separator === undefined || broken) return null;
    at = skipSpace(text, at + separator.length, limit);
    return unquote(text.slice(quote.end, start), level);
  }

  function readQuoted(level: number): ScannedScalar | null {
    const quote = at < limit ? openingQuote(text, at) : null;
    if (quote === null || quote.level !== level) return null;
    const { start, end } = closingQuote(quote, limit, isEndOfText);
    broken = end === start;
    at = end;
    return {
      kind: 'QUOTED',
      start: quote.end,
      end: start,
      text: unquote(text.slice(quote.end, start), level),
    };
  }

  /** Where a quoted text ends, and where its closing quote does: the same position where nothing closes it. */
  function closingQuote(
    { mark, level, end: from }: OpeningQuote,
    before: number,
    closes: (behind: number, mark: string) => boolean,
  ): { start: number; end: number } {
    let backslashes = 0;
    let last = before;
    for (let place = from; place < last; place += 1) {
      const character = text[place];
      if (character === '\\') {
        backslashes += 1;
        continue;
      }
      if (character === '\n') last = Math.min(last, place + WRAPPED_LENGTH);
      if (character === mark) {
        const role = quoteRole(backslashes, level);
        if (role === 'OUTSIDE') return { start: place - backslashes, end: place - backslashes };
        if (role === 'DELIMITER' && closes(place + 1, mark)) {
          return { start: place - (2 ** level - 1), end: place + 1 };
        }
      }
      backslashes = 0;
    }
    const cut = endOfLine(from);
    return { start: cut, end: cut };
  }

  // {"message": "The "action" field is missing"}
  //                 ^ opens nothing and closes nothing: no comma, brace or next member after it
  function isEndOfText(place: number, mark: string): boolean {
    const next = skipSpace(text, place, Math.min(limit, place + SPACE_BEHIND_QUOTE));
    if (next >= limit || ',}]'.includes(text[next]!)) return true;
    // A comma was forgotten, or the text around ends here.
    return (next > place || text[next] !== mark) && openingQuote(text, next) !== null;
  }

  /** Where a text that nothing closes ends: with its line, without the dots that say so. */
  function endOfLine(from: number): number {
    const lineEnd = text.indexOf('\n', from);
    let end = lineEnd === -1 || lineEnd > limit ? limit : lineEnd;
    while (end > from && /[\s.…\\]/.test(text[end - 1]!)) end -= 1;
    return end;
  }

  function readBare(): ScannedScalar | null {
    const begin = at;
    while (at < limit && !/[,}\]\s"'{[:]/.test(text[at]!)) at += 1;
    // A line break after a number may be escaped too.
    const content = text.slice(begin, at).replace(/\\.*$/s, '');
    if (content === '') {
      broken = true;
      return null;
    }
    at = begin + content.length;
    return { kind: 'BARE', start: begin, end: at, text: content };
  }
}

/** The first position without white space, escaped white space included. */
function skipSpace(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const character = text[at]!;
    if (
      character === ' ' ||
      character === '\n' ||
      character === '\r' ||
      character === '\t' ||
      character === '\u00A0'
    ) {
      at += 1;
      continue;
    }
    if (character !== '\\') return at;
    let letter = at + 1;
    while (text[letter] === '\\' && letter - at < 40) letter += 1;
    if (!/[nrt]/.test(text[letter] ?? '')) return at;
    at = letter + 1;
  }
  return limit;
}

function skipSeparators(text: string, from: number, limit: number): number {
  let at = skipSpace(text, from, limit);
  while (at < limit && text[at] === ',') at = skipSpace(text, at + 1, limit);
  return at;
}
