import type Database from 'better-sqlite3';
import { idempotencyKeys } from '../schema/tables.ts';
import { prepareInsert } from '../schema/write-statements.ts';
import type { IdempotentRequest, Receipt, WriteResult } from './change-set.ts';

/** How long a key is remembered, in milliseconds: 30 days. */
export const KEY_LIFETIME = 30 * 24 * 60 * 60 * 1_000;

/** So many of the oldest keys at most are deleted in the write of a new one, so that no write takes long for it. */
const BATCH = 100;

/** Keeps what requests with an idempotency key have written; instants are milliseconds since 1970. */
export interface IdempotencyKeys {
  /** What became of the key before; null where it is new, or has expired at that instant. */
  find(author: string, request: Omit<IdempotentRequest, 'note'>, at: number): RepeatedResult | null;
  /** Keeps a new key, and deletes some that have expired. */
  keep(author: string, request: IdempotentRequest, receipt: Receipt, at: number): void;
}

export type RepeatedResult = Extract<WriteResult, { readonly outcome: 'REPEATED' | 'KEY_REUSED' }>;

/** Prepares the keeping of idempotency keys. */
export function prepareIdempotencyKeys(connection: Database.Database): IdempotencyKeys {
  const insert = prepareInsert(connection, idempotencyKeys);
  const find = connection.prepare<
    [string, string, number],
    { mutation: string; input_sha256: string; receipt: string }
  >(
    'SELECT mutation, input_sha256, receipt FROM idempotency_keys WHERE author = ? AND key = ? AND created_at > ?',
  );
  const forget = connection.prepare<[string, string]>(
    'DELETE FROM idempotency_keys WHERE author = ? AND key = ?',
  );
  // Rows are in the order in which they were written, so that the oldest are found without an index.
  const deleteExpired = connection.prepare<[number, number]>(
    `DELETE FROM idempotency_keys WHERE rowid IN (
       SELECT oldest FROM (SELECT rowid AS oldest, created_at FROM idempotency_keys ORDER BY rowid LIMIT ?)
       WHERE created_at <= ?)`,
  );
  return {
    find(author, { key, mutation, inputSha256 }, at) {
      const known = find.get(author, key, at - KEY_LIFETIME);
      if (known === undefined) return null;
      if (known.mutation !== mutation || known.input_sha256 !== inputSha256) return { outcome: 'KEY_REUSED' };
      return { outcome: 'REPEATED', receipt: JSON.parse(known.receipt) };
    },
    keep(author, { key, mutation, inputSha256 }, receipt, createdAt) {
      deleteExpired.run(BATCH, createdAt - KEY_LIFETIME);
      // One that has expired may be too young for the batch.
      forget.run(author, key);
      insert({ author, key, mutation, inputSha256, receipt: JSON.stringify(receipt), createdAt });
    },
  };
}
