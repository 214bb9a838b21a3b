import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TestCatalog } from '../../harness.ts';
import {
  correct,
  entryOf,
  importerOf,
  NEW_DOCUMENT,
  numberedPage,
  openImportCatalog,
  pageOf,
  wholeCatalog,
} from '../import-catalog.ts';

let catalog: TestCatalog;
let importer: ReturnType<typeof importerOf>;

beforeEach(async () => {
  catalog = await openImportCatalog();
  importer = importerOf(catalog);
});
afterEach(() => catalog.close());

describe('a new document', () => {
  test('is planned without a change of any entry, and applied as it was planned', async () => {
    const { importRun, userErrors } = await importer.plan({
      newDocument: NEW_DOCUMENT,
      content: numberedPage(3),
    });
    expect(userErrors).toEqual([]);
    expect(importRun).toMatchObject({
      state: 'PLANNED',
      format: 'MARKDOWN',
      heldReason: null,
      document: { title: 'Error Codes' },
      counts: { rows: 3, added: 3, changed: 0, unchanged: 0, withdrawn: 0 },
      changes: { totalCount: 3 },
    });
    expect(importRun.changes.nodes[0]).toEqual({
      kind: 'ADDED',
      key: 'acme/disks/D.0001',
      fields: [
        { field: 'MESSAGE', before: null, after: 'Parameter 1 is invalid.', correction: null },
        { field: 'HTTP_STATUSES', before: null, after: [400], correction: null },
        { field: 'CATEGORY', before: null, after: 'invalid-parameter', correction: null },
        { field: 'LIFECYCLE', before: null, after: 'CURRENT', correction: null },
      ],
    });
    expect((await wholeCatalog(catalog)).errorCodes.totalCount).toBe(0);

    const applied = await importer.apply(importRun.id);
    expect(applied).toMatchObject({
      importRun: { id: importRun.id, state: 'APPLIED', reason: 'New edition', appliedBy: { name: 'Ada' } },
      userErrors: [],
    });
    expect(applied.importRun.changes).toEqual(importRun.changes);
    expect(await entryOf(catalog, 'acme/disks/D.0002')).toMatchObject({
      version: 1,
      message: 'Parameter 2 is invalid.',
      revisions: { nodes: [{ kind: 'IMPORTED', reason: 'New edition', importRun: { id: importRun.id } }] },
    });
  });

  test('is in no list of documents until its first edition is applied', async () => {
    const listed = `{ documents { totalCount } service(key: "acme/disks") { documents { title } } catalog { documentCount } }`;
    const { importRun } = await importer.plan({ newDocument: NEW_DOCUMENT, content: numberedPage(3) });
    expect(await catalog.expectData(listed)).toEqual({
      documents: { totalCount: 0 },
      service: { documents: [] },
      catalog: { documentCount: 0 },
    });
    await importer.apply(importRun.id);
    expect(await catalog.expectData(listed)).toEqual({
      documents: { totalCount: 1 },
      service: { documents: [{ title: 'Error Codes' }] },
      catalog: { documentCount: 1 },
    });
  });

  test('that is only planned may be planned again under another address', async () => {
    const first = await importer.plan({ newDocument: NEW_DOCUMENT, content: numberedPage(3) });
    const again = await importer.plan({
      newDocument: { ...NEW_DOCUMENT, sourceUrl: 'https://acme.example/v2' },
      content: numberedPage(4),
    });
    expect(again.importRun.document.id).toBe(first.importRun.document.id);
    const { document } = await catalog.expectData('query ($id: ID!) { document(id: $id) { sourceUrl } }', {
      id: first.importRun.document.id,
    });
    expect(document).toEqual({ sourceUrl: 'https://acme.example/v2' });
  });

  test('that is in the catalog already is refused with the id to use', async () => {
    const { document } = await importer.takeIn({ newDocument: NEW_DOCUMENT, content: numberedPage(3) });
    const { importRun, userErrors } = await importer.plan({
      newDocument: NEW_DOCUMENT,
      content: numberedPage(4),
    });
    expect(importRun).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'TAKEN', field: ['newDocument', 'slug'] }]);
    expect(userErrors[0].message).toContain(document.id);
  });

  test.each([
    ['an unknown service without a name for it', { serviceName: null }, 'NOT_FOUND', 'service'],
    ['an unknown vendor without a name for it', { vendorName: null }, 'NOT_FOUND', 'service'],
    ['a key that is none', { service: 'disks' }, 'INVALID', 'service'],
    ['a blank title', { title: ' ' }, 'REQUIRED', 'title'],
    ['an address of another kind', { sourceUrl: 'javascript:alert(1)' }, 'INVALID', 'sourceUrl'],
    ['an address with a backslash', { sourceUrl: 'https:\\\\a.example' }, 'INVALID', 'sourceUrl'],
    ['another with a backslash', { sourceUrl: 'https://a.example\\@b.example' }, 'INVALID', 'sourceUrl'],
    ['an address without a scheme', { sourceUrl: '//a.example' }, 'INVALID', 'sourceUrl'],
    ['a tab in the address', { sourceUrl: 'https://a.example/\tb' }, 'INVALID', 'sourceUrl'],
    [
      'a direction control in the address',
      { sourceUrl: 'https://a.example/\u202eb' },
      'INVALID',
      'sourceUrl',
    ],
    ['a direction control in the title', { title: 'a\u202eb' }, 'INVALID', 'title'],
    ['a slug with blanks', { slug: 'error codes' }, 'INVALID', 'slug'],
  ])('with %s is refused', async (_, change, code, field) => {
    const newDocument = { ...NEW_DOCUMENT, ...change };
    const { importRun, userErrors } = await importer.plan({ newDocument, content: numberedPage(1) });
    expect(importRun).toBeNull();
    expect(userErrors).toMatchObject([{ code, field: ['newDocument', field] }]);
  });

  test.each([
    ['neither document nor newDocument', {}, 'REQUIRED', null],
    ['both', { document: 'RG9jdW1lbnQ6MQ', newDocument: NEW_DOCUMENT }, 'INVALID', null],
    ['an id that is none', { document: 'nonsense' }, 'NOT_FOUND', ['document']],
    ['the id of nothing', { document: 'RG9jdW1lbnQ6OTk' }, 'NOT_FOUND', ['document']],
  ])('%s is refused', async (_, target, code, field) => {
    const { importRun, userErrors } = await importer.plan({ ...target, content: numberedPage(1) });
    expect(importRun).toBeNull();
    expect(userErrors).toMatchObject([{ code, field }]);
  });
});

