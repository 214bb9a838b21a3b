import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';

/** A content coding of HTTP. */
export type Encoding = 'br' | 'gzip';

/** The codings that answers are given in, the smallest first. */
const COMPRESSORS: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: promisify(gzip),
};

/** Shorter answers, in bytes, are not compressed. */
const LEAST_LENGTH = 1_024;

/** A body in a coding, made off the event loop; null where it is too short to gain by it. */
export async function compress(body: Buffer, encoding: Encoding): Promise<Buffer | null> {
  return body.length < LEAST_LENGTH ? null : COMPRESSORS[encoding](body);
}

/** The coding to give an answer in by an `Accept-Encoding` header (RFC 9110, 12.5.3); null for none. */
export function chosenEncoding(header: string | string[] | undefined): Encoding | null {
  if (header === undefined) return null;
  const headers = { 'accept-encoding': String(header) };
  const accepted = new Negotiator({ headers }).encodings(Object.keys(COMPRESSORS));
  return (Object.keys(COMPRESSORS) as Encoding[]).find((encoding) => accepted.includes(encoding)) ?? null;
}

/** The compressed forms of one answer. */
export interface CompressedForms {
  /**
   * The answer in a coding; null where it is too short, and until it is compressed: that is done off the event loop,
   * from the first time on that somebody wants it, and nobody waits for it.
   */
  get(encoding: Encoding): Buffer | null;
}

/** Gives the compressed forms of an answer, of which none is made yet. */
export function createCompressedForms(body: Buffer): CompressedForms {
  const forms = new Map<Encoding, Buffer | null>();
  return {
    get(encoding) {
      if (body.length < LEAST_LENGTH) return null;
      const form = forms.get(encoding);
      if (form !== undefined) return form;
      forms.set(encoding, null);
      COMPRESSORS[encoding](body).then(
        (compressed) => forms.set(encoding, compressed),
        // The answer is sent uncompressed.
        () => {},
      );
      return null;
    },
  };
}
