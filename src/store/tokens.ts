import type Database from 'better-sqlite3';
import { desc, eq, getTableColumns, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { TokenRole } from '../domain/viewer.ts';
import { asyncReader } from './read/reader.ts';
import { tokens } from './schema/tables.ts';
import { prepareInsert } from './schema/write-statements.ts';
import type { IdempotentRequest } from './write/change-set.ts';
import type { WriteInTurn } from './write/connection-writer.ts';
import type { IdempotencyKeys } from './write/idempotency.ts';

/** What the catalog keeps of a token; instants are milliseconds since 1970. */
export interface TokenRecord {
  readonly row: number;
  /** The readable start of the token, unique: `cec_4H7K2M9Q`. */
  readonly prefix: string;
  /** The SHA-256 of the whole token, as hexadecimal digits. */
  readonly sha256: string;
  readonly name: string;
  readonly role: TokenRole;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly expiresAt: number | null;
  readonly lastUsedAt: number | null;
  readonly revokedAt: number | null;
}

/** A token that is to be kept. */
export type NewToken = Omit<TokenRecord, 'row' | 'createdAt' | 'lastUsedAt' | 'revokedAt'>;

/** A request under an idempotency key, whose receipt bears the token's prefix as its note. */
export type TokenRequest = Omit<IdempotentRequest, 'note'>;

/** What became of a write; the token is null where none has the prefix. */
export type TokenWrite =
  | { readonly outcome: 'WRITTEN' | 'REPEATED'; readonly token: TokenRecord | null }
  | { readonly outcome: 'KEY_REUSED' };

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

/** Gives the keeper of tokens over a connection; `now` gives milliseconds since 1970. */
export function createTokenStore(
  connection: Database.Database,
  keys: IdempotencyKeys,
  now: () => number,
  inTurn: WriteInTurn,
): TokenStore {
  const { id: row, ...columns } = getTableColumns(tokens);
  const select = () =>
    drizzle(connection)
      .select({ row, ...columns })
      .from(tokens);
  const byPrefix = select()
    .where(eq(tokens.prefix, sql.placeholder('prefix')))
    .prepare();
  const newestFirst = select().orderBy(desc(tokens.id)).prepare();
  const insert = prepareInsert(connection, tokens);
  const revoke = connection.prepare<[number, string]>(
    'UPDATE tokens SET revoked_at = coalesce(revoked_at, ?) WHERE prefix = ?',
  );
  const markUsed = connection.prepare<[number, number]>(
    'UPDATE tokens SET last_used_at = max(coalesce(last_used_at, 0), ?) WHERE id = ?',
  );
  const withPrefix = (prefix: string): TokenRecord | null =>
    (byPrefix.get({ prefix }) as TokenRecord | undefined) ?? null;

  const transaction = connection.transaction(
    (
      prefix: string,
      author: string,
      request: TokenRequest | null,
      write: (at: number) => void,
    ): TokenWrite => {
      const at = now();
      const earlier = request && keys.find(author, request, at);
      if (earlier?.outcome === 'REPEATED') {
        return { outcome: 'REPEATED', token: withPrefix(earlier.receipt.note as string) };
      }
      if (earlier) return earlier;
      write(at);
      const token = withPrefix(prefix);
      if (request && token) {
        keys.keep(author, { ...request, note: prefix }, { entries: [], note: prefix }, at);
      }
      return { outcome: 'WRITTEN', token };
    },
  );

  return {
    ...asyncReader({ withPrefix, all: () => newestFirst.all() as TokenRecord[] }),
    issue: (token, request) =>
      inTurn(() =>
        transaction.immediate(token.prefix, token.createdBy, request, (createdAt) =>
          insert({ ...token, createdAt, lastUsedAt: null, revokedAt: null }),
        ),
      ),
    revoke: (prefix, author, request) =>
      inTurn(() => transaction.immediate(prefix, author, request, (at) => revoke.run(at, prefix))),
    markUsed: (usedRow) => inTurn(() => void markUsed.run(now(), usedRow), USE_PATIENCE),
  };
}
