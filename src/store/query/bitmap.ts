/** A set of rows (or of other numbers from 0 on): bit `row % 32` of the word `row / 32` is 1 for each row in it. */
export type Bitmap = Uint32Array;

/** Gives the empty set of rows below `size`. */
export function emptyBitmap(size: number): Bitmap {
  return new Uint32Array((size + 31) >>> 5);
}

/** Puts a row into a set. */
export function addRow(bitmap: Bitmap, row: number): void {
  bitmap[row >>> 5]! |= 1 << (row & 31);
}

/** Whether a row is in a set. */
export function hasRow(bitmap: Bitmap, row: number): boolean {
  return ((bitmap[row >>> 5]! >>> (row & 31)) & 1) === 1;
}

/** Keeps the rows that are in the other set too. */
export function intersect(bitmap: Bitmap, other: Bitmap): Bitmap {
  for (let word = 0; word < bitmap.length; word += 1) bitmap[word]! &= other[word]!;
  return bitmap;
}

/** Adds the rows of the other set, which may be shorter or longer; what is too long for the first is left away. */
export function unite(bitmap: Bitmap, other: Bitmap): Bitmap {
  const length = Math.min(bitmap.length, other.length);
  for (let word = 0; word < length; word += 1) bitmap[word]! |= other[word]!;
  return bitmap;
}

/** The rows of a whole that are not in a set. */
export function complement(bitmap: Bitmap, whole: Bitmap): Bitmap {
  const rest = whole.slice();
  for (let word = 0; word < rest.length; word += 1) rest[word]! &= ~bitmap[word]!;
  return rest;
}

/** Keeps the rows whose number in a column is in the other set. */
export function keepFitting(bitmap: Bitmap, column: ArrayLike<number>, fitting: Bitmap): Bitmap {
  for (let word = 0; word < bitmap.length; word += 1) {
    let bits = bitmap[word]!;
    for (let left = bits; left !== 0; left &= left - 1) {
      const bit = left & -left;
      if (!hasRow(fitting, column[word * 32 + 31 - Math.clz32(bit)]!)) bits &= ~bit;
    }
    bitmap[word] = bits;
  }
  return bitmap;
}

/** How many rows of a set have each number of a column, by the number: 0 up to `highest`. */
export function countByNumber(bitmap: Bitmap, column: ArrayLike<number>, highest: number): Uint32Array {
  const counts = new Uint32Array(highest + 1);
  for (let word = 0; word < bitmap.length; word += 1) {
    for (let left = bitmap[word]!; left !== 0; left &= left - 1) {
      counts[column[word * 32 + 31 - Math.clz32(left & -left)]!]! += 1;
    }
  }
  return counts;
}

/** The rows of a set, in order. */
export function rowsOf(bitmap: Bitmap): number[] {
  const rows: number[] = [];
  for (let word = 0; word < bitmap.length; word += 1) {
    for (let left = bitmap[word]!; left !== 0; left &= left - 1) {
      rows.push(word * 32 + 31 - Math.clz32(left & -left));
    }
  }
  return rows;
}

/** Adds the rows of a text, as SQLite's `group_concat` gives them: `3,17,204`. */
export function addRowsOfText(bitmap: Bitmap, text: string): Bitmap {
  forEachNumber(text, (row) => addRow(bitmap, row));
  return bitmap;
}

/** Reads the numbers of a text, as SQLite's `group_concat` gives them. One text is read in half the time of as many rows. */
export function forEachNumber(text: string, read: (number: number, at: number) => void): void {
  let number = 0;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === COMMA) {
      read(number, count);
      count += 1;
      number = 0;
    } else {
      number = number * 10 + character - ZERO;
    }
  }
  if (text.length > 0) read(number, count);
}

const COMMA = 44;
const ZERO = 48;
