import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedCatalog } from '../../../src/importing/seed-catalog.ts';
import { type Check, verifyFile } from '../../../src/store/maintenance/verify.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { stateOfRecord } from '../../../src/store/read/corrections.ts';
import { KEYS_OF_WORD } from '../../../src/store/search/postings.ts';
import { freshPath, SEED_FOLDER } from '../../harness.ts';

let folder: string;
let seeded: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'catalog-verify-'));
  seeded = join(folder, 'catalog.sqlite');
  const store = await openStore(seeded);
  await seedCatalog(store, SEED_FOLDER);
  const record = (await store.errorCodes.byKey('open-telekom-cloud/tms/TMS.0014'))!;
  const state = stateOfRecord(record, []);
  const correction = {
    field: 'SOLUTION' as const,
    value: { plain: 'Fill it.', markdown: 'Fill **it**.' },
    writtenAgainst: state.vendor.solution,
    author: 'Ada',
    reason: 'Clearer',
    createdAt: Date.now(),
  };
  await store.write({
    author: 'Ada',
    entries: [
      {
        identity: { service: 'open-telekom-cloud/tms', code: 'TMS.0014', variant: 1 },
        expectedVersion: 1,
        kind: 'CORRECTED',
        reason: 'Clearer',
        state: { ...state, corrections: [correction] },
      },
    ],
  });
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const IT = "(SELECT id FROM error_codes WHERE key = 'open-telekom-cloud/tms/TMS.0014')";

/** What is done to a sound catalog behind the catalog's back, and what `verify` says of it. */
const DAMAGES: readonly (readonly [sql: string, check: Check, message: RegExp])[] = [
  [
    `UPDATE error_codes SET message = 'Other.' WHERE id = ${IT}`,
    'ENTRIES',
    /TMS\.0014: Its message is not that of its last revision\./,
  ],
  [
    `UPDATE error_codes SET http_statuses = '[500]' WHERE id = ${IT}`,
    'ENTRIES',
    /TMS\.0014: Its httpStatuses is not that/,
  ],
  [
    `UPDATE error_codes SET status_order = 1 WHERE id = ${IT}`,
    'ENTRIES',
    /TMS\.0014: Its order by status does not follow/,
  ],
  ["UPDATE vendors SET slug = 'another' WHERE id = 1", 'DIRECTORY', /is not made of its vendor and its slug/],
  ['UPDATE services SET retired_at = 1', 'DIRECTORY', /Error codes stand on service .*, which is deleted/],
  ['UPDATE categories SET retired_at = 1', 'DIRECTORY', /Error codes stand in category .*, which is deleted/],
  ['UPDATE documents SET retired_at = 1', 'DIRECTORY', /is deleted, and has rows of now/],
  [
    "INSERT INTO directory_aliases VALUES ('VENDOR', 0, 'earlier', 999, NULL)",
    'DIRECTORY',
    /The earlier name earlier leads to no row of vendors/,
  ],
  ['DELETE FROM directory_changes WHERE id = 3', 'DIRECTORY', /changes of the directory that were written/],
  [
    'UPDATE directory_changes SET after_revision = 100000 WHERE id = 1',
    'DIRECTORY',
    /stands behind a revision that is not there/,
  ],
  [
    `UPDATE error_codes SET has_description = 1 - has_description WHERE id = ${IT}`,
    'ENTRIES',
    /TMS\.0014: Its mark of a description does not follow/,
  ],
  [
    `UPDATE error_codes SET has_solution = 0 WHERE id = ${IT}`,
    'ENTRIES',
    /TMS\.0014: Its mark of a solution does not follow/,
  ],
  [
    `UPDATE error_codes SET corrected = 0 WHERE id = ${IT}`,
    'ENTRIES',
    /TMS\.0014: Its corrections are not|TMS\.0014: Its marks/,
  ],
  [
    `UPDATE error_codes SET version = 3 WHERE id = ${IT}`,
    'ENTRIES',
    /TMS\.0014: It is at version 3, but has the revisions of 1, 2\./,
  ],
  [`DELETE FROM corrections`, 'ENTRIES', /TMS\.0014: Its corrections are not those of its last revision\./],
  [
    `UPDATE corrections SET reason = 'Another'`,
    'ENTRIES',
    /TMS\.0014: Its corrections are not those of its last revision\./,
  ],
  [
    `INSERT INTO error_code_aliases SELECT 'more', id FROM error_codes LIMIT 1`,
    'ENTRIES',
    /: Its list of aliases does not follow/,
  ],
  [
    `DELETE FROM revisions WHERE error_code_id = ${IT} AND version = 1`,
    'ENTRIES',
    /TMS\.0014: It is at version 2, but has the revisions of 2\./,
  ],
  [
    `DELETE FROM revisions WHERE id = 7`,
    'FEED',
    /^Of 201 revisions that were written, 200 are there, the last with the number 201\.$/,
  ],
  [
    `DELETE FROM revisions WHERE id = 201`,
    'FEED',
    /^Of 201 revisions that were written, 200 are there, the last with the number 200\.$/,
  ],
  [
    `UPDATE revisions SET created_at = 0 WHERE id = 100`,
    'FEED',
    /^Revision 100 is dated before the one in front of it\.$/,
  ],
  [
    `UPDATE catalog SET changed_at = 1`,
    'FEED',
    /^201 revisions are dated after the last change of the catalog\.$/,
  ],
  [
    `PRAGMA foreign_keys = OFF; DELETE FROM services WHERE key = 'open-telekom-cloud/tms'`,
    'REFERENCES',
    /^\w+ row \d+ refers to a row of services that is not there\.$/,
  ],
  [
    `DELETE FROM search_postings WHERE id / ${KEYS_OF_WORD} = (SELECT id FROM search_words WHERE word = 'orchestration')`,
    'SEARCH_INDEX',
    /APIGW\.0106: Its words in the index are not those of its texts\./,
  ],
  [
    `UPDATE search_postings SET rows = x'0100ffff', entries = 2 WHERE id = (SELECT min(p.id) FROM search_postings p
       WHERE p.id / ${KEYS_OF_WORD} = (SELECT id FROM search_words WHERE word = 'orchestration'))`,
    'SEARCH_INDEX',
    /^row 65535: Its words/,
  ],
  [
    `UPDATE search_words SET word = 'ghost' WHERE word = 'orchestration'`,
    'SEARCH_INDEX',
    /APIGW\.0106: Its words in the index/,
  ],
  [
    `DELETE FROM search_words WHERE word = 'orchestration'`,
    'SEARCH_INDEX',
    /^\d lists of rows are of no word\.$/,
  ],
];

