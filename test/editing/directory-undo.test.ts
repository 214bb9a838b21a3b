import { beforeEach, describe, expect, test } from 'vitest';
import { verifyFile } from '../../src/store/maintenance/verify.ts';
import { freshPath, MAINTAINER, openCatalog, type TestCatalog, whenFinished } from '../harness.ts';
import { importerOf, NEW_DOCUMENT, numberedPage, openImportCatalog } from '../importing/import-catalog.ts';
import { directoryOf, mustDo } from './directory-changes.ts';

let catalog: TestCatalog;
let attempt: ReturnType<typeof directoryOf>;
let change: ReturnType<typeof directoryOf>;
let importer: ReturnType<typeof importerOf>;

beforeEach(async () => {
  // In memory, imports need no thread of their own.
  catalog = await openImportCatalog();
  attempt = directoryOf(catalog);
  change = mustDo(attempt);
  importer = importerOf(catalog);
  whenFinished(() => catalog.close());
});

/** The keys of all entries, withdrawn ones included. */
async function keysOf(filter: Record<string, unknown> = {}): Promise<string[]> {
  const { errorCodes } = await catalog.expectData(
    'query ($filter: ErrorCodeFilter) { errorCodes(filter: $filter, first: 100) { nodes { key } } }',
    { filter: { lifecycle: ['CURRENT', 'HISTORICAL', 'WITHDRAWN'], ...filter } },
  );
  return errorCodes.nodes.map(({ key }: { key: string }) => key);
}

async function keyOfEntry(key: string): Promise<string | null> {
  const { errorCode } = await catalog.expectData(
    'query ($key: String!) { errorCode(by: {key: $key}) { key } }',
    { key },
  );
  return errorCode?.key ?? null;
}

async function createCode(service: string, code: string, more: object = {}): Promise<void> {
  const { createErrorCode } = await catalog.expectData(
    'mutation ($input: CreateErrorCodeInput!) { createErrorCode(input: $input) { userErrors { message } } }',
    { input: { service, code, message: `Message of ${code}`, reason: 'test', ...more } },
  );
  expect(createErrorCode.userErrors).toEqual([]);
}

async function createService(vendor: string, slug: string): Promise<string> {
  const known = await catalog.expectData('query ($slug: String!) { vendor(slug: $slug) { id } }', {
    slug: vendor,
  });
  if (known.vendor === null) await change('createVendor', { slug: vendor, name: vendor });
  await change('createService', { vendor, slug, name: slug });
  return `${vendor}/${slug}`;
}

/** That the counts in memory are those of the entries. */
async function expectExactCounts(): Promise<void> {
  const { errorCodes } = await catalog.expectData(
    `{ errorCodes(first: 100, filter: {lifecycle: [CURRENT, HISTORICAL, WITHDRAWN]}) {
       totalCount nodes { vendor { slug } service { key } category { slug } }
       facets { vendors { value count } services { value count } categories { value count } } } }`,
  );
  expect(errorCodes.totalCount).toBe(errorCodes.nodes.length);
  const facets = { vendors: 'vendor.slug', services: 'service.key', categories: 'category.slug' };
  for (const [facet, place] of Object.entries(facets)) {
    const [field, name] = place.split('.') as [string, string];
    const counts = new Map<string, number>();
    for (const node of errorCodes.nodes)
      counts.set(node[field][name], (counts.get(node[field][name]) ?? 0) + 1);
    const counted = errorCodes.facets[facet].map(({ value, count }: { value: string; count: number }) => [
      value,
      count,
    ]);
    expect(new Map(counted)).toEqual(counts);
  }
}

