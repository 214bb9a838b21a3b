import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { seedCatalog } from '../../../src/importing/seed-catalog.ts';
import { openStore, openStoreToRead } from '../../../src/store/open-store.ts';
import type { EntryChange } from '../../../src/store/write/change-set.ts';
import { freshPath, SEED_FOLDER } from '../../harness.ts';
import { caughtUp, change, DIRECTORY, hashesOf, openNode, withPostgres } from './node.ts';

const { freshLog, server } = withPostgres();

const TOKEN = { name: 'Ada', role: 'ADMIN' as const, createdBy: 'root', expiresAt: null };

describe('nodes of one log', () => {
  test('give the same outcome to a write, and hold the same', async () => {
    const log = await freshLog();
    const [one, two] = [await openNode(log), await openNode(log)];
    expect(await one.write(DIRECTORY)).toMatchObject({ outcome: 'WRITTEN' });
    await caughtUp(two);
    expect((await two.directory()).vendors.has('acme')).toBe(true);
    const results = await Promise.all([
      one.write({ author: 'Ada', entries: [change(1)] }),
      two.write({ author: 'Bob', entries: [change(1, 0, [500])] }),
    ]);
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(['VERSION_CONFLICT', 'WRITTEN']);
    expect(await two.write(DIRECTORY)).toEqual({ outcome: 'NAME_TAKEN' });
    await caughtUp(one, two);
    expect(hashesOf(one)).toEqual(hashesOf(two));
    expect(await one.version()).toBe(await two.version());
    expect(one.log!.status().position).toBe(4);
  });

  test('lose no update of many at the same time', async () => {
    const log = await freshLog();
    const nodes = await Promise.all([openNode(log), openNode(log), openNode(log)]);
    await nodes[0]!.write({ ...DIRECTORY, entries: [0, 1, 2].map((number) => change(number)) });
    await caughtUp(...nodes);
    const attempt = async (index: number) => {
      const node = nodes[index % nodes.length]!;
      const number = index % 3;
      const { version } = (await node.errorCodes.byKey(`acme/disks/D.${number}`))!;
      return node.write({ author: `a${index}`, entries: [change(number, version, [400 + (index % 100)])] });
    };
    const results = await Promise.all(Array.from({ length: 150 }, (_, index) => attempt(index)));
    const written = results.filter(({ outcome }) => outcome === 'WRITTEN').length;
    await caughtUp(...nodes);
    const versions = await Promise.all(
      [0, 1, 2].map(
        async (number) => (await nodes[0]!.errorCodes.byKey(`acme/disks/D.${number}`))!.version - 1,
      ),
    );
    expect(versions.reduce((sum, count) => sum + count, 0)).toBe(written);
    const [one, ...others] = nodes.map(hashesOf);
    for (const other of others) expect(other).toEqual(one);
  });

  test('are seeded once, though all of them seed', async () => {
    const log = await freshLog();
    const nodes = await Promise.all([openNode(log), openNode(log)]);
    await Promise.all(nodes.map((node) => seedCatalog(node, SEED_FOLDER)));
    await caughtUp(...nodes);
    const lone = await openStore(freshPath());
    await seedCatalog(lone, SEED_FOLDER);
    const [one, two] = nodes;
    expect(await one!.errorCodes.count({ condition: { all: [] }, search: null })).toBe(
      await lone.errorCodes.count({ condition: { all: [] }, search: null }),
    );
    const runs = await one!.importRuns.runs({}, null, 100);
    expect(runs.map(({ state }) => state)).toEqual(
      (await lone.importRuns.runs({}, null, 100)).map(({ state }) => state),
    );
    await lone.close();
    expect(hashesOf(one!)).toEqual(hashesOf(two!));
  });

  test('remember the idempotency keys of each other', async () => {
    const log = await freshLog();
    const [one, two] = [await openNode(log), await openNode(log)];
    const request = { key: 'k', mutation: 'm', inputSha256: 'a', note: 'first' };
    const create = (slug: string) => ({ author: 'Ada', request, vendors: [{ slug, name: slug }] });
    expect(await one.write(create('one'))).toMatchObject({ outcome: 'WRITTEN' });
    expect(await two.write(create('two'))).toMatchObject({ outcome: 'REPEATED', receipt: { note: 'first' } });
    await caughtUp(one, two);
    expect([...(await two.directory()).vendors.keys()]).toEqual(['one']);
  });

  test('know the tokens of each other, and that one is revoked', async () => {
    const log = await freshLog();
    const [one, two] = [await openNode(log), await openNode(log)];
    const issued = await one.tokens.issue({ ...TOKEN, prefix: 'cec_one', sha256: 'x' }, null);
    expect(issued).toMatchObject({ outcome: 'WRITTEN', token: { prefix: 'cec_one', revokedAt: null } });
    await caughtUp(two);
    const token = (await two.tokens.withPrefix('cec_one'))!;
    expect(token).toEqual(issued.outcome === 'KEY_REUSED' ? null : issued.token);
    await two.tokens.markUsed(token.row);
    await two.tokens.revoke('cec_one', 'root', null);
    await caughtUp(one);
    expect(await one.tokens.withPrefix('cec_one')).toMatchObject({
      revokedAt: expect.any(Number),
      lastUsedAt: expect.any(Number),
    });
    expect(hashesOf(one)).toEqual(hashesOf(two));
  });

  test('take a change set that is longer than a part, entry by entry', async () => {
    const log = await freshLog();
    const [one, two] = [await openNode(log), await openNode(log)];
    function* entries(): Generator<EntryChange> {
      for (let number = 0; number < 3_000; number += 1) yield change(number);
    }
    expect(await one.write({ ...DIRECTORY, entries: entries() })).toMatchObject({
      outcome: 'WRITTEN',
      entries: { length: 3_000 },
    });
    await caughtUp(two);
    expect(hashesOf(one)).toEqual(hashesOf(two));
  });

  test('leave nothing in the log where what makes the entries fails', async () => {
    const log = await freshLog();
    const node = await openNode(log);
    const broken = new Error('no more entries');
    function* failing(): Generator<EntryChange> {
      for (let number = 0; number < 3_000; number += 1) yield change(number);
      throw broken;
    }
    await expect(node.write({ ...DIRECTORY, entries: failing() })).rejects.toBe(broken);
    const counts = await server().run(
      `SELECT (SELECT count(*)::int FROM catalog_log.parts) AS parts,
         (SELECT count(*)::int FROM catalog_log.entries) AS entries`,
      new URL(log).pathname.slice(1),
    );
    expect(counts).toEqual([{ parts: 0, entries: 1 }]);
  });

  test('go on after an operation that the writer takes nowhere', async () => {
    const log = await freshLog();
    const [one, two] = [await openNode(log), await openNode(log)];
    const orphan = { author: 'Ada', services: [{ vendor: 'nobody', slug: 'x', name: 'X' }] };
    await expect(one.write(orphan)).rejects.toThrow('There is no vendor nobody.');
    expect(await two.write(DIRECTORY)).toMatchObject({ outcome: 'WRITTEN' });
    await caughtUp(one, two);
    expect(one.log!.status()).toMatchObject({ state: 'FOLLOWING', position: 2 });
    expect(hashesOf(one)).toEqual(hashesOf(two));
  });
});

