import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { startPostgres } from '../../../bench/several-nodes/postgres.ts';
import { encodeOperation, FORMAT } from '../../../src/store/log/encode-operation.ts';
import { createPostgresLog } from '../../../src/store/log/postgres-log.ts';
import { LogUnavailable } from '../../../src/store/store-unavailable.ts';
import { freshPath, whenFinished } from '../../harness.ts';
import {
  APPEND_OF_NEWER_FORMAT,
  caughtUp,
  change,
  DIRECTORY,
  hashesOf,
  openNode,
  untilState,
  withPostgres,
} from './node.ts';

const { freshLog, onLog, server } = withPostgres();

/** Makes a log forget its last entries, as a failover to a standby does that had not received them. */
function loseEntries(log: string, from: number) {
  return onLog(
    log,
    `DELETE FROM catalog_log.entries WHERE position >= ${from};
     UPDATE catalog_log.head h SET position = e.position, hash = e.hash, at = e.at
     FROM catalog_log.entries e WHERE e.position = ${from - 1}`,
  );
}

describe('a node whose PostgreSQL is away', () => {
  test('reads on, refuses writes, leaves nothing half done, and goes on when it is back', async () => {
    const postgres = await startPostgres();
    whenFinished(() => postgres.remove());
    const log = await postgres.createDatabase('catalog');
    const [one, two] = [await openNode(log), await openNode(log)];
    await one.write({ ...DIRECTORY, entries: [change(1)] });
    await caughtUp(two);
    await postgres.kill();

    const refused = await one.write({ author: 'Ada', entries: [change(2)] }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(LogUnavailable);
    await untilState(one, 'UNREACHABLE');
    await expect(one.log!.catchUp()).rejects.toThrow('takes no writes now');
    expect(await one.errorCodes.byKey('acme/disks/D.1')).toMatchObject({ version: 1 });
    await one.close();
    const again = await openNode(log, one.path!);
    expect(await again.errorCodes.byKey('acme/disks/D.1')).toMatchObject({ version: 1 });

    await postgres.start();
    await untilState(again, 'FOLLOWING');
    await untilState(two, 'FOLLOWING');
    expect(await two.errorCodes.byKey('acme/disks/D.2')).toBeNull();
    expect(await two.write({ author: 'Ada', entries: [change(2)] })).toMatchObject({ outcome: 'WRITTEN' });
    await caughtUp(again, two);
    expect(hashesOf(again)).toEqual(hashesOf(two));
  });

  test('that hangs reads on, refuses writes, may be closed, and has written nothing twice', async () => {
    const postgres = await startPostgres();
    whenFinished(() => postgres.remove());
    const log = await postgres.createDatabase('catalog');
    const patient = await openNode(log);
    await patient.write({ ...DIRECTORY, entries: [change(1)] });
    const [node, closed] = [await openNode(log, freshPath(), 2), await openNode(log, freshPath(), 2)];
    await untilState(node, 'FOLLOWING');
    await untilState(closed, 'FOLLOWING');
    const write = (number: number) => {
      const request = { key: `${number}`, mutation: 'm', inputSha256: `${number}`, note: null };
      return node.write({ author: 'Ada', entries: [change(number)], request });
    };
    const numbers = [2, 3, 4, 5, 6];

    postgres.freeze();
    const startedAt = performance.now();
    const refused = await Promise.allSettled(numbers.map(write));
    // By the node's own timers: those of TCP take a quarter of an hour.
    expect(performance.now() - startedAt).toBeLessThan(180_000);
    for (const result of refused) {
      expect(result).toMatchObject({ status: 'rejected', reason: expect.any(LogUnavailable) });
    }
    await untilState(node, 'UNREACHABLE');
    await expect(node.log!.catchUp()).rejects.toThrow('takes no writes now');
    expect(await node.errorCodes.byKey('acme/disks/D.1')).toMatchObject({ version: 1 });
    await closed.close();

    postgres.thaw();
    await untilState(node, 'FOLLOWING');
    for (const number of numbers) {
      const { outcome } = await vi.waitFor(() => write(number), { timeout: 120_000 });
      expect(['WRITTEN', 'REPEATED']).toContain(outcome);
    }
    // A connection that was held up may still fail once.
    await vi.waitFor(() => caughtUp(patient, node), { timeout: 120_000 });
    expect(hashesOf(node)).toEqual(hashesOf(patient));
    const revisions = await node.history.revisions({}, null, 100, false);
    expect(revisions).toHaveLength(6);
    expect(revisions.map(({ version }) => version)).toEqual(Array(6).fill(1));
  });

  test('cannot be made where it has no file yet', async () => {
    const unused = 'postgres://catalog@127.0.0.1:1/catalog';
    await expect(openNode(unused)).rejects.toThrow(/The log of this node cannot be reached: .*ECONNREFUSED/);
  });
});

describe('a connection that is lost in the middle of an append', () => {
  test('leaves the entry in the log once', async () => {
    const log = await freshLog();
    const node = await openNode(log);
    await node.write(DIRECTORY);
    // Settled from the start: a write may be refused while the next connection is being ended.
    const writes = Promise.allSettled(
      Array.from({ length: 60 }, (_, number) => node.write({ author: 'Ada', entries: [change(number)] })),
    );
    for (let kill = 0; kill < 5; kill += 1) {
      await server().run(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE application_name = 'cloud-error-catalog' AND query LIKE '%catalog_log.append%'`,
      );
    }
    const settled = await writes;
    await vi.waitUntil(
      () =>
        node.log!.catchUp().then(
          () => true,
          () => false,
        ),
      { timeout: 60_000 },
    );
    for (const [number, result] of settled.entries()) {
      const entry = await node.errorCodes.byKey(`acme/disks/D.${number}`);
      if (result.status === 'fulfilled') {
        expect(result.value.outcome).toBe('WRITTEN');
        expect(entry).toMatchObject({ version: 1 });
      } else {
        expect(result.reason).toBeInstanceOf(LogUnavailable);
      }
    }
    const [counted] = await onLog(
      log,
      'SELECT count(*)::int AS entries, max(position)::int AS last FROM catalog_log.entries',
    );
    expect(counted!.entries).toBe(Number(counted!.last) + 1);
  });
});

describe('a node that has applied what its log has lost', () => {
  test.each([
    ['ahead of it', 0],
    ['beside it', 3],
  ])('and is %s is made anew, and keeps what it was', async (_, more) => {
    const log = await freshLog();
    const [ahead, behind] = [await openNode(log), await openNode(log)];
    await ahead.write({ ...DIRECTORY, entries: [change(1)] });
    await caughtUp(behind);
    await behind.close();
    for (const number of [2, 3]) await ahead.write({ author: 'Ada', entries: [change(number)] });
    const shown = await ahead.version();
    await ahead.close();

    await loseEntries(log, 2);
    const other = await openNode(log, behind.path!);
    for (let number = 10; number < 10 + more; number += 1) {
      await other.write({ author: 'Bob', entries: [change(number)] });
    }
    const rebuilt = await openNode(log, ahead.path!);
    await vi.waitUntil(() => rebuilt.log!.status().rebuilds === 1, { timeout: 120_000 });
    await untilState(rebuilt, 'FOLLOWING');
    await caughtUp(rebuilt, other);
    expect(await rebuilt.errorCodes.byKey('acme/disks/D.2')).toBeNull();
    expect(await rebuilt.errorCodes.count({ condition: { all: [] }, search: null })).toBe(1 + more);
    expect(await rebuilt.version()).toBeGreaterThan(shown);
    expect(hashesOf(rebuilt)).toEqual(hashesOf(other));
    const kept = readdirSync(dirname(ahead.path!)).filter((name) => name.includes('.diverged-'));
    expect(kept).toEqual([expect.stringMatching(/^catalog\.sqlite\.diverged-3-[0-9a-f]{8}$/)]);
    expect(await rebuilt.write({ author: 'Ada', entries: [change(2)] })).toMatchObject({
      outcome: 'WRITTEN',
    });
  });

  test('appends nothing before it has found that', async () => {
    const log = await freshLog();
    const { position, hash } = { position: 2, hash: 'ab'.repeat(32) };
    const node = await openNode(log);
    await node.write({ ...DIRECTORY, entries: [change(1)] });
    const beside = createPostgresLog(log, 60);
    whenFinished(() => beside.close());
    const operation = { kind: 'USE_TOKEN', row: 1 } as const;
    const append = (seen: { position: number; hash: string }) =>
      beside.append({ id: randomUUID(), format: FORMAT, parts: encodeOperation(operation), seen });
    await expect(append({ position, hash })).rejects.toThrow('Nothing was written.');
    await expect(append({ position: 1, hash })).rejects.toThrow('Nothing was written.');
    const head = (await beside.head())!;
    expect(head.position).toBe(1);
    expect(await append(head)).toBe(2);
  });

  test('while it is open answers no write with the outcome of another', async () => {
    const log = await freshLog();
    const node = await openNode(log);
    await node.write({ ...DIRECTORY, entries: [change(1)] });
    await node.write({ author: 'Ada', entries: [change(2)] });
    await loseEntries(log, 2);
    await vi.waitUntil(() => node.log!.status().rebuilds === 1, { timeout: 120_000 });
    await untilState(node, 'FOLLOWING');
    expect(await node.errorCodes.byKey('acme/disks/D.2')).toBeNull();
    expect(await node.write({ author: 'Ada', entries: [change(2)] })).toMatchObject({
      outcome: 'WRITTEN',
      entries: [{ version: 1 }],
    });
  });
});

describe('a log that a node cannot apply', () => {
  test('since an entry is of a newer format: it reads on, and says so', async () => {
    const log = await freshLog();
    const node = await openNode(log);
    await node.write({ ...DIRECTORY, entries: [change(1)] });
    await onLog(log, APPEND_OF_NEWER_FORMAT);
    await untilState(node, 'NEWER_FORMAT');
    expect(node.log!.status()).toMatchObject({
      position: 1,
      reason:
        'Entry 2 of the log has format 99, which this release does not know. Run the release that wrote it.',
    });
    expect(await node.errorCodes.byKey('acme/disks/D.1')).toMatchObject({ version: 1 });
    await expect(node.write({ author: 'Ada', entries: [change(2)] })).rejects.toThrow('takes no writes now');
  });

  test('since an entry holds what this release does not know: it stops right before that', async () => {
    const log = await freshLog();
    const node = await openNode(log);
    await node.write({ ...DIRECTORY, entries: [change(1)] });
    const known = { author: 'Ada', vendors: [{ slug: 'known', name: 'Known' }] };
    const newer = { author: 'Ada', vendorMascots: [{ slug: 'acme', mascot: 'a gnu' }] };
    const lines = [known, newer].map((changes) => JSON.stringify({ kind: 'WRITE', changes }));
    const texts = lines.map((line) => `convert_to('${line}' || chr(10), 'UTF8')`);
    await onLog(
      log,
      `SELECT catalog_log.append(ARRAY[gen_random_uuid(), gen_random_uuid()], ARRAY[1, 1],
         ARRAY[${texts.map((text) => `sha256(${text})`).join()}], ARRAY[${texts.join()}],
         ARRAY[h.position, h.position], ARRAY[h.hash, h.hash]) FROM catalog_log.head h`,
    );
    await untilState(node, 'NEWER_FORMAT');
    expect(node.log!.status()).toMatchObject({
      position: 2,
      reason: 'Entry 3 of the log holds what this release does not know. Run the release that wrote it.',
    });
    expect((await node.directory()).vendors.has('known')).toBe(true);
  });

  test('since an entry is not what it was: it stops before that', async () => {
    const log = await freshLog();
    const [one, two] = [await openNode(log), await openNode(log)];
    await two.close();
    await one.write({ ...DIRECTORY, entries: [change(1)] });
    await onLog(log, "UPDATE catalog_log.entries SET content = convert_to('{}', 'UTF8') WHERE position = 1");
    const again = await openNode(log, two.path!);
    await untilState(again, 'STUCK');
    expect(again.log!.status()).toMatchObject({
      position: 0,
      reason: 'Entry 1 of the log is not what it was.',
    });
  });

  test('since it is another log than before: it is not made anew from that', async () => {
    const log = await freshLog();
    const node = await openNode(log);
    await node.write(DIRECTORY);
    await onLog(log, `UPDATE catalog_log.head SET log = gen_random_uuid(); DELETE FROM catalog_log.entries`);
    await untilState(node, 'STUCK');
    expect(node.log!.status()).toMatchObject({
      position: 1,
      reason: 'The log is another one than this node follows.',
    });
    expect((await node.directory()).vendors.has('acme')).toBe(true);
  });
});
