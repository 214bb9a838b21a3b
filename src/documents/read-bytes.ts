import type { DocumentFormat } from '../domain/document-format.ts';
import type { DocumentReading } from './document-reading.ts';
import { readDocument } from './read-document.ts';
import { decodeDocument } from './text/decode-document.ts';

/**
 * Reads a document from its bytes, as `readDocument` reads its text. What decoding found comes first among the findings;
 * bytes that are refused give a reading without rows, with the one finding that says why.
 */
export function readBytes(
  bytes: Uint8Array,
  options: { readonly format?: DocumentFormat } = {},
): DocumentReading {
  const { text, encoding, findings } = decodeDocument(bytes);
  const reading = readDocument(text, options);
  return { ...reading, findings: encoding === null ? findings : [...findings, ...reading.findings] };
}
