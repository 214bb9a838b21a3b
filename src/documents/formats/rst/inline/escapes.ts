/** Marks a character that a backslash stood before, while inline markup is read. */
export const ESCAPE = '\0';

/** Replaces each backslash that escapes something by NUL: `\*` is NUL and `*`. */
export function markEscapes(text: string): string {
  return text.replace(/\\([\s\S]|$)/gu, `${ESCAPE}$1`);
}

/** The text that is shown: escaped white space is nothing, any other escaped character itself. */
export function dropEscapes(text: string): string {
  return text.replace(/\0[ \n]?/gu, '');
}

/** The text as it was written, with its backslashes. */
export function restoreEscapes(text: string): string {
  return text.replaceAll(ESCAPE, '\\');
}
