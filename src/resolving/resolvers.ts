import { badUserInput, isBadUserInput } from '../errors/protocol-error.ts';
import type { Resolvers } from '../graphql/types.generated.ts';
import { counterpartsOf, listCounterparts } from './counterpart-list.ts';
import { readResolveInput } from './read-resolve-input.ts';
import { type ResolvedErrors, resolveError } from './resolve-error.ts';
import { createSharedResources } from './shared-resources.ts';

/** How many similar codes can be requested. */
const MAX_SIMILAR = 20;

/** How many texts can be resolved at once. */
const MAX_TEXTS = 50;

/** Reads one of several inputs; what is wrong with it says which it is. */
function readNumbered<Value>(at: number, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!isBadUserInput(error)) throw error;
    throw badUserInput(`inputs[${at}]: ${error.message}`);
  }
}

/** Gives the resolvers of raw errors, and of codes for the same condition; all requests share their caches. */
export function createResolvingResolvers() {
  const shared = createSharedResources();
  return {
    Query: {
      resolveError: async (_, { input }, { store }) => {
        const { text, named, limit } = readResolveInput(input, await store.directory());
        return resolveError(text, named, limit, { ...shared, store });
      },

      resolveErrors: async (_, { inputs }, { store }) => {
        if (inputs.length > MAX_TEXTS) {
          throw badUserInput(`There are ${inputs.length} texts; at most ${MAX_TEXTS} are taken.`);
        }
        const directory = await store.directory();
        // All of them are checked before the first is resolved.
        const read = inputs.map((input, at) => readNumbered(at, () => readResolveInput(input, directory)));
        const resolved: ResolvedErrors[] = [];
        for (const { text, named, limit } of read) {
          resolved.push(await resolveError(text, named, limit, { ...shared, store }));
        }
        return resolved;
      },
    },

    ErrorCode: {
      counterparts: (entry, input, { store }) => listCounterparts(entry, input, { ...shared, store }),

      similar: async (entry, { first }, { store }) => {
        const count = first ?? 0;
        if (count < 0 || count > MAX_SIMILAR) {
          throw badUserInput(`\`first\` is ${count}; it must be from 0 to ${MAX_SIMILAR}.`);
        }
        if (count === 0) return [];
        const found = await counterpartsOf(entry, { ...shared, store });
        return found.slice(0, count).map(({ record }) => record);
      },
    },
  } satisfies Resolvers;
}
