import { decodeCursor, encodeCursor } from '../graphql/cursor.ts';

/** The name of the feed's order, oldest first, in its cursors. */
export const FEED_ORDER = 'REVISION';

/** The cursor of the feed that stands at a revision, by its row. */
export function encodeFeedCursor(revisionRow: number): string {
  return encodeCursor(FEED_ORDER, [revisionRow]);
}

/** The row of the revision at which a cursor of the feed stands. Throws BAD_USER_INPUT for any other text. */
export function decodeFeedCursor(cursor: string): number {
  return Number(decodeCursor(FEED_ORDER, ['number'], cursor)[0]);
}
