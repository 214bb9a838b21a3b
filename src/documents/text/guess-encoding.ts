import type { DecodedDocument } from './decode-document.ts';

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
export function guessEncoding(bytes: Uint8Array): DecodedDocument {
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
    const text = decodeSoundly(bytes, encoding);
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

function decodeSoundly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
