/** The longest search that the API takes, in UTF-16 units, and the most terms of one. */
const LONGEST_SEARCH = 200;
const MOST_TERMS = 16;

/** The longest text that the API looks for errors in, in bytes of UTF-8. */
const LONGEST_TEXT = 64 * 1024;

/** The longest text that becomes part of an address, percent-encoded: what all browsers, proxies and servers take. */
const LONGEST_IN_ADDRESS = 2_000;

/** What of a text can be searched for: a line of words; null for a whole log, and for a text without a letter or digit. */
export function searchIn(text: string): string | null {
  if (text.length > LONGEST_SEARCH || /[\r\n]/.test(text)) return null;
  const terms = text.split(/\s+/).filter((term) => /[\p{L}\p{N}]/u.test(term));
  return terms.length === 0 || terms.length > MOST_TERMS ? null : text;
}

/** Whether a text fits into an address, so that what was found for it can be linked. */
export function fitsIntoAddress(text: string): boolean {
  return (
    text.length <= LONGEST_IN_ADDRESS && encodeURIComponent(text.toWellFormed()).length <= LONGEST_IN_ADDRESS
  );
}

/** The first 64 KiB of a text, which is what errors are looked for in, cut at the end of a line where it has lines. */
export function readableStart(text: string): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= LONGEST_TEXT) return text;
  // A character that is cut in two becomes a replacement character of three bytes, and goes.
  const start = bytes
    .subarray(0, LONGEST_TEXT)
    .toString()
    .replace(/\uFFFD$/, '');
  const end = start.lastIndexOf('\n');
  return end > LONGEST_TEXT / 2 ? start.slice(0, end) : start;
}
