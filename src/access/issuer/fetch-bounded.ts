/** How large an answer of an issuer may be, in bytes: a key is about 500, metadata a few thousand. */
const MOST_BYTES = 256 * 1024;

/**
 * Fetches, and reads the whole answer, as long as it has no more than 256 KB. The signal of the request counts until all of it
 * is read.
 */
export async function fetchBounded(url: string | URL, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    // Leaving the loop cancels the body.
    if (length > MOST_BYTES) throw new Error(`${url} answers with more than ${MOST_BYTES} bytes.`);
    parts.push(part);
  }
  const { status, headers } = response;
  return new Response(length === 0 ? null : Buffer.concat(parts), { status, headers });
}
