import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { TokenRecord, TokenStore } from '../store/tokens.ts';

/** How exactly the last use of a token is kept, in milliseconds. */
const EXACTNESS = 60_000;

/** Of how many tokens it is remembered when their last use was noted: a few dozen bytes each. */
const TOKENS_REMEMBERED = 1_000;

/**
 * Gives a function that notes the use of a token at an instant: at most once a minute for each token, after the
 * request that used it has gone on, and without harm to anybody where the store cannot write.
 */
export function createLastUse(
  tokens: Pick<TokenStore, 'markUsed'>,
  log: Pick<Logger, 'warn'>,
): (token: TokenRecord, at: number) => void {
  const triedAt = new LRUCache<number, number>({ max: TOKENS_REMEMBERED });
  return ({ row, prefix, lastUsedAt }, at) => {
    if (at - Math.max(lastUsedAt ?? 0, triedAt.get(row) ?? 0) < EXACTNESS) return;
    triedAt.set(row, at);
    setImmediate(() => {
      tokens.markUsed(row).catch((error: Error) => {
        log.warn({ prefix, reason: error.message }, 'last use of a token not noted');
      });
    });
  };
}
