import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createErrorTally } from '../../src/resolving/pieces/error-tally.ts';
import { cutIntoPieces, halve, type TextPiece, WHOLE_TEXT } from '../../src/resolving/pieces/text-pieces.ts';
import type { ResolvedError, ResolvedErrors } from '../../src/resolving/resolve-error.ts';

async function cut(chunks: readonly string[]): Promise<TextPiece[]> {
  const pieces: TextPiece[] = [];
  for await (const piece of cutIntoPieces(chunks)) pieces.push(piece);
  return pieces;
}

const record = (at: number) => `2026-11-02 ERROR request ${at} failed: {\n  "code": "X.${at}"\n}\n`;

describe('a text in pieces', () => {
  test('is one piece up to 64 KiB, however it comes', async () => {
    const text = 'x'.repeat(WHOLE_TEXT);
    expect(await cut([...text.matchAll(/x{1,9999}/g)].map(String))).toEqual([{ text, start: 0, line: 1 }]);
    expect(await cut(['', ' \n'])).toEqual([]);
  });

  test('is whole again when its pieces are joined, each at its position and line', async () => {
    const line = fc.oneof(fc.string({ maxLength: 200 }), fc.constant('🙂'.repeat(40_000)), fc.constant('}'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 40 }),
        fc.integer({ min: 1, max: 90_000 }),
        async (lines, length) => {
          const text = `${lines.join('\n')}${'\nx'.repeat(40_000)}`;
          const chunks = Array.from({ length: Math.ceil(text.length / length) }, (_, at) =>
            text.slice(at * length, (at + 1) * length),
          );
          const pieces = await cut(chunks);
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
          for (const piece of pieces) {
            expect(text.slice(piece.start).startsWith(piece.text)).toBe(true);
            expect(piece.line).toBe(text.slice(0, piece.start).split('\n').length);
            expect(piece.text.length).toBeLessThan(20_000);
            expect(piece.text).not.toMatch(/^[\udc00-\udfff]/);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  test('is cut between records, and not within them', async () => {
    const pieces = await cut([Array.from({ length: 5_000 }, (_, at) => record(at)).join('')]);
    expect(pieces.length).toBeGreaterThan(10);
    for (const { text } of pieces) expect(text).toMatch(/^2026[\s\S]*\}\n$/);
  });

  test('is halved where a record starts, down to a number of lines', () => {
    const piece = { text: Array.from({ length: 20 }, (_, at) => record(at)).join(''), start: 100, line: 7 };
    const [one, other] = halve(piece, 16)!;
    expect(one.text + other.text).toBe(piece.text);
    expect(other.text).toMatch(/^2026/);
    expect(other).toMatchObject({ start: 100 + one.text.length, line: 7 + one.text.split('\n').length - 1 });
    expect(halve({ ...piece, text: 'x\n'.repeat(15) }, 16)).toBeNull();
  });
});

describe('a tally', () => {
  const all = (...errors: ResolvedError[]): ResolvedErrors => ({ errors, complete: true });
  const piece = { text: 'first\nsecond', start: 1_000, line: 31 };
  const error = (given: Partial<ResolvedError>): ResolvedError => ({
    excerpt: '',
    start: 6,
    end: 12,
    format: 'CODE_IN_TEXT',
    code: null,
    commonCode: null,
    message: null,
    requestId: null,
    httpStatus: null,
    occurrences: 1,
    candidates: [],
    ...given,
  });

  test('counts equal errors once, wherever they are, and keeps the first position', () => {
    const tally = createErrorTally();
    tally.add('a.log', piece, all(error({ code: 'X.1', message: 'one', occurrences: 2 })));
    tally.add('b.log', piece, all(error({ code: 'x.1', message: 'other' }), error({ code: 'X.2' })));
    expect(tally.errors()).toMatchObject([
      { code: 'X.1', occurrences: 3, source: 'a.log', line: 32, start: 1_006, end: 1_012 },
      { code: 'X.2', occurrences: 1, source: 'b.log' },
    ]);
    expect(tally.counts()).toEqual({ all: 4, different: 2 });
  });

  test('takes messages without a code for equal that differ in numbers and identifiers alone', () => {
    const tally = createErrorTally();
    for (const message of ['Request 7f3a-01 failed', 'Request 99 failed', 'Reply 99 failed'])
      tally.add('a.log', piece, all(error({ message })));
    expect(tally.errors().map(({ message, occurrences }) => [message, occurrences])).toEqual([
      ['Request 7f3a-01 failed', 2],
      ['Reply 99 failed', 1],
    ]);
  });

  test('holds a thousand different errors, and says that there are more', () => {
    const tally = createErrorTally();
    tally.add('a.log', piece, all(...Array.from({ length: 1_000 }, (_, at) => error({ code: `X.${at}` }))));
    expect(tally.isComplete()).toBe(true);
    tally.add('a.log', piece, all(error({ code: 'Y' })));
    expect(tally.isComplete()).toBe(false);
    expect(tally.errors()).toHaveLength(1_000);
  });
});
