import { describe, expect, test, vi } from 'vitest';
import { startPostgres } from '../../../bench/several-nodes/postgres.ts';
import {
  createPostgresConnection,
  urlsOfHosts,
  withoutSecrets,
} from '../../../src/store/log/postgres-connection.ts';
import { freshPath, whenFinished } from '../../harness.ts';
import { caughtUp, change, DIRECTORY, hashesOf, openNode, skipWithoutPostgres } from './node.ts';

test.each([
  ['postgres://a:b@one:1,two:2/c?x=y', ['postgres://a:b@one:1/c?x=y', 'postgres://a:b@two:2/c?x=y']],
  ['postgresql://one/c', ['postgresql://one/c']],
  ['postgres://a@/c?host=/run/postgresql', ['postgres://a@/c?host=/run/postgresql']],
])('the hosts of %s', (url, urls) => {
  expect(urlsOfHosts(url)).toEqual(urls);
});

test.each([
  ['postgres://ada:secret@one:1,two:2/c?sslmode=require&password=secret', 'postgres://ada@one:1,two:2/c'],
  ['postgres://:secret@one/c', 'postgres://one/c'],
  ['postgres://ada:secret@/c?host=/run/postgresql', 'postgres://ada@/c?host=/run/postgresql'],
  ['secret', 'PostgreSQL'],
])('%s is shown without its secrets', (url, shown) => {
  expect(withoutSecrets(url)).toBe(shown);
});

describe('a failover to a synchronous standby', () => {
  skipWithoutPostgres();

  test('loses nothing that was acknowledged, and is found by nodes that know both hosts', async () => {
    const primary = await startPostgres();
    whenFinished(() => primary.remove());
    await primary.createDatabase('catalog');
    const standby = await startPostgres({ standbyOf: primary });
    whenFinished(() => standby.remove());
    await primary.run("ALTER SYSTEM SET synchronous_standby_names = 'FIRST 1 (standby)'");
    await primary.run('SELECT pg_reload_conf()');
    const isSynchronous = async () =>
      (await primary.run("SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'")).length > 0;
    await vi.waitUntil(isSynchronous, { timeout: 60_000 });

    const log = `postgres://catalog@127.0.0.1:${standby.port},127.0.0.1:${primary.port}/catalog`;
    const path = freshPath();
    const [one, two] = [await openNode(log, path), await openNode(log)];
    await one.write(DIRECTORY);
    const numbers = Array.from({ length: 30 }, (_, number) => number);
    await Promise.all(numbers.map((number) => one.write({ author: 'Ada', entries: [change(number)] })));
    await primary.kill();
    await standby.promote();
    for (const node of [one, two]) {
      const isBack = () =>
        node.log!.catchUp().then(
          () => true,
          () => false,
        );
      await vi.waitUntil(isBack, { timeout: 120_000 });
    }
    expect(await one.write({ author: 'Ada', entries: [change(100)] })).toMatchObject({ outcome: 'WRITTEN' });
    await caughtUp(one, two);
    expect(one.log!.status().rebuilds + two.log!.status().rebuilds).toBe(0);
    expect(await two.errorCodes.count({ condition: { all: [] }, search: null })).toBe(31);
    expect(hashesOf(one)).toEqual(hashesOf(two));

    // The old primary comes back as one, as it must not: the later timeline counts.
    await primary.start();
    const found = createPostgresConnection(log);
    whenFinished(() => found.close());
    const [row] = await found.query<{ port: number }>("SELECT current_setting('port')::int AS port");
    expect(row!.port).toBe(standby.port);
    await standby.stop();
    await expect(found.query('SELECT 1')).rejects.toThrow('cannot be reached');
    await vi.waitUntil(
      async () =>
        String(await found.query('SELECT 1').catch(String)).includes('was the primary before a failover'),
      { timeout: 60_000 },
    );
  });
});
