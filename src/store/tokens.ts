import type Database from 'better-sqlite3';
import { desc } from 'drizzle-orm';
import { asyncReader } from './read/reader.ts';
import { tokens } from './schema/tables.ts';
import type { Submit } from './write/operation.ts';
import {
  type NewToken,
  prepareTokenRows,
  type TokenRecord,
  type TokenRequest,
  type TokenWrite,
} from './write/write-token.ts';

export type { NewToken, TokenRecord, TokenRequest, TokenWrite };

/** Keeps the tokens. What it gives is what the file says now, whichever process wrote it. */
export interface TokenStore {
  withPrefix(prefix: string): Promise<TokenRecord | null>;
  /** Newest first. */
  all(): Promise<TokenRecord[]>;
  /** Keeps a new token; the author of the request is `createdBy`. */
  issue(token: NewToken, request: TokenRequest | null): Promise<TokenWrite>;
  /** Ends a token; one that was revoked before keeps its instant. */
  revoke(prefix: string, author: string, request: TokenRequest | null): Promise<TokenWrite>;
  /** Notes that a token is used now. Waits for other writers no longer than a quarter of a second: throws StoreBusy then. */
  markUsed(row: number): Promise<void>;
}

/** How long noting a use waits for other writers, in milliseconds: it is worth less than the place that it takes. */
const USE_PATIENCE = 250;

/** Gives the keeper of tokens over a connection, whose writes `submit` does. */
export function createTokenStore(connection: Database.Database, submit: Submit): TokenStore {
  const { select, withPrefix } = prepareTokenRows(connection);
  const newestFirst = select().orderBy(desc(tokens.id)).prepare();
  return {
    ...asyncReader({ withPrefix, all: () => newestFirst.all() as TokenRecord[] }),
    issue: (token, request) => submit({ kind: 'ISSUE_TOKEN', token, request }),
    revoke: (prefix, author, request) => submit({ kind: 'REVOKE_TOKEN', prefix, author, request }),
    markUsed: async (row) => void (await submit({ kind: 'USE_TOKEN', row }, USE_PATIENCE)),
  };
}
