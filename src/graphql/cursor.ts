import { quote } from '../domain/hidden-characters.ts';
import { badUserInput } from '../errors/protocol-error.ts';

/** A value that a cursor can encode. */
export type CursorPart = string | number;

/** The opaque cursor of a position in a list: the name of the list's order, and the values of the position in it. */
export function encodeCursor(order: string, position: readonly CursorPart[]): string {
  return Buffer.from(JSON.stringify([order, ...position])).toString('base64url');
}

/**
 * The values of the position that a cursor encodes. Throws BAD_USER_INPUT for a text that is no cursor, and for the
 * cursor of a list in another order.
 */
export function decodeCursor(
  order: string,
  kinds: readonly ('string' | 'number')[],
  cursor: string,
): CursorPart[] {
  const parts = parse(cursor);
  if (parts === null) {
    throw badUserInput(
      `${quote(cursor, 60)} is not a cursor. Give the \`endCursor\` or \`startCursor\` of an earlier page, or leave it out.`,
    );
  }
  const [name, ...position] = parts;
  if (
    name !== order ||
    position.length !== kinds.length ||
    position.some((part, at) => typeof part !== kinds[at])
  ) {
    throw badUserInput(
      'The cursor is of a list in another order. Give a cursor of this list with the same `orderBy` and `search`.',
    );
  }
  return position as CursorPart[];
}

function parse(cursor: string): unknown[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : null;
  } catch {
    return null;
  }
}
