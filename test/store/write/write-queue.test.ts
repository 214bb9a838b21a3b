import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { StoreBusy } from '../../../src/store/store-unavailable.ts';
import { createWriteQueue } from '../../../src/store/write/write-queue.ts';
import { freshPath, openCatalog, type TestCatalog } from '../../harness.ts';

/** A catalog in a file with its server on a port, and another connection that holds the lock for writes. */
async function openLockedCatalog(): Promise<{ catalog: TestCatalog; url: string; unlock: () => void }> {
  const path = freshPath();
  const catalog = await openCatalog({ path });
  onTestFinished(() => catalog.close());
  const { url } = await catalog.server.listen();
  const holder = new Database(path);
  onTestFinished(() => void holder.close());
  holder.exec('BEGIN IMMEDIATE');
  return { catalog, url, unlock: () => holder.exec('COMMIT') };
}

const renamed = (name: string) => ({ author: 'test', vendorNames: [{ slug: 'open-telekom-cloud', name }] });

describe('writes that wait for another process', () => {
  test('leave lookups to be answered, and are done in the order in which they came', async () => {
    const { catalog, url, unlock } = await openLockedCatalog();
    const done: number[] = [];
    const written = Array.from({ length: 20 }, async (_, at) => {
      // Tokens are kept past the writer of change sets, and wait in the same queue.
      if (at % 5 === 0) await catalog.store.tokens.revoke('cec_NOBODY00', 'test', null);
      else await catalog.store.write(renamed(`Name ${at}`));
      done.push(at);
    });
    // Within the 30 seconds for which a write waits; each is several turns of the event loop that wait for I/O.
    for (let count = 0; count < 50; count += 1) {
      const answer = await fetch(`${url}/graphql?query={__typename}`, {
        headers: { 'apollo-require-preflight': 'true' },
      });
      expect(answer.status).toBe(200);
      expect((await catalog.store.directory()).vendors.get('open-telekom-cloud')?.name).toBe(
        'Open Telekom Cloud',
      );
    }
    expect(done).toEqual([]);
    unlock();
    await Promise.all(written);
    expect(done).toEqual(Array.from({ length: 20 }, (_, at) => at));
    expect((await catalog.store.directory()).vendors.get('open-telekom-cloud')?.name).toBe('Name 19');
  });

  test('are refused where 256 wait already', async () => {
    const { catalog, unlock } = await openLockedCatalog();
    const waiting = Array.from({ length: 256 }, (_, at) => catalog.store.write(renamed(`Name ${at}`)));
    await expect(catalog.store.write(renamed('One more'))).rejects.toThrow(StoreBusy);
    unlock();
    for (const { outcome } of await Promise.all(waiting)) expect(outcome).toBe('WRITTEN');
  });

  test('end with the store', async () => {
    const path = freshPath();
    const { store, close } = await openCatalog({ path, seeded: false });
    const holder = new Database(path);
    holder.exec('BEGIN IMMEDIATE');
    const refused = expect(store.write({ author: 'test', vendors: [] })).rejects.toThrow(StoreBusy);
    await close();
    await refused;
    holder.close();
  });
});

describe('a queue of writes', () => {
  test('attempts the first alone, and lets the event loop turn between two attempts', async () => {
    const queue = createWriteQueue();
    const attempts: { readonly by: number; readonly turn: number }[] = [];
    let turn = 0;
    let isLocked = true;
    const count = (): void => {
      turn += 1;
      if (isLocked) setImmediate(count);
    };
    setImmediate(count);
    const writes = Array.from({ length: 20 }, (_, by) =>
      queue.run(() => {
        attempts.push({ by, turn });
        if (attempts.length > 5) isLocked = false;
        if (isLocked) throw new StoreBusy('locked');
        return by;
      }),
    );
    expect(await Promise.all(writes)).toEqual(Array.from({ length: 20 }, (_, by) => by));
    expect(attempts.map(({ by }) => by)).toEqual([
      0,
      0,
      0,
      0,
      0,
      ...Array.from({ length: 20 }, (_, by) => by),
    ]);
    const turns = attempts.slice(0, 6).map((attempt) => attempt.turn);
    expect(new Set(turns).size).toBe(turns.length);
  });

  test('does one write in a turn of the event loop', async () => {
    const queue = createWriteQueue();
    let turn = 0;
    let isOver = false;
    const count = (): void => {
      turn += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    const turns = await Promise.all(Array.from({ length: 5 }, () => queue.run(() => turn)));
    isOver = true;
    expect(new Set(turns).size).toBe(5);
  });

  test('refuses a write that waits too long, also behind another', async () => {
    const queue = createWriteQueue({ patience: 60 });
    const attempted = new Set<string>();
    const busy = (name: string) => () => {
      attempted.add(name);
      throw new StoreBusy('locked');
    };
    const long = queue.run(busy('first'), 60_000).catch((error: unknown) => error);
    await expect(queue.run(busy('second'))).rejects.toThrow(
      new StoreBusy('The store has been busy with other writes for 0.06 seconds.'),
    );
    expect(attempted).toEqual(new Set(['first']));
    queue.close();
    expect(await long).toBeInstanceOf(StoreBusy);
  });

  test('goes on after a write that fails', async () => {
    const queue = createWriteQueue();
    const failed = queue.run(() => {
      throw new Error('There is no vendor nobody.');
    });
    const next = queue.run(() => 'done');
    await expect(failed).rejects.toThrow('There is no vendor nobody.');
    expect(await next).toBe('done');
  });
});
