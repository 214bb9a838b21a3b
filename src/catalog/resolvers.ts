import type { RichText } from '../domain/document.ts';
import { shownValue } from '../domain/error-code.ts';
import { parseGlobalId } from '../domain/global-id.ts';
import { notTheId } from '../errors/unknown-name.ts';
import type { ErrorCodeEdge } from '../graphql/connection.ts';
import type { RequestContext } from '../graphql/context.ts';
import type { ErrorCodeBy, Resolvers, SearchField, TextFormat } from '../graphql/types.generated.ts';
import { entryAsOf } from '../history/past-entry.ts';
import type { Store } from '../store/open-store.ts';
import type { ErrorCodeRecord } from '../store/schema/records.ts';
import { listErrorCodes } from './error-code-list.ts';
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
    facets: ({ selection }) => selection,
  },

  ErrorCodeEdge: {
    matches: matchesOf,
  },

  ErrorCodeFacets: {
    vendors: (selection, _, { store }) => facetOf(store, selection, 'vendors'),
    services: (selection, _, { store }) => facetOf(store, selection, 'services'),
    categories: (selection, _, { store }) => facetOf(store, selection, 'categories'),
    canonicalCodes: (selection, _, { store }) => canonicalCodeFacet(store, selection),
    httpStatuses: (selection, _, { store }) => facetOf(store, selection, 'httpStatuses'),
    lifecycles: (selection, _, { store }) => facetOf(store, selection, 'lifecycles'),
  },
} satisfies Resolvers;

async function findErrorCode(store: Store, { id, key }: ErrorCodeBy): Promise<ErrorCodeRecord | null> {
  if (key != null) return store.errorCodes.byKey(key);
  const parsed = parseGlobalId(id ?? '');
  if (parsed?.type !== 'ErrorCode') {
    const remedy = 'Give an `id` that an earlier answer gave, or a `key`.';
    throw notTheId('an error code', id ?? '', remedy);
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

function matchesOf({ node: record, search }: ErrorCodeEdge) {
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
