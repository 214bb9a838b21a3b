import { ERROR_CODE_ORDERS, type KeysetPosition, type KeysetRange } from '../domain/keyset.ts';
import { badUserInput } from '../errors/protocol-error.ts';
import { createConnection, type ErrorCodeConnection, readPageArguments } from '../graphql/connection.ts';
import { type CursorPart, decodeCursor, encodeCursor } from '../graphql/cursor.ts';
import type { QueryErrorCodesArgs } from '../graphql/types.generated.ts';
import type { Store } from '../store/open-store.ts';
import type { Condition } from '../store/query/condition.ts';
import type { Selection } from '../store/query/selection.ts';
import { readFilter } from './filter.ts';
import { readSearch } from './search.ts';

/**
 * The error codes that the arguments select, of those for which a condition holds where one is given. Throws
 * BAD_USER_INPUT where the arguments are wrong.
 */
export async function listErrorCodes(
  store: Store,
  input: QueryErrorCodesArgs,
  within: Condition | null = null,
): Promise<ErrorCodeConnection> {
  const search = input.search == null ? null : readSearch(input.search);
  const conditions = await readFilter(input.filter, await store.directory(), store.errorCodes.byKey);
  const selectionOf = (condition: Condition): Selection => ({
    condition: within === null ? condition : { all: [within, condition] },
    search,
  });
  const selection = selectionOf(conditions.whole);
  const request = readPageArguments(input);
  const range = rangeOf(input, request, search !== null);
  const connection = createConnection(request, {
    read: (limit) => store.errorCodes.range(selection, { ...range, limit }),
    nodeOf: ({ record }) => record,
    cursorOf: ({ position }) => encodeCursor(orderName(range), [position.value, position.row]),
    hasBehind: async (nearest) => {
      const backward = !range.backward;
      const behind = { ...range, backward, limit: 1, from: nearest?.position ?? null };
      return (await store.errorCodes.range(selection, behind)).length > 0;
    },
    totalCount: () => store.errorCodes.count(selection),
  });
  return {
    ...connection,
    edges: async () => (await connection.edges()).map((edge) => ({ ...edge, search })),
    selection,
    selectionWithout: (field) => selectionOf(conditions.without(field)),
  };
}

function rangeOf(
  { orderBy }: QueryErrorCodesArgs,
  { size, backward, cursor }: ReturnType<typeof readPageArguments>,
  searching: boolean,
): KeysetRange {
  const field = orderBy?.field ?? (searching ? 'RELEVANCE' : 'KEY');
  if (field === 'RELEVANCE' && !searching) {
    throw badUserInput(
      `RELEVANCE orders the results of a search. Give \`search\`, or order by one of ${ERROR_CODE_ORDERS.filter((name) => name !== 'RELEVANCE').join(', ')}.`,
    );
  }
  const order = { field, descending: orderBy?.direction === 'DESC', backward, limit: size };
  return { ...order, from: cursor === null ? null : positionOf(cursor, order) };
}

function positionOf(cursor: string, order: Pick<KeysetRange, 'field' | 'descending'>): KeysetPosition {
  const isText = order.field === 'KEY' || order.field === 'CODE';
  const kinds = [isText ? 'string' : 'number', 'number'] as const;
  const [value, row] = decodeCursor(orderName(order), kinds, cursor) as [CursorPart, number];
  return { value, row };
}

function orderName({ field, descending }: Pick<KeysetRange, 'field' | 'descending'>): string {
  return descending ? `-${field}` : field;
}
