import { beforeEach, describe, expect, test } from 'vitest';
import { directoryOf, mustDo } from '../editing/directory-changes.ts';
import { openCatalog, type TestCatalog, whenFinished } from '../harness.ts';

let catalog: TestCatalog;
let change: ReturnType<typeof directoryOf>;
let now: number;
beforeEach(async () => {
  now = Date.UTC(2026, 0, 1);
  catalog = await openCatalog({ seeded: false, now: () => now });
  whenFinished(() => catalog.close());
  change = mustDo(directoryOf(catalog));
  await change('createVendor', { slug: 'acme', name: 'Acme', reason: 'A vendor' });
  await change('createService', { vendor: 'acme', slug: 'disks', name: 'Disks', reason: null });
  for (const slug of ['odd', 'unknown']) {
    const more = { title: 'T', description: 'D', canonicalCode: 'UNKNOWN', remedy: 'NONE' };
    await change('createCategory', { slug, ...more });
  }
  await createCode('D.1');
  await createCode('D.2');
  now += 60_000;
  await change('renameService', { key: 'acme/disks', newSlug: 'volumes', reason: 'Its name now' });
  await createCode('D.3');
  await change('mergeCategories', { from: 'odd', into: 'unknown' });
  await change('updateVendor', { slug: 'acme', name: 'Acme' });
  await change('updateVendor', { slug: 'acme', name: 'Acme Cloud' });
});

async function createCode(code: string): Promise<void> {
  const { createErrorCode } = await catalog.expectData(
    'mutation ($input: CreateErrorCodeInput!) { createErrorCode(input: $input) { userErrors { message } } }',
    { input: { service: 'acme/disks', code, message: 'm', category: 'odd', reason: `It is ${code}` } },
  );
  expect(createErrorCode.userErrors).toEqual([]);
}

const FEED = `query ($input: Int, $last: Int, $after: String, $before: String, $part: FeedPart, $newestFirst: Boolean! = false,
    $since: DateTime, $author: String) {
  feed(first: $input, last: $last, after: $after, before: $before, part: $part, newestFirst: $newestFirst, since: $since,
      author: $author) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { __typename
      ... on Revision { revisionKind: kind errorCode { code } }
      ... on DirectoryChange { id subjectType key kind mergedInto movedErrorCodeCount author { name } reason createdAt
        changes { field before after } } } } }`;

async function feed(variables: Record<string, unknown> = {}) {
  return (await catalog.expectData(FEED, { input: variables.last ? null : 50, ...variables })).feed;
}

/** `RENAMED acme/volumes` or `CREATED D.1` */
function lines({ nodes }: { nodes: Record<string, any>[] }): string[] {
  return nodes.map(({ kind, key, revisionKind, errorCode }) =>
    errorCode ? `${revisionKind} ${errorCode.code}` : `${kind} ${key}`,
  );
}

const ALL = [
  'CREATED acme',
  'CREATED acme/disks',
  'CREATED odd',
  'CREATED unknown',
  'CREATED D.1',
  'CREATED D.2',
  'RENAMED acme/volumes',
  'CREATED D.3',
  'MERGED odd',
  'MOVED D.1',
  'MOVED D.2',
  'MOVED D.3',
  'UPDATED acme',
];

describe('the feed', () => {
  test('has all changes in the order in which they were written, and none that changes nothing', async () => {
    const all = await feed();
    expect(lines(all)).toEqual(ALL);
    expect(all.totalCount).toBe(ALL.length);
    expect(all.nodes[6]).toEqual({
      __typename: 'DirectoryChange',
      id: expect.any(String),
      subjectType: 'SERVICE',
      key: 'acme/volumes',
      kind: 'RENAMED',
      mergedInto: null,
      movedErrorCodeCount: 0,
      author: { name: 'Ada' },
      reason: 'Its name now',
      createdAt: '2026-01-01T00:01:00.000Z',
      changes: [{ field: 'slug', before: 'disks', after: 'volumes' }],
    });
    expect(all.nodes[8]).toMatchObject({ mergedInto: 'unknown', movedErrorCodeCount: 3, changes: [] });
    expect(all.nodes[12]).toMatchObject({
      changes: [{ field: 'name', before: 'Acme', after: 'Acme Cloud' }],
    });
    expect(all.nodes[1]).toMatchObject({
      reason: null,
      changes: [{ field: 'name', before: null, after: 'Disks' }],
    });
    const { node } = await catalog.expectData(
      'query ($id: ID!) { node(id: $id) { ... on DirectoryChange { key } } }',
      {
        id: all.nodes[6].id,
      },
    );
    expect(node).toEqual({ key: 'acme/volumes' });
  });

  test.each([
    [{ part: 'DIRECTORY' }, ALL.filter((line) => !/ D\.\d$/.test(line))],
    [{ part: 'ERROR_CODES' }, ALL.filter((line) => / D\.\d$/.test(line))],
    [{ since: '2026-01-01T00:01:00Z' }, ALL.slice(6)],
    [{ author: 'Ada' }, ALL],
    [{ author: 'nobody' }, []],
  ])('of %j is that part of it', async (variables, expected) => {
    const part = await feed(variables);
    expect([lines(part), part.totalCount]).toEqual([expected, expected.length]);
  });

  test.each([false, true])(
    'is read page by page in both directions, newest first: %s',
    async (newestFirst) => {
      const expected = newestFirst ? [...ALL].reverse() : ALL;
      for (const size of [1, 3, 5]) {
        const forward: string[] = [];
        let after: string | null = null;
        for (;;) {
          const page = await feed({ input: size, after, newestFirst });
          expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
          forward.push(...lines(page));
          after = page.pageInfo.endCursor;
          if (!page.pageInfo.hasNextPage) break;
        }
        expect(forward).toEqual(expected);
        const backward: string[] = [];
        let before: string | null = null;
        for (;;) {
          const page = await feed({ last: size, before, newestFirst });
          backward.unshift(...lines(page));
          before = page.pageInfo.startCursor;
          if (!page.pageInfo.hasPreviousPage) break;
        }
        expect(backward).toEqual(expected);
      }
    },
  );

  test('goes on behind its last cursor, whatever is written', async () => {
    const { pageInfo } = await feed();
    expect(await feed({ after: pageInfo.endCursor })).toMatchObject({
      nodes: [],
      pageInfo: { endCursor: pageInfo.endCursor },
    });
    await change('updateVendor', { slug: 'acme', name: 'Acme' });
    await createCode('D.4');
    await change('createVendor', { slug: 'bolt', name: 'Bolt' });
    await change('deleteVendor', { slug: 'bolt' });
    expect(lines(await feed({ after: pageInfo.endCursor }))).toEqual([
      'UPDATED acme',
      'CREATED D.4',
      'CREATED bolt',
      'DELETED bolt',
    ]);
  });
});
