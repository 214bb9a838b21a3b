import { copyFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { freshFolder, freshPath, seededPath } from '../harness.ts';
import { caughtUp, change, hashesOf, openNode, withPostgres } from '../store/log/node.ts';
import { catalog } from './shell.ts';

const { freshLog } = withPostgres();

/** Runs `catalog log` with a URL; gives what it prints, as JSON, and its exit code. */
function logShell(path: string, log: string, ...words: string[]): { status: number | null; json: any } {
  const { status, stdout } = catalog(path, ['log', ...words, '--json'], {
    settings: { CATALOG_LOG_URL: log },
  });
  return { status, json: JSON.parse(stdout) };
}

const ENTRY = { ...change(1), identity: { service: 'open-telekom-cloud/tms', code: 'X.1', variant: 1 } };

describe('catalog log', () => {
  test('moves a catalog into a log with its history, and out again', async () => {
    const log = await freshLog();
    const path = seededPath();
    const before = hashesOf({ path });
    expect(logShell(path, log, 'init')).toMatchObject({ status: 0, json: { catalog: path } });
    expect(hashesOf({ path })).toEqual(before);
    expect(logShell(seededPath(), log, 'init')).toMatchObject({
      status: 1,
      json: { error: { code: 'NOT_IN_LOG' } },
    });

    const [one, two] = [await openNode(log, path), await openNode(log)];
    expect(hashesOf(two)).toEqual(before);
    await two.write({
      author: 'Ada',
      entries: [
        { ...ENTRY, state: { ...ENTRY.state, vendor: { ...ENTRY.state.vendor, category: 'unknown' } } },
      ],
    });
    await caughtUp(one);
    const target = freshPath();
    expect(catalog(path, ['log', 'leave', target]).status).toBe(0);
    const alone = await openStore(target);
    expect(await alone.errorCodes.byKey('open-telekom-cloud/tms/X.1')).toMatchObject({ version: 1 });
    await alone.close();
    expect(hashesOf({ path: target })).toEqual(hashesOf(one));
  });

  test('refuses to move a catalog that is open elsewhere', async () => {
    const log = await freshLog();
    const path = seededPath();
    const open = await openStore(path);
    expect(logShell(path, log, 'init')).toMatchObject({
      status: 1,
      json: { error: { code: 'FILE_IN_USE' } },
    });
    await open.close();
    expect(logShell(path, log, 'init').status).toBe(0);
  });

  test('keeps a snapshot from which a new node starts, and says how far a node is', async () => {
    const log = await freshLog();
    const path = seededPath();
    logShell(path, log, 'init');
    const one = await openNode(log, path);
    const request = (key: string) => ({ key, mutation: 'm', inputSha256: 'a', note: null });
    for (const slug of ['one', 'two']) {
      await one.write({ author: 'Ada', vendors: [{ slug, name: slug }], request: request(slug) });
    }
    expect(logShell(path, log, 'snapshot')).toMatchObject({ status: 0, json: { position: 2 } });
    await one.write({ author: 'Ada', vendors: [{ slug: 'three', name: 'Three' }] });
    const { json } = logShell(path, log, 'status');
    expect(json).toMatchObject({
      position: 3,
      node: { position: 3 },
      snapshots: [{ position: 2 }, { position: 0 }],
    });
    const backup = `${freshFolder()}/backup.sqlite`;
    expect(catalog(path, ['backup', backup]).status).toBe(0);
    const [fromSnapshot, fromBackup] = [await openNode(log), await openNode(log, backup)];
    expect(hashesOf(fromSnapshot)).toEqual(hashesOf(one));
    expect(hashesOf(fromBackup)).toEqual(hashesOf(one));
  });

  test('verifies that a node is what the log makes', async () => {
    const log = await freshLog();
    const path = seededPath();
    logShell(path, log, 'init');
    const node = await openNode(log, path);
    await node.write({ author: 'Ada', vendors: [{ slug: 'one', name: 'One' }] });
    await node.close();
    expect(logShell(path, log, 'verify')).toEqual({ status: 0, json: { position: 1, different: [] } });
    const changed = freshPath();
    copyFileSync(path, changed);
    const { default: Database } = await import('better-sqlite3');
    const connection = new Database(changed);
    connection.exec("UPDATE vendors SET name = 'Two' WHERE slug = 'one'");
    connection.close();
    expect(logShell(changed, log, 'verify')).toEqual({
      status: 1,
      json: { position: 1, different: ['vendors'] },
    });
  });

  test('says that there is no log, or no setting that names one', async () => {
    const path = seededPath();
    expect(logShell(path, await freshLog(), 'status')).toMatchObject({
      status: 1,
      json: { error: { code: 'LOG' } },
    });
    expect(catalog(path, ['log', 'status'])).toMatchObject({
      status: 1,
      stderr: 'CATALOG_LOG_URL names no log. Give it the URL of the PostgreSQL.\n',
    });
  });
});
