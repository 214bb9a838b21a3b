import type { Resolvers } from '../../graphql/types.generated.ts';
import { deleteThing, mergeThings, renameThing } from './delete-rename-merge.ts';
import { updateDocument } from './update-document.ts';

/** The resolvers of what deletes, renames and merges vendors, services, categories and documents, and changes documents. */
export const directoryChangeResolvers = {
  Mutation: {
    deleteVendor: (_, { input }, context) =>
      deleteThing(context, 'deleteVendor', 'VENDOR', ['slug', input.slug], input),
    deleteService: (_, { input }, context) =>
      deleteThing(context, 'deleteService', 'SERVICE', ['key', input.key], input),
    deleteCategory: (_, { input }, context) =>
      deleteThing(context, 'deleteCategory', 'CATEGORY', ['slug', input.slug], input),
    deleteDocument: (_, { input }, context) =>
      deleteThing(context, 'deleteDocument', 'DOCUMENT', ['document', input.document], input),
    renameVendor: async (_, { input }, context) => {
      const named = ['slug', input.slug] as const;
      const { thing, userErrors } = await renameThing(context, 'renameVendor', 'VENDOR', named, input);
      return { vendor: thing, userErrors };
    },
    renameService: async (_, { input }, context) => {
      const named = ['key', input.key] as const;
      const { thing, userErrors } = await renameThing(context, 'renameService', 'SERVICE', named, input);
      return { service: thing, userErrors };
    },
    renameCategory: async (_, { input }, context) => {
      const named = ['slug', input.slug] as const;
      const { thing, userErrors } = await renameThing(context, 'renameCategory', 'CATEGORY', named, input);
      return { category: thing, userErrors };
    },
    renameDocument: async (_, { input }, context) => {
      const named = ['document', input.document] as const;
      const { thing, userErrors } = await renameThing(context, 'renameDocument', 'DOCUMENT', named, input);
      return { document: thing, userErrors };
    },
    mergeVendors: async (_, { input }, context) => {
      const { thing, moved, userErrors } = await mergeThings(context, 'mergeVendors', 'VENDOR', input);
      return { vendor: thing, moved, userErrors };
    },
    mergeServices: async (_, { input }, context) => {
      const { thing, moved, userErrors } = await mergeThings(context, 'mergeServices', 'SERVICE', input);
      return { service: thing, moved, userErrors };
    },
    mergeCategories: async (_, { input }, context) => {
      const { thing, moved, userErrors } = await mergeThings(context, 'mergeCategories', 'CATEGORY', input);
      return { category: thing, moved, userErrors };
    },
    mergeDocuments: async (_, { input }, context) => {
      const { thing, moved, userErrors } = await mergeThings(context, 'mergeDocuments', 'DOCUMENT', input);
      return { document: thing, moved, userErrors };
    },
    updateDocument: async (_, { input }, context) => {
      const { thing, userErrors } = await updateDocument(context, input);
      return { document: thing, userErrors };
    },
  },
} satisfies Resolvers;
