import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalog, type TestCatalog } from '../harness.ts';

let now = Date.UTC(2026, 0, 1);
let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await openCatalog({ now: () => now });
  now = Date.UTC(2026, 1, 1);
  const { errorCode } = await catalog.expectData(
    '{ errorCode(by: {key: "open-telekom-cloud/tms/TMS.0014"}) { id } }',
  );
  for (const [at, message] of ['One.', 'Two.', 'Three.'].entries()) {
    await catalog.expectData(
      'mutation ($input: CorrectErrorCodeInput!) { correctErrorCode(input: $input) { userErrors { message } } }',
      { input: { id: errorCode.id, expectedVersion: at + 1, patch: { message }, reason: 'test' } },
    );
  }
});
afterAll(() => catalog.close());

interface Page {
  nodes: { id: string }[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}

const PAGE = '{ totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';

/** Reads a list to its end by pages of a size, forward and backward, and checks that the two give the same. */
async function walk(field: (page: string) => Promise<Page>, size: number): Promise<string[]> {
  const forward: string[] = [];
  for (let page = ''; ; ) {
    const found = await field(`first: ${size}${page}`);
    forward.push(...found.nodes.map(({ id }) => id));
    expect(found.pageInfo.hasPreviousPage).toBe(page !== '');
    expect(found.totalCount).toBeGreaterThanOrEqual(forward.length);
    if (!found.pageInfo.hasNextPage) break;
    page = `, after: "${found.pageInfo.endCursor}"`;
  }
  const backward: string[] = [];
  for (let page = ''; ; ) {
    const found = await field(`last: ${size}${page}`);
    backward.unshift(...found.nodes.map(({ id }) => id));
    expect(found.pageInfo.hasNextPage).toBe(page !== '');
    if (!found.pageInfo.hasPreviousPage) break;
    page = `, before: "${found.pageInfo.startCursor}"`;
  }
  expect(backward).toEqual(forward);
  return forward;
}

const read =
  (field: string, type = '') =>
  async (page: string): Promise<Page> => {
    const data = await catalog.expectData(
      `{ found: ${field.replace('PAGE', page)} ${type === '' ? PAGE : type} }`,
    );
    return type === '' ? data.found : data.found.list;
  };

describe('lists are read forward and backward', () => {
  test('the feed, in either direction', async () => {
    const oldest = await walk(read('changes(PAGE)'), 60);
    expect(oldest).toHaveLength(203);
    expect(await walk(read('changes(newestFirst: true, PAGE)'), 60)).toEqual([...oldest].reverse());
  });

  test('revisions, documents and import runs', async () => {
    const entry = 'errorCode(by: {key: "open-telekom-cloud/tms/TMS.0014"})';
    expect(await walk((page) => read(entry, `{ list: revisions(${page}) ${PAGE} }`)(page), 3)).toHaveLength(
      4,
    );
    expect(await walk(read('documents(PAGE)'), 2)).toHaveLength(5);
    const runs = await walk(read('importRuns(PAGE)'), 2);
    expect(runs.length).toBeGreaterThan(0);
  });

  test('by the rules of all connections', async () => {
    for (const list of ['changes', 'documents', 'importRuns', 'errorCodes']) {
      expect(await catalog.expectBadInput(`{ ${list}(first: 1, last: 1) { totalCount } }`)).toContain(
        'not both',
      );
      expect(await catalog.expectBadInput(`{ ${list}(last: 101) { totalCount } }`)).toContain(
        'from 0 to 100',
      );
      expect(await catalog.expectBadInput(`{ ${list}(before: "x") { nodes { id } } }`)).toContain(
        'is not a cursor',
      );
    }
  });
});

describe('the feed', () => {
  test('gives those since an instant and by an author', async () => {
    const { since, before, author, nobody } = await catalog.expectData(`{
      since: changes(since: "2026-02-01T00:00:00Z", newestFirst: true) { totalCount nodes { version kind author { name } } }
      before: changes(since: "2026-01-01T00:00:00Z") { totalCount }
      author: changes(author: "Ada", filter: {kind: [CORRECTED]}) { totalCount nodes { version } }
      nobody: changes(author: "Grace") { totalCount nodes { version } }
    }`);
    expect(since).toEqual({
      totalCount: 3,
      nodes: [4, 3, 2].map((version) => ({ version, kind: 'CORRECTED', author: { name: 'Ada' } })),
    });
    expect(before.totalCount).toBe(203);
    expect(author).toEqual({ totalCount: 3, nodes: [2, 3, 4].map((version) => ({ version })) });
    expect(nobody).toEqual({ totalCount: 0, nodes: [] });
  });

  test('refuses a cursor of the other direction', async () => {
    const { changes } = await catalog.expectData('{ changes(first: 1) { pageInfo { endCursor } } }');
    const query = `{ changes(newestFirst: true, after: "${changes.pageInfo.endCursor}") { nodes { id } } }`;
    expect(await catalog.expectBadInput(query)).toContain('another order');
  });
});
