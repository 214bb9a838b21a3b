import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalog, type TestCatalog } from '../harness.ts';

let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await openCatalog();
});
afterAll(() => catalog.close());

const PAGE = `query ($search: String, $orderBy: ErrorCodeOrder, $filter: ErrorCodeFilter, $first: Int, $after: String, $last: Int, $before: String) {
  errorCodes(search: $search, orderBy: $orderBy, filter: $filter, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    edges { cursor match node { key id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

interface Page {
  totalCount: number;
  edges: { cursor: string; match: 'ALL' | 'MOST' | null; node: { key: string; id: string } }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

async function page(variables: Record<string, unknown>): Promise<Page> {
  return (await catalog.expectData(PAGE, variables)).errorCodes;
}

async function walkForward(variables: Record<string, unknown>, first: number): Promise<string[]> {
  const keys: string[] = [];
  let after: string | null = null;
  for (;;) {
    const { edges, pageInfo } = await page({ ...variables, first, after });
    keys.push(...edges.map(({ node }) => node.key));
    expect(pageInfo.hasPreviousPage).toBe(after !== null);
    if (!pageInfo.hasNextPage) return keys;
    after = pageInfo.endCursor;
  }
}

async function walkBackward(variables: Record<string, unknown>, last: number): Promise<string[]> {
  const keys: string[] = [];
  let before: string | null = null;
  for (;;) {
    const { edges, pageInfo } = await page({ ...variables, last, before });
    keys.unshift(...edges.map(({ node }) => node.key));
    expect(pageInfo.hasNextPage).toBe(before !== null);
    if (!pageInfo.hasPreviousPage) return keys;
    before = pageInfo.startCursor;
  }
}

const ORDERS = ['KEY', 'CODE', 'HTTP_STATUS', 'UPDATED_AT'].flatMap((field) =>
  ['ASC', 'DESC'].map((direction) => ({ field, direction })),
);

describe('pages', () => {
  test.each(ORDERS)(
    'in order $field $direction, forward and backward give the same whole list',
    async (orderBy) => {
      const forward = await walkForward({ orderBy }, 33);
      expect(forward).toHaveLength(200);
      expect(new Set(forward).size).toBe(200);
      expect(await walkBackward({ orderBy }, 41)).toEqual(forward);
    },
  );

  test('of a search give the same list whatever their length', async () => {
    const whole = await walkForward({ search: 'parameter' }, 100);
    expect(whole.length).toBeGreaterThan(40);
    expect(await walkForward({ search: 'parameter' }, 7)).toEqual(whole);
    expect(await walkBackward({ search: 'parameter' }, 9)).toEqual(whole);
  });

  test('descend exactly as they ascend', async () => {
    const ascending = await walkForward({ orderBy: { field: 'HTTP_STATUS', direction: 'ASC' } }, 50);
    const descending = await walkForward({ orderBy: { field: 'HTTP_STATUS', direction: 'DESC' } }, 50);
    expect(descending).toEqual([...ascending].reverse());
  });

  test('by status put codes without one behind all others', async () => {
    const ascending = await walkForward({ orderBy: { field: 'HTTP_STATUS' } }, 100);
    expect(ascending[0]).toMatch(/^huawei-cloud/);
    expect(ascending.at(-1)).toMatch(/^tencent-cloud/);
  });

  test('have 20 entries where nobody says how many', async () => {
    expect((await page({})).edges).toHaveLength(20);
  });

  test('of no entries know whether there are more', async () => {
    const { edges, pageInfo, totalCount } = await page({ first: 0 });
    expect({ edges, pageInfo, totalCount }).toEqual({
      edges: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
      totalCount: 200,
    });
  });

  test('behind the last entry are empty and know what is before them', async () => {
    const { pageInfo } = await page({ last: 1 });
    const behind = await page({ first: 5, after: pageInfo.endCursor });
    expect(behind.edges).toEqual([]);
    expect(behind.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  test('neither skip nor repeat an entry while others come, go and change', async () => {
    const changing = await openCatalog();
    const ask = async (after: string | null): Promise<Page> =>
      (await changing.expectData(PAGE, { orderBy: { field: 'CODE' }, first: 10, after })).errorCodes;
    const before = await walkForward({ orderBy: { field: 'CODE' } }, 100);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 199 }), { minLength: 20, maxLength: 20 }), async (victims) => {
        const seen: string[] = [];
        let after: string | null = null;
        const touched = new Set<string>();
        for (const victim of victims) {
          const { edges, pageInfo } = await ask(after);
          seen.push(...edges.map(({ node }) => node.key));
          if (!pageInfo.hasNextPage) break;
          after = pageInfo.endCursor;
          const key = before[victim]!;
          touched.add(key);
          const { errorCode } = await changing.expectData(
            'query ($key: String) { errorCode(by: {key: $key}) { id version lifecycle } }',
            { key },
          );
          const verb = errorCode.lifecycle === 'WITHDRAWN' ? 'reinstateErrorCode' : 'withdrawErrorCode';
          await changing.expectData(
            `mutation ($id: ID!, $version: Int!) { ${verb}(input: {id: $id, expectedVersion: $version, reason: "test"}) { userErrors { code } } }`,
            { id: errorCode.id, version: errorCode.version },
          );
        }
        expect(new Set(seen).size).toBe(seen.length);
        const { errorCodes } = await changing.expectData(
          '{ errorCodes(filter: {lifecycle: [WITHDRAWN]}, first: 100) { nodes { key } } }',
        );
        const gone = new Set(errorCodes.nodes.map(({ key }: { key: string }) => key));
        const steady = before.filter((key) => !touched.has(key) && !gone.has(key));
        expect(steady.filter((key) => !seen.includes(key))).toEqual([]);
      }),
      { numRuns: 5 },
    );
    await changing.close();
  });
});

describe('pages of a search', () => {
  const WORDS = [
    'tag',
    'key',
    'vaules',
    'empty',
    'invalid',
    'tracker',
    'policy',
    'unicorn',
    'exceeded',
    '404',
    'kms',
    'not exist',
  ];

  test('neither skip nor repeat an entry while others come, go and change', async () => {
    const changing = await openCatalog();
    const all = await walkForward({}, 100);
    const seenMatches = new Set<string>();
    let number = 0;
    const write = async (key: string, verb: string, patch: object | null): Promise<void> => {
      const { errorCode } = await changing.expectData(
        'query ($key: String) { errorCode(by: {key: $key}) { id version lifecycle } }',
        { key },
      );
      const name =
        verb === 'withdraw' && errorCode.lifecycle === 'WITHDRAWN'
          ? 'reinstateErrorCode'
          : `${verb}ErrorCode`;
      const type = patch === null ? 'ChangeErrorCodeInput' : 'CorrectErrorCodeInput';
      const input = { id: errorCode.id, expectedVersion: errorCode.version, reason: 'test' };
      await changing.expectData(
        `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`,
        {
          input: patch === null ? input : { ...input, patch },
        },
      );
    };
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(WORDS, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('RELEVANCE', 'KEY'),
        fc.boolean(),
        fc.array(fc.tuple(fc.nat({ max: 199 }), fc.constantFrom('withdraw', 'correct')), {
          minLength: 12,
          maxLength: 12,
        }),
        async (words, field, isBackward, changes) => {
          const search = words.join(' ');
          const ask = async (cursor: string | null): Promise<Page> => {
            const range = isBackward ? { last: 5, before: cursor } : { first: 5, after: cursor };
            return (await changing.expectData(PAGE, { search, orderBy: { field }, ...range })).errorCodes;
          };
          const next = ({ pageInfo }: Page): string | null => {
            if (isBackward) return pageInfo.hasPreviousPage ? pageInfo.startCursor : null;
            return pageInfo.hasNextPage ? pageInfo.endCursor : null;
          };
          const keysOf = ({ edges }: Page): string[] => {
            for (const { match } of edges) seenMatches.add(match!);
            const keys = edges.map(({ node }) => node.key);
            return isBackward ? keys.reverse() : keys;
          };
          const listed = async (): Promise<string[]> => {
            const keys: string[] = [];
            for (let cursor: string | null = null; ; ) {
              const found = await ask(cursor);
              keys.push(...keysOf(found));
              cursor = next(found);
              if (cursor === null) return keys;
            }
          };
          const before = await listed();
          const touched = new Set<string>();
          const seen: string[] = [];
          let cursor: string | null = null;
          for (const [victim, verb] of changes) {
            const found = await ask(cursor);
            seen.push(...keysOf(found));
            cursor = next(found);
            if (cursor === null) break;
            // Another entry comes that has all words, so that fewer others would follow it, and one goes, comes back, or gets
            // some of the words.
            number += 1;
            await changing.expectData(
              `mutation ($code: String!, $message: String!) { createErrorCode(input: {service: "tencent-cloud/kms", code: $code, message: $message, reason: "test"}) { userErrors { code } } }`,
              { code: `NEW.${number}`, message: words.join(' ') },
            );
            const key = all[victim]!;
            touched.add(key);
            const patch =
              verb === 'correct' ? { message: `${words[number % words.length]} ${number}` } : null;
            await write(key, verb, patch);
          }
          const old = seen.filter((key) => !touched.has(key));
          expect(new Set(old).size).toBe(old.length);
          const steady = old.filter((key) => !key.includes('NEW.'));
          const expected = before.filter((key) => !touched.has(key) && !key.includes('NEW.'));
          expect(steady).toEqual(expected.slice(0, steady.length));
          // All of them, where the last page was read.
          if (cursor === null) expect(steady).toEqual(expected);
        },
      ),
      { numRuns: 10 },
    );
    expect([...seenMatches].sort()).toEqual(['ALL', 'MOST']);
    await changing.close();
  });

  test('refuse the cursor of a list without a search', async () => {
    const { pageInfo } = await page({ first: 1 });
    const variables = { search: 'tag', orderBy: { field: 'KEY' }, after: pageInfo.endCursor };
    expect(await catalog.expectBadInput(PAGE, variables)).toContain('another order');
  });

  test.each(['', '1', '[2]', '[1,["a"]]', '[1,["a","b","c"]]'])(
    'refuse a cursor that says %j of how the search was read',
    async (reading) => {
      const after = Buffer.from(JSON.stringify(['RELEVANCE', 1, 1, reading])).toString('base64url');
      expect(await catalog.expectBadInput(PAGE, { search: 'tag', after })).toContain(
        'no page of this search',
      );
    },
  );
});

describe('what pages refuse', () => {
  test.each([
    [{ first: 101 }, '`first` is 101; it must be from 0 to 100.'],
    [{ first: -1 }, '`first` is -1; it must be from 0 to 100.'],
    [{ last: 101 }, '`last` is 101; it must be from 0 to 100.'],
    [{ first: 1, last: 1 }, 'not both'],
    [{ first: 1, before: 'x' }, 'not both'],
    [{ after: 'garbage' }, '"garbage" is not a cursor.'],
    [{ after: '' }, '"" is not a cursor.'],
    [{ after: Buffer.from('{"a":1}').toString('base64url') }, 'is not a cursor.'],
    [{ after: Buffer.from('["KEY"]').toString('base64url') }, 'another order'],
    [{ after: Buffer.from('["KEY",7,"x"]').toString('base64url') }, 'another order'],
    [{ orderBy: { field: 'RELEVANCE' } }, 'RELEVANCE orders the results of a search.'],
  ])('%j', async (variables, message) => {
    expect(await catalog.expectBadInput(PAGE, variables)).toContain(message);
  });

  test('the cursor of a list in another order', async () => {
    const { pageInfo } = await page({ first: 1 });
    const message = await catalog.expectBadInput(PAGE, {
      first: 1,
      after: pageInfo.endCursor,
      orderBy: { field: 'CODE' },
    });
    expect(message).toContain('another order');
  });
});