describe('what nothing stands on', () => {
  test('can be deleted, and its name is free again', async () => {
    const service = await createService('acme', 'disks');
    await change('createCategory', {
      slug: 'odd',
      title: 'Odd',
      description: 'Odd.',
      canonicalCode: 'UNKNOWN',
      remedy: 'NONE',
    });
    const { importRun } = await importer.plan({
      newDocument: { service, title: 'Errors', slug: 'errors' },
      content: numberedPage(3),
    });
    await importer.discard(importRun.id);
    const { deletedId } = await change('deleteDocument', { document: 'acme/disks/errors' });
    expect(deletedId).toBe(importRun.document.id);
    await change('deleteService', { key: service });
    await change('deleteVendor', { slug: 'acme' });
    await change('deleteCategory', { slug: 'odd' });
    const gone = await catalog.expectData(
      `query ($id: ID!) { vendors { slug } services { key } vendor(slug: "acme") { id } category(slug: "odd") { id }
         document(id: $id) { id } importRuns { nodes { document { key } } } }`,
      { id: deletedId },
    );
    expect(gone).toMatchObject({ vendors: [], services: [], vendor: null, category: null, document: null });
    // History names what is gone.
    expect(gone.importRuns.nodes).toEqual([{ document: { key: 'acme/disks/errors' } }]);
    await createService('acme', 'disks');
    await expectExactCounts();
  });

  test('is deleted once: again, it is not there', async () => {
    await change('createVendor', { slug: 'acme', name: 'Acme' });
    await change('createVendor', { slug: 'acne', name: 'Acne' });
    await change('deleteVendor', { slug: 'acme' });
    expect((await attempt('deleteVendor', { slug: 'acme' })).userErrors).toEqual([
      { code: 'NOT_FOUND', field: ['slug'], message: 'There is no vendor "acme". Nearest: "acne".' },
    ]);
  });

  test('is told from what something stands on, and what that is', async () => {
    const run = await importer.takeIn({ newDocument: NEW_DOCUMENT, content: numberedPage(7) });
    const { category } = await catalog.expectData(
      '{ category(slug: "invalid-parameter") { errorCodeCount } }',
    );
    expect(category.errorCodeCount).toBe(7);
    const messages = await Promise.all([
      attempt('deleteVendor', { slug: 'acme' }),
      attempt('deleteService', { key: 'acme/disks' }),
      attempt('deleteDocument', { document: run.document.id }),
      attempt('deleteCategory', { slug: 'invalid-parameter' }),
    ]);
    expect(messages.map(({ userErrors }) => userErrors[0].code)).toEqual(Array(4).fill('NOT_ALLOWED_NOW'));
    expect(messages.map(({ userErrors }) => userErrors[0].message)).toEqual([
      '1 service belongs to it (acme/disks). Delete or merge these first.',
      expect.stringMatching(
        /^7 error codes stand on it \(acme\/disks\/D\.0001, .*, …\)\. Error codes are never deleted: .* 1 document belongs to it/,
      ),
      expect.stringContaining('Undo its imports with revertImport first'),
      expect.stringMatching(/^\d+ of the rules that put error codes into categories give it/),
    ]);
    await importer.revert(run.id);
    await change('deleteDocument', { document: 'acme/disks/error-codes' });
    const { errorCode } = await catalog.expectData(
      '{ errorCode(by: {key: "acme/disks/D.0001"}) { lifecycle rows { line } revisions { nodes { kind } } } }',
    );
    expect(errorCode).toMatchObject({ lifecycle: 'WITHDRAWN', rows: [] });
    await expectExactCounts();
  });
});

