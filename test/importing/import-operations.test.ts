import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TestCatalog } from '../harness.ts';
import {
  correct,
  importerOf,
  NEW_DOCUMENT,
  numberedPage,
  openImportCatalog,
  pageOf,
  RUN_FIELDS,
} from './import-catalog.ts';

let catalog: TestCatalog;
let importer: ReturnType<typeof importerOf>;

beforeEach(async () => {
  catalog = await openImportCatalog();
  importer = importerOf(catalog);
});
afterEach(() => catalog.close());

const entry = async (key: string) =>
  (
    await catalog.expectData(
      `query ($key: String!) { errorCode(by: {key: $key}) {
        version lifecycle httpStatuses message needsReview
        corrections { field value vendorValue writtenAgainst stale }
        rows { line edition { sha256 } }
        revisions(first: 5) { nodes { kind reason importRun { id } } }
      } }`,
      { key },
    )
  ).errorCode;

/** Everything that a client can see of the entries, but for versions and times. */
const wholeCatalog = async () =>
  catalog.expectData(`{
    errorCodes(first: 100, filter: {lifecycle: [CURRENT, HISTORICAL, WITHDRAWN]}) {
      totalCount nodes { key lifecycle httpStatuses message solution(format: MARKDOWN) category { slug } needsReview
        corrections { field value vendorValue writtenAgainst stale } rows { line cells { header text } edition { sha256 } } }
    }
    documents { totalCount nodes { title errorCodeCount format } }
  }`);

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
    expect((await wholeCatalog()).errorCodes.totalCount).toBe(0);

    const applied = await importer.apply(importRun.id);
    expect(applied).toMatchObject({
      importRun: { id: importRun.id, state: 'APPLIED', reason: 'New edition', appliedBy: { name: 'Ada' } },
      userErrors: [],
    });
    expect(applied.importRun.changes).toEqual(importRun.changes);
    expect(await entry('acme/disks/D.0002')).toMatchObject({
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
  ])('%s is refused', async (_, place, code, field) => {
    const { importRun, userErrors } = await importer.plan({ ...place, content: numberedPage(1) });
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
    expect(await entry('acme/disks/D.0003')).toMatchObject({ lifecycle: 'WITHDRAWN', version: 2, rows: [] });
    expect(await entry('acme/disks/D.0004')).toMatchObject({ version: 1 });

    const back = await importer.plan({ document, content: numberedPage(20) });
    expect(back.importRun.counts).toMatchObject({ changed: 2, withdrawn: 1, reinstated: 1, unchanged: 17 });
    await importer.apply(back.importRun.id);
    const { revisions, ...again } = await entry('acme/disks/D.0003');
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

describe('a plan goes stale', () => {
  let document: string;
  beforeEach(async () => {
    const run = await importer.takeIn({ newDocument: NEW_DOCUMENT, content: numberedPage(20) });
    document = run.document.id;
  });
  const rewritten = numberedPage(20, (row, number) =>
    number === 1 ? [row[0], row[1], 'Other words.'] : row,
  );

  test('where a correction changes its outcome: the new plan comes back, and is applied the second time', async () => {
    const { importRun } = await importer.plan({ document, content: rewritten });
    await correct(catalog, 'acme/disks/D.0001', { message: 'Our words.' });
    const stale = await importer.apply(importRun.id);
    expect(stale).toMatchObject({
      importRun: { id: importRun.id, state: 'PLANNED', counts: { correctionsStale: 1 } },
      userErrors: [{ code: 'PLAN_STALE', field: ['id'] }],
    });
    expect(stale.importRun.changes.nodes[0].fields).toMatchObject([
      { field: 'MESSAGE', correction: 'STALE' },
    ]);
    expect(await entry('acme/disks/D.0001')).toMatchObject({ version: 2, needsReview: false });

    const applied = await importer.apply(importRun.id);
    expect(applied).toMatchObject({ importRun: { state: 'APPLIED' }, userErrors: [] });
    expect(await entry('acme/disks/D.0001')).toMatchObject({
      version: 3,
      message: 'Our words.',
      needsReview: true,
    });
  });

  test('not where a correction leaves its outcome as it was', async () => {
    const { importRun } = await importer.plan({ document, content: rewritten });
    await correct(catalog, 'acme/disks/D.0002', { solution: 'Try another.' });
    expect(await importer.apply(importRun.id)).toMatchObject({
      importRun: { state: 'APPLIED', counts: { correctionsKept: 1 } },
      userErrors: [],
    });
  });

  test('where another edition has come in between', async () => {
    const one = await importer.plan({ document, content: rewritten });
    await importer.takeIn({ document, content: numberedPage(21) });
    expect(await importer.apply(one.importRun.id)).toMatchObject({
      importRun: { counts: { changed: 1, withdrawn: 1 } },
      userErrors: [{ code: 'PLAN_STALE' }],
    });
  });

  test('and of two applications at once only one is made', async () => {
    const { importRun } = await importer.plan({ document, content: rewritten });
    const both = await Promise.all([importer.apply(importRun.id), importer.apply(importRun.id)]);
    expect(both.map(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code)).sort()).toEqual(
      [[], ['NOT_ALLOWED_NOW']],
    );
    expect(await entry('acme/disks/D.0001')).toMatchObject({ version: 2 });
  });
});

describe('putting aside', () => {
  test('changes nothing, and ends the plan', async () => {
    const { importRun } = await importer.plan({ newDocument: NEW_DOCUMENT, content: numberedPage(3) });
    expect(await importer.discard(importRun.id)).toMatchObject({
      importRun: { state: 'DISCARDED', reason: 'Not now' },
      userErrors: [],
    });
    const refused = { userErrors: [{ code: 'NOT_ALLOWED_NOW', field: ['id'] }] };
    expect(await importer.discard(importRun.id)).toMatchObject(refused);
    expect(await importer.apply(importRun.id)).toMatchObject(refused);
    expect((await wholeCatalog()).errorCodes.totalCount).toBe(0);
  });

  test('leaves the text to be planned again', async () => {
    const { importRun } = await importer.plan({ newDocument: NEW_DOCUMENT, content: numberedPage(3) });
    await importer.discard(importRun.id);
    const again = await importer.plan({ newDocument: NEW_DOCUMENT, content: numberedPage(3) });
    expect(again.importRun).toMatchObject({ state: 'PLANNED' });
    expect(again.importRun.id).not.toBe(importRun.id);
  });
});

describe('undoing', () => {
  let document: string;
  let first: string;
  beforeEach(async () => {
    const run = await importer.takeIn({ newDocument: NEW_DOCUMENT, content: numberedPage(20) });
    document = run.document.id;
    first = run.id;
    await correct(catalog, 'acme/disks/D.0001', { message: 'Our words.' });
    await correct(catalog, 'acme/disks/D.0002', { message: 'Their words to be.' });
  });
  const rewritten = numberedPage(21, (row, number) => {
    if (number === 1) return [row[0], 409, 'Other words.'];
    if (number === 2) return [row[0], row[1], 'Their words to be.'];
    return number === 3 ? null : row;
  });

  test('puts every entry back as it was, and withdraws what was added', async () => {
    const before = await wholeCatalog();
    const run = await importer.takeIn({ document, content: rewritten });
    const undone = await importer.revert(run.id);
    expect(undone).toMatchObject({
      importRun: { state: 'REVERTED', revertedBy: { name: 'Ada' } },
      skipped: [],
      userErrors: [],
    });
    const after = await wholeCatalog();
    const isAdded = ({ key }: { key: string }) => key === 'acme/disks/D.0021';
    expect(after.errorCodes.nodes.filter((node: { key: string }) => !isAdded(node))).toEqual(
      before.errorCodes.nodes,
    );
    expect(after.errorCodes.nodes.find(isAdded)).toMatchObject({ lifecycle: 'WITHDRAWN', rows: [] });
    expect(after.documents).toEqual(before.documents);
    expect((await entry('acme/disks/D.0001')).revisions.nodes[0]).toEqual({
      kind: 'REVERTED',
      reason: 'Wrong page',
      importRun: { id: run.id },
    });
  });

  test('keeps the edition in the history of the document, and shows each moment its own rows', async () => {
    const run = await importer.takeIn({ document, content: rewritten });
    const applied = (await catalog.store.importRuns.run(rowOf(run.id)))!.appliedAt!;
    await importer.revert(run.id);
    const query = `query ($id: ID!, $at: DateTime!) {
      document(id: $id) { editions { sha256 } }
      then: errorCode(by: {key: "acme/disks/D.0001"}, asOf: $at) { httpStatuses rows { edition { sha256 } } }
      now: errorCode(by: {key: "acme/disks/D.0001"}) { httpStatuses rows { edition { sha256 } } }
    }`;
    const data = await catalog.expectData(query, { id: document, at: new Date(applied).toISOString() });
    expect(data.document.editions).toHaveLength(2);
    expect(data.then).toEqual({ httpStatuses: [409], rows: [{ edition: { sha256: run.edition.sha256 } }] });
    expect(data.now).toMatchObject({ httpStatuses: [400] });
    expect(data.now.rows).not.toEqual(data.then.rows);
  });

  test('leaves what has changed since as it is, and names it', async () => {
    const run = await importer.takeIn({ document, content: rewritten });
    await correct(catalog, 'acme/disks/D.0001', { solution: 'Ask Ada.' });
    const { skipped } = await importer.revert(run.id);
    expect(skipped).toEqual([
      {
        key: 'acme/disks/D.0001',
        reason: 'It has changed since: it is at version 4, and the import made version 3.',
      },
    ]);
    expect(await entry('acme/disks/D.0001')).toMatchObject({ version: 4, httpStatuses: [409] });
    expect(await entry('acme/disks/D.0003')).toMatchObject({ version: 3, lifecycle: 'CURRENT' });
  });

  test('is done from the last import backwards', async () => {
    const second = await importer.takeIn({ document, content: rewritten });
    const { userErrors } = await importer.revert(first);
    expect(userErrors).toMatchObject([{ code: 'NOT_ALLOWED_NOW', field: ['id'] }]);
    expect(userErrors[0].message).toContain(second.id);
    await importer.revert(second.id);
    expect(await importer.revert(first)).toMatchObject({ importRun: { state: 'REVERTED' }, userErrors: [] });
    expect((await wholeCatalog()).documents).toEqual({ totalCount: 0, nodes: [] });
    expect(await importer.revert(first)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_NOW' }] });
  });

  test('and the same text may come in again', async () => {
    const run = await importer.takeIn({ document, content: rewritten });
    const applied = await wholeCatalog();
    await importer.revert(run.id);
    const again = await importer.takeIn({ document, content: rewritten });
    expect(again.id).not.toBe(run.id);
    expect(await wholeCatalog()).toEqual(applied);
    const undone = await importer.revert(again.id);
    expect(undone.skipped).toEqual([]);
  });

  test('of a plan that was not applied is refused', async () => {
    const { importRun } = await importer.plan({ document, content: rewritten });
    expect(await importer.revert(importRun.id)).toMatchObject({
      importRun: { state: 'PLANNED' },
      userErrors: [{ code: 'NOT_ALLOWED_NOW', field: ['id'] }],
    });
  });
});

describe('import runs', () => {
  test('are listed newest first, by document and state, page by page', async () => {
    const { document } = await importer.takeIn({ newDocument: NEW_DOCUMENT, content: numberedPage(20) });
    for (const count of [21, 22, 23])
      await importer.plan({ document: document.id, content: numberedPage(count) });
    const list = `query ($after: String) { importRuns(first: 2, after: $after) {
      totalCount nodes { state edition { rowCount } } pageInfo { endCursor hasNextPage hasPreviousPage }
    } }`;
    const { importRuns } = await catalog.expectData(list);
    expect(importRuns).toMatchObject({
      totalCount: 4,
      nodes: [
        { state: 'PLANNED', edition: { rowCount: 23 } },
        { state: 'PLANNED', edition: { rowCount: 22 } },
      ],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    const rest = await catalog.expectData(list, { after: importRuns.pageInfo.endCursor });
    expect(rest.importRuns).toMatchObject({
      nodes: [{ edition: { rowCount: 21 } }, { state: 'APPLIED', edition: { rowCount: 20 } }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    const filtered = await catalog.expectData(
      `query ($id: ID!) { importRuns(document: $id, state: [APPLIED, HELD], first: 5) { totalCount nodes { ${RUN_FIELDS} } } }`,
      { id: document.id },
    );
    expect(filtered.importRuns).toMatchObject({ totalCount: 1, nodes: [{ state: 'APPLIED' }] });
  });

  test('are found by their id, as nodes too, and give their changes page by page', async () => {
    const { importRun } = await importer.plan({ newDocument: NEW_DOCUMENT, content: numberedPage(5) });
    const query = `query ($id: ID!, $after: String) {
      node(id: $id) { ... on ImportRun { state findingCount findings(first: 1) { severity } } }
      importRun(id: $id) { changes(first: 3, after: $after) {
        nodes { key errorCode { key } } pageInfo { endCursor hasNextPage hasPreviousPage } totalCount
      } }
    }`;
    const one = await catalog.expectData(query, { id: importRun.id });
    expect(one.node).toMatchObject({ state: 'PLANNED' });
    expect(one.importRun.changes).toMatchObject({
      nodes: [{ key: 'acme/disks/D.0001', errorCode: null }, {}, {}],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
      totalCount: 5,
    });
    await importer.apply(importRun.id);
    const two = await catalog.expectData(query, {
      id: importRun.id,
      after: one.importRun.changes.pageInfo.endCursor,
    });
    expect(two.importRun.changes).toMatchObject({
      nodes: [{ key: 'acme/disks/D.0004', errorCode: { key: 'acme/disks/D.0004' } }, {}],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
  });

  test('of ids that are none are errors', async () => {
    await catalog.expectBadInput('{ importRun(id: "nonsense") { id } }');
    await catalog.expectBadInput('{ importRuns(document: "nonsense") { totalCount } }');
    await catalog.expectBadInput('{ importRuns(after: "nonsense") { totalCount } }');
    expect(await importer.apply('nonsense')).toMatchObject({
      importRun: null,
      userErrors: [{ code: 'NOT_FOUND', field: ['id'] }],
    });
  });
});

describe('sent again under an idempotency key', () => {
  test('every mutation gives its first answer, and writes nothing', async () => {
    const plan = { newDocument: NEW_DOCUMENT, content: numberedPage(3), idempotencyKey: 'plan' };
    const planned = await importer.plan(plan);
    const { id } = planned.importRun;
    expect(await importer.plan(plan)).toEqual(planned);
    const applied = await importer.apply(id, { idempotencyKey: 'apply' });
    expect(await importer.apply(id, { idempotencyKey: 'apply' })).toEqual(applied);
    expect(await importer.plan(plan)).toEqual(planned);
    await correct(catalog, 'acme/disks/D.0001', { message: 'Our words.' });
    const reverted = await importer.revert(id, { idempotencyKey: 'revert' });
    expect(reverted.skipped).toHaveLength(1);
    expect(await importer.revert(id, { idempotencyKey: 'revert' })).toEqual(reverted);
    expect(await importer.apply(id, { idempotencyKey: 'apply' })).toEqual(applied);
  });

  test('with another input is refused', async () => {
    const plan = { newDocument: NEW_DOCUMENT, content: numberedPage(3), idempotencyKey: 'key' };
    const { importRun } = await importer.plan(plan);
    expect(await importer.plan({ ...plan, content: numberedPage(4) })).toMatchObject({
      importRun: null,
      userErrors: [{ code: 'KEY_REUSED', field: ['idempotencyKey'] }],
    });
    expect(await importer.discard(importRun.id, { idempotencyKey: 'key' })).toMatchObject({
      userErrors: [{ code: 'KEY_REUSED' }],
    });
  });
});

test('variants of one code keep their entries when their texts change places', async () => {
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

function rowOf(id: string): number {
  return Number(Buffer.from(id, 'base64url').toString().split(':')[1]);
}
