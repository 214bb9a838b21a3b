import type { Logger } from 'pino';
import { issuerUnavailable, tokenRejected, tooManyRejected } from '../errors/access-errors.ts';
import type { TokenStore } from '../store/tokens.ts';
import { checkToken } from './check-token.ts';
import { type CheckIssuerToken, IssuerUnavailable, isJsonWebToken } from './issuer/check-issuer-token.ts';
import { createLastUse } from './last-use.ts';
import { createRejectionLimit } from './rejection-limit.ts';
import { REJECTIONS, type TokenCheck } from './token-check.ts';
import { ANONYMOUS, type Viewer } from './viewer.ts';

/** What a request says about who sends it. */
export interface Asking {
  readonly requestId: string;
  /** The `Authorization` header; undefined where there is none. */
  readonly authorization: string | undefined;
  /** The client's IP address. */
  readonly address: string;
}

/**
 * Says who asks; without a header that is ANONYMOUS. A header that is there and no good is refused: UNAUTHENTICATED,
 * from the eleventh in a minute on TOO_MANY_REQUESTS. Good tokens pass at any time, so that nobody is locked out by
 * others behind the same address.
 */
export type Authenticate = (asking: Asking) => Promise<Viewer>;

/** What tokens are checked with. */
export interface AuthenticateParts {
  readonly tokens: TokenStore;
  /** Null where only the catalog's own tokens count. */
  readonly checkIssuerToken: CheckIssuerToken | null;
  readonly log: Pick<Logger, 'warn'>;
  /** How much memory may be taken to remember who sends tokens that are no good, in bytes. */
  readonly rejectionCache: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** The scheme of RFC 6750 with one token of visible characters. */
const BEARER = /^bearer +([!-~]+)$/i;

/** Gives the function that says who asks. */
export function createAuthenticate(parts: AuthenticateParts): Authenticate {
  const { tokens, checkIssuerToken, log, rejectionCache, now = Date.now } = parts;
  const limit = createRejectionLimit(rejectionCache);
  const noteLastUse = createLastUse(tokens, log);

  async function check(authorization: string, at: number): Promise<TokenCheck> {
    const text = BEARER.exec(authorization.trim())?.[1];
    if (text === undefined) return { rejection: 'malformed' };
    if (checkIssuerToken !== null && isJsonWebToken(text)) return checkIssuerToken(text);
    const verdict = await checkToken(tokens, text, at);
    if (verdict.token !== undefined) noteLastUse(verdict.token, at);
    return verdict;
  }

  return async ({ requestId, authorization, address }) => {
    if (authorization === undefined) return ANONYMOUS;
    const at = now();
    const verdict = await check(authorization, at).catch((error: unknown) => {
      if (!(error instanceof IssuerUnavailable)) throw error;
      log.warn({ requestId, reason: error.message }, 'issuer of tokens unavailable');
      throw issuerUnavailable();
    });
    if ('viewer' in verdict) return verdict.viewer;
    const seconds = limit(address, at);
    if (seconds !== null) throw tooManyRejected(seconds);
    log.warn({ requestId, address, reason: verdict.rejection, ...verdict.facts }, 'token rejected');
    throw tokenRejected(REJECTIONS[verdict.rejection]);
  };
}
