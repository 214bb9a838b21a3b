import type { Resolvers } from '../graphql/types.generated.ts';
import { lookUpKey } from '../mutations/idempotency.ts';
import { issueToken } from './issue-token.ts';
import { revokeToken } from './revoke-token.ts';
import { ANONYMOUS } from './viewer.ts';

/** The resolvers of who asks, and of tokens; the guard lets only those through who may. */
export const accessResolvers = {
  Query: {
    viewer: (_, __, { viewer }) => viewer,
    tokens: (_, __, { store }) => store.tokens.all(),
  },

  Mutation: {
    issueToken: async (_, { input }, context) => {
      const { store, viewer } = context;
      const key = await lookUpKey(context, 'issueToken', input);
      if (key.state === 'REUSED') return { token: null, accessToken: null, userErrors: [key.problem] };
      if (key.state === 'REPEATED') {
        const accessToken = await store.tokens.withPrefix(key.receipt.note as string);
        return { token: null, accessToken, userErrors: [] };
      }
      const { name, role, expiresAt } = input;
      const wish = { name, role, expiresAt: expiresAt?.getTime() ?? null };
      return issueToken(store.tokens, viewer.name, wish, key.request);
    },
    revokeToken: async (_, { input }, context) => {
      const { store, viewer } = context;
      const key = await lookUpKey(context, 'revokeToken', input);
      if (key.state === 'REUSED') return { accessToken: null, userErrors: [key.problem] };
      return revokeToken(store.tokens, viewer.name, input.id, key.state === 'NEW' ? key.request : null);
    },
  },

  Viewer: {
    name: (viewer) => (viewer === ANONYMOUS ? null : viewer.name),
  },

  AccessToken: {
    id: ({ prefix }) => prefix,
  },
} satisfies Resolvers;
