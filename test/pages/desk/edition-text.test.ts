import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/pages/browser/desk/edition-text.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('the text of a file', () => {
  test.each([
    ['in UTF-8', bytes('错误码'), '错误码'],
    ['with a byte order mark', bytes([0xef, 0xbb, 0xbf], 'code'), 'code'],
    ['in UTF-16', bytes([0xff, 0xfe, 0x63, 0, 0x64, 0]), 'cd'],
    [
      'in the encoding that it names',
      bytes('<meta charset="gb18030">', [0xb4, 0xed, 0xce, 0xf3]),
      '<meta charset="gb18030">错误',
    ],
  ])('is read %s', (_, given, text) => {
    expect(readText(given)).toEqual({ text });
  });

  test.each([
    ['is empty', bytes(''), 'empty'],
    ['is in an encoding that it does not name', bytes([0xb4, 0xed, 0xce, 0xf3]), 'UTF-8'],
    ['is no text', bytes('PK', [3, 4, 0, 0]), 'no text'],
    ['is too large', Buffer.alloc(4 * 1024 * 1024 + 1, 'x'), '4 MB'],
  ])('that %s is refused with a sentence', (_, given, part) => {
    expect(readText(given)).toEqual({ problem: expect.stringContaining(part) });
  });
});