describe('verifyFile', () => {
  test('finds nothing in a sound catalog, and counts what it holds', async () => {
    const steps: number[] = [];
    const { problems, counts } = await verifyFile(seeded, (done, total) => steps.push(done / total));
    expect(problems).toEqual([]);
    expect(counts).toMatchObject({ error_codes: 200, revisions: 201, corrections: 1, vendors: 3 });
    expect(steps).toEqual([...steps].sort((left, right) => left - right));
  });

  test.each(DAMAGES)('finds %s', async (sql, check, message) => {
    const path = freshPath();
    copyFileSync(seeded, path);
    const connection = new Database(path);
    connection.exec(sql);
    connection.close();
    const { problems } = await verifyFile(path);
    const found = problems.filter((problem) => problem.check === check).map((problem) => problem.message);
    expect(found).toContainEqual(expect.stringMatching(message));
  });

  test('finds a page that is overwritten, and still says the rest', async () => {
    const path = freshPath();
    copyFileSync(seeded, path);
    const connection = new Database(path);
    const page = connection
      .prepare<[], number>("SELECT rootpage FROM sqlite_schema WHERE name = 'error_codes_key'")
      .pluck()
      .get()!;
    connection.close();
    const { openSync, writeSync, closeSync } = await import('node:fs');
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(4096, 0xab), 0, 4096, (page - 1) * 4096);
    closeSync(file);
    const { problems, counts } = await verifyFile(path);
    expect(problems.some(({ check }) => check === 'FILE')).toBe(true);
    expect(counts).toMatchObject({ revisions: 201 });
    expect(dirname(path)).not.toBe(folder);
  });
});
