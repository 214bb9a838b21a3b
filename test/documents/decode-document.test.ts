import { describe, expect, test } from 'vitest';
import { decodeDocument, MOST_BYTES } from '../../src/documents/text/decode-document.ts';

const bytes = (...numbers: number[]) => Uint8Array.from(numbers);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, order: 'LE' | 'BE') => {
  const little = Buffer.from(text, 'utf16le');
  return Uint8Array.from(order === 'LE' ? little : little.swap16());
};

describe('by its byte order mark or as UTF-8', () => {
  test.each([
    ['UTF-8', utf8('Fehler: ä → 错误'), 'utf-8', 'Fehler: ä → 错误'],
    ['UTF-8 with a mark', utf8('\ufeffError'), 'utf-8', 'Error'],
    ['UTF-16 LE with a mark', utf16('\ufeffErrör', 'LE'), 'utf-16le', 'Errör'],
    ['UTF-16 BE with a mark', utf16('\ufeffErrör', 'BE'), 'utf-16be', 'Errör'],
    ['UTF-16 LE without one', utf16('Error codes', 'LE'), 'utf-16le', 'Error codes'],
    ['UTF-16 BE without one', utf16('Error codes', 'BE'), 'utf-16be', 'Error codes'],
    ['an empty file', bytes(), 'utf-8', ''],
  ])('%s', (_, document, encoding, text) => {
    expect(decodeDocument(document)).toEqual({ text, encoding, findings: [] });
  });
});

describe('in a guessed encoding, with a finding', () => {
  test.each([
    // 错误码 参数不合法。
    [
      'gb18030',
      [
        0xb4, 0xed, 0xce, 0xf3, 0xc2, 0xeb, 0x20, 0xb2, 0xce, 0xca, 0xfd, 0xb2, 0xbb, 0xba, 0xcf, 0xb7, 0xa8,
        0xa1, 0xa3,
      ],
      '错误码 参数不合法。',
    ],
    // エラーコード
    ['shift_jis', [0x83, 0x47, 0x83, 0x89, 0x81, 0x5b, 0x83, 0x52, 0x81, 0x5b, 0x83, 0x68], 'エラーコード'],
    // 오류 코드
    ['euc-kr', [0xbf, 0xc0, 0xb7, 0xf9, 0x20, 0xc4, 0xda, 0xb5, 0xe5], '오류 코드'],
    // Código “x”
    ['windows-1252', [0x43, 0xf3, 0x64, 0x69, 0x67, 0x6f, 0x20, 0x93, 0x78, 0x94], 'Código “x”'],
  ])('%s', (encoding, document, text) => {
    expect(decodeDocument(bytes(...document))).toEqual({
      text,
      encoding,
      findings: [
        {
          severity: 'INFO',
          kind: 'encoding-guessed',
          message: `The text is not UTF-8; it is read as ${encoding}.`,
          line: null,
          text: null,
        },
      ],
    });
  });

  test('a broken byte among sound UTF-8 does not change the encoding', () => {
    const decoded = decodeDocument(bytes(...utf8('错误码参数不合法'), 0xff, ...utf8('ok')));
    expect(decoded.text).toBe('错误码参数不合法\ufffdok');
    expect(decoded.findings).toMatchObject([{ severity: 'WARNING', kind: 'broken-encoding' }]);
  });
});

describe('refused', () => {
  test.each([
    ['a PDF file', utf8('%PDF-1.7\n')],
    ['a ZIP file (or a Word, Excel or OpenDocument file)', bytes(0x50, 0x4b, 0x03, 0x04, 0x14)],
    ['a PNG image', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d)],
    ['a gzip file', bytes(0x1f, 0x8b, 0x08)],
    ['a binary file', utf8('Error\0code')],
    ['a binary file', bytes(0x00, 0xff, 0x01, 0x02, 0x03)],
    ['a binary file', bytes(0x01, 0x02, 0x03, 0x41)],
  ])('%s', (name, document) => {
    expect(decodeDocument(document)).toEqual({
      text: '',
      encoding: null,
      findings: [
        {
          severity: 'ERROR',
          kind: 'not-a-text',
          message: `This is ${name}, not a text.`,
          line: null,
          text: null,
        },
      ],
    });
  });

  test('more than 4 MB', () => {
    expect(decodeDocument(new Uint8Array(MOST_BYTES).fill(0x41)).encoding).toBe('utf-8');
    expect(decodeDocument(new Uint8Array(MOST_BYTES + 1).fill(0x41))).toMatchObject({
      encoding: null,
      findings: [
        { kind: 'too-large', message: 'The file has more than 4 MB; a document of that size is not read.' },
      ],
    });
  });
});
