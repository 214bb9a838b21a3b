import { badUserInput } from '../errors/protocol-error.ts';
import type { Resolvers } from '../graphql/types.generated.ts';
import { readResolveInput } from './read-resolve-input.ts';
import { resolveError } from './resolve-error.ts';
import { createSharedResources } from './resources.ts';
import { findSimilarCodes } from './similar-codes.ts';

/** How many similar codes can be requested. */
const MAX_SIMILAR = 20;

/** Gives the resolvers of raw errors, and of the codes that are like another; all requests share their caches. */
export function createResolvingResolvers() {
  const shared = createSharedResources();
  return {
    Query: {
      resolveError: async (_, { input }, { store }) => {
        const { text, named, limit } = readResolveInput(input, await store.directory());
        return resolveError(text, named, limit, { ...shared, store });
      },
    },

    ErrorCode: {
      similar: (entry, { first }, { store }) => {
        const count = first ?? 0;
        if (count < 0 || count > MAX_SIMILAR) {
          throw badUserInput(`\`first\` is ${count}; it must be from 0 to ${MAX_SIMILAR}.`);
        }
        return findSimilarCodes(entry, count, { ...shared, store });
      },
    },
  } satisfies Resolvers;
}
