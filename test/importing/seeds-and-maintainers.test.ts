import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seedCatalog } from '../../src/importing/seed-catalog.ts';
import { freshFolder, openCatalog, SEED_FOLDER, type TestCatalog } from '../harness.ts';
import { importerOf } from './import-catalog.ts';

const PAGE = 'documents/open-telekom-cloud/tms-error-codes.rst';

describe('a seed document of which a later release of the project brings another edition', () => {
  const page = readFileSync(new URL(PAGE, SEED_FOLDER), 'utf8');
  const later = page.replace('| 400         | TMS.2009', '| 409         | TMS.2009');
  const theirs = page.replace('| 400         | TMS.2009', '| 422         | TMS.2009');
  let laterSeeds: URL;
  let catalog: TestCatalog;
  let importer: ReturnType<typeof importerOf>;
  let document: string;

  beforeEach(async () => {
    const folder = freshFolder();
    cpSync(SEED_FOLDER, folder, { recursive: true });
    writeFileSync(join(folder, PAGE), later);
    laterSeeds = pathToFileURL(`${folder}/`);
    catalog = await openCatalog();
    importer = importerOf(catalog);
    const { documents } = await catalog.expectData(
      '{ documents(service: "open-telekom-cloud/tms") { nodes { id } } }',
    );
    document = documents.nodes[0].id;
  });
  afterEach(() => catalog.close());

  const statuses = async () =>
    (await catalog.expectData('{ errorCode(by: {key: "open-telekom-cloud/tms/TMS.2009"}) { httpStatuses } }'))
      .errorCode.httpStatuses;
  const runs = async () =>
    (
      await catalog.expectData('query ($id: ID!) { importRuns(document: $id) { nodes { state } } }', {
        id: document,
      })
    ).importRuns.nodes;

  test('is updated at the next start, and at the one after that nothing is written', async () => {
    await seedCatalog(catalog.store, laterSeeds);
    expect(await statuses()).toEqual([409]);
    const version = await catalog.store.version();
    await seedCatalog(catalog.store, laterSeeds);
    expect(await catalog.store.version()).toBe(version);
  });

  test('is only planned where a maintainer has taken in an edition', async () => {
    await importer.takeIn({ document, content: theirs });
    await seedCatalog(catalog.store, laterSeeds);
    expect(await statuses()).toEqual([422]);
    expect(await runs()).toEqual([{ state: 'PLANNED' }, { state: 'APPLIED' }, { state: 'APPLIED' }]);
    const version = await catalog.store.version();
    await seedCatalog(catalog.store, laterSeeds);
    expect(await catalog.store.version()).toBe(version);
  });

  test('stays undone where a maintainer has undone it', async () => {
    await seedCatalog(catalog.store, laterSeeds);
    const { nodes } = (
      await catalog.expectData('query ($id: ID!) { importRuns(document: $id) { nodes { id } } }', {
        id: document,
      })
    ).importRuns;
    await importer.revert(nodes[0].id);
    await seedCatalog(catalog.store, laterSeeds);
    expect(await statuses()).toEqual([400]);
    expect(await runs()).toEqual([{ state: 'REVERTED' }, { state: 'APPLIED' }]);
  });
});
