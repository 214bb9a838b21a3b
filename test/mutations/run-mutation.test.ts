import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RequestContext } from '../../src/graphql/context.ts';
import { createContext } from '../../src/graphql/context.ts';
import {
  type Attempt,
  CHANGED_TOO_OFTEN,
  MAX_ATTEMPTS,
  type Mutation,
  runMutation,
} from '../../src/mutations/run-mutation.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';

describe('a mutation', () => {
  let store: Store;
  let context: RequestContext;
  beforeAll(async () => {
    store = await openStore(':memory:');
    context = createContext(store, 'request', { role: 'MAINTAINER', name: 'Ada', tokenRow: null });
  });
  afterAll(() => store.close());

  const mutation = (input: Mutation<unknown>['input']) => ({
    name: 'createVendor',
    input,
    problems: [],
    written: () => 'written',
    refused: (userErrors: readonly { readonly code: string; readonly message: string }[]) =>
      userErrors.map(({ code }) => code).join(),
  });

  /** An attempt that another writer gets ahead of in its first `times` tries: by then its name is taken. */
  function lateBy(times: number, slug: string) {
    const made: string[] = [];
    const attempt = async (): Promise<Attempt<string>> => {
      const name = `${slug}-${made.length}`;
      made.push(name);
      const vendors = [{ slug: name, name }];
      if (made.length <= times) await store.write({ author: 'Grace', vendors });
      return { changes: { vendors } };
    };
    return { made, attempt };
  }

  test.each([0, 1, MAX_ATTEMPTS - 1])('that loses %i races is written', async (times) => {
    const { made, attempt } = lateBy(times, `late-${times}`);
    expect(await runMutation(context, { ...mutation({}), attempt })).toBe('written');
    expect(made).toHaveLength(times + 1);
  });

  test('that loses the race of each attempt is refused, and leaves its key unused', async () => {
    const { made, attempt } = lateBy(MAX_ATTEMPTS, 'too-late');
    const input = { idempotencyKey: 'too-late' };
    expect(await runMutation(context, { ...mutation(input), attempt })).toBe(CHANGED_TOO_OFTEN.code);
    expect(made).toHaveLength(MAX_ATTEMPTS);
    const again = lateBy(0, 'in-time');
    expect(await runMutation(context, { ...mutation(input), attempt: again.attempt })).toBe('written');
  });

  test('of a name that is taken is refused where that is its sender’s to mend', async () => {
    const taken = { code: 'TAKEN', field: ['slug'], message: 'Taken.' } as const;
    const attempt = async () => ({
      changes: { vendors: [{ slug: 'acme', name: 'Acme' }] },
      nameTaken: taken,
    });
    expect(await runMutation(context, { ...mutation({}), attempt })).toBe('written');
    expect(await runMutation(context, { ...mutation({}), attempt })).toBe('TAKEN');
  });

  test('under a key is written once, and refused with another input', async () => {
    const { made, attempt } = lateBy(0, 'once');
    const input = { idempotencyKey: 'once', name: 'Once' };
    expect(await runMutation(context, { ...mutation(input), attempt })).toBe('written');
    expect(await runMutation(context, { ...mutation(input), attempt })).toBe('written');
    expect(made).toHaveLength(1);
    const other = { ...input, name: 'Twice' };
    expect(await runMutation(context, { ...mutation(other), attempt })).toBe('KEY_REUSED');
  });

  test('with a problem makes no attempt', async () => {
    const { made, attempt } = lateBy(0, 'wrong');
    const problem = { code: 'INVALID', field: ['slug'], message: 'Wrong.' } as const;
    const wrong = { ...mutation({}), problems: [null, problem], attempt };
    expect(await runMutation(context, wrong)).toBe('INVALID');
    expect(made).toEqual([]);
  });
});
