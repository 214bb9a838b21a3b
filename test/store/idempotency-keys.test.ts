import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { KEY_LIFETIME, prepareIdempotencyKeys } from '../../src/store/write/idempotency-keys.ts';
import { freshPath, freshStore } from '../harness.ts';

const REQUEST = { key: 'k', mutation: 'm', inputSha256: 'a', note: null };

/** The keys of a new store, over a connection of its own, with the number of rows. */
async function freshKeys() {
  const path = freshPath();
  await freshStore(path);
  const connection = new Database(path);
  const count = connection.prepare('SELECT count(*) FROM idempotency_keys').pluck();
  return { keys: prepareIdempotencyKeys(connection), count: () => count.get() as number };
}

describe('an idempotency key', () => {
  test('is remembered for 30 days, and new after that', async () => {
    const { keys } = await freshKeys();
    keys.keep('Ada', REQUEST, { entries: [], note: 'first' }, 1_000);
    expect(keys.find('Ada', REQUEST, 1_000 + KEY_LIFETIME - 1)).toMatchObject({
      outcome: 'REPEATED',
      receipt: { note: 'first' },
    });
    expect(keys.find('Ada', { ...REQUEST, inputSha256: 'b' }, 1_000)).toEqual({ outcome: 'KEY_REUSED' });
    expect(keys.find('Ada', { ...REQUEST, inputSha256: 'b' }, 1_000 + KEY_LIFETIME)).toBeNull();
    expect(KEY_LIFETIME).toBe(30 * 86_400_000);
  });

  test('may be used again once it has expired, even where older ones wait to be deleted', async () => {
    const { keys } = await freshKeys();
    for (let n = 0; n < 250; n += 1)
      keys.keep('Ada', { ...REQUEST, key: `${n}` }, { entries: [], note: null }, n);
    const at = 249 + KEY_LIFETIME;
    keys.keep('Ada', { ...REQUEST, key: '249' }, { entries: [], note: 'again' }, at);
    expect(keys.find('Ada', { ...REQUEST, key: '249' }, at)).toMatchObject({ receipt: { note: 'again' } });
  });

  test('is deleted by the writes after it, 100 at most in each', async () => {
    const { keys, count } = await freshKeys();
    for (let n = 0; n < 250; n += 1)
      keys.keep('Ada', { ...REQUEST, key: `${n}` }, { entries: [], note: null }, n);
    expect(count()).toBe(250);
    const counts = ['x', 'y', 'z'].map((key) => {
      keys.keep('Ada', { ...REQUEST, key }, { entries: [], note: null }, 249 + KEY_LIFETIME);
      return count();
    });
    expect(counts).toEqual([151, 52, 3]);
  });

  test('of a token is new after 30 days by the clock of the store', async () => {
    let now = 1_000;
    const store = await freshStore(':memory:', () => now);
    const request = { key: 'k', mutation: 'issueToken', inputSha256: 'a' };
    const token = (prefix: string) => ({
      ...{ prefix, sha256: prefix, name: 'Ada', role: 'ADMIN' as const, createdBy: 'root', expiresAt: null },
    });
    expect(await store.tokens.issue(token('one'), request)).toMatchObject({ outcome: 'WRITTEN' });
    now += KEY_LIFETIME - 1;
    expect(await store.tokens.issue(token('two'), request)).toMatchObject({ outcome: 'REPEATED' });
    expect(await store.repeated('root', request)).not.toBeNull();
    now += 1;
    expect(await store.repeated('root', request)).toBeNull();
    expect(await store.tokens.issue(token('two'), request)).toMatchObject({ outcome: 'WRITTEN' });
  });

  test('of a change is new after 30 days by the clock of the store', async () => {
    let now = 1_000;
    const store = await freshStore(':memory:', () => now);
    const create = (slug: string) =>
      store.write({ author: 'Ada', request: REQUEST, vendors: [{ slug, name: slug }] });
    expect(await create('one')).toMatchObject({ outcome: 'WRITTEN' });
    now += KEY_LIFETIME - 1;
    expect(await create('two')).toMatchObject({ outcome: 'REPEATED' });
    now += 1;
    expect(await create('two')).toMatchObject({ outcome: 'WRITTEN' });
    expect((await store.directory()).vendors.size).toBe(2);
  });
});