describe('a new slug', () => {
  test.each([
    ['renameVendor', { slug: 'acme', newSlug: 'apex' }, 'apex/disks'],
    ['renameService', { key: 'acme/disks', newSlug: 'volumes' }, 'acme/volumes'],
  ])('of %s changes all keys, and the old ones are still found', async (mutation, input, service) => {
    const run = await importer.takeIn({ newDocument: NEW_DOCUMENT, content: numberedPage(3) });
    await change(mutation, input);
    expect(await keysOf()).toEqual([`${service}/D.0001`, `${service}/D.0002`, `${service}/D.0003`]);
    for (const key of ['acme/disks/D.0002', 'acme/disks/d.0002', `${service}/D.0002`]) {
      expect(await keyOfEntry(key)).toBe(`${service}/D.0002`);
    }
    const found = await catalog.expectData(
      `{ vendor(slug: "acme") { id } service(key: "acme/disks") { key documents { key } }
         document(key: "acme/disks/error-codes") { id key }
         errorCodes(filter: {vendor: ["acme"], service: ["acme/disks"], document: ["acme/disks/error-codes"]}) { totalCount }
         changes(filter: {service: ["acme/disks"]}) { totalCount } vendors { slug } }`,
    );
    expect(found).toMatchObject({
      vendor: {},
      service: { key: service, documents: [{ key: `${service}/error-codes` }] },
      document: { id: run.document.id, key: `${service}/error-codes` },
      errorCodes: { totalCount: 3 },
      changes: { totalCount: 3 },
    });
    expect(found.vendors).toHaveLength(1);
    const again = await importer.takeIn({ document: 'acme/disks/error-codes', content: numberedPage(4) });
    expect(again.counts).toMatchObject({ added: 1, changed: 0, withdrawn: 0, unchanged: 3 });
    await createCode('acme/disks', 'X.1');
    expect(await keysOf({ code: ['X.1'] })).toEqual([`${service}/X.1`]);
    await expectExactCounts();
  });

  test('of a category leaves its error codes as they are, and rules and corrections follow', async () => {
    await importer.takeIn({ newDocument: NEW_DOCUMENT, content: numberedPage(3) });
    await createCode('acme/disks', 'X.1', { category: 'invalid-parameter' });
    const before = new Date();
    await change('renameCategory', { slug: 'invalid-parameter', newSlug: 'wrong-value' });
    const run = await importer.takeIn({ document: 'acme/disks/error-codes', content: numberedPage(4) });
    expect(run.counts).toMatchObject({ added: 1, changed: 0, unchanged: 3 });
    const { category, errorCodes } = await catalog.expectData(
      `query ($before: DateTime!) {
         category(slug: "invalid-parameter") { slug errorCodeCount }
         errorCodes(filter: {category: ["invalid-parameter"], code: ["X.1"]}) {
           nodes { version category { slug } corrections { field value typedValue { ... on CategoryValue { category { slug } } } }
             revisions { nodes { kind changes { field after } } } similar(first: 1) { score } } }
         errorCode(by: {key: "acme/disks/D.0001"}, asOf: $before) { category { slug } } }`.replace(
        ' similar(first: 1) { score }',
        '',
      ),
      { before },
    );
    expect(category).toEqual({ slug: 'wrong-value', errorCodeCount: 5 });
    expect(errorCodes.nodes[0].category.slug).toBe('wrong-value');
    expect(errorCodes.nodes[0].corrections).toContainEqual({
      field: 'CATEGORY',
      value: 'wrong-value',
      typedValue: { category: { slug: 'wrong-value' } },
    });
    const { correctErrorCode } = await correctMessage('acme/disks/D.0001');
    expect(correctErrorCode.revision.changes).toEqual([{ field: 'MESSAGE' }]);
    await expectExactCounts();
  });

  async function correctMessage(key: string) {
    const { errorCode } = await catalog.expectData(
      'query ($key: String!) { errorCode(by: {key: $key}) { id version } }',
      { key },
    );
    return catalog.expectData(
      `mutation ($input: CorrectErrorCodeInput!) { correctErrorCode(input: $input) { revision { changes { field } } userErrors { message } } }`,
      {
        input: { id: errorCode.id, expectedVersion: errorCode.version, patch: { message: 'M' }, reason: 'r' },
      },
    );
  }

  test('is refused where something else has it, or had it; its own old one can come back', async () => {
    await createService('acme', 'disks');
    await createService('acme', 'nets');
    await change('renameService', { key: 'acme/disks', newSlug: 'volumes' });
    const taken = { code: 'TAKEN', field: ['newSlug'] };
    expect(
      (await attempt('renameService', { key: 'acme/nets', newSlug: 'volumes' })).userErrors,
    ).toMatchObject([taken]);
    expect((await attempt('renameService', { key: 'acme/nets', newSlug: 'disks' })).userErrors).toMatchObject(
      [taken],
    );
    expect(
      (await attempt('createService', { vendor: 'acme', slug: 'disks', name: 'Disks' })).userErrors,
    ).toMatchObject([{ code: 'TAKEN', field: ['slug'] }]);
    const { service } = await change('renameService', { key: 'acme/volumes', newSlug: 'disks' });
    expect(service.key).toBe('acme/disks');
    const { service: found } = await catalog.expectData('{ service(key: "acme/volumes") { key } }');
    expect(found).toEqual({ key: 'acme/disks' });
  });

  test.each([
    ['renameVendor', { slug: 'acme', newSlug: 'Acme' }, ['newSlug'], /^A slug has 1 to 50 lower-case/],
    ['renameVendor', { slug: 'acme', newSlug: 'ac\u202eme' }, ['newSlug'], /^A slug has 1 to 50 lower-case/],
    ['renameVendor', { slug: 'acme', newSlug: 'acme' }, ['newSlug'], /^It is the slug that it has/],
    [
      'renameVendor',
      { slug: 'acmee', newSlug: 'b' },
      ['slug'],
      /^There is no vendor "acmee". Nearest: "acme"/,
    ],
    ['renameVendor', { slug: 'acme', newSlug: 'b', reason: ' ' }, ['reason'], /^It is blank/],
    ['renameService', { key: 'acme/common', newSlug: 'all' }, ['key'], /^A service `common` holds what all/],
    ['mergeVendors', { from: 'acme', into: 'acme' }, ['into'], /^It is the same vendor/],
    ['mergeServices', { from: 'acme/common', into: 'acme/disks' }, ['from'], /^A service `common` holds/],
  ])('%s of %j is refused', async (mutation, input, field, message) => {
    await createService('acme', 'disks');
    await createService('acme', 'common');
    expect((await attempt(mutation, input)).userErrors).toEqual([
      { code: expect.any(String), field, message: expect.stringMatching(message) },
    ]);
  });
});

