import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { backUp, FileExists } from '../../../src/store/maintenance/backup.ts';
import { FileInUse, restoreFile } from '../../../src/store/maintenance/restore.ts';
import { verifyFile } from '../../../src/store/maintenance/verify.ts';
import { openStore, type Store } from '../../../src/store/open-store.ts';
import { freshPath } from '../../harness.ts';

const quiet = { copy: () => {}, verify: () => {} };
const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);

/** A store that is open in this process, with so many vendors. */
async function storeOf(path: string, vendors: readonly string[]): Promise<Store> {
  const store = await openStore(path);
  await store.write({ author: 'test', vendors: vendors.map((slug) => ({ slug, name: slug })) });
  return store;
}

async function vendorsOf(path: string): Promise<string[]> {
  const store = await openStore(path);
  const vendors = [...(await store.directory()).vendors.keys()];
  await store.close();
  return vendors;
}

describe('a backup', () => {
  test('holds what was committed, while the catalog is open and written to', async () => {
    const path = freshPath();
    const backup = join(dirname(path), 'backup.sqlite');
    const store = await storeOf(path, ['acme']);
    onTestFinished(() => store.close());
    const copied = backUp(path, backup);
    await store.write({ author: 'test', vendors: [{ slug: 'later', name: 'Later' }] });
    await copied;
    expect(readdirSync(dirname(path)).filter((name) => name.startsWith('backup'))).toEqual(['backup.sqlite']);
    expect(await verifyFile(backup)).toMatchObject({ problems: [] });
    expect(readdirSync(dirname(path)).filter((name) => name.startsWith('backup'))).toEqual(['backup.sqlite']);
    expect(await vendorsOf(backup)).toEqual(['acme']);
  });

  test('is of one commit, though another process writes at each of its steps', async () => {
    const path = freshPath();
    const backup = join(dirname(path), 'backup.sqlite');
    await (await storeOf(path, ['acme'])).close();
    const other = new Database(path);
    onTestFinished(() => void other.close());
    other.exec(
      'CREATE TABLE large AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) SELECT i, randomblob(4000) AS x FROM n',
    );
    let steps = 0;
    await backUp(path, backup, () => {
      steps += 1;
      other.exec('INSERT INTO authors (name) VALUES (hex(randomblob(8)))');
    });
    expect(steps).toBeGreaterThan(2);
    const copy = new Database(backup, { readonly: true });
    expect(copy.prepare('SELECT count(*) FROM authors').pluck().get()).toBe(1);
    copy.close();
  });

  test('never overwrites a file', async () => {
    const path = freshPath();
    const there = join(dirname(path), 'there');
    await (await storeOf(path, ['acme'])).close();
    writeFileSync(there, 'mine');
    await expect(backUp(path, there)).rejects.toBeInstanceOf(FileExists);
    expect(readFileSync(there, 'utf8')).toBe('mine');
  });

  test('leaves nothing behind where it fails', async () => {
    const path = freshPath();
    await expect(backUp(path, `${path}.backup`)).rejects.toThrow();
    expect(readdirSync(dirname(path))).toEqual([]);
  });
});

describe('restoring', () => {
  test('puts the backup in place, and keeps what was there with its log', async () => {
    const path = freshPath();
    const backup = join(dirname(path), 'backup.sqlite');
    await (await storeOf(path, ['acme'])).close();
    await backUp(path, backup);
    await (await storeOf(path, ['later'])).close();
    const { kept, verified } = await restoreFile(backup, path, NOW, quiet);
    expect({ kept, problems: verified.problems }).toEqual({
      kept: `${path}.2026-01-02T03-04-05-000Z`,
      problems: [],
    });
    expect(await vendorsOf(path)).toEqual(['acme']);
    expect(await vendorsOf(kept!)).toEqual(['acme', 'later']);
    expect(await vendorsOf(backup)).toEqual(['acme']);
    expect(existsSync(`${path}.restoring`)).toBe(false);
  });

  test('makes a catalog where there is none', async () => {
    const path = freshPath();
    const backup = `${path}.backup`;
    await (await storeOf(path, ['acme'])).close();
    await backUp(path, backup);
    const elsewhere = `${path}.new`;
    expect(await restoreFile(backup, elsewhere, NOW, quiet)).toMatchObject({ kept: null });
    expect(await vendorsOf(elsewhere)).toEqual(['acme']);
  });

  test('is refused while the catalog is open', async () => {
    const path = freshPath();
    const backup = `${path}.backup`;
    const store = await storeOf(path, ['acme']);
    onTestFinished(() => store.close());
    await backUp(path, backup);
    await store.write({ author: 'test', vendors: [{ slug: 'later', name: 'Later' }] });
    await expect(restoreFile(backup, path, NOW, quiet)).rejects.toThrow(FileInUse);
    expect((await store.directory()).vendors.size).toBe(2);
    expect(readdirSync(dirname(path)).sort()).toEqual(
      ['', '-shm', '-wal', '.backup'].map((ending) => `catalog.sqlite${ending}`),
    );
  });

  test('replaces a damaged catalog, with the log beside it', async () => {
    const path = freshPath();
    const backup = `${path}.backup`;
    await (await storeOf(path, ['acme'])).close();
    await backUp(path, backup);
    writeFileSync(path, readFileSync(path).fill(0, 16, 18));
    writeFileSync(`${path}-wal`, 'stale');
    const { kept } = await restoreFile(backup, path, NOW, quiet);
    expect(await vendorsOf(path)).toEqual(['acme']);
    expect(readFileSync(`${kept}-wal`, 'utf8')).toBe('stale');
  });

  test('changes nothing where the backup is not in order', async () => {
    const path = freshPath();
    const backup = `${path}.backup`;
    await (await storeOf(path, ['acme'])).close();
    await backUp(path, backup);
    const connection = new Database(backup);
    connection.exec('INSERT INTO search_postings (id, entries, rows) VALUES (1, 0, zeroblob(0))');
    connection.close();
    const before = readFileSync(path);
    const { verified, kept } = await restoreFile(backup, path, NOW, quiet);
    expect({ kept, checks: verified.problems.map(({ check }) => check) }).toEqual({
      kept: null,
      checks: ['SEARCH_INDEX'],
    });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dirname(path)).sort()).toEqual(['catalog.sqlite', 'catalog.sqlite.backup']);
  });

  test('takes no file that is no catalog, and replaces none', async () => {
    const path = freshPath();
    const text = `${path}.txt`;
    writeFileSync(text, 'Dear diary');
    await (await storeOf(path, ['acme'])).close();
    await expect(restoreFile(text, path, NOW, quiet)).rejects.toThrow(`${text} is no SQLite database.`);
    await expect(restoreFile(`${path}.missing`, path, NOW, quiet)).rejects.toThrow('it is missing or empty');
    await expect(restoreFile(path, text, NOW, quiet)).rejects.toThrow(`${text} is no SQLite database.`);
    expect(readFileSync(text, 'utf8')).toBe('Dear diary');
  });
});
