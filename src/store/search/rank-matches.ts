import type { KeysetRange } from '../../domain/keyset.ts';
import type { Bitmap } from '../query/bitmap.ts';
import { directionOf } from '../query/keyset-sql.ts';
import type { CompiledSearch } from './compile-search.ts';
import type { CompiledTerm } from './compile-term.ts';
import { LENGTH_CLASSES, lengthMark } from './entry-words.ts';
import { forEachBlock } from './find-matches.ts';
import { LENGTH_COST, LOOSE_COST, MISSING_COST, OPTIONAL_COST } from './match-costs.ts';
import { BLOCK_SIZE } from './postings.ts';
import type { SearchIndexReader } from './search-index-reader.ts';

/** The row of an entry, and what it costs in all: the rank by which a list by relevance is ordered. */
export type RankedRow = readonly [row: number, rank: number];

const MESSAGE = 1;

/**
 * The rows of a range of a list by relevance, in the direction in which it is read: those that match fully, then the loose ones
 * where there are any.
 */
export function rankMatches(
  search: CompiledSearch,
  all: Bitmap,
  loose: Bitmap | null,
  range: KeysetRange,
  index: SearchIndexReader,
): RankedRow[] {
  const lengths = Array.from({ length: LENGTH_CLASSES }, (_, at) =>
    index.rowsOfWords(index.wordsLike(lengthMark(at))),
  );
  const isExact = search.exact.some((rows) => rows.length > 0);
  const exact = search.exact.map((rows) => new Set(rows));
  const best = createBestRows(range);
  const sign = signOf(range);
  const costs = new Uint16Array(BLOCK_SIZE);
  for (const [rows, base] of [
    [all, 0],
    [loose, LOOSE_COST],
  ] as const) {
    if (rows === null) continue;
    forEachBlock(rows, (block, within) => {
      costs.fill(0);
      for (const term of search.terms) addCosts(term, block, within, costs);
      for (const [lengthClass, marked] of lengths.entries()) {
        const same = marked.at(MESSAGE, block);
        if (same !== null && lengthClass > 0) addToBoth(costs, same, within, lengthClass * LENGTH_COST);
      }
      const first = block * BLOCK_SIZE;
      for (let word = 0; word < within.length; word += 1) {
        for (let left = within[word]!; left !== 0; left &= left - 1) {
          const position = word * 32 + 31 - Math.clz32(left & -left);
          const rank = base + EXACT_RANKS + costs[position]!;
          // Of most rows the rank alone says that they come too late.
          if (!isExact && sign * rank > best.bound) continue;
          const row = first + position;
          const known = !isExact ? -1 : exact.findIndex((same) => same.has(row));
          best.add(row, known === -1 ? rank : known);
        }
      }
    });
  }
  return best.rows();
}

/** The ranks of entries whose code is the whole search come before those of all others. */
const EXACT_RANKS = 2;

/** Adds to each row of a block what a term costs it: that of the first level that it is in. */
function addCosts(
  { levels, weight, isOptional }: CompiledTerm,
  block: number,
  within: Bitmap,
  costs: Uint16Array,
): void {
  const left = within.slice();
  for (const level of levels) {
    const rows = level.at(block, left);
    if (rows === null) continue;
    let rest = 0;
    for (let word = 0; word < left.length; word += 1) {
      const found = left[word]! & rows[word]!;
      if (found !== 0) {
        addToWord(costs, word, found, level.cost * weight);
        left[word]! &= ~found;
      }
      rest |= left[word]!;
    }
    if (rest === 0) return;
  }
  addTo(costs, left, isOptional ? OPTIONAL_COST : MISSING_COST * weight);
}

function addToWord(costs: Uint16Array, word: number, positions: number, cost: number): void {
  for (let left = positions; left !== 0; left &= left - 1) {
    costs[word * 32 + 31 - Math.clz32(left & -left)]! += cost;
  }
}

function addTo(costs: Uint16Array, positions: Bitmap, cost: number): void {
  if (cost !== 0) addToBoth(costs, positions, positions, cost);
}

/** Adds to the rows that are in both sets. */
function addToBoth(costs: Uint16Array, positions: Bitmap, others: Bitmap, cost: number): void {
  for (let word = 0; word < positions.length; word += 1) {
    for (let left = positions[word]! & others[word]!; left !== 0; left &= left - 1) {
      costs[word * 32 + 31 - Math.clz32(left & -left)]! += cost;
    }
  }
}

/** The rows that come first behind the position from which a range is read. */
function createBestRows(range: KeysetRange) {
  const sign = signOf(range);
  const { from, limit } = range;
  const compare = (rank: number, row: number, otherRank: number, otherRow: number) =>
    sign * (rank - otherRank || row - otherRow);
  const found: RankedRow[] = [];
  const best = {
    /** The signed rank past which no row comes in any more. */
    bound: Number.POSITIVE_INFINITY,
    rows: () => found,
    add(row: number, rank: number): void {
      if (from !== null && compare(rank, row, Number(from.value), from.row) <= 0) return;
      const last = found[found.length - 1];
      if (found.length >= limit) {
        if (last === undefined || compare(rank, row, last[1], last[0]) >= 0) return;
        found.pop();
      }
      let at = found.length;
      while (at > 0 && compare(rank, row, found[at - 1]![1], found[at - 1]![0]) < 0) at -= 1;
      found.splice(at, 0, [row, rank]);
      if (found.length >= limit) best.bound = sign * found[found.length - 1]![1];
    },
  };
  return best;
}

/** 1 where ranks go up in the direction in which a range is read, else -1. */
function signOf(range: KeysetRange): 1 | -1 {
  return directionOf(range) === 'ASC' ? 1 : -1;
}
