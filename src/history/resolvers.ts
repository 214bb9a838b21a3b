import { NODE_TYPES_OF } from '../domain/directory.ts';
import { shownValue } from '../domain/error-code.ts';
import { globalId, parseGlobalId } from '../domain/global-id.ts';
import { differences } from '../domain/overlay.ts';
import { typedValue } from '../domain/typed-value.ts';
import { findByName } from '../errors/unknown-name.ts';
import type { ChangeFilter, Resolvers } from '../graphql/types.generated.ts';
import type { Directory } from '../store/read/directory.ts';
import type { RevisionSelection } from '../store/read/history.ts';
import { listFeed, listRevisions } from './feed-lists.ts';

/** The resolvers of revisions, of the feed of changes, and of the catalog as a whole. */
export const historyResolvers = {
  Query: {
    changes: async (_, { filter, since, author, newestFirst, ...page }, { store }) => {
      const selection = {
        ...selectionOf(filter, await store.directory()),
        ...(since == null ? {} : { since: since.getTime() }),
        ...(author == null ? {} : { author }),
      };
      return listRevisions(store, selection, page, newestFirst);
    },
    feed: async (_, input, { store }) => listFeed(store, input),
    catalog: (_, __, { store }) => store.history.catalogFacts(),
  },

  ErrorCode: {
    revisions: ({ row, version, past }, input, { store }) =>
      listRevisions(
        store,
        { errorCode: row, ...(past === null ? {} : { upToVersion: version }) },
        input,
        true,
      ),
  },

  Revision: {
    errorCode: async ({ errorCodeRow }, _, { loaders }) => (await loaders.byRow.load(errorCodeRow))!,
    author: ({ author }) => ({ name: author }),
    changes: ({ before, after }) => differences(before, after),
  },

  FeedItem: {
    __resolveType: ({ id }) => (parseGlobalId(id)!.type === 'Revision' ? 'Revision' : 'DirectoryChange'),
  },

  DirectoryChange: {
    subjectId: ({ subjectType, subjectRow }) => globalId(NODE_TYPES_OF[subjectType], subjectRow),
    author: ({ author }) => ({ name: author }),
  },

  FieldChange: {
    before: ({ before }) => shownValue(before),
    typedBefore: ({ field, before }) => typedValue(field, before),
    after: ({ after }) => shownValue(after),
    typedAfter: ({ field, after }) => typedValue(field, after),
  },

  Catalog: {
    lastRevision: ({ lastRevision }, _, { store }) =>
      lastRevision === null ? null : store.history.revision(lastRevision),
    errorCodeCount: async (_, __, { store }) => sum((await store.counts()).vendors.values()),
    vendorCount: async (_, __, { store }) => (await store.directory()).vendors.size,
    serviceCount: async (_, __, { store }) => (await store.directory()).services.size,
    documentCount: async (_, __, { store }) => (await store.directory()).documents.length,
  },
} satisfies Resolvers;

function selectionOf(filter: ChangeFilter | null | undefined, directory: Directory): RevisionSelection {
  if (filter == null) return {};
  const { vendor, service, code, kind } = filter;
  return {
    ...(vendor == null
      ? {}
      : { vendors: vendor.map((slug) => findByName('vendor', slug, directory.vendors).row) }),
    ...(service == null
      ? {}
      : { services: service.map((key) => findByName('service', key, directory.services).row) }),
    ...(code == null ? {} : { codes: code.map((name) => name.toLowerCase()) }),
    ...(kind == null ? {} : { kinds: kind }),
  };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
