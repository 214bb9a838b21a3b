import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addRow, rowsOf } from '../../../src/store/query/bitmap.ts';
import {
  addKept,
  BLOCK_SIZE,
  countBits,
  emptyBlock,
  encodePositions,
  KEYS_OF_WORD,
  partsOfKey,
  postingKey,
} from '../../../src/store/search/postings.ts';

function blockOf(positions: Iterable<number>) {
  const block = emptyBlock();
  for (const position of positions) addRow(block, position);
  return block;
}

describe('postings', () => {
  test('are kept as a list or a bitmap, whichever is shorter, and give the same positions again', () => {
    const position = fc.nat({ max: BLOCK_SIZE - 1 });
    fc.assert(
      fc.property(fc.uniqueArray(position, { maxLength: 60 }), fc.nat({ max: 20_000 }), (some, many) => {
        const block = blockOf([...some, ...Array.from({ length: many }, (_, at) => at * 3)]);
        const { rows, entries } = encodePositions(block);
        expect(entries).toBe(rowsOf(block).length);
        expect(countBits(block)).toBe(entries);
        expect(rows.byteLength).toBe(Math.min(entries * 2, 8_192));
        // As SQLite gives them, anywhere in memory.
        const moved = Buffer.concat([Buffer.alloc(1), rows]).subarray(1);
        const again = emptyBlock();
        addKept(moved, again);
        expect(rowsOf(again)).toEqual(rowsOf(block));
      }),
      { numRuns: 50 },
    );
  });

  test.each([0, 1, 4_094, 4_095, 4_096, 4_097, BLOCK_SIZE])(
    'of %i positions are read as they were written',
    (count) => {
      const block = blockOf(Array.from({ length: count }, (_, at) => at));
      const again = emptyBlock();
      addKept(encodePositions(block).rows, again);
      expect(rowsOf(again)).toEqual(rowsOf(block));
    },
  );

  test('have keys in which those of a word follow one another', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 2 ** 33 }),
        fc.nat({ max: 3 }),
        fc.nat({ max: 30_000 }),
        (word, field, block) => {
          const key = postingKey(word, field, block);
          expect(Number.isSafeInteger(key)).toBe(true);
          expect(Math.floor(key / KEYS_OF_WORD)).toBe(word);
          expect(partsOfKey(key)).toEqual({ field, block });
        },
      ),
    );
  });
});
