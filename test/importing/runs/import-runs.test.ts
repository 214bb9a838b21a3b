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

describe('the changes of a plan', () => {
  const QUERY = `query ($id: ID!, $filter: PlannedChangeFilter, $first: Int, $after: String, $last: Int, $before: String) {
    importRun(id: $id) { changes(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount nodes { key } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
    } }
  }`;
  const changesOf = async (id: string, filter: object | null, page: object = {}) =>
    (await catalog.expectData(QUERY, { id, filter, ...page })).importRun.changes;
  const codes = ({ nodes }: { nodes: readonly { key: string }[] }) =>
    nodes.map(({ key }) => key.split('/').at(-1));

  /** Of 1,200 error codes on a page, the next edition changes some, withdraws some and adds some. */
  async function planMuch(): Promise<string> {
    const { document } = await importer.takeIn({ newDocument: NEW_DOCUMENT, content: numberedPage(1_200) });
    await correct(catalog, 'acme/disks/D.0500', { message: 'Our words.' });
    const content = numberedPage(1_202, ([code, status, message], number) => {
      if (number % 400 === 1) return null;
      if (number % 100 === 0) return [code, status, `A new 50% path disk_${number}`];
      return [code, status, message];
    });
    return (await importer.plan({ document: document.id, content })).importRun.id;
  }

  test('are selected by kind, by what becomes of a correction, and by characters, all together', async () => {
    const id = await planMuch();
    expect((await changesOf(id, null)).totalCount).toBe(16);
    expect(codes(await changesOf(id, { kind: ['ADDED'] }))).toEqual(['D.1202']);
    expect(codes(await changesOf(id, { kind: ['ADDED', 'WITHDRAWN'] }))).toEqual([
      'D.1202',
      'D.0001',
      'D.0401',
      'D.0801',
    ]);
    expect(codes(await changesOf(id, { correction: ['STALE'] }))).toEqual(['D.0500']);
    expect(codes(await changesOf(id, { correction: ['STALE'], kind: ['ADDED'] }))).toEqual([]);
    expect(codes(await changesOf(id, { contains: 'd.050' }))).toEqual(['D.0500']);
    expect(await changesOf(id, { contains: 'Parameter 5' })).toMatchObject({ totalCount: 1 });
  });

  test('are read forward and backward page by page, however far apart they are', async () => {
    const id = await planMuch();
    const filter = { kind: ['CHANGED'], contains: '50% path' };
    const one = await changesOf(id, filter, { first: 8 });
    expect(one).toMatchObject({ totalCount: 12, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    const two = await changesOf(id, filter, { first: 8, after: one.pageInfo.endCursor });
    expect(codes(two)).toEqual(['D.0900', 'D.1000', 'D.1100', 'D.1200']);
    expect(two.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const back = await changesOf(id, filter, { last: 8, before: two.pageInfo.startCursor });
    expect(codes(back)).toEqual(codes(one));
    expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  test('are not selected by an empty list, or by characters that are none or too many', async () => {
    const { importRun } = await importer.plan({ newDocument: NEW_DOCUMENT, content: numberedPage(3) });
    for (const filter of [
      '{kind: []}',
      '{correction: []}',
      '{contains: " "}',
      `{contains: "${'x'.repeat(201)}"}`,
    ]) {
      await catalog.expectBadInput(
        `{ importRun(id: "${importRun.id}") { changes(filter: ${filter}) { totalCount } } }`,
      );
    }
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
