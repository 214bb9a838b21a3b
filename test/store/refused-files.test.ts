import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { FileRefused, type RefusalReason } from '../../src/store/file-refusal.ts';
import { openStore, openStoreToRead } from '../../src/store/open-store.ts';
import { freshPath } from '../harness.ts';

/** Makes a database with SQLite itself, as another application does. */
function makeDatabase(path: string, ...statements: readonly string[]): void {
  const connection = new Database(path);
  for (const statement of statements) connection.exec(statement);
  connection.close();
}

async function makeCatalog(path: string): Promise<void> {
  await (await openStore(path)).close();
}

/** Makes a catalog and overwrites some of its bytes. */
async function makeDamaged(path: string, damage: (content: Buffer) => Buffer): Promise<void> {
  await makeCatalog(path);
  writeFileSync(path, damage(readFileSync(path)));
}

const TABLE = 'CREATE TABLE bookmarks (url TEXT)';

/** Files that are no catalog of this release: what makes each, and what is said of it. */
const FILES: readonly (readonly [
  name: string,
  make: (path: string) => void | Promise<void>,
  reason: RefusalReason,
  message: RegExp,
])[] = [
  [
    'a text',
    (path) => writeFileSync(path, 'Dear diary,\n'.repeat(500)),
    'NO_DATABASE',
    / is no SQLite database\. It is left as it is\. Give CATALOG_DB /,
  ],
  ['one byte', (path) => writeFileSync(path, 'x'), 'NO_DATABASE', / is no SQLite database\. /],
  [
    'a folder',
    (path) => mkdirSync(path),
    'NO_DATABASE',
    / is a folder\. It is left as it is\. Give CATALOG_DB /,
  ],
  ['a named pipe', (path) => void execFileSync('mkfifo', [path]), 'NO_DATABASE', / is no regular file\. /],
  [
    'a link to a text',
    (path) => {
      writeFileSync(`${path}.txt`, 'x'.repeat(4096));
      symlinkSync(`${path}.txt`, path);
    },
    'NO_DATABASE',
    / is no SQLite database\. /,
  ],
  [
    'the database of another application, by its id',
    (path) => makeDatabase(path, 'PRAGMA application_id = 252006674', TABLE),
    'OTHER_APPLICATION',
    / is the database of another application \(its application_id is 0xf055112\)\. It is left as it is\. /,
  ],
  [
    'the database of another application, by its tables',
    (path) => makeDatabase(path, TABLE),
    'OTHER_APPLICATION',
    / another application \(its tables are bookmarks\)\. /,
  ],
  [
    'the same in WAL mode',
    (path) => makeDatabase(path, 'PRAGMA journal_mode = WAL', TABLE),
    'OTHER_APPLICATION',
    /\(its tables are bookmarks\)/,
  ],
  [
    'another application’s migrations by the same migrator',
    (path) =>
      makeDatabase(
        path,
        'CREATE TABLE __drizzle_migrations (id, hash, created_at)',
        "INSERT INTO __drizzle_migrations VALUES (1, 'x', 1700000000000)",
        TABLE,
      ),
    'OTHER_APPLICATION',
    /\(its tables are bookmarks\)/,
  ],
  [
    'a database of many tables',
    (path) => makeDatabase(path, ...'abcdef'.split('').map((name) => `CREATE TABLE ${name} (x)`)),
    'OTHER_APPLICATION',
    /\(its tables are a, b, c, and 3 more\)/,
  ],
  [
    'a catalog that ends in its header',
    (path) => makeDamaged(path, (content) => content.subarray(0, 60)),
    'DAMAGED',
    / is damaged \(it ends after 60 bytes\)\. .*`catalog restore FILE`/,
  ],
  [
    'a catalog that ends too early',
    (path) => makeDamaged(path, (content) => content.subarray(0, 8192)),
    'DAMAGED',
    / is damaged \(it ends after 8192 of \d+ bytes\)\. /,
  ],
  [
    'a catalog without a page size',
    (path) => makeDamaged(path, (content) => content.fill(0, 16, 18)),
    'DAMAGED',
    / is damaged \(its header has no page size\)\. /,
  ],
  [
    'a catalog with an overwritten schema',
    (path) => makeDamaged(path, (content) => content.fill(0xab, 100, 4096)),
    'DAMAGED',
    / is damaged \(database disk image is malformed\)\. /,
  ],
  [
    'a catalog of another file format',
    (path) => makeDamaged(path, (content) => content.fill(9, 20, 24)),
    'DAMAGED',
    / is damaged \(its header is not one of SQLite\)\. /,
  ],
  [
    'a foreign database that is damaged',
    (path) => {
      makeDatabase(path, TABLE);
      const content = readFileSync(path);
      writeFileSync(path, content.fill(0xab, 100, 4096));
    },
    'DAMAGED',
    / is damaged \(/,
  ],
  [
    'a catalog of a newer release',
    async (path) => {
      await makeCatalog(path);
      makeDatabase(
        path,
        "INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('future', 4102444800000)",
      );
    },
    'NEWER_RELEASE',
    / was written by a newer release of the catalog\. Run that release, or restore a backup /,
  ],
];

/** All of a folder: names, contents and times. */
function contentOf(folder: string): unknown {
  return readdirSync(folder).map((name) => {
    const stats = statSync(join(folder, name));
    return [name, stats.mtimeMs, stats.isFile() ? readFileSync(join(folder, name)).toString('latin1') : null];
  });
}

describe('a file that is no catalog of this release', () => {
  test.each(FILES)('is refused in one line and left as it is: %s', async (_, make, reason, message) => {
    const path = freshPath();
    await make(path);
    const before = contentOf(dirname(path));
    for (const open of [openStore, openStoreToRead]) {
      const refused = await open(path).then(
        () => null,
        (error: unknown) => error,
      );
      expect(refused).toBeInstanceOf(FileRefused);
      const { reason: given, message: text } = refused as FileRefused;
      expect({ given, text }).toEqual({ given: reason, text: expect.stringMatching(message) });
      expect(text).toMatch(new RegExp(`^${path} [^\\n]*$`));
    }
    // Of a catalog, the time may change; nothing else.
    if (reason !== 'NEWER_RELEASE' && reason !== 'DAMAGED') expect(contentOf(dirname(path))).toEqual(before);
  });

  test('leaves the log of another application that is open alone', async () => {
    const path = freshPath();
    const other = new Database(path);
    other.pragma('journal_mode = WAL');
    other.exec(TABLE);
    const before = contentOf(dirname(path));
    await expect(openStore(path)).rejects.toThrow('its tables are bookmarks');
    expect(contentOf(dirname(path))).toEqual(before);
    other.close();
  });
});

describe('a catalog', () => {
  test('has an application_id of its own', async () => {
    const path = freshPath();
    await makeCatalog(path);
    expect(readFileSync(path).toString('latin1', 68, 72)).toBe('CEC1');
  });

  test('of a release that set no application_id is taken over', async () => {
    const path = freshPath();
    await makeCatalog(path);
    makeDatabase(path, 'PRAGMA application_id = 0');
    await makeCatalog(path);
    expect(readFileSync(path).toString('latin1', 68, 72)).toBe('CEC1');
  });

  test('is made in an empty file, and in folders that are not there', async () => {
    const path = freshPath();
    writeFileSync(path, '');
    await makeCatalog(path);
    const deep = join(dirname(path), 'a', 'b', 'catalog.sqlite');
    await makeCatalog(deep);
    expect(statSync(deep).size).toBeGreaterThan(4096);
  });

  test('is not made where a file stands for a folder', async () => {
    const path = freshPath();
    writeFileSync(path, 'x');
    await expect(openStore(join(path, 'catalog.sqlite'))).rejects.toThrow(
      `${path}/catalog.sqlite cannot be written to: part of its path is a file, and no folder. Let `,
    );
  });
});
