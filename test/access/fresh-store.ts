import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type IssuedToken, issueToken, type TokenRequest } from '../../src/access/change-tokens.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import type { TokenRecord } from '../../src/store/tokens.ts';

/** The path of a database that does not exist yet, in a folder that goes when the test has finished. */
export function freshPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'catalog-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'catalog.sqlite');
}

/** A store that is closed when the test has finished; by default in memory. */
export async function freshStore(path = ':memory:', now?: () => number): Promise<Store> {
  const store = await openStore(path, now);
  onTestFinished(() => store.close());
  return store;
}

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
