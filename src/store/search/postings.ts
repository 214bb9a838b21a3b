import { type Bitmap, emptyBitmap } from '../query/bitmap.ts';

/*
 * The rows of the entries that have a word, in blocks of 65,536 rows, each kept as the shorter of two forms:
 *
 *   few    ─►  a list of the rows' positions in the block, 2 bytes each, in order
 *   many   ─►  a bitmap of the block, 8 KB
 *
 * as Roaring bitmaps have it (https://roaringbitmap.org).
 */

/** How many rows a block has. */
export const BLOCK_SIZE = 65_536;

const BITMAP_BYTES = BLOCK_SIZE / 8;

/** The rows of one block as they are kept, and how many they are. */
export interface Posting {
  readonly rows: Buffer;
  readonly entries: number;
}

/** The positions of a block in the form in which they are kept. */
export function encodePositions(positions: Bitmap): Posting {
  const entries = countBits(positions);
  if (entries * 2 >= BITMAP_BYTES) return { rows: Buffer.from(positions.slice().buffer), entries };
  const list = new Uint16Array(entries);
  let at = 0;
  forEachBit(positions, (position) => {
    list[at] = position;
    at += 1;
  });
  return { rows: Buffer.from(list.buffer), entries };
}

/**
 * Adds positions, in order, that are behind all that are kept, where both together are few: what is written most, as entries
 * come in, costs no bitmap. Null where they are not so.
 */
export function appendPositions(kept: Uint8Array | undefined, added: readonly number[]): Posting | null {
  const bytes = kept?.byteLength ?? 0;
  if (bytes + added.length * 2 >= BITMAP_BYTES) return null;
  const rows = Buffer.allocUnsafeSlow(bytes + added.length * 2);
  let last = -1;
  if (kept !== undefined && bytes > 0) {
    rows.set(kept);
    last = rows.readUInt16LE(bytes - 2);
  }
  for (let at = 0; at < added.length; at += 1) {
    if (added[at]! <= last) return null;
    last = added[at]!;
    rows.writeUInt16LE(last, bytes + at * 2);
  }
  return { rows, entries: rows.byteLength / 2 };
}

/** Puts the positions that are kept into a bitmap of the block. */
export function addKept(rows: Uint8Array, into: Bitmap): void {
  // What SQLite gives is anywhere in memory; words of 32 bits must be at multiples of 4.
  const aligned = rows.byteOffset % 4 === 0 ? rows : new Uint8Array(rows);
  if (rows.byteLength === BITMAP_BYTES) {
    const kept = new Uint32Array(aligned.buffer, aligned.byteOffset, BITMAP_BYTES / 4);
    for (let word = 0; word < kept.length; word += 1) into[word]! |= kept[word]!;
    return;
  }
  const kept = new Uint16Array(aligned.buffer, aligned.byteOffset, rows.byteLength / 2);
  for (let at = 0; at < kept.length; at += 1) into[kept[at]! >>> 5]! |= 1 << (kept[at]! & 31);
}

/** An empty bitmap of a block. */
export function emptyBlock(): Bitmap {
  return emptyBitmap(BLOCK_SIZE);
}

/** Calls a function with each number of a set, in order. */
export function forEachBit(bitmap: Bitmap, act: (number: number) => void): void {
  for (let word = 0; word < bitmap.length; word += 1) {
    for (let left = bitmap[word]!; left !== 0; left &= left - 1)
      act(word * 32 + 31 - Math.clz32(left & -left));
  }
}

/** How many numbers a set has. */
export function countBits(bitmap: Bitmap): number {
  let count = 0;
  for (let word = 0; word < bitmap.length; word += 1) {
    let bits = bitmap[word]!;
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    count += (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return count;
}

/** There is room for so many fields and blocks: 2³¹ rows. */
const FIELDS = 8;
const BLOCKS = 32_768;

/** How many numbers the postings of one word have: those of word 7 are from 7 times as many on. */
export const KEYS_OF_WORD = FIELDS * BLOCKS;

/** The number under which the rows of a word in a field and a block are kept: the rows of a word follow one another. */
export function postingKey(word: number, field: number, block: number): number {
  return (word * FIELDS + field) * BLOCKS + block;
}

/** The field and the block of a number under which rows are kept. */
export function partsOfKey(key: number): { readonly field: number; readonly block: number } {
  return { block: key % BLOCKS, field: Math.floor(key / BLOCKS) % FIELDS };
}
