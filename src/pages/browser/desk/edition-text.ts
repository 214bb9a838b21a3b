/** The most bytes of a text that the catalog reads. */
const LARGEST = 4 * 1024 * 1024;

/** How a page says its encoding within its first bytes (HTML, 13.2.3.2). */
const CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{1,40})/i;

/** A file as text: by its byte order mark, as UTF-8, or in the encoding that it names. Gives a sentence where it is none. */
export function readText(bytes: Uint8Array): { readonly text: string } | { readonly problem: string } {
  if (bytes.length > LARGEST)
    return { problem: 'The file is larger than 4 MB, which is the most that is read.' };
  if (bytes.length === 0) return { problem: 'The file is empty.' };
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  for (const encoding of [mark ?? 'utf-8', CHARSET.exec(start)?.[1]]) {
    if (encoding === undefined) continue;
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? { problem: 'The file is no text.' } : { text };
    } catch {
      // Another encoding, or one that the browser does not know.
    }
  }
  return { problem: 'The file is not in UTF-8, and names no other encoding. Save it as UTF-8.' };
}
