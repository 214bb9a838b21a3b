import { isRetryable } from '../domain/category.ts';
import type { RichText } from '../domain/document.ts';
import { shownValue } from '../domain/error-code.ts';
import { parseGlobalId } from '../domain/global-id.ts';
import { typedValue } from '../domain/typed-value.ts';
import { notTheId } from '../errors/unknown-name.ts';
import type { RequestContext } from '../graphql/context.ts';
import type { ErrorCodeBy, Resolvers, TextFormat } from '../graphql/types.generated.ts';
import { entryAsOf } from '../history/past-entry.ts';
import type { Store } from '../store/open-store.ts';
import { categoryInHistory } from '../store/read/directory.ts';
import type { ErrorCodeRecord } from '../store/schema/records.ts';
import { listErrorCodes } from './error-code-list.ts';
import { categoryFacet, facetOf, readFacetSize } from './facets.ts';
import { nearestKeys } from './nearest-keys.ts';
import { suggestSearches } from './search.ts';

/** The resolvers of error codes, and of lists of them. */
export const catalogResolvers = {
  Query: {
    errorCode: async (_, { by, asOf }, { store, suggestions }) => {
      const present = await findErrorCode(store, by);
      if (present === null && by.key != null) {
        await suggestions.add('errorCode', by.key, () => nearestKeys(store, by.key!));
      }
      return present === null || asOf == null ? present : entryAsOf(store, present, asOf.getTime());
    },
    errorCodes: (_, input, { store }) => listErrorCodes(store, input),
  },

  ErrorCode: {
    common: async (entry, _, { loaders, store }) => {
      const common = await commonOf(entry, loaders);
      return common === null || entry.past === null ? common : entryAsOf(store, common, entry.past.at);
    },
    message: ({ message }, { format }) => written(message, format),
    description: ({ description }, { format }) => written(description, format),
    solution: ({ solution }, { format }) => written(solution, format),
    remedy: ({ category }) => category.remedy,
    retryable: ({ category }) => isRetryable(category.remedy),
    corrections: ({ row, corrected, past }, _, { loaders }) =>
      past?.corrections ?? (corrected ? loaders.corrections.load(row) : []),
    rows: ({ row, past }, _, { loaders, store }) =>
      past === null ? loaders.rows.load(row) : store.documents.rowsAsOf(row, past.at),
  },

  Vendor: {
    errorCodes: ({ row }, input, { store }) => listErrorCodes(store, input, { field: 'vendor', in: [row] }),
  },

  Service: {
    errorCodes: ({ row }, input, { store }) => listErrorCodes(store, input, { field: 'service', in: [row] }),
  },

  Category: {
    errorCodes: ({ row }, input, { store }) => listErrorCodes(store, input, { field: 'category', in: [row] }),
  },

  Document: {
    errorCodes: ({ row }, input, { store }) => listErrorCodes(store, input, { field: 'document', in: [row] }),
  },

  PublishedRow: {
    errorCode: async ({ errorCodeRow }, _, { loaders }) => (await loaders.byRow.load(errorCodeRow))!,
  },

  Correction: {
    value: ({ value }) => shownValue(value),
    vendorValue: ({ vendorValue }) => shownValue(vendorValue),
    writtenAgainst: ({ writtenAgainst }) => shownValue(writtenAgainst),
    typedValue: ({ field, value }) => typedValue(field, value),
    typedVendorValue: ({ field, vendorValue }) => typedValue(field, vendorValue),
    typedWrittenAgainst: ({ field, writtenAgainst }) => typedValue(field, writtenAgainst),
    author: ({ author }) => ({ name: author }),
  },

  FieldValue: {
    __resolveType: ({ kind }) => kind,
  },

  TextValue: {
    text: ({ text }, { format }) => written(text, format)!,
  },

  CategoryValue: {
    category: async ({ slug }, _, { store }) => categoryInHistory(await store.directory(), slug),
  },

  ErrorCodeConnection: {
    facets: ({ selection, selectionWithout }, { exclusive }) =>
      exclusive ? selectionWithout : () => selection,
    match: async ({ searchFacts }) => (await searchFacts())?.match ?? null,
    suggestions: async ({ selection, searchFacts }) => suggestSearches(selection, await searchFacts()),
  },

  ErrorCodeEdge: {
    match: ({ hit }) => hit?.match ?? null,
    without: ({ hit }) => hit?.without ?? [],
  },

  ErrorCodeFacets: {
    vendors: (counted, _, { store }) => facetOf(store, counted('vendor'), 'vendors'),
    services: async (counted, { first }, { store }) =>
      facetOf(store, counted('service'), 'services', readFacetSize(first)),
    modules: async (counted, { first }, { store }) =>
      facetOf(store, counted('module'), 'modules', readFacetSize(first)),
    categories: (counted, _, { store }) => facetOf(store, counted('category'), 'categories'),
    canonicalCodes: (counted, _, { store }) =>
      categoryFacet(store, counted('canonicalCode'), 'canonicalCode'),
    remedies: (counted, _, { store }) => categoryFacet(store, counted('remedy'), 'remedy'),
    httpStatuses: (counted, _, { store }) => facetOf(store, counted('httpStatus'), 'httpStatuses'),
    lifecycles: (counted, _, { store }) => facetOf(store, counted('lifecycle'), 'lifecycles'),
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
