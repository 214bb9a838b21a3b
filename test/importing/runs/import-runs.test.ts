import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TestCatalog } from '../../harness.ts';
import {
  correct,
  importerOf,
  NEW_DOCUMENT,
  numberedPage,
  openImportCatalog,
  RUN_FIELDS,
} from '../import-catalog.ts';

let catalog: TestCatalog;
let importer: ReturnType<typeof importerOf>;

beforeEach(async () => {
  catalog = await openImportCatalog();
  importer = importerOf(catalog);
});
afterEach(() => catalog.close());

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
