/** The longest text of a vendor's in an answer, in UTF-16 units: what is longer is cut, with `…`. */
const LONGEST = 1_000;

/** A text that is not longer than an agent should have to read. */
export function boundedText<Text extends string | null>(text: Text): Text {
  if (text === null || text.length <= LONGEST) return text;
  // Not in the middle of a surrogate pair.
  return `${text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}…` as Text;
}

/** A value of a field, a text or a list, as text that is not longer than an agent should have to read; null where it is none. */
export function boundedValue(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return boundedText(typeof value === 'string' ? value : JSON.stringify(value));
}
