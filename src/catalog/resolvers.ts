import { parseGlobalId } from '../domain/global-id.ts';
import type { RichText } from '../domain/rich-text.ts';
import { shownValue } from '../domain/shown-value.ts';
import { badUserInput } from '../errors/bad-user-input.ts';
import type { RequestContext } from '../graphql/context.ts';
import type { ErrorCodeBy, Resolvers, SearchField, TextFormat } from '../graphql/types.generated.ts';
import { entryAsOf } from '../history/past-entry.ts';
import type { Store } from '../store/open-store.ts';
import type { ErrorCodeRecord } from '../store/schema/records.ts';
import { cursorOf, hasEntriesBehind, type ListedErrorCode, listErrorCodes } from './error-code-list.ts';
import { canonicalCodeFacet, facetOf } from './facets.ts';
import { highlight } from './highlight.ts';

/** The resolvers of error codes, and of lists of them. */
export const catalogResolvers = {
  Query: {
    errorCode: async (_, { by, asOf }, { store }) => {
      const present = await findErrorCode(store, by);
      return present === null || asOf == null ? present : entryAsOf(store, present, asOf.getTime());
    },
    errorCodes: (_, input, { store }) => listErrorCodes(store, input),
  },

  ErrorCode: {
    common: (entry, _, { loaders }) => commonOf(entry, loaders),
    message: ({ message }, { format }) => written(message, format),
    description: ({ description }, { format }) => written(description, format),
    solution: ({ solution }, { format }) => written(solution, format),
    remedy: ({ category }) => category.remedy,
    retryable: ({ category }) => category.remedy === 'RETRY_LATER',
    corrections: ({ row, corrected, past }, _, { loaders }) =>
      past?.corrections ?? (corrected ? loaders.corrections.load(row) : []),
    rows: ({ row, past }, _, { loaders, store }) =>
      past === null ? loaders.rows.load(row) : store.documents.rowsAsOf(row, past.at),
  },

  Correction: {
    value: ({ value }) => shownValue(value),
    vendorValue: ({ vendorValue }) => shownValue(vendorValue),
    writtenAgainst: ({ writtenAgainst }) => shownValue(writtenAgainst),
    author: ({ author }) => ({ name: author }),
  },

  ErrorCodeConnection: {
    edges: async (list) => (await list.page()).entries.map((entry) => ({ ...entry, list })),
    nodes: async (list) => (await list.page()).entries.map(({ record }) => record),
    pageInfo: async (list) => {
      const { entries, more } = await list.page();
      const behind = () => hasEntriesBehind(list);
      const [first, last] = [entries.at(0), entries.at(-1)];
      return {
        hasNextPage: list.stretch.backward ? behind : more,
        hasPreviousPage: list.stretch.backward ? more : behind,
        startCursor: first === undefined ? null : cursorOf(first, list),
        endCursor: last === undefined ? null : cursorOf(last, list),
      };
    },
    totalCount: ({ store, selection }) => store.errorCodes.count(selection),
    facets: (list) => list,
  },

  ErrorCodeEdge: {
    cursor: (edge) => cursorOf(edge, edge.list),
    node: ({ record }) => record,
    matches: matchesOf,
  },

  ErrorCodeFacets: {
    vendors: (list) => facetOf(list, 'vendors'),
    services: (list) => facetOf(list, 'services'),
    categories: (list) => facetOf(list, 'categories'),
    canonicalCodes: canonicalCodeFacet,
    httpStatuses: (list) => facetOf(list, 'httpStatuses'),
    lifecycles: (list) => facetOf(list, 'lifecycles'),
  },
} satisfies Resolvers;

async function findErrorCode(store: Store, { id, key }: ErrorCodeBy): Promise<ErrorCodeRecord | null> {
  if (key != null) return store.errorCodes.byKey(key);
  const parsed = parseGlobalId(id ?? '');
  if (parsed?.type !== 'ErrorCode') {
    throw badUserInput(
      `${JSON.stringify(id?.slice(0, 100))} is not the id of an error code. Give an \`id\` that an earlier answer gave, or a \`key\`.`,
    );
  }
  const [found] = await store.errorCodes.byRows([parsed.row]);
  return found ?? null;
}

function commonOf(entry: ErrorCodeRecord, loaders: RequestContext['loaders']) {
  if (entry.commonCode === null) return null;
  return loaders.byKey.load(`${entry.vendor.slug}/common/${entry.commonCode}`);
}

function written(text: RichText | null, format: TextFormat): string | null {
  if (text === null) return null;
  return format === 'PLAIN' ? text.plain : text.markdown;
}

function matchesOf({ record, list }: ListedErrorCode) {
  const { search } = list.selection;
  if (search === null) return [];
  const texts: readonly [SearchField, string | null][] = [
    ['CODE', [record.code, ...record.aliases].join(' ')],
    ['MESSAGE', record.message?.plain ?? null],
    ['DESCRIPTION', record.description?.plain ?? null],
    ['SOLUTION', record.solution?.plain ?? null],
    ['MODULE', record.module],
  ];
  return texts.flatMap(([field, text]) => {
    const snippet = text === null ? null : highlight(text, search.terms, field === 'CODE');
    return snippet === null ? [] : [{ field, snippet }];
  });
}
