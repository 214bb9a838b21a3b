import { addRow, type Bitmap, complement, emptyBitmap, hasRow, intersect, unite } from '../query/bitmap.ts';
import type { CompiledSearch } from './compile-search.ts';
import { blockOf, type CompiledTerm } from './compile-term.ts';
import { BLOCK_SIZE, countBits, emptyBlock, forEachBit } from './postings.ts';

/** The entries of a selection that match a search. */
export interface Matches {
  /** Those that have all terms. */
  readonly all: Bitmap;
  readonly total: number;
  /** Those that have most of the terms' weight, and not all terms. */
  loose(): Bitmap;
  /** The terms that an entry does without, as they were typed. */
  missingOf(row: number): string[];
  /** Some of the terms, as a search, that some entries have together: those of most weight first, up to so many. */
  subsets(most: number): string[];
}

/** Finds the entries that match a search, among some; block by block, so that little is in memory at once. */
export function findMatches({ terms, exact }: CompiledSearch, among: Bitmap): Matches {
  const required = terms.filter(({ isOptional }) => !isOptional);
  // Names are looked up entry by entry: few are left when the others have been.
  const named = (term: CompiledTerm) => Number(term.levels.some(({ dependsOnWithin }) => dependsOnWithin));
  const cheapestFirst = [...required].sort((left, right) => named(left) - named(right));
  const all = emptyBitmap(among.length * 32);
  forEachBlock(among, (block, within) => {
    let left: Bitmap | null = within;
    for (const term of cheapestFirst) {
      left = rowsWithTerm(term, block, left);
      if (left === null) break;
    }
    if (left !== null && required.length > 0) putBlock(all, block, left);
  });
  for (const row of exact.flat()) if (hasRow(among, row)) addRow(all, row);
  let loose: Bitmap | null = null;
  return {
    all,
    total: countBits(all),
    loose: () => (loose ??= findLoose(required, among, all)),
    missingOf(row) {
      const block = Math.floor(row / BLOCK_SIZE);
      const within = emptyBlock();
      addRow(within, row - block * BLOCK_SIZE);
      return required.filter((term) => rowsWithTerm(term, block, within) === null).map(({ text }) => text);
    },
    subsets: (most) => subsetsWithRows(required, among, most),
  };
}

function findLoose(terms: readonly CompiledTerm[], among: Bitmap, all: Bitmap): Bitmap {
  if (terms.length < 2) return emptyBitmap(among.length * 32);
  const half = terms.reduce((sum, { weight }) => sum + weight, 0) / 2;
  return complement(all, rowsWithWeight(terms, among, half));
}

/** The rows that have terms of more than so much weight, of some; the weights of a block are kept in 16 bits. */
export function rowsWithWeight(terms: readonly CompiledTerm[], among: Bitmap, least: number): Bitmap {
  const found = emptyBitmap(among.length * 32);
  const weights = new Uint16Array(BLOCK_SIZE);
  forEachBlock(among, (block, within) => {
    weights.fill(0);
    let touched: Bitmap | null = null;
    for (const term of terms) {
      const rows = rowsWithTerm(term, block, within);
      if (rows === null) continue;
      forEachBit(rows, (position) => {
        weights[position]! += term.weight;
      });
      touched = touched === null ? rows : unite(touched, rows);
    }
    if (touched === null) return;
    const first = block * BLOCK_SIZE;
    forEachBit(touched, (position) => {
      if (weights[position]! > least) addRow(found, first + position);
    });
  });
  return found;
}

/** So many terms are tried in all combinations: of more, only the heaviest. */
const MOST_COMBINED = 6;

/**
 * Some of the terms that some rows have together, as searches: of each block, each row says which terms it has, and those
 * sets of terms count that are in no other.
 */
function subsetsWithRows(terms: readonly CompiledTerm[], among: Bitmap, most: number): string[] {
  const combined = [...terms].sort((left, right) => right.weight - left.weight).slice(0, MOST_COMBINED);
  const had = new Set<number>();
  const sets = new Uint8Array(BLOCK_SIZE);
  forEachBlock(among, (block, within) => {
    sets.fill(0);
    for (const [at, term] of combined.entries()) {
      const rows = rowsWithTerm(term, block, within);
      if (rows === null) continue;
      forEachBit(rows, (position) => {
        sets[position]! |= 1 << at;
      });
    }
    for (const set of sets) had.add(set);
  });
  const found = [...had].filter(
    (set) => set !== 0 && ![...had].some((other) => other !== set && (other & set) === set),
  );
  const weightOf = (set: number) =>
    combined.reduce((sum, { weight }, at) => sum + (((set >>> at) & 1) === 1 ? weight : 0), 0);
  return found
    .sort((left, right) => weightOf(right) - weightOf(left) || left - right)
    .slice(0, most)
    .map((set) =>
      terms
        .filter((term) => combined.includes(term) && ((set >>> combined.indexOf(term)) & 1) === 1)
        .map(({ text }) => text)
        .join(' '),
    );
}

/** The rows of a block that have a term, of some; a set of its own, null where it is empty. */
function rowsWithTerm({ levels }: CompiledTerm, block: number, within: Bitmap): Bitmap | null {
  let found: Bitmap | null = null;
  for (const level of levels) {
    const rows = level.at(block, within);
    if (rows === null) continue;
    found = found === null ? rows.slice() : unite(found, rows);
  }
  if (found === null) return null;
  intersect(found, within);
  return isEmpty(found) ? null : found;
}

/** Calls a function for each block in which a set has rows, with their positions. */
export function forEachBlock(rows: Bitmap, act: (block: number, positions: Bitmap) => void): void {
  const blocks = Math.ceil((rows.length * 32) / BLOCK_SIZE);
  for (let block = 0; block < blocks; block += 1) {
    const positions = blockOf(rows, block);
    if (positions !== null && !isEmpty(positions)) act(block, positions);
  }
}

/** Puts the positions of a block into a set of rows. */
function putBlock(rows: Bitmap, block: number, positions: Bitmap): void {
  const first = (block * BLOCK_SIZE) / 32;
  rows.set(positions.subarray(0, rows.length - first), first);
}

export function isEmpty(bitmap: Bitmap): boolean {
  for (let word = 0; word < bitmap.length; word += 1) if (bitmap[word] !== 0) return false;
  return true;
}

/** The rows of both sets. */
export function united(left: Bitmap, right: Bitmap): Bitmap {
  return unite(left.slice(), right);
}
