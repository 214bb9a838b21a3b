import { createHash } from 'node:crypto';
import type { CatalogSnapshot } from '../store/read/snapshot.ts';
import { createExportSource, type ExportFacts } from './export-source.ts';
import { EXPORT_FORMATS, type ExportFormat } from './formats.ts';

/** What is to be exported: the whole catalog, or what revisions behind `since`, a revision's row, have changed. */
export interface ExportRequest {
  readonly format: ExportFormat;
  readonly since: number | null;
}

/** What an export is, to be kept beside it. */
export interface Manifest extends ExportFacts {
  readonly format: ExportFormat;
  readonly bytes: number;
  /** Of all bytes, as hexadecimal digits. */
  readonly sha256: string;
}

/** How much is given at once, in UTF-16 units or bytes. */
const PIECE = 256 * 1024;

/**
 * Writes an export of a snapshot, piece by piece; its last value is the manifest. `folder` is for formats that need a file, and
 * is empty again at the end.
 */
export function* writeExport(
  snapshot: CatalogSnapshot,
  { format, since }: ExportRequest,
  folder: string,
): Generator<Uint8Array, Manifest> {
  const source = createExportSource(snapshot, since, folder);
  const hash = createHash('sha256');
  let bytes = 0;
  for (const piece of inPieces(EXPORT_FORMATS[format].write(source))) {
    hash.update(piece);
    bytes += piece.length;
    yield piece;
  }
  return { format, ...source.facts, bytes, sha256: hash.digest('hex') };
}

/** Joins small texts to pieces that are worth sending. */
function* inPieces(parts: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let text: string[] = [];
  let length = 0;
  for (const part of parts) {
    if (typeof part === 'string') {
      text.push(part);
      length += part.length;
      if (length < PIECE) continue;
      yield Buffer.from(text.join(''));
      text = [];
      length = 0;
    } else {
      yield part;
    }
  }
  if (length > 0) yield Buffer.from(text.join(''));
}
