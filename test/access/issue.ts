import { type IssuedToken, issueToken, type TokenRequest } from '../../src/access/change-tokens.ts';
import type { Store } from '../../src/store/open-store.ts';
import type { TokenRecord } from '../../src/store/tokens.ts';

/** Issues a token, by default a maintainer's that lasts. */
export async function issue(
  { tokens }: Store,
  requested: Partial<TokenRequest> = {},
): Promise<IssuedToken & { readonly token: string; readonly accessToken: TokenRecord }> {
  const issued = await issueToken(
    tokens,
    { author: 'root', request: null },
    { name: 'Ada', role: 'MAINTAINER', expiresAt: null, ...requested },
  );
  if (issued.token === null || issued.accessToken === null)
    throw new Error(JSON.stringify(issued.userErrors));
  return { ...issued, token: issued.token, accessToken: issued.accessToken };
}