describe('a merge', () => {
  const DRY = { dryRun: true };

  test('of categories moves their error codes, each with a revision, and rules follow', async () => {
    await importer.takeIn({ newDocument: NEW_DOCUMENT, content: numberedPage(3) });
    const input = { from: 'invalid-parameter', into: 'missing-parameter', reason: 'One is enough' };
    const tried = await change('mergeCategories', { ...input, ...DRY });
    expect(tried).toMatchObject({ category: { errorCodeCount: 0 }, moved: { errorCodes: 3, services: 0 } });
    expect(await keysOf({ category: ['missing-parameter'] })).toEqual([]);
    const merged = await change('mergeCategories', { ...input, idempotencyKey: 'once' });
    expect(merged).toMatchObject({
      category: { slug: 'missing-parameter', errorCodeCount: 3 },
      moved: tried.moved,
    });
    expect(await change('mergeCategories', { ...input, idempotencyKey: 'once' })).toEqual(merged);
    expect(await keysOf({ category: ['invalid-parameter'] })).toHaveLength(3);
    const { errorCode } = await catalog.expectData(
      `{ errorCode(by: {key: "acme/disks/D.0001"}) {
           version category { slug } revisions(first: 1) { nodes { kind reason author { name } version changes { field } } } } }`,
    );
    expect(errorCode).toEqual({
      version: 2,
      category: { slug: 'missing-parameter' },
      revisions: {
        nodes: [
          {
            kind: 'MOVED',
            reason: 'One is enough',
            author: { name: MAINTAINER.name },
            version: 2,
            changes: [],
          },
        ],
      },
    });
    const run = await importer.takeIn({ document: 'acme/disks/error-codes', content: numberedPage(4) });
    expect(run.counts).toMatchObject({ added: 1, changed: 0, unchanged: 3 });
    await expectExactCounts();
  });

  test('of services moves error codes and documents, and all old keys are found', async () => {
    await importer.takeIn({ newDocument: NEW_DOCUMENT, content: numberedPage(3) });
    const into = await createService('acme', 'volumes');
    await createCode(into, 'V.1');
    const { moved } = await change('mergeServices', { from: 'acme/disks', into });
    expect(moved).toEqual({ errorCodes: 3, services: 0, documents: 1 });
    expect(await keysOf()).toEqual([`${into}/D.0001`, `${into}/D.0002`, `${into}/D.0003`, `${into}/V.1`]);
    expect(await keyOfEntry('acme/disks/D.0003')).toBe(`${into}/D.0003`);
    const { document, service } = await catalog.expectData(
      '{ document(key: "acme/disks/error-codes") { key } service(key: "acme/disks") { key errorCodeCount } }',
    );
    expect([document.key, service]).toEqual([`${into}/error-codes`, { key: into, errorCodeCount: 4 }]);
    const run = await importer.takeIn({ document: 'acme/disks/error-codes', content: numberedPage(4) });
    expect(run.counts).toMatchObject({ added: 1, unchanged: 3 });
    await expectExactCounts();
  });

  test('of services with the same code is refused, and nothing is written', async () => {
    const [one, two] = [await createService('acme', 'disks'), await createService('acme', 'nets')];
    for (const service of [one, two]) await createCode(service, 'X.1');
    await createCode(one, 'Y.1');
    const version = await catalog.store.version();
    const { userErrors, moved } = await attempt('mergeServices', { from: one, into: two });
    expect(userErrors).toEqual([
      {
        code: 'NOT_ALLOWED_NOW',
        field: ['from'],
        message:
          '1 error code stands on both (acme/disks/X.1). A code is one entry in a service, so that they cannot be merged.',
      },
    ]);
    expect([moved, await catalog.store.version()]).toEqual([null, version]);
  });

  test('of vendors merges the services that both have, and moves the others', async () => {
    for (const [vendor, slug, code] of [
      ['acme', 'common', 'C.1'],
      ['acme', 'disks', 'D.1'],
      ['acme-cloud', 'common', 'C.2'],
      ['acme-cloud', 'nets', 'N.1'],
    ] as const) {
      await createCode(await createService(vendor, slug), code);
    }
    await change('renameService', { key: 'acme-cloud/nets', newSlug: 'networks' });
    const { moved, vendor } = await change('mergeVendors', { from: 'acme-cloud', into: 'acme' });
    expect([moved, vendor.slug]).toEqual([{ errorCodes: 2, services: 2, documents: 0 }, 'acme']);
    expect(await keysOf()).toEqual([
      'acme/common/C.1',
      'acme/common/C.2',
      'acme/disks/D.1',
      'acme/networks/N.1',
    ]);
    const old = ['acme-cloud/common/C.2', 'acme-cloud/nets/N.1', 'acme-cloud/networks/N.1'];
    expect(await Promise.all(old.map(keyOfEntry))).toEqual([
      'acme/common/C.2',
      'acme/networks/N.1',
      'acme/networks/N.1',
    ]);
    const { services, vendors } = await catalog.expectData('{ services { key } vendors { slug } }');
    expect(services.map(({ key }: { key: string }) => key)).toEqual([
      'acme/common',
      'acme/disks',
      'acme/networks',
    ]);
    expect(vendors).toEqual([{ slug: 'acme' }]);
    await expectExactCounts();
  });

  test('of documents is for two that are one page', async () => {
    const first = await importer.takeIn({ newDocument: NEW_DOCUMENT, content: numberedPage(3) });
    const copy = { service: 'acme/disks', title: 'Copy', slug: 'copy' };
    const second = await importer.takeIn({ newDocument: copy, content: numberedPage(4) });
    const input = { from: 'acme/disks/copy', into: first.document.id };
    expect((await attempt('mergeDocuments', input)).userErrors[0]).toMatchObject({
      code: 'NOT_ALLOWED_NOW',
      message: expect.stringMatching(
        /^1 error code is not on the other with the same words \(acme\/disks\/D\.0004\)\./,
      ),
    });
    await importer.takeIn({ document: first.document.id, content: numberedPage(4) });
    const before = new Date();
    await new Promise((resolve) => setTimeout(resolve, 2));
    const { moved } = await change('mergeDocuments', input);
    expect(moved.errorCodes).toBe(4);
    const { document, errorCode, past } = await catalog.expectData(
      `query ($before: DateTime!) {
         document(key: "acme/disks/copy") { id } 
         errorCode(by: {key: "acme/disks/D.0001"}) { version rows { document { key } } }
         past: errorCode(by: {key: "acme/disks/D.0001"}, asOf: $before) { rows { document { key } } } }`,
      { before },
    );
    expect(document.id).toBe(first.document.id);
    expect(errorCode.rows).toEqual([{ document: { key: 'acme/disks/error-codes' } }]);
    expect(past.rows).toEqual([
      { document: { key: 'acme/disks/error-codes' } },
      { document: { key: 'acme/disks/copy' } },
    ]);
    expect((await importer.revert(second.id)).userErrors).toMatchObject([{ code: 'NOT_ALLOWED_NOW' }]);
    await expectExactCounts();
  });
});