test('a node answers a dry run itself, as of all that its log holds', async () => {
  const log = await freshLog();
  const [one, two] = [await openNode(log), await openNode(log)];
  const vendors = ['acme', 'apex'].map((slug) => ({ slug, name: slug }));
  await one.write({ ...DIRECTORY, vendors, entries: [change(1), change(2)] });
  await caughtUp(two);
  const before = hashesOf(two);
  const known = (await two.directory()).vendors;
  const [row, into] = [known.get('acme')!.row, known.get('apex')!.row];
  const merge = { author: 'Ada', directoryStep: { step: 'MERGE', kind: 'VENDOR', row, into } } as const;
  const tried = await two.write({ ...merge, dryRun: true });
  expect(tried).toMatchObject({ outcome: 'WRITTEN', moved: { errorCodes: 2 } });
  await caughtUp(one, two);
  expect([one, two].map((node) => node.log!.status().position)).toEqual([1, 1]);
  expect(hashesOf(two)).toEqual(before);
  expect(await one.write(merge)).toEqual(tried);
});

describe('the file of a node', () => {
  test('goes on where it was, and may be thrown away', async () => {
    const log = await freshLog();
    const path = freshPath();
    const one = await openNode(log, path);
    await one.write({ ...DIRECTORY, entries: [change(1)] });
    const before = hashesOf(one);
    await one.close();
    const again = await openNode(log, path);
    expect(again.log!.status()).toMatchObject({ state: 'FOLLOWING', position: 1 });
    await again.close();
    rmSync(path);
    const anew = await openNode(log, path);
    expect(hashesOf(anew)).toEqual(before);
  });

  test('is refused without its log, with the address to use and no password', async () => {
    const log = (await freshLog()).replace('catalog@', 'catalog:secret@');
    const path = freshPath();
    await (await openNode(log, path)).close();
    const refused = await openStore(path).catch((error: Error) => error);
    expect(refused).toMatchObject({ reason: 'BELONGS_TO_LOG' });
    expect(String(refused)).toContain(log.replace(':secret', ''));
    const read = await openStoreToRead(path);
    expect(await read!.version()).toBe(0);
    await read!.close();
  });

  test('is refused where it is a catalog of its own, or of another log', async () => {
    const [log, other] = [await freshLog(), await freshLog()];
    const path = freshPath();
    const lone = await openStore(path);
    await lone.write(DIRECTORY);
    await lone.close();
    await expect(openStore({ path, log })).rejects.toMatchObject({ reason: 'NOT_IN_LOG' });
    const node = await openNode(log);
    await node.close();
    await (await openNode(other)).close();
    await expect(openStore({ path: node.path!, log: other })).rejects.toThrow('is a node of another log');
  });

  test('may be open twice, with both following', async () => {
    const log = await freshLog();
    const path = freshPath();
    const [server1, shell] = [await openNode(log, path), await openNode(log, path)];
    await server1.write(DIRECTORY);
    const writes = Array.from({ length: 20 }, (_, number) =>
      (number % 2 === 0 ? server1 : shell).write({ author: 'Ada', entries: [change(number)] }),
    );
    expect(new Set((await Promise.all(writes)).map(({ outcome }) => outcome))).toEqual(new Set(['WRITTEN']));
    expect(new Database(path, { readonly: true }).pragma('integrity_check')).toEqual([
      { integrity_check: 'ok' },
    ]);
  });
});
