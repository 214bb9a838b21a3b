import type Database from 'better-sqlite3';
import { eq, getTableColumns, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { TokenRole } from '../../domain/viewer.ts';
import { tokens } from '../schema/tables.ts';
import { prepareInsert } from '../schema/write-statements.ts';
import type { IdempotentRequest } from './change-set.ts';
import type { IdempotencyKeys } from './idempotency-keys.ts';

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

/** Writes tokens, each in one transaction; instants are milliseconds since 1970. */
interface TokenWriter {
  issue(token: NewToken, request: TokenRequest | null, at: number): TokenWrite;
  revoke(prefix: string, author: string, request: TokenRequest | null, at: number): TokenWrite;
  markUsed(row: number, at: number): void;
}

/** Prepares the writing of tokens. */
export function prepareTokenWriter(connection: Database.Database, keys: IdempotencyKeys): TokenWriter {
  const { withPrefix } = prepareTokenRows(connection);
  const insert = prepareInsert(connection, tokens);
  const revoke = connection.prepare<[number, string]>(
    'UPDATE tokens SET revoked_at = coalesce(revoked_at, ?) WHERE prefix = ?',
  );
  const markUsed = connection.prepare<[number, number]>(
    'UPDATE tokens SET last_used_at = max(coalesce(last_used_at, 0), ?) WHERE id = ?',
  );

  const transaction = connection.transaction(
    (
      prefix: string,
      author: string,
      request: TokenRequest | null,
      at: number,
      write: () => void,
    ): TokenWrite => {
      const earlier = request && keys.find(author, request, at);
      if (earlier?.outcome === 'REPEATED') {
        return { outcome: 'REPEATED', token: withPrefix(earlier.receipt.note as string) };
      }
      if (earlier) return earlier;
      write();
      const token = withPrefix(prefix);
      if (request && token) {
        keys.keep(author, { ...request, note: prefix }, { entries: [], note: prefix }, at);
      }
      return { outcome: 'WRITTEN', token };
    },
  );

  return {
    issue: (token, request, at) =>
      transaction.immediate(token.prefix, token.createdBy, request, at, () =>
        insert({ ...token, createdAt: at, lastUsedAt: null, revokedAt: null }),
      ),
    revoke: (prefix, author, request, at) =>
      transaction.immediate(prefix, author, request, at, () => revoke.run(at, prefix)),
    markUsed: (row, at) => void markUsed.run(at, row),
  };
}

/** Prepares the reading of tokens. */
export function prepareTokenRows(connection: Database.Database) {
  const { id: row, ...columns } = getTableColumns(tokens);
  const select = () =>
    drizzle(connection)
      .select({ row, ...columns })
      .from(tokens);
  const byPrefix = select()
    .where(eq(tokens.prefix, sql.placeholder('prefix')))
    .prepare();
  return {
    select,
    withPrefix: (prefix: string): TokenRecord | null =>
      (byPrefix.get({ prefix }) as TokenRecord | undefined) ?? null,
  };
}
