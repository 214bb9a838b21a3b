import { ANONYMOUS } from '../domain/viewer.ts';
import type { Resolvers } from '../graphql/types.generated.ts';
import { checkIdempotencyKey } from '../mutations/check-input.ts';
import { runOnce } from '../mutations/run-mutation.ts';
import {
  checkTokenRequest,
  type IssuedToken,
  issueToken,
  type RevokedToken,
  revokeToken,
} from './change-tokens.ts';

/** The resolvers of the viewer and of tokens; the guard refuses viewers without the role. */
export const accessResolvers = {
  Query: {
    viewer: (_, __, { viewer }) => viewer,
    tokens: (_, __, { store }) => store.tokens.all(),
  },

  Mutation: {
    issueToken: (_, { input }, context) => {
      const { store, viewer } = context;
      const { name, role, expiresAt } = input;
      const requested = { name, role, expiresAt: expiresAt?.getTime() ?? null };
      const keyProblem = checkIdempotencyKey(input.idempotencyKey);
      return runOnce<IssuedToken>(context, {
        name: 'issueToken',
        input,
        // A request that is repeated after its token has expired gets the token of the first time.
        problems: keyProblem === null ? [] : [...checkTokenRequest(requested), keyProblem],
        written: async (receipt) => ({
          token: null,
          accessToken: await store.tokens.withPrefix(receipt.note as string),
          userErrors: [],
        }),
        refused: (userErrors) => ({ token: null, accessToken: null, userErrors }),
        act: (request) => issueToken(store.tokens, { author: viewer.name, request }, requested),
      });
    },
    revokeToken: (_, { input }, context) => {
      const { store, viewer } = context;
      return runOnce<RevokedToken>(context, {
        name: 'revokeToken',
        input,
        problems: [checkIdempotencyKey(input.idempotencyKey)],
        written: async (receipt) => ({
          accessToken: await store.tokens.withPrefix(receipt.note as string),
          userErrors: [],
        }),
        refused: (userErrors) => ({ accessToken: null, userErrors }),
        act: (request) => revokeToken(store.tokens, { author: viewer.name, request }, input.id),
      });
    },
  },

  Viewer: {
    name: (viewer) => (viewer === ANONYMOUS ? null : viewer.name),
  },

  AccessToken: {
    id: ({ prefix }) => prefix,
  },
} satisfies Resolvers;
