import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seedCatalog } from '../../src/importing/seed-catalog.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { freshFolder, SEED_FOLDER } from '../harness.ts';

const TMS = 'documents/open-telekom-cloud/tms-error-codes.rst';

let folder: string;
let database: string;
let store: Store;
beforeEach(async () => {
  folder = freshFolder();
  database = join(folder, 'catalog.sqlite');
  store = await openStore(database);
});
afterEach(() => store.close());

/** All rows of all tables. */
function contents(): Record<string, unknown[]> {
  const connection = new Database(database, { readonly: true });
  const tables = connection
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all();
  const rows = tables.map(({ name }) => [name, connection.prepare(`SELECT * FROM "${name}"`).all()]);
  connection.close();
  return Object.fromEntries(rows);
}

/** A copy of the seed folder in which one file is changed. */
function changedSeeds(file: string, change: (text: string) => string): URL {
  const copy = join(folder, 'seed');
  cpSync(SEED_FOLDER, copy, { recursive: true });
  const path = join(copy, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return pathToFileURL(`${copy}/`);
}

describe('seeding', () => {
  test('reads 200 error codes from five documents, each with its row', async () => {
    const seeded = await seedCatalog(store, SEED_FOLDER);
    expect(seeded.map(({ service, counts }) => [service, counts?.rows, counts?.added])).toEqual([
      ['open-telekom-cloud/tms', 35, 35],
      ['open-telekom-cloud/cts', 42, 42],
      ['huawei-cloud/osm', 49, 49],
      ['tencent-cloud/kms', 27, 27],
      ['tencent-cloud/cam', 47, 47],
    ]);
    const { error_codes, published_rows, revisions, editions } = contents();
    expect([error_codes, published_rows, revisions, editions].map((rows) => rows?.length)).toEqual([
      200, 200, 200, 5,
    ]);
    const connection = new Database(database, { readonly: true });
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(connection.pragma('foreign_key_check')).toEqual([]);
    connection.close();
  });

  test('again changes nothing at all', async () => {
    await seedCatalog(store, SEED_FOLDER);
    const before = contents();
    const seeded = await seedCatalog(store, SEED_FOLDER);
    expect(seeded.every(({ counts }) => counts === null)).toBe(true);
    expect(contents()).toEqual(before);
  });

  test('keeps the documents byte for byte', async () => {
    await seedCatalog(store, SEED_FOLDER);
    const connection = new Database(database, { readonly: true });
    const contentsOf = connection.prepare<[], Buffer>('SELECT content FROM editions').pluck().all();
    connection.close();
    const kept = contentsOf.map((content) => content.toString('base64'));
    for (const file of [
      TMS,
      'documents/tencent-cloud/cam-error-codes.txt',
      'documents/tencent-cloud/kms-error-codes.md',
    ]) {
      expect(kept).toContain(readFileSync(new URL(file, SEED_FOLDER)).toString('base64'));
    }
  });

  test('takes a changed document for a new edition, with what has changed in it', async () => {
    await seedCatalog(store, SEED_FOLDER);
    const changed = changedSeeds(TMS, (text) => text.replace('Query Time Out. ', 'Query timed out.'));
    const seeded = await seedCatalog(store, changed);
    expect(seeded[0]?.counts).toMatchObject({ rows: 35, changed: 1, unchanged: 34, added: 0, withdrawn: 0 });
    const entry = await store.errorCodes.byKey('open-telekom-cloud/tms/TMS.0018');
    expect(entry).toMatchObject({ version: 2, message: { plain: 'Query timed out.' } });
    const { documents } = await store.directory();
    const document = documents.find(({ service }) => service.key === 'open-telekom-cloud/tms')!;
    expect(await store.documents.editions(document.row)).toHaveLength(2);
  });

  test('leaves the names that maintainers have given', async () => {
    await seedCatalog(store, SEED_FOLDER);
    await store.write({ author: 'Ada', vendorNames: [{ slug: 'huawei-cloud', name: 'Huawei' }] });
    await seedCatalog(store, SEED_FOLDER);
    expect((await store.directory()).vendors.get('huawei-cloud')?.name).toBe('Huawei');
  });

  test('of a manifest that is not as it should be says where and why', async () => {
    const broken = changedSeeds('manifest.json', (text) => text.replace('"slug": "tms"', '"slug": "T M S"'));
    await expect(seedCatalog(store, broken)).rejects.toThrow(
      /manifest\.json is not as it should be.*lower-case/s,
    );
  });

  test('of a document without error codes says what was found instead', async () => {
    const empty = changedSeeds(TMS, () => 'Nothing\n=======\n\nNo table here.\n');
    await expect(seedCatalog(store, empty)).rejects.toThrow(/tms-error-codes\.rst holds no error codes/);
  });
});
