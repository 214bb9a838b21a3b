import type { Finding } from '../domain/document.ts';
import { badUserInput } from '../errors/protocol-error.ts';
import type { SearchFacts, SearchHit, Selection } from '../store/query/selection.ts';
import type { FeedEntry } from '../store/read/feed.ts';
import type { RevisionRecord } from '../store/read/history.ts';
import type { ReportedRun } from '../store/read/import-runs.ts';
import type { PlacedOutcome } from '../store/read/planned-changes.ts';
import type { DocumentRecord, ErrorCodeRecord, PublishedRowRecord } from '../store/schema/records.ts';

/*
 * Connections as the Relay specification of cursor connections has them (https://relay.dev/graphql/connections.htm):
 * arguments ─► page request ─► connection, which reads its page when the first of its fields needs it.
 */

/** The size of a page by default. */
export const DEFAULT_PAGE_SIZE = 20;

/** The largest size of a page. */
export const MAX_PAGE_SIZE = 100;

/** The arguments of a connection, as GraphQL gives them. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A requested page. */
export interface PageRequest {
  readonly size: number;
  readonly backward: boolean;
  /** The cursor after which (or, backward, before which) the page lies; null for the list's start (or end). */
  readonly cursor: string | null;
}

/** Where a page is in its list. What needs a query is looked up on request. */
export interface PageInfo {
  readonly hasNextPage: boolean | (() => Promise<boolean>);
  readonly hasPreviousPage: boolean | (() => Promise<boolean>);
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** A member of a list, with its cursor. */
interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

/** A page of a list. Its fields are functions, which GraphQL calls for those that an operation selects. */
interface Connection<Node, PageEdge extends Edge<Node> = Edge<Node>> {
  readonly edges: () => Promise<readonly PageEdge[]>;
  readonly nodes: () => Promise<readonly Node[]>;
  readonly pageInfo: () => Promise<PageInfo>;
  readonly totalCount: () => Promise<number>;
}

/** An error code in a list; where the list is the result of a search, with how it matches. */
export interface ErrorCodeEdge extends Edge<ErrorCodeRecord> {
  readonly hit: SearchHit | null;
  /** The texts in which words of the search were found, with a part of each as HTML; none without a search. */
  readonly matches: () => readonly {
    readonly field: 'CODE' | 'MESSAGE' | 'DESCRIPTION' | 'SOLUTION' | 'MODULE';
    readonly snippet: string;
  }[];
}

/** Error codes, with the selection of which they are a page. */
export interface ErrorCodeConnection extends Connection<ErrorCodeRecord, ErrorCodeEdge> {
  readonly selection: Selection;
  /** How the search of the list is read, and what it finds; null without a search. */
  readonly searchFacts: () => Promise<SearchFacts | null>;
  readonly selectionWithout: FacetSelections;
}

/** Which error codes a facet counts, by the field of the filter that asks for its values. */
export type FacetSelections = (
  field:
    | 'vendor'
    | 'service'
    | 'module'
    | 'category'
    | 'canonicalCode'
    | 'remedy'
    | 'httpStatus'
    | 'lifecycle',
) => Selection;

/** An error code that reports the same condition as another, with how sure that is. */
export interface CounterpartEdge extends Edge<ErrorCodeRecord> {
  /** From 0 to 1. */
  readonly score: number;
  readonly reason: 'SAME_STATEMENT' | 'SAME_SUBJECT' | 'SAME_CONDITION' | 'BROADER' | 'NARROWER' | 'RELATED';
}

export type CounterpartConnection = Connection<ErrorCodeRecord, CounterpartEdge>;

export type DocumentConnection = Connection<DocumentRecord>;

export type PublishedRowConnection = Connection<PublishedRowRecord>;

export type FindingConnection = Connection<Finding>;

export type RevisionConnection = Connection<RevisionRecord>;

export type FeedConnection = Connection<FeedEntry['item']>;

export type ImportRunConnection = Connection<ReportedRun>;

export type PlannedChangeConnection = Connection<PlacedOutcome>;

/** How a list is read; an item is a node with what its cursor needs. */
export interface ListReader<Item, Node, Extra extends object = object> {
  /** Up to `limit` items from the page's cursor on, in the order of the list. */
  readonly read: (limit: number) => Promise<readonly Item[]>;
  readonly nodeOf: (item: Item) => Node;
  readonly cursorOf: (item: Item) => string;
  /** What an edge has besides its node and cursor. */
  readonly extraOf?: (item: Item) => Extra;
  /**
   * Whether the list has items on the side of the page where its cursor is; `nearest` is the page's own item on that
   * side, null for an empty page.
   */
  readonly hasBehind: (nearest: Item | null) => boolean | Promise<boolean>;
  readonly totalCount: () => Promise<number>;
}

/** Reads a connection's arguments. Throws BAD_USER_INPUT where they do not go together or ask for too much. */
export function readPageArguments({ first, after, last, before }: PageArguments): PageRequest {
  const backward = last != null || before != null;
  if (backward && (first != null || after != null)) {
    throw badUserInput(
      'Give `first` and `after` to read forward, or `last` and `before` to read backward, not both.',
    );
  }
  const name = backward ? 'last' : 'first';
  const size = (backward ? last : first) ?? DEFAULT_PAGE_SIZE;
  if (size < 0 || size > MAX_PAGE_SIZE) {
    throw badUserInput(`\`${name}\` is ${size}; it must be from 0 to ${MAX_PAGE_SIZE}.`);
  }
  return { size, backward, cursor: (backward ? before : after) ?? null };
}

/** Gives the requested page of a list as a connection. The page is read once, and not before one of its fields is. */
export function createConnection<Item, Node, Extra extends object = object>(
  { size, backward, cursor }: PageRequest,
  { read, nodeOf, cursorOf, extraOf, hasBehind, totalCount }: ListReader<Item, Node, Extra>,
): Connection<Node, Edge<Node> & Extra> {
  let page: Promise<{ readonly items: readonly Item[]; readonly more: boolean }> | undefined;

  // One item more than the page has says whether the list goes on.
  async function readPage() {
    const found = await read(size + 1);
    const more = found.length > size;
    return { items: !more ? found : backward ? found.slice(1) : found.slice(0, size), more };
  }

  function items() {
    page ??= readPage();
    return page;
  }

  return {
    edges: async () =>
      (await items()).items.map(
        (item) => ({ ...extraOf?.(item), node: nodeOf(item), cursor: cursorOf(item) }) as Edge<Node> & Extra,
      ),
    nodes: async () => (await items()).items.map(nodeOf),
    pageInfo: async () => {
      const { items: found, more } = await items();
      const [first, last] = [found.at(0), found.at(-1)];
      const behind = async () => cursor !== null && (await hasBehind((backward ? last : first) ?? null));
      return {
        hasNextPage: backward ? behind : more,
        hasPreviousPage: backward ? more : behind,
        startCursor: first === undefined ? null : cursorOf(first),
        endCursor: last === undefined ? null : cursorOf(last),
      };
    },
    totalCount,
  };
}
