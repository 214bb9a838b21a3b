/** A line of a table verbatim on the screen: which character each column shows, and where in the text it is. */
export interface TextColumns {
  /** One UTF-16 unit a column; the second half of a wide character is NUL. */
  readonly shown: string;
  /** The text that begins in the columns from `start` up to `end`, with the marks that combine with it. */
  readonly slice: (start: number, end?: number) => string;
}

/**
 * East Asian Wide and Fullwidth (UAX #11). Regional indicators are shown as emoji, but counted as narrow; the blocks of
 * ideographs are reserved as wide up to their ends.
 */
const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u3247\u3250-\u4dbf\u4e00-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufad9\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{1b2fb}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]|(?![\u{1f1e6}-\u{1f1ff}])\p{Emoji_Presentation}/u;

const MARK = /\p{M}/u;

/** All that is narrow and of one UTF-16 unit: a column is an index then. */
const PLAIN = /^[\x20-\u02ff\u0370-\u0482\u048a-\u0590\u2000-\u2019\u201c-\u20cf]*$/u;

/** Lays a line out in columns: East Asian wide characters take two, combining marks none. */
export function layOutColumns(text: string): TextColumns {
  if (PLAIN.test(text)) return { shown: text, slice: (start, end) => text.slice(start, end) };
  const indexes: number[] = [];
  let shown = '';
  let index = 0;
  for (const character of text) {
    const next = index + character.length;
    if (WIDE.test(character)) {
      indexes.push(index, next);
      shown += `${character.length === 1 ? character : '\ufffd'}\0`;
    } else if (!isCombining(character)) {
      indexes.push(index);
      shown += character.length === 1 ? character : '\ufffd';
    }
    index = next;
  }
  const indexOf = (column: number) => indexes[column] ?? text.length;
  return {
    shown,
    slice: (start, end) => text.slice(indexOf(start), end === undefined ? undefined : indexOf(end)),
  };
}

/** How many columns a text takes. */
export function columnWidth(text: string): number {
  return layOutColumns(text).shown.length;
}

/**
 * Whether the character's canonical combining class is not 0. Normalization moves exactly those in front of U+0345,
 * which has the highest class of all.
 */
function isCombining(character: string): boolean {
  if (!MARK.test(character)) return false;
  return character === '\u0345' || !`\u0345${character}`.normalize('NFD').startsWith('\u0345');
}
