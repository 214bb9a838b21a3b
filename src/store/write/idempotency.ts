import type Database from 'better-sqlite3';
import { idempotencyKeys } from '../schema/tables.ts';
import { prepareInsert } from '../schema/write-statements.ts';
import type { IdempotentRequest, Receipt, WriteResult } from './change-set.ts';

/** Keeps what requests with an idempotency key have written. */
export interface IdempotencyKeys {
  /** What became of the key before; null where it is new. */
  find(author: string, request: Omit<IdempotentRequest, 'note'>): RepeatedResult | null;
  keep(author: string, request: IdempotentRequest, receipt: Receipt, at: number): void;
}

export type RepeatedResult = Extract<WriteResult, { readonly outcome: 'REPEATED' | 'KEY_REUSED' }>;

/** Prepares the keeping of idempotency keys. */
export function prepareIdempotencyKeys(connection: Database.Database): IdempotencyKeys {
  const insert = prepareInsert(connection, idempotencyKeys);
  const find = connection.prepare<
    [string, string],
    { mutation: string; input_sha256: string; receipt: string }
  >('SELECT mutation, input_sha256, receipt FROM idempotency_keys WHERE author = ? AND key = ?');
  return {
    find(author, { key, mutation, inputSha256 }) {
      const known = find.get(author, key);
      if (known === undefined) return null;
      if (known.mutation !== mutation || known.input_sha256 !== inputSha256) return { outcome: 'KEY_REUSED' };
      return { outcome: 'REPEATED', receipt: JSON.parse(known.receipt) };
    },
    keep(author, { key, mutation, inputSha256 }, receipt, createdAt) {
      insert({ author, key, mutation, inputSha256, receipt: JSON.stringify(receipt), createdAt });
    },
  };
}
