/** A part of a text that ends where a line does, unless that line is longer than a piece. */
export interface TextPiece {
  readonly text: string;
  /** Where it starts in the whole text, in characters. */
  readonly start: number;
  /** The number of its first line in the whole text, from 1. */
  readonly line: number;
}

/** A text of so many characters is one piece. */
export const WHOLE_TEXT = 64 * 1024;

/** How long a piece of a longer text can be: small, since what is looked up for one text is bounded. */
const PIECE = 16 * 1024;

/** In a longer text no piece is shorter, so that none of its lines is taken for a whole text. */
const SHORTEST_PIECE = 2 * 1024;

/**
 * Cuts a text that comes in chunks of any length into pieces, and holds no more of it than a piece and a chunk. A cut is before
 * a line that starts a record, so that an object or a stack trace over several lines stays in one piece where it fits.
 */
export async function* cutIntoPieces(
  chunks: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<TextPiece> {
  let rest = '';
  let start = 0;
  let line = 1;
  let isLong = false;
  for await (const chunk of chunks) {
    rest += chunk;
    isLong ||= rest.length > WHOLE_TEXT;
    let from = 0;
    while (isLong && rest.length - from >= PIECE + SHORTEST_PIECE) {
      const end = endOfRecords(rest, from, from + PIECE);
      const piece = { text: rest.slice(from, end), start: start + from, line };
      yield piece;
      line += countLines(piece.text);
      from = end;
    }
    rest = rest.slice(from);
    start += from;
  }
  if (rest.trim() !== '') yield { text: rest, start, line };
}

/** The two halves of a piece that has at least so many lines, null for one that has fewer. */
export function halve(piece: TextPiece, leastLines: number): readonly [TextPiece, TextPiece] | null {
  const { text, start, line } = piece;
  if (countLines(text) < leastLines) return null;
  const middle = endOfRecords(text, 0, Math.ceil(text.length / 2));
  const [one, other] = [text.slice(0, middle), text.slice(middle)];
  return [
    { text: one, start, line },
    { text: other, start: start + middle, line: line + countLines(one) },
  ];
}

/** How many lines end within a text. */
export function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

// The start of a line that goes on with the record above: indented, or closing what was opened there.
const CONTINUATION = /[\s}\])]/;

/**
 * The best place to cut `text` between the middle of `from` and `limit`, and `limit`: before a record, else a line, else
 * at the limit.
 */
function endOfRecords(text: string, from: number, limit: number): number {
  const least = from + Math.floor((limit - from) / 2);
  let endOfLine: number | null = null;
  for (let at = text.lastIndexOf('\n', limit - 1); at >= least; at = text.lastIndexOf('\n', at - 1)) {
    endOfLine ??= at + 1;
    if (at + 1 < text.length && !CONTINUATION.test(text[at + 1]!)) return at + 1;
  }
  if (endOfLine !== null) return endOfLine;
  // Not between the two UTF-16 units of a surrogate pair.
  return /[\ud800-\udbff]/.test(text[limit - 1]!) ? limit - 1 : limit;
}
