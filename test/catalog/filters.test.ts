import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalog, type TestCatalog } from '../harness.ts';

let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await openCatalog();
});
afterAll(() => catalog.close());

const COUNT = 'query ($filter: ErrorCodeFilter) { errorCodes(filter: $filter, first: 0) { totalCount } }';

async function count(filter: Record<string, unknown> | null): Promise<number> {
  const { errorCodes } = await catalog.expectData(COUNT, { filter });
  return errorCodes.totalCount;
}

async function keys(filter: Record<string, unknown>): Promise<string[]> {
  const { errorCodes } = await catalog.expectData(
    'query ($filter: ErrorCodeFilter) { errorCodes(filter: $filter, first: 100) { nodes { key } } }',
    { filter },
  );
  return errorCodes.nodes.map(({ key }: { key: string }) => key);
}

async function allKeys(filter: Record<string, unknown> | null): Promise<string[]> {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const { errorCodes } = await catalog.expectData(
      `query ($filter: ErrorCodeFilter, $after: String) {
         errorCodes(filter: $filter, first: 30, after: $after) { nodes { key } pageInfo { hasNextPage endCursor } } }`,
      { filter, after },
    );
    found.push(...errorCodes.nodes.map(({ key }: { key: string }) => key));
    after = errorCodes.pageInfo.hasNextPage ? errorCodes.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

interface Shown {
  readonly key: string;
  readonly message: string | null;
  readonly description: string | null;
  readonly solution: string | null;
  readonly retryable: boolean;
}

describe('filters', () => {
  test.each([
    { filter: null, matches: 200 },
    { filter: {}, matches: 200 },
    { filter: { vendor: ['tencent-cloud'] }, matches: 74 },
    { filter: { vendor: ['tencent-cloud', 'huawei-cloud'] }, matches: 123 },
    { filter: { vendor: ['tencent-cloud', 'tencent-cloud'] }, matches: 74 },
    { filter: { service: ['open-telekom-cloud/tms'] }, matches: 35 },
    { filter: { vendor: ['tencent-cloud'], service: ['open-telekom-cloud/tms'] }, matches: 0 },
    { filter: { codePrefix: 'apigw.' }, matches: 2 },
    { filter: { codePrefix: 'InvalidParameter.policy' }, matches: 8 },
    { filter: { codePrefix: '' }, matches: 200 },
    { filter: { codePrefix: '100%' }, matches: 0 },
    { filter: { code: ['tms.0014', 'CTS.0001', 'no such'] }, matches: 2 },
    { filter: { commonCode: ['4100'] }, matches: 3 },
    { filter: { httpStatus: [409] }, matches: 1 },
    { filter: { httpStatus: [409, 504] }, matches: 2 },
    { filter: { httpStatusClass: ['SUCCESS'] }, matches: 45 },
    { filter: { httpStatusClass: ['INFORMATIONAL'] }, matches: 0 },
    { filter: { lifecycle: ['HISTORICAL'] }, matches: 49 },
    { filter: { lifecycle: ['WITHDRAWN'] }, matches: 0 },
    { filter: { corrected: true }, matches: 0 },
    { filter: { corrected: false }, matches: 200 },
    { filter: { needsReview: true }, matches: 0 },
    { filter: { updatedSince: '2000-01-01T00:00:00Z' }, matches: 200 },
    { filter: { updatedSince: '2999-01-01T00:00:00Z' }, matches: 0 },
    { filter: { updatedBefore: '2999-01-01T00:00:00Z' }, matches: 200 },
    { filter: { updatedBefore: '2000-01-01T00:00:00Z' }, matches: 0 },
    { filter: { createdSince: '2000-01-01T00:00:00Z' }, matches: 200 },
    { filter: { createdSince: '2999-01-01T00:00:00Z' }, matches: 0 },
    { filter: { categoryBasis: ['RULE'] }, matches: 200 },
    { filter: { categoryBasis: ['MAINTAINER'] }, matches: 0 },
    { filter: { messageContains: '%' }, matches: 0 },
    { filter: { vendor: null, or: null }, matches: 200 },
    { filter: { not: { vendor: ['tencent-cloud'] } }, matches: 126 },
    { filter: { not: { commonCode: ['4100'] } }, matches: 197 },
    { filter: { or: [{ vendor: ['huawei-cloud'] }, { service: ['tencent-cloud/kms'] }] }, matches: 76 },
    { filter: { and: [{ vendor: ['huawei-cloud'] }, { httpStatus: [200] }] }, matches: 45 },
    {
      filter: { vendor: ['huawei-cloud'], and: [{ vendor: ['tencent-cloud', 'huawei-cloud'] }] },
      matches: 49,
    },
    { filter: { service: ['tencent-cloud/kms', 'tencent-cloud/cam'], httpStatus: [400, 500] }, matches: 0 },
    { filter: { not: { or: [{ vendor: ['huawei-cloud'] }, { vendor: ['tencent-cloud'] }] } }, matches: 77 },
  ])('$filter matches $matches of 200', async ({ filter, matches }) => {
    expect(await count(filter)).toBe(matches);
    const found = await allKeys(filter);
    expect(new Set(found).size).toBe(matches);
    expect(found).toEqual([...found].sort());
  });

  test('a status excluded is excluded though other statuses stand beside it', async () => {
    const [all, with400, without400] = await Promise.all([
      count({}),
      count({ httpStatus: [400] }),
      count({ not: { httpStatus: [400] } }),
    ]);
    expect(with400 + without400).toBe(all);
  });

  test('a category, its canonical code and its remedy agree', async () => {
    const { categories } = await catalog.expectData(
      '{ categories { slug canonicalCode remedy errorCodeCount } }',
    );
    type Category = { slug: string; canonicalCode: string; remedy: string; errorCodeCount: number };
    const sum = (wanted: (category: Category) => boolean): number =>
      categories
        .filter(wanted)
        .reduce((total: number, { errorCodeCount }: Category) => total + errorCodeCount, 0);
    expect(await count({ category: ['not-found'] })).toBe(sum(({ slug }) => slug === 'not-found'));
    expect(await count({ canonicalCode: ['INVALID_ARGUMENT'] })).toBe(
      sum(({ canonicalCode }) => canonicalCode === 'INVALID_ARGUMENT'),
    );
    expect(await count({ remedy: ['RETRY_LATER', 'FIX_STATE'] })).toBe(
      sum(({ remedy }) => remedy === 'RETRY_LATER' || remedy === 'FIX_STATE'),
    );
    expect(await count({ canonicalCode: ['DATA_LOSS'] })).toBe(0);
  });

  test.each<[Record<string, unknown>, (entry: Shown) => boolean]>([
    [{ hasSolution: true }, ({ solution }) => solution !== null],
    [{ hasSolution: false }, ({ solution }) => solution === null],
    [{ hasDescription: true }, ({ description }) => description !== null],
    [{ hasDescription: false, hasSolution: false }, (entry) => !entry.description && !entry.solution],
    [{ retryable: true }, ({ retryable }) => retryable],
    [{ retryable: false }, ({ retryable }) => !retryable],
    [{ messageContains: 'The REQUEST' }, ({ message }) => /the request/i.test(message ?? '')],
    [{ messageContains: 'ques' }, ({ message }) => /ques/i.test(message ?? '')],
    [{ not: { messageContains: 'ques' } }, ({ message }) => !/ques/i.test(message ?? '')],
    [{ hasSolution: true, not: { hasSolution: true } }, () => false],
  ])('%j gives the entries for which it holds', async (filter, holds) => {
    const pages = await Promise.all(
      ['first: 100', 'last: 100'].map((page) =>
        catalog.expectData(
          `{ errorCodes(${page}) { nodes { key message description solution retryable } } }`,
        ),
      ),
    );
    const entries: Shown[] = pages.flatMap(({ errorCodes }) => errorCodes.nodes);
    expect(await allKeys(filter)).toEqual(entries.filter(holds).map(({ key }) => key));
  });

  test('no entry is in a module that no page names', async () => {
    expect(await count({ module: ['no such module'] })).toBe(0);
    expect(await count({ not: { module: ['no such module'] } })).toBe(200);
  });

  test('a document gives the entries that stand on it, of all its services', async () => {
    const { service } = await catalog.expectData(
      '{ service(key: "tencent-cloud/cam") { documents { id errorCodeCount } } }',
    );
    const [{ id, errorCodeCount }] = service.documents;
    expect(errorCodeCount).toBe(47);
    expect(await count({ document: [id] })).toBe(47);
    expect(await keys({ document: [id], codePrefix: '4' })).toContain('tencent-cloud/common/4000');
  });
});

describe('what a filter refuses', () => {
  test.each([
    [{ vendor: ['otc'] }, 'There is no vendor "otc". Nearest: "open-telekom-cloud"'],
    [
      { service: ['tencent-cloud/kmz'] },
      'There is no service "tencent-cloud/kmz". Nearest: "tencent-cloud/kms"',
    ],
    [{ category: ['notfound'] }, 'There is no category "notfound". Nearest: "not-found"'],
    [{ httpStatus: [99] }, 'There is no HTTP status 99; they go from 100 to 599.'],
    [{ httpStatus: [600] }, 'There is no HTTP status 600; they go from 100 to 599.'],
    [{ document: ['nonsense'] }, 'There is no document "nonsense".'],
    [{ and: [{ not: { vendor: ['aws'] } }] }, 'There is no vendor "aws".'],
    [{ messageContains: ' ' }, '`messageContains` is blank.'],
    [{ messageContains: 'x'.repeat(201) }, '`messageContains` has 201 characters; at most 200 are taken.'],
    [{ vendor: [] }, "The filter's `vendor` is an empty list"],
    [{ id: [] }, "The filter's `id` is an empty list"],
    [{ or: [] }, "The filter's `or` is an empty list"],
    [{ and: [] }, "The filter's `and` is an empty list"],
    [{ or: [{ httpStatus: [404] }, { not: { module: [] } }] }, "The filter's `or[1].not.module` is an empty"],
  ])('%j is refused with what would be right', async (filter, message) => {
    expect(await catalog.expectBadInput(COUNT, { filter })).toContain(message);
  });

  test('an unknown enum value is refused with all that there are, in variables and in the document', async () => {
    const right = 'It takes FIX_REQUEST, FIX_STATE, FIX_ACCOUNT, RETRY_LATER, CONTACT_VENDOR, NONE.';
    expect(await catalog.expectBadInput(COUNT, { filter: { remedy: ['RETRY'] } })).toContain(right);
    expect(await catalog.expectBadInput(COUNT, { filter: { remedy: [3] } })).toContain(right);
    expect(
      await catalog.expectBadInput('{ errorCodes(filter: {remedy: [RETRY]}) { totalCount } }'),
    ).toContain(right);
  });

  test('a filter of more than 1,000 values is refused', async () => {
    const filter = { or: Array.from({ length: 6 }, () => ({ code: Array.from({ length: 200 }, String) })) };
    expect(await catalog.expectBadInput(COUNT, { filter })).toMatch(/at most/);
  });
});
