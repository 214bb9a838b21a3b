import type { Viewer } from './viewer.ts';

/** Why a token is rejected, with the sentence that its sender is told. */
export const REJECTIONS = {
  malformed:
    'The Authorization header bears no token of a form that is known here: it should be `Bearer cec_…`.',
  unknown: 'The token is unknown.',
  foreign: 'The token is of another issuer, or for another audience.',
  early: 'The token is not valid yet.',
  expired: 'The token has expired.',
  revoked: 'The token has been revoked.',
} as const;

export type Rejection = keyof typeof REJECTIONS;

/** What became of a token. */
export type TokenCheck =
  | { readonly viewer: Viewer }
  | {
      readonly rejection: Rejection;
      /** What the log may say besides: never any part of a secret. */
      readonly facts?: Readonly<Record<string, string>>;
    };
