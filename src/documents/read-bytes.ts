import type { DocumentFormat } from '../nouns/document-format.ts';
import { decodeDocument } from './decode-document.ts';
import { readDocument } from './read-document.ts';
import type { Reading } from './reading.ts';

/**
 * Reads a document from its bytes, as `readDocument` reads its text. What decoding found comes first among the findings;
 * bytes that are refused give a reading without rows, with the one finding that says why.
 */
export function readBytes(bytes: Uint8Array, options: { readonly format?: DocumentFormat } = {}): Reading {
  const { text, encoding, findings } = decodeDocument(bytes);
  const reading = readDocument(text, options);
  return { ...reading, findings: encoding === null ? findings : [...findings, ...reading.findings] };
}
