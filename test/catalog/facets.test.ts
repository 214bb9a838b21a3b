import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalog, type TestCatalog } from '../harness.ts';

let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await openCatalog();
  for (const [code, module] of [
    ['M.1', 'Disks'],
    ['M.2', 'disks'],
    ['M.3', 'Nets'],
  ]) {
    const { createErrorCode } = await catalog.expectData(CREATE, { code, module });
    expect(createErrorCode.userErrors).toEqual([]);
  }
});
afterAll(() => catalog.close());

const CREATE = `mutation ($code: String!, $module: String!) {
  createErrorCode(input: {
    service: "open-telekom-cloud/tms", code: $code, reason: "test", module: $module, message: "m", category: "timeout"
  }) { userErrors { message } } }`;

const FACETS = {
  vendors: 'vendor',
  services: 'service',
  modules: 'module',
  categories: 'category',
  canonicalCodes: 'canonicalCode',
  remedies: 'remedy',
  httpStatuses: 'httpStatus',
  lifecycles: 'lifecycle',
} as const;
type FacetName = keyof typeof FACETS;
type Facets = Record<FacetName, { value: string; count: number }[]>;

const LIST = `query ($filter: ErrorCodeFilter, $search: String, $exclusive: Boolean! = false) {
  errorCodes(filter: $filter, search: $search, first: 0) {
    totalCount facets(exclusive: $exclusive) { ${Object.keys(FACETS).join(' { value count } ')} { value count } } } }`;

async function list(variables: Record<string, unknown>): Promise<{ totalCount: number; facets: Facets }> {
  return (await catalog.expectData(LIST, variables)).errorCodes;
}

describe('facets', () => {
  test.each([{}, { vendor: ['open-telekom-cloud'] }])(
    'of %j count what a filter by their values finds',
    async (filter) => {
      const { facets } = await list({ filter });
      for (const [name, field] of Object.entries(FACETS) as [FacetName, string][]) {
        expect(facets[name].length).toBeGreaterThan(0);
        for (const { value, count } of facets[name]) {
          const own = [name === 'httpStatuses' ? Number(value) : value];
          const { totalCount } = await list({ filter: { and: [filter, { [field]: own }] } });
          expect([name, value, totalCount]).toEqual([name, value, count]);
        }
      }
    },
  );

  test('modules that differ in case alone are one, and `first` limits how many are given', async () => {
    const modules = (first: string) =>
      catalog.expectData(`{ errorCodes { facets { modules${first} { value label count } } } }`);
    const disks = { value: 'Disks', label: 'Disks', count: 2 };
    expect((await modules('')).errorCodes.facets.modules).toEqual([
      disks,
      { value: 'Nets', label: 'Nets', count: 1 },
    ]);
    expect((await modules('(first: 1)')).errorCodes.facets.modules).toEqual([disks]);
    expect((await modules('(first: 0)')).errorCodes.facets.modules).toEqual([]);
    const tooMany = '{ errorCodes { facets { modules(first: 101) { value } } } }';
    expect(await catalog.expectBadInput(tooMany)).toBe('`first` is 101; it must be from 0 to 100.');
  });

  test('`first` limits services to those with the most codes; without it all are given', async () => {
    const services = async (first: string) =>
      (await catalog.expectData(`{ errorCodes { facets { services${first} { value count } } } }`)).errorCodes
        .facets.services;
    const all = await services('');
    expect(all.length).toBeGreaterThan(1);
    expect(await services('(first: 1)')).toEqual(all.slice(0, 1));
    expect(await services('(first: 0)')).toEqual([]);
    expect(await services('(first: null)')).toEqual(all);
    const tooMany = '{ errorCodes { facets { services(first: 101) { value } } } }';
    expect(await catalog.expectBadInput(tooMany)).toBe('`first` is 101; it must be from 0 to 100.');
  });
});

describe('exclusive facets', () => {
  const FILTER = {
    vendor: ['open-telekom-cloud'],
    service: ['open-telekom-cloud/tms'],
    module: ['disks'],
    category: ['timeout'],
    canonicalCode: ['DEADLINE_EXCEEDED'],
    remedy: ['RETRY_LATER'],
    lifecycle: ['CURRENT'],
  };

  test.each<[string, Record<string, unknown>]>([
    ['a filter', FILTER],
    ['a filter with `and`', { and: [{ vendor: FILTER.vendor }, { and: [{ remedy: FILTER.remedy }] }] }],
    ['a filter of vendors and statuses', { vendor: ['huawei-cloud'], httpStatus: [200] }],
    [
      'a filter with `or`',
      { vendor: FILTER.vendor, or: [{ vendor: ['open-telekom-cloud'] }, { code: ['4000'] }] },
    ],
  ])('of %s are those of the filter without the own field', async (_, filter) => {
    const { facets } = await list({ filter, exclusive: true });
    for (const [name, field] of Object.entries(FACETS) as [FacetName, string][]) {
      const others = without(filter, field);
      // Without a condition on lifecycles, withdrawn codes are left out of lists.
      const filterOfOthers =
        field === 'lifecycle' ? { ...others, lifecycle: ['CURRENT', 'HISTORICAL', 'WITHDRAWN'] } : others;
      const { facets: expected } = await list({
        filter:
          'lifecycle' in filter || field === 'lifecycle'
            ? filterOfOthers
            : { ...filterOfOthers, lifecycle: ['CURRENT', 'HISTORICAL'] },
      });
      expect([name, facets[name]]).toEqual([name, expected[name]]);
    }
  });

  test('keep the values that are not ticked, while the list shrinks', async () => {
    const ticked = { filter: { vendor: ['huawei-cloud'] }, search: 'the' };
    const [plain, exclusive] = [await list(ticked), await list({ ...ticked, exclusive: true })];
    expect(plain.facets.vendors.map(({ value }) => value)).toEqual(['huawei-cloud']);
    expect(exclusive.facets.vendors.length).toBe(3);
    expect(exclusive.totalCount).toBe(plain.totalCount);
    expect(exclusive.facets.categories).toEqual(plain.facets.categories);
  });

  test('of lifecycles count withdrawn codes too', async () => {
    const { errorCode } = await catalog.expectData(
      '{ errorCode(by: { key: "open-telekom-cloud/tms/M.3" }) { id } }',
    );
    const withdrawn = await catalog.expectData(
      `mutation ($id: ID!) {
         withdrawErrorCode(input: { id: $id, expectedVersion: 1, reason: "test" }) { userErrors { message } } }`,
      errorCode,
    );
    expect(withdrawn.withdrawErrorCode.userErrors).toEqual([]);
    const counts = async (exclusive: boolean) =>
      (await list({ filter: { module: ['nets'] }, exclusive })).facets.lifecycles;
    expect(await counts(false)).toEqual([]);
    expect(await counts(true)).toEqual([{ value: 'WITHDRAWN', count: 1 }]);
  });
});

/** A filter without one of its fields, in its `and` too. */
function without(filter: Record<string, unknown>, field: string): Record<string, unknown> {
  const { [field]: _, and, ...others } = filter;
  return Array.isArray(and) ? { ...others, and: and.map((nested) => without(nested, field)) } : others;
}
