import { createConnection, type FeedConnection, readPageArguments } from '../graphql/connection.ts';
import { decodeCursor, encodeCursor } from '../graphql/cursor.ts';
import type { QueryFeedArgs } from '../graphql/types.generated.ts';
import type { Store } from '../store/open-store.ts';
import type { FeedPosition } from '../store/read/feed.ts';

/**
 * The feed of everything, in the order in which it was written. The last cursor of an empty page is the cursor after which
 * it was requested, so that polling can go on.
 */
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
  const connection = createConnection(request, {
    read: async (limit) => {
      const found = await store.feed.entries(selection, from, limit, descending);
      return backward ? found.reverse() : found;
    },
    nodeOf: ({ item }) => item,
    cursorOf: ({ position }) => encodeCursor(order, [...position]),
    hasBehind: async () => {
      const [revision, change] = from!;
      const next: FeedPosition = [revision, descending ? change - 1 : change + 1];
      return (await store.feed.entries(selection, next, 1, !descending)).length > 0;
    },
    totalCount: () => store.feed.entryCount(selection),
  });
  return {
    ...connection,
    pageInfo: async () => {
      const info = await connection.pageInfo();
      return backward ? info : { ...info, endCursor: info.endCursor ?? cursor };
    },
  };
}
