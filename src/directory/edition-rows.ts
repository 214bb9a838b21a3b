import {
  createConnection,
  type PageArguments,
  type PublishedRowConnection,
  readPageArguments,
} from '../graphql/connection.ts';
import { decodeCursor, encodeCursor } from '../graphql/cursor.ts';
import type { Store } from '../store/open-store.ts';
import type { EditionRecord } from '../store/schema/records.ts';

/** Rows are ordered by their lines; several may stand on one. */
const ORDER = 'LINE';

/** The rows of an edition, in the order of its text. Throws BAD_USER_INPUT where the arguments are wrong. */
export function listRowsOfEdition(
  store: Store,
  edition: EditionRecord,
  input: PageArguments,
): PublishedRowConnection {
  const request = readPageArguments(input);
  const { cursor, backward } = request;
  const from =
    cursor === null
      ? null
      : (decodeCursor(ORDER, ['number', 'number'], cursor) as [line: number, row: number]);
  return createConnection(request, {
    read: (limit) => store.documents.rowsOfEdition(edition, from, limit, backward),
    nodeOf: (row) => row,
    cursorOf: ({ line, row }) => encodeCursor(ORDER, [line, row]),
    hasBehind: async () => {
      const [line, row] = from!;
      const next = [line, backward ? row - 1 : row + 1] as const;
      return (await store.documents.rowsOfEdition(edition, next, 1, !backward)).length > 0;
    },
    totalCount: () => store.documents.rowCountOfEdition(edition.row),
  });
}
