import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/open-store.ts';
import { resolveText, seededStore } from './seeded-store.ts';

let store: Store;

beforeAll(async () => {
  store = await seededStore();
});

afterAll(() => store.close());

const resolve = (text: string) => resolveText(store, text);

/** A sequence of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const PIECES = [
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '\\',
  '\\"',
  ':',
  ',',
  '=',
  '=>',
  '<',
  '>',
  '</',
  '(',
  ')',
  '\n',
  '\r\n',
  ' ',
  '\t',
  '\\n',
  '\0',
  '"error_code"',
  '"error_msg"',
  'error_code',
  '"code":',
  '"message":',
  'codeDesc',
  '"Response":{"Error":',
  'TMS.0009',
  '10310',
  '4000',
  'InvalidParameter.policyName.InUse',
  'Key is invalid.',
  'HTTP/1.1 400 ',
  '(HTTP 404)',
  '<Error>',
  '<Code>',
  'An error occurred (',
  '[TencentCloudSDKException] code:',
  'request_id:',
  '%s',
  'xxx',
  'null',
  '\u{1F600}',
  '\uD800',
  '你好',
  'é',
  '__proto__',
  'constructor',
];

function randomText(next: () => number): string {
  const count = 1 + Math.floor(next() * 40);
  return Array.from({ length: count }, () =>
    next() < 0.2
      ? String.fromCharCode(Math.floor(next() * 0x300))
      : PIECES[Math.floor(next() * PIECES.length)],
  ).join('');
}

describe('any text', () => {
  test('is answered: places lie in the text, excerpts are what stands there, scores are probabilities', async () => {
    const next = randomNumbers(20261102);
    for (let round = 0; round < 3_000; round += 1) {
      const text = randomText(next);
      const { errors } = await resolve(text);
      for (const { excerpt, start, end, candidates } of errors) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(excerpt).toBe(text.slice(start, end));
        for (const { score } of candidates) expect(score >= 0 && score <= 1).toBe(true);
      }
    }
  });

  const LENGTH = 64 * 1024;
  test.each([
    ['braces', '{'],
    ['open objects', '{"a":'],
    ['open texts', '{"a":"'],
    ['lists', '{"a":['],
    ['backslashes', '\\'],
    ['quotes', '"'],
    ['one word', 'a'],
    ['words of errors', 'error: '],
    ['elements', '<Error><Code>'],
    ['labels', 'code=1 '],
    ['statuses', 'Failed (HTTP 400) '],
    ['dots', 'a.'],
    ['blanks behind braces', `{${' '.repeat(300)}`],
    ['objects in texts', String.raw`{"a":"{\"b\":\"{\\\"c\\\":`],
  ])('of 64 KiB of %s is answered', async (_, piece) => {
    const text = piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
    await resolve(text);
  });
});
