import { ERROR_CODE_ORDERS, type KeysetPosition, type KeysetRange } from '../domain/keyset.ts';
import { badUserInput } from '../errors/protocol-error.ts';
import { createConnection, type ErrorCodeConnection, readPageArguments } from '../graphql/connection.ts';
import { type CursorPart, decodeCursor, encodeCursor } from '../graphql/cursor.ts';
import type { QueryErrorCodesArgs } from '../graphql/types.generated.ts';
import type { Store } from '../store/open-store.ts';
import type { Condition } from '../store/query/condition.ts';
import type { SearchFacts, SearchReading, Selection } from '../store/query/selection.ts';
import { readFilter } from './filter.ts';
import { createMatchFinder } from './find-matches.ts';
import { parseReading, readSearch, writeReading } from './search.ts';

/**
 * The error codes that the arguments select, of those for which a condition holds where one is given. Throws
 * BAD_USER_INPUT where the arguments are wrong.
 */
export async function listErrorCodes(
  store: Store,
  input: QueryErrorCodesArgs,
  within: Condition | null = null,
): Promise<ErrorCodeConnection> {
  const typed = input.search == null ? null : readSearch(input.search);
  const conditions = await readFilter(input.filter, await store.directory(), store.errorCodes.byKey);
  const request = readPageArguments(input);
  const { reading, ...range } = rangeOf(input, request, typed !== null);
  const search = typed === null ? null : { ...typed, reading };
  let facts: Promise<SearchFacts | null> | null = null;
  const findMatches = search === null ? null : createMatchFinder(search);
  const selectionOf = (condition: Condition): Selection => ({
    condition: within === null ? condition : { all: [within, condition] },
    search,
  });
  const selection = selectionOf(conditions.whole);
  const connection = createConnection(request, {
    read: (limit) => store.errorCodes.range(selection, { ...range, limit }),
    nodeOf: ({ record }) => record,
    cursorOf: ({ position: { value, row }, hit }) =>
      encodeCursor(orderName(range), hit === null ? [value, row] : [value, row, writeReading(hit.reading)]),
    extraOf: ({ record, hit }) => ({ hit, matches: () => (hit === null ? [] : findMatches!(record, hit)) }),
    hasBehind: async (nearest) => {
      const backward = !range.backward;
      const behind = { ...range, backward, limit: 1, from: nearest?.position ?? null };
      return (await store.errorCodes.range(selection, behind)).length > 0;
    },
    totalCount: () => store.errorCodes.count(selection),
  });
  return {
    ...connection,
    selection,
    searchFacts: () =>
      (facts ??= search === null ? Promise.resolve(null) : store.errorCodes.searchFacts(selection)),
    selectionWithout: (field) => selectionOf(conditions.without(field)),
  };
}

function rangeOf(
  { orderBy }: QueryErrorCodesArgs,
  { size, backward, cursor }: ReturnType<typeof readPageArguments>,
  searching: boolean,
): KeysetRange & { readonly reading: SearchReading | null } {
  const field = orderBy?.field ?? (searching ? 'RELEVANCE' : 'KEY');
  if (field === 'RELEVANCE' && !searching) {
    throw badUserInput(
      `RELEVANCE orders the results of a search. Give \`search\`, or order by one of ${ERROR_CODE_ORDERS.filter((name) => name !== 'RELEVANCE').join(', ')}.`,
    );
  }
  const order = { field, descending: orderBy?.direction === 'DESC', backward, limit: size };
  return { ...order, ...(cursor === null ? FROM_START : positionOf(cursor, order, searching)) };
}

const FROM_START = { from: null, reading: null };

/** The position that a cursor encodes; that of a search says how the search was read, too. */
function positionOf(
  cursor: string,
  order: Pick<KeysetRange, 'field' | 'descending'>,
  searching: boolean,
): { readonly from: KeysetPosition; readonly reading: SearchReading | null } {
  const isText = order.field === 'KEY' || order.field === 'CODE';
  const kinds = [isText ? 'string' : 'number', 'number', ...(searching ? ['string' as const] : [])] as const;
  const [value, row, reading] = decodeCursor(orderName(order), kinds, cursor) as [
    CursorPart,
    number,
    string?,
  ];
  return { from: { value, row }, reading: reading === undefined ? null : parseReading(reading) };
}

function orderName({ field, descending }: Pick<KeysetRange, 'field' | 'descending'>): string {
  return descending ? `-${field}` : field;
}
