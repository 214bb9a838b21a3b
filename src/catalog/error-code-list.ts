import { ERROR_CODE_ORDERS, type KeysetPosition, type KeysetRange } from '../domain/keyset.ts';
import { badUserInput } from '../errors/bad-user-input.ts';
import { type CursorPart, decodeCursor, encodeCursor } from '../graphql/cursor.ts';
import { readPageArguments } from '../graphql/page-arguments.ts';
import type { QueryErrorCodesArgs } from '../graphql/types.generated.ts';
import type { Store } from '../store/open-store.ts';
import type { Selection } from '../store/query/selection.ts';
import type { Placed } from '../store/read/error-codes.ts';
import { readFilter } from './filter.ts';
import { readSearch } from './search.ts';

/** A list of error codes that is asked for. Nothing of it is read before it is asked for. */
export interface ErrorCodeList {
  readonly selection: Selection;
  readonly stretch: KeysetRange;
  readonly store: Store;
  /** The page, read once. */
  readonly page: () => Promise<ErrorCodePage>;
}

export interface ErrorCodePage {
  readonly entries: readonly Placed[];
  /** Whether there is more in the direction in which the page was read. */
  readonly more: boolean;
}

/** An entry on a page. */
export interface ListedErrorCode extends Placed {
  readonly list: ErrorCodeList;
}

/** The list that the arguments ask for. Throws BAD_USER_INPUT where they are wrong. */
export async function listErrorCodes(store: Store, input: QueryErrorCodesArgs): Promise<ErrorCodeList> {
  const search = input.search == null ? null : readSearch(input.search);
  const selection = { condition: readFilter(input.filter, await store.directory()), search };
  const stretch = readStretch(input, search !== null);
  let page: Promise<ErrorCodePage> | undefined;
  const list: ErrorCodeList = {
    selection,
    stretch,
    store,
    page() {
      page ??= readPage(list);
      return page;
    },
  };
  return list;
}

/** Whether there is an entry on the side of a page from which it was read. */
export async function hasEntriesBehind({ store, selection, stretch, page }: ErrorCodeList): Promise<boolean> {
  if (stretch.from === null) return false;
  const { entries } = await page();
  const near = stretch.backward ? entries.at(-1) : entries.at(0);
  const backward = !stretch.backward;
  const behind = { ...stretch, backward, limit: 1, from: near?.position ?? null };
  return (await store.errorCodes.range(selection, behind)).length > 0;
}

/** The opaque cursor of an entry in its list. */
export function cursorOf({ position }: Placed, { stretch }: ErrorCodeList): string {
  return encodeCursor(orderName(stretch), [position.value, position.row]);
}

async function readPage(list: ErrorCodeList): Promise<ErrorCodePage> {
  const { store, selection, stretch } = list;
  const placed = await store.errorCodes.range(selection, { ...stretch, limit: stretch.limit + 1 });
  const more = placed.length > stretch.limit;
  const kept = !more ? placed : stretch.backward ? placed.slice(1) : placed.slice(0, stretch.limit);
  return { entries: kept, more };
}

function readStretch(input: QueryErrorCodesArgs, searching: boolean): KeysetRange {
  const { size, backward, cursor } = readPageArguments(input);
  const field = input.orderBy?.field ?? (searching ? 'RELEVANCE' : 'KEY');
  if (field === 'RELEVANCE' && !searching) {
    throw badUserInput(
      `RELEVANCE orders the results of a search. Give \`search\`, or order by one of ${ERROR_CODE_ORDERS.filter((name) => name !== 'RELEVANCE').join(', ')}.`,
    );
  }
  const order = { field, descending: input.orderBy?.direction === 'DESC', backward, limit: size };
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
