import {
  createConnection,
  type FeedConnection,
  type ListReader,
  type PageArguments,
  type PageRequest,
  type RevisionConnection,
  readPageArguments,
} from '../graphql/connection.ts';
import { decodeCursor, encodeCursor } from '../graphql/cursor.ts';
import type { QueryFeedArgs } from '../graphql/types.generated.ts';
import type { Store } from '../store/open-store.ts';
import type { FeedPosition } from '../store/read/feed.ts';
import type { RevisionSelection } from '../store/read/history.ts';

/** The name of the feed's order, oldest first, in its cursors. */
const FEED_ORDER = 'REVISION';

/** The cursor of the feed that stands at a revision, by its row. */
export function encodeFeedCursor(revisionRow: number): string {
  return encodeCursor(FEED_ORDER, [revisionRow]);
}

/** The row of the revision at which a cursor of the feed stands. Throws BAD_USER_INPUT for any other text. */
export function decodeFeedCursor(cursor: string): number {
  return Number(decodeCursor(FEED_ORDER, ['number'], cursor)[0]);
}

/**
 * The revisions of a selection, by their number: a revision's number is higher than that of all that were committed
 * before it.
 */
export function listRevisions(
  store: Store,
  selection: RevisionSelection,
  input: PageArguments,
  newestFirst: boolean,
): RevisionConnection {
  const request = readPageArguments(input);
  const { cursor, backward } = request;
  const descending = newestFirst !== backward;
  const order = newestFirst ? `-${FEED_ORDER}` : FEED_ORDER;
  const from = cursor === null ? null : Number(decodeCursor(order, ['number'], cursor)[0]);
  return createPolledConnection(request, {
    read: (limit) => store.history.revisions(selection, from, limit, descending),
    nodeOf: (revision) => revision,
    cursorOf: ({ row }) => encodeCursor(order, [row]),
    hasBehind: async () => {
      const next = descending ? from! - 1 : from! + 1;
      return (await store.history.revisions(selection, next, 1, !descending)).length > 0;
    },
    totalCount: () => store.history.revisionCount(selection),
  });
}

/** The feed of everything, in the order in which it was written. */
export function listFeed(
  store: Store,
  { part, since, author, newestFirst, ...page }: QueryFeedArgs,
): FeedConnection {
  const request = readPageArguments(page);
  const { cursor, backward } = request;
  const selection = { part: part ?? null, since: since?.getTime() ?? null, author: author ?? null };
  const descending = newestFirst !== backward;
  const order = newestFirst ? '-FEED' : 'FEED';
  const from =
    cursor === null ? null : (decodeCursor(order, ['number', 'number'], cursor) as [number, number]);
  return createPolledConnection(request, {
    read: (limit) => store.feed.entries(selection, from, limit, descending),
    nodeOf: ({ item }) => item,
    cursorOf: ({ position }) => encodeCursor(order, [...position]),
    hasBehind: async () => {
      const [revision, change] = from!;
      const next: FeedPosition = [revision, descending ? change - 1 : change + 1];
      return (await store.feed.entries(selection, next, 1, !descending)).length > 0;
    },
    totalCount: () => store.feed.entryCount(selection),
  });
}

/**
 * A connection to poll: the last cursor of an empty page is the cursor after which it was requested. `read` reads away from
 * that cursor.
 */
function createPolledConnection<Item, Node>(request: PageRequest, source: ListReader<Item, Node>) {
  const { cursor, backward } = request;
  const connection = createConnection(request, {
    ...source,
    read: async (limit) => {
      const found = await source.read(limit);
      return backward ? found.toReversed() : found;
    },
  });
  return {
    ...connection,
    pageInfo: async () => {
      const info = await connection.pageInfo();
      return backward ? info : { ...info, endCursor: info.endCursor ?? cursor };
    },
  };
}
