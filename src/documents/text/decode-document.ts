import type { Finding } from '../../domain/document.ts';

/** A document's bytes as text. */
interface DecodedDocument {
  /** Without a byte order mark; empty where the bytes are refused, and then a finding of severity ERROR says why. */
  readonly text: string;
  /** As the WHATWG Encoding Standard names it; null where the bytes are refused. */
  readonly encoding: string | null;
  readonly findings: readonly Finding[];
}

/** The most bytes of a document. */
export const MOST_BYTES = 4 * 1024 * 1024;

/** How files begin that are no text, and what to call them. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly name: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], name: 'a PDF file' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'a ZIP file (or a Word, Excel or OpenDocument file)' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG image' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG image' },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: 'a GIF image' },
  { bytes: [0x1f, 0x8b], name: 'a gzip file' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'a file of an older Word or Excel' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: 'a program' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], name: 'an SQLite database' },
];

const BYTE_ORDER_MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/**
 * Decodes a document: by its byte order mark, as UTF-8, and where it is not that, in the encoding that makes most sense of
 * it (a finding then says which). Too many bytes, and bytes that are no text, are refused with what they look like.
 */
export function decodeDocument(bytes: Uint8Array): DecodedDocument {
  if (bytes.length > MOST_BYTES) {
    return refuse(
      'too-large',
      `The file has more than ${MOST_BYTES / 1024 / 1024} MB; a document of that size is not read.`,
    );
  }
  const signature = SIGNATURES.find((candidate) => startsWith(bytes, candidate.bytes));
  if (signature !== undefined) return refuseBinary(signature.name);

  const mark = BYTE_ORDER_MARKS.find((candidate) => startsWith(bytes, candidate.bytes));
  const encoding = mark?.encoding ?? wideEncoding(bytes) ?? 'utf-8';
  const text = decode(bytes, encoding);
  const decoded = text === null ? guessEncoding(bytes) : { text, encoding, findings: [] };
  return isBinary(decoded.text) ? refuseBinary('a binary file') : decoded;
}

/** Of a text's characters, this share may be control characters by some mishap. */
const MOST_CONTROL_CHARACTERS = 0.01;

function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const controls = text.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls > text.length * MOST_CONTROL_CHARACTERS;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Every other byte of English in UTF-16 is zero, which no byte of UTF-8 text is. */
function wideEncoding(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, 1000);
  const zerosAt = (parity: number) =>
    start.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (odd > start.length / 4 && even === 0) return 'utf-16le';
  return even > start.length / 4 && odd === 0 ? 'utf-16be' : null;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refuseBinary(name: string): DecodedDocument {
  return refuse('not-a-text', `This is ${name}, not a text.`);
}

function refuse(kind: string, message: string): DecodedDocument {
  return {
    text: '',
    encoding: null,
    findings: [{ severity: 'ERROR', kind, message, line: null, text: null }],
  };
}

interface LegacyEncoding {
  readonly encoding: string;
  /** Gives, from 0 to 1, how much of the letters beyond ASCII a text in this encoding has of its own script. */
  readonly native: (letters: string) => number;
}

const share = (letters: string, script: RegExp) => (letters.match(script)?.length ?? 0) / letters.length;

/** In the order in which they are preferred where two make the same sense. */
const LEGACY_ENCODINGS: readonly LegacyEncoding[] = [
  // Read as Chinese, Korean would be Han letters too; but no Chinese text would be all Hangul.
  { encoding: 'euc-kr', native: (letters) => (share(letters, /[\uac00-\ud7a3]/gu) > 0.9 ? 1 : 0) },
  {
    encoding: 'shift_jis',
    native: (letters) =>
      share(letters, /[\u3040-\u30ff]/gu) > 0.1
        ? share(letters, /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uff5e]/gu)
        : 0,
  },
  {
    encoding: 'gb18030',
    native: (letters) => share(letters, /[\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e\u2010-\u2026]/gu),
  },
];

const CONVINCING = 0.9;

/** UTF-8 with a few broken bytes has many more sound letters than broken ones. */
const SOUND_FOR_EACH_BROKEN = 4;

/**
 * Decodes bytes that are not sound UTF-8: UTF-8 nonetheless where only a few are broken, else the encoding of East Asia
 * whose letters the text has, else Windows-1252, in which everything is a text. A finding says what was chosen.
 */
function guessEncoding(bytes: Uint8Array): DecodedDocument {
  const loose = new TextDecoder('utf-8').decode(bytes);
  const broken = loose.match(/\ufffd/gu)?.length ?? 0;
  const sound = loose.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  if (sound >= broken * SOUND_FOR_EACH_BROKEN) {
    const message = `${broken} bytes are not UTF-8; each stands in the text as \ufffd.`;
    return {
      text: loose,
      encoding: 'utf-8',
      findings: [{ severity: 'WARNING', kind: 'broken-encoding', message, line: null, text: null }],
    };
  }
  const { encoding, text } = inLegacyEncoding(bytes);
  const message = `The text is not UTF-8; it is read as ${encoding}.`;
  return {
    text,
    encoding,
    findings: [{ severity: 'INFO', kind: 'encoding-guessed', message, line: null, text: null }],
  };
}

function inLegacyEncoding(bytes: Uint8Array): { encoding: string; text: string } {
  for (const { encoding, native } of LEGACY_ENCODINGS) {
    const text = decode(bytes, encoding);
    const letters = text?.replace(/[\0-\x7f]+/gu, '') ?? '';
    if (text !== null && letters !== '' && native(letters) >= CONVINCING) return { encoding, text };
  }
  return { encoding: 'windows-1252', text: decodeWindows1252(bytes) };
}

/** What Windows-1252 has in the places 80 to 9F; for those that it leaves out, the control characters of Latin-1. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** By hand, since in Node 20 the decoder of that name gives Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return latin.replace(/[\x80-\x9f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80]!);
}
