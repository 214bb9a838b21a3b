import type { Logger } from 'pino';
import { ANONYMOUS, type Viewer } from '../domain/viewer.ts';
import { issuerUnavailable, tokenRejected, tooManyRejected } from '../errors/protocol-error.ts';
import type { TokenStore } from '../store/tokens.ts';
import { checkToken, createLastUse, REJECTIONS, type TokenCheck } from './check-token.ts';
import { type CheckIssuerToken, IssuerUnavailable, isJsonWebToken } from './issuer/check-issuer-token.ts';
import { createRejectionLimit } from './rejected-token-limit.ts';

/** What HTTP says about the sender of a request. */
export interface RequestFacts {
  /** In the log, in the answer's `X-Request-Id` and in masked errors. */
  readonly requestId: string;
  /** The `Authorization` header; undefined where there is none, or one without a credential. */
  readonly authorization: string | undefined;
  /** The client's IP address; the proxies that are trusted are looked through. */
  readonly address: string;
}

/**
 * Gives the viewer of a request; without a header that is ANONYMOUS. A token that is not valid is rejected with
 * UNAUTHENTICATED, from the eleventh in a minute on with TOO_MANY_REQUESTS. Valid tokens pass at any time, so that nobody
 * is locked out by others behind the same address.
 */
export type Authenticate = (facts: RequestFacts) => Promise<Viewer>;

/** What tokens are checked with. */
interface AuthenticateParts {
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

/** Gives the function that authenticates requests. */
export function createAuthenticate(parts: AuthenticateParts): Authenticate {
  const { tokens, checkIssuerToken, log, rejectionCache, now = Date.now } = parts;
  const limit = createRejectionLimit(rejectionCache);
  const noteLastUse = createLastUse(tokens, log);

  async function check(authorization: string, at: number): Promise<TokenCheck> {
    const text = BEARER.exec(authorization.trim())?.[1];
    if (text === undefined) return { rejection: 'malformed' };
    if (checkIssuerToken !== null && isJsonWebToken(text)) return checkIssuerToken(text);
    const checked = await checkToken(tokens, text, at);
    if (checked.token !== undefined) noteLastUse(checked.token, at);
    return checked;
  }

  return async ({ requestId, authorization, address }) => {
    if (authorization === undefined) return ANONYMOUS;
    const at = now();
    const checked = await check(authorization, at).catch((error: unknown) => {
      if (!(error instanceof IssuerUnavailable)) throw error;
      log.warn({ requestId, reason: error.message }, 'issuer of tokens unavailable');
      throw issuerUnavailable();
    });
    if ('viewer' in checked) return checked.viewer;
    const seconds = limit(address, at);
    if (seconds !== null) throw tooManyRejected(seconds);
    log.warn({ requestId, address, reason: checked.rejection, ...checked.facts }, 'token rejected');
    throw tokenRejected(REJECTIONS[checked.rejection]);
  };
}
