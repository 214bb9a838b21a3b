import { parseGlobalId } from '../domain/global-id.ts';
import { nearestNames } from '../domain/nearest-name.ts';
import { badUserInput } from '../errors/protocol-error.ts';
import { findByName, notTheId } from '../errors/unknown-name.ts';
import type { Suggestions } from '../graphql/suggestions.ts';
import type { Resolvers } from '../graphql/types.generated.ts';
import { listDocuments, listFindings, listRowsOfEdition } from './document-lists.ts';

/** The resolvers of vendors, services, categories and documents. */
export const directoryResolvers = {
  Query: {
    vendors: async (_, __, { store }) => [...(await store.directory()).vendors.values()],
    vendor: async (_, { slug }, { store, suggestions }) =>
      lookUp('vendor', slug, (await store.directory()).vendors, suggestions),
    services: async (_, { vendor }, { store }) => {
      const { services, vendors } = await store.directory();
      const owner = vendor == null ? null : findByName('vendor', vendor, vendors);
      return [...services.values()].filter((service) => owner === null || service.vendor === owner);
    },
    service: async (_, { key }, { store, suggestions }) =>
      lookUp('service', key, (await store.directory()).services, suggestions),
    categories: async (_, __, { store }) => [...(await store.directory()).categories.values()],
    category: async (_, { slug }, { store, suggestions }) =>
      lookUp('category', slug, (await store.directory()).categories, suggestions),
    documents: async (_, input, { store }) => listDocuments(await store.directory(), input),
    document: async (_, { id, key }, { store, suggestions }) => {
      if ((id == null) === (key == null)) throw badUserInput('Give either `id` or `key`.');
      const { documentOfKey, documentOfRow } = await store.directory();
      if (id == null) return lookUp('document', key!, documentOfKey, suggestions);
      const parsed = parseGlobalId(id);
      if (parsed?.type !== 'Document') {
        throw notTheId('a document', id, 'Give an `id` that `documents` gives, or a `key`.');
      }
      return documentOfRow.get(parsed.row) ?? null;
    },
  },

  Vendor: {
    services: async (vendor, _, { store }) =>
      [...(await store.directory()).services.values()].filter((service) => service.vendor.row === vendor.row),
    errorCodeCount: ({ row }, _, { loaders }) => loaders.counts.load({ kind: 'vendors', row }),
  },

  Service: {
    documents: async (service, _, { store }) =>
      (await store.directory()).documents.filter((document) => document.service.row === service.row),
    errorCodeCount: ({ row }, _, { loaders }) => loaders.counts.load({ kind: 'services', row }),
  },

  Category: {
    errorCodeCount: ({ row }, _, { loaders }) => loaders.counts.load({ kind: 'categories', row }),
  },

  Document: {
    format: ({ edition }) => edition?.format ?? null,
    publishedAt: ({ edition }) => edition?.publishedAt ?? null,
    editions: ({ row }, _, { store }) => store.documents.editions(row),
    edition: async ({ row }, { sha256 }, { store }) => {
      const editions = await store.documents.editions(row);
      return (sha256 == null ? editions[0] : editions.find((edition) => edition.sha256 === sha256)) ?? null;
    },
    errorCodeCount: ({ row }, _, { loaders }) => loaders.counts.load({ kind: 'documents', row }),
  },

  DocumentTable: {
    service: async ({ service }, _, { store }) => {
      const { services, retired } = await store.directory();
      return (services.get(service) ?? retired.services.get(service))!;
    },
  },

  Edition: {
    rows: (edition, input, { store }) => listRowsOfEdition(store, edition, input),
    findingPage: ({ findings }, input) => listFindings(findings, input),
  },
} satisfies Resolvers;

/** The member with a name; null where there is none, with the nearest names as suggestions. */
async function lookUp<Member>(
  field: string,
  name: string,
  known: ReadonlyMap<string, Member>,
  suggestions: Suggestions,
): Promise<Member | null> {
  const found = known.get(name);
  if (found === undefined) await suggestions.add(field, name, () => nearestNames(name, known.keys()));
  return found ?? null;
}
