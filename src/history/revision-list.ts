import {
  createConnection,
  type PageArguments,
  type RevisionConnection,
  readPageArguments,
} from '../graphql/connection.ts';
import { decodeCursor, encodeCursor } from '../graphql/cursor.ts';
import type { Store } from '../store/open-store.ts';
import type { RevisionSelection } from '../store/read/history.ts';
import { FEED_ORDER } from './feed-cursor.ts';

/**
 * The revisions of a selection, by their number: a revision's number is higher than that of all that were committed
 * before it. The last cursor of an empty page is the cursor after which it was requested, so that polling can go on.
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
  const connection = createConnection(request, {
    read: async (limit) => {
      const found = await store.history.revisions(selection, from, limit, descending);
      return backward ? found.reverse() : found;
    },
    nodeOf: (revision) => revision,
    cursorOf: ({ row }) => encodeCursor(order, [row]),
    hasBehind: async () => {
      const next = descending ? from! - 1 : from! + 1;
      return (await store.history.revisions(selection, next, 1, !descending)).length > 0;
    },
    totalCount: () => store.history.revisionCount(selection),
  });
  return {
    ...connection,
    pageInfo: async () => {
      const info = await connection.pageInfo();
      return backward ? info : { ...info, endCursor: info.endCursor ?? cursor };
    },
  };
}