describe('a document', () => {
  test('gets another title, address and tables; what is left out stays', async () => {
    await importer.takeIn({ newDocument: NEW_DOCUMENT, content: numberedPage(3) });
    const common = await createService('acme', 'common');
    const key = 'acme/disks/error-codes';
    const { document } = await change('updateDocument', {
      document: key,
      title: ' All errors ',
      tables: [{ section: 'Common errors', service: common }],
    });
    expect(document).toMatchObject({
      title: 'All errors',
      sourceUrl: NEW_DOCUMENT.sourceUrl,
      tables: [{ section: 'Common errors', service: { key: common } }],
    });
    const { document: changed } = await change('updateDocument', { document: document.id, sourceUrl: null });
    expect(changed).toMatchObject({ title: 'All errors', sourceUrl: null, tables: document.tables });
    expect((await attempt('deleteService', { key: common })).userErrors[0].message).toBe(
      '1 document has a table of it (All errors). Give these tables to another service with updateDocument first.',
    );
    await change('renameVendor', { slug: 'acme', newSlug: 'apex' });
    const { document: renamed } = await catalog.expectData(
      `{ document(key: "${key}") { tables { service { key } } } }`,
    );
    expect(renamed.tables).toEqual([{ service: { key: 'apex/common' } }]);
  });

  test.each([
    [{ title: 'A\u202eB' }, ['title'], /^Character 2 is U\+202E/],
    [{ title: 'A\0B' }, ['title'], /^Character 2 is the control character U\+0000/],
    [{ title: null }, ['title'], /^Every document has a title/],
    [{ sourceUrl: 'javascript:alert(1)' }, ['sourceUrl'], /^It is no http or https address/],
    [
      { tables: [{ section: 'A', service: 'acme/disk' }] },
      ['tables', '0', 'service'],
      /Nearest: "acme\/disks"/,
    ],
    [
      { tables: ['A', 'a '].map((section) => ({ section, service: 'acme/disks' })) },
      ['tables', '1', 'section'],
      /^The heading stands in the list before/,
    ],
  ])('is not given %j', async (input, field, message) => {
    await importer.takeIn({ newDocument: NEW_DOCUMENT, content: numberedPage(3) });
    expect(
      (await attempt('updateDocument', { document: 'acme/disks/error-codes', ...input })).userErrors,
    ).toEqual([{ code: expect.any(String), field, message: expect.stringMatching(message) }]);
  });
});

test('the file is sound after it, and seeds do not bring back what maintainers renamed and merged', async () => {
  const file = freshPath();
  const read = async (seeded: TestCatalog) =>
    seeded.expectData(
      `{ vendors { slug } services { key } categories { slug } documents { nodes { key } } errorCodes { totalCount }
         feed(newestFirst: true, first: 1) { totalCount nodes { __typename } } }`,
    );
  const first = await openCatalog({ path: file });
  const act = mustDo(directoryOf(first));
  await act('renameVendor', { slug: 'tencent-cloud', newSlug: 'tencent' });
  await act('renameService', { key: 'tencent/kms', newSlug: 'key-management' });
  await act('mergeCategories', { from: 'rate-limited', into: 'quota-exceeded' });
  await act('renameDocument', { document: 'tencent-cloud/cam/error-codes', newSlug: 'cam-errors' });
  await act('mergeServices', { from: 'tencent/cam', into: 'tencent/key-management' });
  const before = await read(first);
  await first.close();
  expect((await verifyFile(file)).problems).toEqual([]);
  const second = await openCatalog({ path: file });
  expect(await read(second)).toEqual(before);
  await second.close();
});
