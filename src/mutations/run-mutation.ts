import type { Obstacle } from '../domain/directory.ts';
import { type UserError, userError } from '../errors/user-error.ts';
import type { RequestContext } from '../graphql/context.ts';
import type { Store } from '../store/open-store.ts';
import type { ChangeSet, Receipt } from '../store/write/change-set.ts';
import { KEY_REUSED, type KeyedRequest, lookUpKey } from './repeated-request.ts';

/*
 * The way of every mutation:
 *
 *   input ─► checked ─► key looked up ─► attempt: state read, change set made ─► written ─► payload
 *              │             │                 ▲                                    │
 *              │             │                 └─── something has changed since ◄───┘
 *              └─ refused    └─ written before: its payload; used with another input: refused
 */

/** How many attempts are made to write on a state that other writers keep changing. */
export const MAX_ATTEMPTS = 5;

/** What clients get after the last attempt. */
export const CHANGED_TOO_OFTEN: UserError = userError(
  'NOT_ALLOWED_NOW',
  null,
  `Other requests changed the same things during each of ${MAX_ATTEMPTS} attempts. Nothing was written; send it again.`,
);

/** The payloads of a mutation. */
interface Payloads<Payload> {
  /** What was written: by this request, or by an earlier one under the same idempotency key. */
  readonly written: (receipt: Receipt) => Payload | Promise<Payload>;
  /** Nothing was written. */
  readonly refused: (userErrors: readonly UserError[]) => Payload | Promise<Payload>;
}

/** A mutation that a client requests. */
export interface Mutation<Payload> extends Payloads<Payload> {
  /** Its name in the schema. */
  readonly name: string;
  readonly input: { readonly idempotencyKey?: string | null | undefined };
  /** What is wrong with the input, its idempotency key included. */
  readonly problems: readonly (UserError | null)[];
}

/** Who requests a write, and the idempotency key of the request; null for one without a key. */
export interface Requester {
  readonly author: string;
  readonly request: KeyedRequest | null;
}

/** What an attempt comes to: a payload without a write, or the changes to write. */
export type Attempt<Payload> =
  | { readonly payload: Payload }
  | {
      readonly changes: Omit<ChangeSet, 'author' | 'request'>;
      /** What the receipt keeps besides what was written, as a JSON value. */
      readonly note?: unknown;
      /** Why a name that is taken refuses the mutation; without it, another attempt is made. */
      readonly nameTaken?: UserError;
      /** Why things that stand in the way refuse the mutation. */
      readonly obstructed?: (obstacles: readonly Obstacle[]) => UserError;
      /** The payload where the changes only record why the request is refused: its key stays unused. */
      readonly refusal?: Payload;
    };

/** Runs a mutation that writes in this thread. */
export function runMutation<Payload>(
  context: RequestContext,
  mutation: Mutation<Payload> & { readonly attempt: () => Promise<Attempt<Payload>> },
): Promise<Payload> {
  const { store, viewer } = context;
  return runOnce(context, {
    ...mutation,
    act: (request) => writeInAttempts(store, { author: viewer.name, request }, mutation, mutation.attempt),
  });
}

/** Checks the input of a mutation, and acts unless a request under its idempotency key has acted before. */
export async function runOnce<Payload>(
  context: RequestContext,
  {
    name,
    input,
    problems,
    written,
    refused,
    act,
  }: Mutation<Payload> & { readonly act: (request: KeyedRequest | null) => Promise<Payload> },
): Promise<Payload> {
  const found = problems.filter((problem) => problem !== null);
  if (found.length > 0) return refused(found);
  // What another node has answered counts here, too: versions, keys, tokens.
  await context.store.log?.catchUp();
  const key = await lookUpKey(context, name, input);
  switch (key.state) {
    case 'NEW':
      return act(key.request);
    case 'REPEATED':
      return written(key.receipt);
    case 'REUSED':
      return refused([KEY_REUSED]);
  }
}

/** Writes what an attempt comes to; where something it read has changed since, makes another, up to MAX_ATTEMPTS. */
export async function writeInAttempts<Payload>(
  store: Store,
  { author, request }: Requester,
  { written, refused }: Payloads<Payload>,
  attempt: () => Promise<Attempt<Payload>>,
): Promise<Payload> {
  for (let count = 0; count < MAX_ATTEMPTS; count += 1) {
    const made = await attempt();
    if ('payload' in made) return made.payload;
    const { changes, note = null, nameTaken, obstructed, refusal } = made;
    const keyed =
      request === null || refusal !== undefined || changes.dryRun ? {} : { request: { ...request, note } };
    const result = await store.write({ author, ...changes, ...keyed });
    switch (result.outcome) {
      case 'WRITTEN': {
        const { entries, importRun, moved } = result;
        const run = importRun === null ? {} : { importRun };
        return refusal ?? written({ entries, ...run, ...(moved === null ? {} : { moved }), note });
      }
      case 'REPEATED':
        return written(result.receipt);
      case 'KEY_REUSED':
        return refused([KEY_REUSED]);
      case 'NAME_TAKEN':
        if (nameTaken !== undefined) return refused([nameTaken]);
        break;
      case 'OBSTRUCTED':
        if (obstructed !== undefined) return refused([obstructed(result.obstacles)]);
        break;
      case 'VERSION_CONFLICT':
        break;
    }
  }
  return refused([CHANGED_TOO_OFTEN]);
}
