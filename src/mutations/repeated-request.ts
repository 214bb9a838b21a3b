import { createHash } from 'node:crypto';
import { type UserError, userError } from '../errors/user-error.ts';
import type { RequestContext } from '../graphql/context.ts';
import type { IdempotentRequest, Receipt } from '../store/write/change-set.ts';

/** A request under an idempotency key, without what its answer says. */
export type KeyedRequest = Omit<IdempotentRequest, 'note'>;

/** The state of a request's key: unused, used by the same request with this receipt, or used with another input. */
type KeyState =
  | { readonly state: 'NEW'; readonly request: KeyedRequest | null }
  | { readonly state: 'REPEATED'; readonly receipt: Receipt }
  | { readonly state: 'REUSED' };

/** The user error of a key that has been used with another input. */
export const KEY_REUSED: UserError = userError(
  'KEY_REUSED',
  ['idempotencyKey'],
  'The key was used before with another input. Give a new key, or the same input as then.',
);

/** Looks an input's idempotency key up. Keys are an author's own: two authors may use the same. */
export async function lookUpKey(
  { store, viewer }: RequestContext,
  mutation: string,
  input: { readonly idempotencyKey?: string | null | undefined },
): Promise<KeyState> {
  const { idempotencyKey: key, ...rest } = input;
  if (key == null) return { state: 'NEW', request: null };
  const inputSha256 = createHash('sha256')
    .update(JSON.stringify(sorted(rest)))
    .digest('hex');
  const request = { key, mutation, inputSha256 };
  const known = await store.repeated(viewer.name, request);
  if (known === null) return { state: 'NEW', request };
  return known.outcome === 'REPEATED' ? { state: 'REPEATED', receipt: known.receipt } : { state: 'REUSED' };
}

/** The same value with the names of its objects in order, so that equal inputs have equal texts. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}