describe('a text that holds no error codes is refused with what it holds instead', () => {
  test.each([
    ['nothing', '', 'The text is empty.'],
    ['prose', 'Nothing to see here.', 'The text holds no table.'],
    [
      'HTTP statuses',
      '| Status Code | Description |\n|---|---|\n| 200 OK | Done. |\n| 404 Not Found | Gone. |\n',
      'The page lists HTTP statuses',
    ],
    [
      'an HTML error page',
      '<!DOCTYPE html><html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>',
      'with the title “404 Not Found”',
    ],
    ['a PDF file', '%PDF-1.7 ...', 'This is a PDF file, not a text.'],
    ['a binary file', 'PK\u0000\u0001\u0002\u0000', 'This is a binary file, not a text.'],
  ])('%s', async (_, content, message) => {
    const { importRun, userErrors } = await importer.plan({ newDocument: NEW_DOCUMENT, content });
    expect(importRun).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'INVALID', field: ['content'] }]);
    expect(userErrors[0].message).toContain(message);
    expect(await catalog.expectData('{ importRuns { totalCount } vendors { slug } }')).toEqual({
      importRuns: { totalCount: 0 },
      vendors: [],
    });
  });
});

describe('a further edition', () => {
  let document: string;
  let first: string;
  beforeEach(async () => {
    const run = await importer.takeIn({ newDocument: NEW_DOCUMENT, content: numberedPage(20) });
    document = run.document.id;
    first = run.id;
  });

  test('with the same text is UNCHANGED: the run that brought it, and nothing is written', async () => {
    const { version } = (await catalog.expectData('{ catalog { version } }')).catalog;
    const { importRun, userErrors } = await importer.plan({ document, content: numberedPage(20) });
    expect(userErrors).toEqual([]);
    expect(importRun).toMatchObject({
      id: first,
      state: 'UNCHANGED',
      counts: { rows: 20, added: 0, unchanged: 20 },
      changes: { nodes: [], totalCount: 0 },
    });
    expect((await catalog.expectData('{ catalog { version } }')).catalog.version).toBe(version);
  });

  test('changes, adds and withdraws what the page does, and a code that comes back is reinstated', async () => {
    const rewritten = numberedPage(21, (row, number) => {
      if (number === 1) return [row[0], 409, row[2]];
      if (number === 2) return [row[0], row[1], 'Parameter two is bad.'];
      return number === 3 ? null : row;
    });
    const { importRun } = await importer.plan({ document, content: rewritten });
    expect(importRun).toMatchObject({
      state: 'PLANNED',
      counts: { rows: 20, added: 1, changed: 2, unchanged: 17, withdrawn: 1, reinstated: 0 },
    });
    expect(importRun.changes.nodes).toMatchObject([
      {
        kind: 'CHANGED',
        key: 'acme/disks/D.0001',
        fields: [{ field: 'HTTP_STATUSES', before: [400], after: [409] }],
      },
      { kind: 'CHANGED', key: 'acme/disks/D.0002', fields: [{ field: 'MESSAGE' }] },
      { kind: 'ADDED', key: 'acme/disks/D.0021' },
      {
        kind: 'WITHDRAWN',
        key: 'acme/disks/D.0003',
        fields: [{ field: 'LIFECYCLE', before: 'CURRENT', after: 'WITHDRAWN' }],
      },
    ]);
    await importer.apply(importRun.id);
    expect(await entryOf(catalog, 'acme/disks/D.0003')).toMatchObject({
      lifecycle: 'WITHDRAWN',
      version: 2,
      rows: [],
    });
    expect(await entryOf(catalog, 'acme/disks/D.0004')).toMatchObject({ version: 1 });

    const back = await importer.plan({ document, content: numberedPage(20) });
    expect(back.importRun.counts).toMatchObject({ changed: 2, withdrawn: 1, reinstated: 1, unchanged: 17 });
    await importer.apply(back.importRun.id);
    const { revisions, ...again } = await entryOf(catalog, 'acme/disks/D.0003');
    expect(again).toMatchObject({ lifecycle: 'CURRENT', version: 3 });
    expect(revisions.nodes.map(({ kind }: { kind: string }) => kind)).toEqual([
      'REINSTATED',
      'WITHDRAWN',
      'IMPORTED',
    ]);
  });

  test('keeps corrections, makes those stale whose words it changes, and drops those that it says too', async () => {
    await correct(catalog, 'acme/disks/D.0001', { message: 'Our words.' });
    await correct(catalog, 'acme/disks/D.0002', { message: 'Their words to be.' });
    await correct(catalog, 'acme/disks/D.0003', { solution: 'Try another.' });
    const rewritten = numberedPage(20, (row, number) => {
      if (number === 1) return [row[0], row[1], 'Other words.'];
      return number === 2 ? [row[0], row[1], 'Their words to be.'] : row;
    });
    const { importRun } = await importer.plan({ document, content: rewritten });
    expect(importRun.counts).toMatchObject({
      changed: 2,
      correctionsKept: 1,
      correctionsStale: 1,
      correctionsAbsorbed: 1,
    });
    const outcomes = importRun.changes.nodes.map(
      ({ key, fields }: { key: string; fields: { field: string; correction: string }[] }) => [
        key,
        fields.find(({ field }) => field === 'MESSAGE')?.correction,
      ],
    );
    expect(outcomes).toEqual([
      ['acme/disks/D.0001', 'STALE'],
      ['acme/disks/D.0002', 'ABSORBED'],
    ]);

    await importer.apply(importRun.id);
    const { errorCodes, importRuns } = await catalog.expectData(`{
      errorCodes(filter: { needsReview: true }, first: 20) { nodes { key message corrections { field value vendorValue writtenAgainst stale } } totalCount }
      importRuns(state: [PLANNED, HELD], first: 20) { nodes { id document { title } counts { added changed withdrawn } } }
    }`);
    expect(errorCodes).toEqual({
      nodes: [
        {
          key: 'acme/disks/D.0001',
          message: 'Our words.',
          corrections: [
            {
              field: 'MESSAGE',
              value: 'Our words.',
              vendorValue: 'Other words.',
              writtenAgainst: 'Parameter 1 is invalid.',
              stale: true,
            },
          ],
        },
      ],
      totalCount: 1,
    });
    expect(importRuns.nodes).toEqual([]);

    // A further edition that leaves these words alone makes nothing stale anew.
    const next = await importer.plan({ document, content: `${rewritten}\nA note.\n` });
    expect(next.importRun.counts).toMatchObject({ changed: 0, correctionsStale: 0, correctionsKept: 2 });
  });

  test('that withdraws more than a tenth is held, and applied only when that is accepted', async () => {
    const half = numberedPage(20, (row, number) => (number > 10 ? null : row));
    const { importRun } = await importer.plan({ document, content: half });
    expect(importRun).toMatchObject({
      state: 'HELD',
      heldReason: 'It withdraws 10 of the 20 error codes that the document has (50 %).',
    });
    const refused = await importer.apply(importRun.id);
    expect(refused).toMatchObject({
      importRun: { state: 'HELD' },
      userErrors: [{ code: 'NOT_ALLOWED_NOW', field: ['acceptWithdrawals'] }],
    });
    expect((await catalog.expectData('{ errorCodes { totalCount } }')).errorCodes.totalCount).toBe(20);
    const accepted = await importer.apply(importRun.id, { acceptWithdrawals: true });
    expect(accepted).toMatchObject({ importRun: { state: 'APPLIED' }, userErrors: [] });
    expect((await catalog.expectData('{ errorCodes { totalCount } }')).errorCodes.totalCount).toBe(10);
  });

  test('that withdraws a tenth and no more is not held', async () => {
    const content = numberedPage(20, (row, number) => (number > 18 ? null : row));
    expect((await importer.plan({ document, content })).importRun).toMatchObject({
      state: 'PLANNED',
      counts: { withdrawn: 2 },
    });
  });

  test('that withdraws a corrected variant of a code that remains is held', async () => {
    const variant = '| 400 | D.0001 | The disk is encrypted with a lost key. | - |\n';
    await importer.takeIn({ document, content: numberedPage(20) + variant });
    const fewer = numberedPage(20, (row, number) => (number === 5 ? null : row));
    expect((await importer.plan({ document, content: fewer })).importRun).toMatchObject({
      state: 'PLANNED',
      counts: { withdrawn: 2 },
    });
    await correct(catalog, 'acme/disks/D.0001~2', {
      message: 'Restore the key.',
      solution: 'See the console.',
    });
    // A corrected code that the page no longer has at all is withdrawn as any other.
    await correct(catalog, 'acme/disks/D.0005', { message: 'Our words.' });
    const { importRun } = await importer.plan({ document, content: fewer });
    expect(importRun).toMatchObject({
      state: 'HELD',
      heldReason:
        'It puts corrections out of force, with variants that it withdraws: acme/disks/D.0001~2 (MESSAGE, SOLUTION).',
      counts: { withdrawn: 2 },
    });
    const refused = await importer.apply(importRun.id);
    expect(refused.userErrors).toMatchObject([{ code: 'NOT_ALLOWED_NOW', field: ['acceptWithdrawals'] }]);
    expect(await entryOf(catalog, 'acme/disks/D.0001~2')).toMatchObject({ lifecycle: 'CURRENT' });
    const accepted = await importer.apply(importRun.id, { acceptWithdrawals: true });
    expect(accepted).toMatchObject({ importRun: { state: 'APPLIED' }, userErrors: [] });
    expect(await entryOf(catalog, 'acme/disks/D.0001~2')).toMatchObject({
      lifecycle: 'WITHDRAWN',
      corrections: [{ field: 'MESSAGE' }, { field: 'SOLUTION' }],
    });
  });

  test('in another format is held', async () => {
    const rows = Array.from({ length: 20 }, (_, index) => {
      const code = `D.${String(index + 1).padStart(4, '0')}`;
      return `<tr><td>400</td><td>${code}</td><td>Parameter ${index + 1} is invalid.</td><td>-</td></tr>`;
    });
    const header = '<tr><th>Status Code</th><th>Error Code</th><th>Error Message</th><th>Solution</th></tr>';
    const content = `<!DOCTYPE html><html><body><h1>Error Codes</h1><table>${header}${rows.join('')}</table></body></html>`;
    expect((await importer.plan({ document, content })).importRun).toMatchObject({
      state: 'HELD',
      format: 'HTML',
      heldReason: 'It is written in the format HTML, and the edition before in MARKDOWN.',
      counts: { unchanged: 20, changed: 0 },
    });
  });

  test('that is planned twice stays one plan', async () => {
    const one = await importer.plan({ document, content: numberedPage(21) });
    const two = await importer.plan({ document, content: numberedPage(21) });
    expect(two.importRun.id).toBe(one.importRun.id);
    expect((await catalog.expectData('{ importRuns(state: [PLANNED]) { totalCount } }')).importRuns).toEqual({
      totalCount: 1,
    });
  });

  test('has the date that it is given, else the one on the page', async () => {
    const published = async (input: object) => {
      const { importRun } = await importer.plan({ document, ...input });
      const query = 'query ($id: ID!) { importRun(id: $id) { edition { publishedAt } } }';
      return (await catalog.expectData(query, { id: importRun.id })).importRun.edition.publishedAt;
    };
    const dated = `Last updated: 2023-02-01\n\n${numberedPage(21)}`;
    expect(await published({ content: dated })).toBe('2023-02-01T00:00:00.000Z');
    expect(await published({ content: dated, publishedAt: '2024-04-18T00:00:00Z' })).toBe(
      '2024-04-18T00:00:00.000Z',
    );
    expect(await published({ content: numberedPage(21) })).toBeNull();
  });
});

test('variants of one code keep their entries when their texts change their order', async () => {
  const page = (...messages: string[]) => pageOf(messages.map((message) => ['D.1', 400, message]));
  const { document } = await importer.takeIn({
    newDocument: NEW_DOCUMENT,
    content: page('The disk is full.', 'The disk is read-only.'),
  });
  const { importRun } = await importer.plan({
    document: document.id,
    content: page('The disk is read-only.', 'The disk is nearly full.'),
  });
  expect(importRun.changes.nodes).toMatchObject([
    {
      kind: 'CHANGED',
      key: 'acme/disks/D.1',
      fields: [{ before: 'The disk is full.', after: 'The disk is nearly full.' }],
    },
  ]);
});
