/** Overrides, embeddings and isolates: they show a text in another order than it is written (Unicode TR 9, 2). */
const DIRECTIONS = '\\u202a-\\u202e\\u2066-\\u2069';

/** Control characters but those that are white space: tab to carriage return, the ASCII separators, and next line. */
const CONTROLS = '\\0-\\x08\\x0e-\\x1b\\x7f-\\x84\\x86-\\x9f';

/** The soft hyphen, joiners, direction marks, the byte order mark: they take no room. */
const ZERO_WIDTH = '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2060-\\u2064\\u206a-\\u206f\\ufeff';

const HIDDEN = new RegExp(`[${CONTROLS}${ZERO_WIDTH}${DIRECTIONS}]`, 'gu');

const UNSEEN = new RegExp(`[${CONTROLS}${ZERO_WIDTH}${DIRECTIONS}\\x1c-\\x1f\\x85\\u2028\\u2029]`, 'gu');

/** Finds a character that makes a text look like another one: a direction control. */
export const DIRECTION_CONTROL = new RegExp(`[${DIRECTIONS}]`, 'u');

/** Finds a direction control, or a control character that is not white space. */
export const MISLEADING = new RegExp(`[${CONTROLS}${DIRECTIONS}]`, 'u');

/** Finds a character that nobody sees in one line: any control character or line break, and what takes no room. */
export const NOT_SEEN = new RegExp(
  `[${CONTROLS}${ZERO_WIDTH}${DIRECTIONS}\\t-\\r\\x1c-\\x1f\\x85\\u2028\\u2029]`,
  'u',
);

/** The text without direction controls, control characters that are not white space, and characters that take no room. */
export function dropHidden(text: string): string {
  return text.replace(HIDDEN, '');
}

/** The text with characters that are not seen as escapes, `\u202e`; tabs and line breaks of ASCII stay. */
export function showHidden(text: string): string {
  return text.replace(UNSEEN, (character) => `\\u${hexOf(character).toLowerCase()}`);
}

/** The name of the character at the index by its number: `U+202E`. */
export function characterName(text: string, index: number): string {
  return `U+${hexOf(text.slice(index))}`;
}

function hexOf(text: string): string {
  return text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
}

/**
 * A text in quotation marks, as messages quote what was sent: cut after `longest` UTF-16 units, with `…`, and with
 * characters that cannot be seen as escapes.
 */
export function quote(text: string, longest = 100): string {
  return showHidden(JSON.stringify(text.length > longest ? `${text.slice(0, longest)}…` : text));
}
