/** The number of a list item: which sequence and format it belongs to, what it counts, and how wide its marker is. */
interface Enumerator {
  readonly sequence: Sequence;
  readonly prefix: string;
  readonly suffix: string;
  readonly ordinal: number;
  /** Up to the item's text, blanks included. */
  readonly width: number;
}

type Sequence = 'auto' | 'arabic' | 'lowerAlpha' | 'upperAlpha' | 'lowerRoman' | 'upperRoman';

const MARKER = /^(\(?)([0-9]+|[a-zA-Z]|[ivxlcdm]+|[IVXLCDM]+|#)([.)])(?: +|$)/u;

/** In the order in which docutils tries them: a letter is a letter before it is a Roman number, but for `i`. */
const SEQUENCES: readonly {
  readonly sequence: Sequence;
  readonly pattern: RegExp;
  readonly read: (text: string) => number | null;
  readonly write: (ordinal: number) => string | null;
}[] = [
  { sequence: 'auto', pattern: /^#$/u, read: () => 1, write: () => '#' },
  { sequence: 'arabic', pattern: /^[0-9]+$/u, read: Number, write: String },
  { sequence: 'lowerAlpha', pattern: /^[a-z]$/u, read: readLetter, write: writeLetter },
  { sequence: 'upperAlpha', pattern: /^[A-Z]$/u, read: readLetter, write: (n) => upper(writeLetter(n)) },
  { sequence: 'lowerRoman', pattern: /^[ivxlcdm]+$/u, read: readRoman, write: (n) => writeRoman(n) },
  { sequence: 'upperRoman', pattern: /^[IVXLCDM]+$/u, read: readRoman, write: (n) => upper(writeRoman(n)) },
];

/** Reads the enumerator at the start of a line; after `last` only the one that comes next, or `#`. */
export function readEnumerator(line: string, last: Enumerator | null): Enumerator | null {
  const marker = MARKER.exec(line);
  if (!marker) return null;
  const [whole, prefix, text, suffix] = marker as unknown as readonly [string, string, string, string];
  if (prefix === '(' && suffix === '.') return null;
  const sequence = sequenceOf(text, last);
  const ordinal = sequence?.read(text) ?? null;
  if (!sequence || ordinal === null) return null;
  const enumerator = { sequence: sequence.sequence, prefix, suffix, ordinal, width: whole.length };
  return last === null || isNext(enumerator, last) ? enumerator : null;
}

/** Whether a line may stand below the enumerator's: a blank one, an indented one, or the next item. */
export function followsEnumerator(line: string | undefined, enumerator: Enumerator): boolean {
  if (line === undefined || line === '' || line.startsWith(' ')) return true;
  const { sequence, prefix, suffix, ordinal } = enumerator;
  const write = SEQUENCES.find((one) => one.sequence === sequence)!.write;
  const next = write(ordinal + 1);
  if (next === null) return false;
  return line.startsWith(`${prefix}${next}${suffix} `) || line.startsWith(`${prefix}#${suffix} `);
}

function sequenceOf(text: string, last: Enumerator | null) {
  const expected = last && SEQUENCES.find((one) => one.sequence === last.sequence);
  if (text !== '#' && expected?.pattern.test(text)) return expected;
  if (text === 'i') return SEQUENCES[4];
  if (text === 'I') return SEQUENCES[5];
  return SEQUENCES.find((one) => one.pattern.test(text));
}

function isNext(enumerator: Enumerator, last: Enumerator): boolean {
  if (enumerator.prefix !== last.prefix || enumerator.suffix !== last.suffix) return false;
  // A list that goes on with `#` counts by itself from there.
  if (enumerator.sequence === 'auto') return true;
  return enumerator.sequence === last.sequence && enumerator.ordinal === last.ordinal + 1;
}

function readLetter(text: string): number {
  return text.toLowerCase().charCodeAt(0) - 96;
}

function writeLetter(ordinal: number): string | null {
  return ordinal > 26 ? null : String.fromCharCode(ordinal + 96);
}

function upper(text: string | null): string | null {
  return text === null ? null : text.toUpperCase();
}

const ROMAN_DIGITS: readonly (readonly [string, number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

function writeRoman(ordinal: number): string | null {
  if (ordinal > 4999) return null;
  let rest = ordinal;
  let text = '';
  for (const [digit, value] of ROMAN_DIGITS) {
    for (; rest >= value; rest -= value) text += digit;
  }
  return text;
}

/** Null where the letters are no Roman number as it is written: `iiii` is none. */
function readRoman(text: string): number | null {
  let rest = text.toLowerCase();
  let ordinal = 0;
  for (const [digit, value] of ROMAN_DIGITS) {
    for (; rest.startsWith(digit); rest = rest.slice(digit.length)) ordinal += value;
  }
  return rest === '' && writeRoman(ordinal) === text.toLowerCase() ? ordinal : null;
}
