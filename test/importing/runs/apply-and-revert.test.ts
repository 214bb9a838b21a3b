import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TestCatalog } from '../../harness.ts';
import {
  correct,
  entryOf,
  importerOf,
  NEW_DOCUMENT,
  numberedPage,
  openImportCatalog,
  wholeCatalog,
} from '../import-catalog.ts';

let catalog: TestCatalog;
let importer: ReturnType<typeof importerOf>;

beforeEach(async () => {
  catalog = await openImportCatalog();
  importer = importerOf(catalog);
});
afterEach(() => catalog.close());

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
    expect(await entryOf(catalog, 'acme/disks/D.0001')).toMatchObject({ version: 2, needsReview: false });

    const applied = await importer.apply(importRun.id);
    expect(applied).toMatchObject({ importRun: { state: 'APPLIED' }, userErrors: [] });
    expect(await entryOf(catalog, 'acme/disks/D.0001')).toMatchObject({
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
    expect(await entryOf(catalog, 'acme/disks/D.0001')).toMatchObject({ version: 2 });
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
    expect((await wholeCatalog(catalog)).errorCodes.totalCount).toBe(0);
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
    const before = await wholeCatalog(catalog);
    const run = await importer.takeIn({ document, content: rewritten });
    const undone = await importer.revert(run.id);
    expect(undone).toMatchObject({
      importRun: { state: 'REVERTED', revertedBy: { name: 'Ada' } },
      skipped: [],
      userErrors: [],
    });
    const after = await wholeCatalog(catalog);
    const isAdded = ({ key }: { key: string }) => key === 'acme/disks/D.0021';
    expect(after.errorCodes.nodes.filter((node: { key: string }) => !isAdded(node))).toEqual(
      before.errorCodes.nodes,
    );
    expect(after.errorCodes.nodes.find(isAdded)).toMatchObject({ lifecycle: 'WITHDRAWN', rows: [] });
    expect(after.documents).toEqual(before.documents);
    expect((await entryOf(catalog, 'acme/disks/D.0001')).revisions.nodes[0]).toEqual({
      kind: 'REVERTED',
      reason: 'Wrong page',
      importRun: { id: run.id },
    });
  });

  test('keeps the edition in the history of the document, and shows the rows as of each instant', async () => {
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
    expect(await entryOf(catalog, 'acme/disks/D.0001')).toMatchObject({ version: 4, httpStatuses: [409] });
    expect(await entryOf(catalog, 'acme/disks/D.0003')).toMatchObject({ version: 3, lifecycle: 'CURRENT' });
  });

  test('is done from the last import backwards', async () => {
    const second = await importer.takeIn({ document, content: rewritten });
    const { userErrors } = await importer.revert(first);
    expect(userErrors).toMatchObject([{ code: 'NOT_ALLOWED_NOW', field: ['id'] }]);
    expect(userErrors[0].message).toContain(second.id);
    await importer.revert(second.id);
    expect(await importer.revert(first)).toMatchObject({ importRun: { state: 'REVERTED' }, userErrors: [] });
    expect((await wholeCatalog(catalog)).documents).toEqual({ totalCount: 0, nodes: [] });
    expect(await importer.revert(first)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_NOW' }] });
  });

  test('and the same text may come in again', async () => {
    const run = await importer.takeIn({ document, content: rewritten });
    const applied = await wholeCatalog(catalog);
    await importer.revert(run.id);
    const again = await importer.takeIn({ document, content: rewritten });
    expect(again.id).not.toBe(run.id);
    expect(await wholeCatalog(catalog)).toEqual(applied);
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

function rowOf(id: string): number {
  return Number(Buffer.from(id, 'base64url').toString().split(':')[1]);
}
