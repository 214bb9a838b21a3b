/*
 * A quote within a quoted text is escaped, once more for each level of quoting:
 *
 *   level 0   "a"          level 1   \"a\"          level 2   \\\"a\\\"
 *
 * At level n a quote that delimits has 2ⁿ − 1 backslashes before it. With more of them it belongs to a text inside,
 * with fewer it ends the text around.
 */

/** How often a text can have been quoted. */
const MAX_LEVEL = 5;

/** A quote that opens a text: its character, its level, and the position after it. */
export interface OpeningQuote {
  readonly mark: string;
  readonly level: number;
  readonly end: number;
}

/** The quote that opens at a position with its backslashes; null where there is none. */
export function openingQuote(text: string, at: number): OpeningQuote | null {
  let backslashes = 0;
  while (text[at + backslashes] === '\\' && backslashes < 2 ** MAX_LEVEL) backslashes += 1;
  const mark = text[at + backslashes];
  if (mark !== '"' && mark !== "'") return null;
  const level = Math.log2(backslashes + 1);
  return Number.isInteger(level) ? { mark, level, end: at + backslashes + 1 } : null;
}

/** What a quote with so many backslashes before it is to a text that was quoted at this level. */
export function quoteRole(backslashes: number, level: number): 'DELIMITER' | 'INSIDE' | 'OUTSIDE' {
  const own = 2 ** level - 1;
  if (backslashes % 2 ** (level + 1) === own) return 'DELIMITER';
  return backslashes < own ? 'OUTSIDE' : 'INSIDE';
}

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([^ux]))/g;

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The content of a text that was quoted at this level, without its escapes. Escapes that are none stay as they are. */
export function unquote(content: string, level: number): string {
  let plain = content;
  for (let round = 0; round <= level && plain.includes('\\'); round += 1) {
    plain = plain.replace(ESCAPE, (_, unit?: string, byte?: string, character?: string) =>
      character === undefined
        ? String.fromCharCode(Number.parseInt(unit ?? byte!, 16))
        : (CONTROLS[character] ?? character),
    );
  }
  return plain;
}
