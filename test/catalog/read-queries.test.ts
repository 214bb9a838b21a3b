import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalog, type TestCatalog } from '../harness.ts';

let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await openCatalog();
});
afterAll(() => catalog.close());

const ENTRY = `query Entry {
  errorCode(by: { key: "open-telekom-cloud/tms/TMS.0014" }) {
    id key code variant httpStatuses message description solution
    bold: message(format: MARKDOWN)
    vendor { slug name } service { key slug name }
    category { slug title canonicalCode } categoryBasis remedy retryable
    lifecycle version needsReview corrections { field }
    rows { document { title format publishedAt } line cells { header text } }
  }
}`;

const VENDOR_AND_STATUS = `query ByVendorAndStatus {
  errorCodes(filter: { vendor: ["huawei-cloud"], httpStatus: [200] }, first: 10) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { key message solution httpStatuses lifecycle }
    facets { categories { value label count } httpStatuses { value count } lifecycles { value count } }
  }
}`;

const PAGE = `query Page($after: String) {
  errorCodes(
    filter: { vendor: ["tencent-cloud", "open-telekom-cloud"], category: ["missing-parameter"], httpStatusClass: [CLIENT_ERROR] }
    orderBy: { field: CODE, direction: DESC } first: 3 after: $after
  ) { edges { cursor node { key } } pageInfo { hasNextPage endCursor } totalCount }
}`;

const SEARCH = `query Search {
  errorCodes(search: "policyName already exists", first: 5) { edges { node { key } matches { field snippet } } totalCount }
}`;

const COMMON = `query Common {
  errorCode(by: { key: "tencent-cloud/kms/10030" }) { commonCode common { key message } httpStatuses }
}`;

const DIRECTORY = `query Directory {
  vendors { slug name services { key name errorCodeCount documents { title format editions { sha256 publishedAt rowCount } } } }
  categories { slug canonicalCode remedy errorCodeCount }
}`;

describe('an entry', () => {
  test('is found by its key, with the vendor’s words, their category and the row they stand in', async () => {
    const { errorCode } = await catalog.expectData(ENTRY);
    expect(errorCode).toEqual({
      id: expect.any(String),
      key: 'open-telekom-cloud/tms/TMS.0014',
      code: 'TMS.0014',
      variant: 1,
      httpStatuses: [409],
      message: 'Values is empty.',
      description: 'Values is invalid.',
      solution: 'Enter a valid Values value.',
      bold: '**Values** is empty.',
      vendor: { slug: 'open-telekom-cloud', name: 'Open Telekom Cloud' },
      service: { key: 'open-telekom-cloud/tms', slug: 'tms', name: 'Tag Management Service' },
      category: { slug: 'missing-parameter', title: 'Missing parameter', canonicalCode: 'INVALID_ARGUMENT' },
      categoryBasis: 'RULE',
      remedy: 'FIX_REQUEST',
      retryable: false,
      lifecycle: 'CURRENT',
      version: 1,
      needsReview: false,
      corrections: [],
      rows: [
        {
          document: { title: 'Error Codes', format: 'RST', publishedAt: null },
          line: 70,
          cells: [
            { header: 'Status Code', text: '409' },
            { header: 'Error Code', text: 'TMS.0014' },
            { header: 'Error Message', text: '**Values** is empty.' },
            { header: 'Description', text: '**Values** is invalid.' },
            { header: 'Solution', text: 'Enter a valid **Values** value.' },
          ],
        },
      ],
    });
  });

  test('is found by its key whatever the case of its code, by its id, and as a node', async () => {
    const { errorCode } = await catalog.expectData(
      '{ errorCode(by: {key: "open-telekom-cloud/tms/tms.0014"}) { id key } }',
    );
    expect(errorCode.key).toBe('open-telekom-cloud/tms/TMS.0014');
    const found = await catalog.expectData(
      'query ($id: ID!) { errorCode(by: {id: $id}) { key } node(id: $id) { __typename ... on ErrorCode { key } } }',
      { id: errorCode.id },
    );
    expect(found).toEqual({
      errorCode: { key: errorCode.key },
      node: { __typename: 'ErrorCode', key: errorCode.key },
    });
  });

  test('is null where there is none', async () => {
    expect(await catalog.expectData('{ errorCode(by: {key: "tencent-cloud/kms/1"}) { key } }')).toEqual({
      errorCode: null,
    });
  });

  test('leads from a specific code to the common one', async () => {
    const { errorCode } = await catalog.expectData(COMMON);
    expect(errorCode).toEqual({
      commonCode: '4100',
      common: { key: 'tencent-cloud/common/4100', message: 'Authentication failed' },
      httpStatuses: [],
    });
  });

  test('has no common code where the vendor names none, and no entry where the common code has none', async () => {
    const data = await catalog.expectData(`{
      none: errorCode(by: {key: "huawei-cloud/osm/OSM.0001"}) { commonCode common { key } }
      unlisted: errorCode(by: {key: "tencent-cloud/kms/10050"}) { commonCode common { key } }
    }`);
    expect(data).toEqual({
      none: { commonCode: null, common: null },
      unlisted: { commonCode: '6000', common: null },
    });
  });
});

describe('lists', () => {
  test('filter by vendor and status, with facets of the whole list', async () => {
    const { errorCodes } = await catalog.expectData(VENDOR_AND_STATUS);
    expect(errorCodes.totalCount).toBe(45);
    expect(errorCodes.pageInfo.hasNextPage).toBe(true);
    expect(errorCodes.nodes).toHaveLength(10);
    for (const node of errorCodes.nodes)
      expect(node).toMatchObject({ httpStatuses: [200], lifecycle: 'HISTORICAL' });
    expect(errorCodes.facets.httpStatuses).toEqual([{ value: '200', count: 45 }]);
    expect(errorCodes.facets.lifecycles).toEqual([{ value: 'HISTORICAL', count: 45 }]);
    const sum = errorCodes.facets.categories.reduce(
      (total: number, { count }: { count: number }) => total + count,
      0,
    );
    expect(sum).toBe(45);
  });

  test('have all 49 entries of a historical page', async () => {
    const { errorCodes } = await catalog.expectData(
      '{ errorCodes(filter: {vendor: ["huawei-cloud"]}) { totalCount facets { lifecycles { value count } } } }',
    );
    expect(errorCodes).toEqual({
      totalCount: 49,
      facets: { lifecycles: [{ value: 'HISTORICAL', count: 49 }] },
    });
  });

  test('page through to the end without a gap or a repeat', async () => {
    const keys: string[] = [];
    let after: string | null = null;
    do {
      const { errorCodes } = await catalog.expectData(PAGE, { after });
      keys.push(...errorCodes.edges.map(({ node }: { node: { key: string } }) => node.key));
      expect(errorCodes.edges.length).toBeLessThanOrEqual(3);
      expect(errorCodes.edges.at(-1).cursor).toBe(errorCodes.pageInfo.endCursor);
      after = errorCodes.pageInfo.hasNextPage ? errorCodes.pageInfo.endCursor : null;
      if (after === null) expect(keys).toHaveLength(errorCodes.totalCount);
    } while (after !== null);
    const codes = keys.map((key) => key.split('/')[2]!.toLowerCase());
    expect(codes).toEqual([...codes].sort().reverse());
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('open-telekom-cloud/tms/TMS.0014');
  });
});

describe('search', () => {
  test('finds a part of a dotted code together with words of a text, and shows where', async () => {
    const { errorCodes } = await catalog.expectData(SEARCH);
    const [first] = errorCodes.edges;
    expect(first.node.key).toBe('tencent-cloud/cam/InvalidParameter.policyName.InUse');
    expect(first.matches).toContainEqual({
      field: 'CODE',
      snippet: 'InvalidParameter.<mark>policyName</mark>.InUse',
    });
    expect(first.matches).toContainEqual({
      field: 'DESCRIPTION',
      snippet: expect.stringContaining('<mark>already</mark> <mark>exists</mark>'),
    });
  });
});

describe('the directory', () => {
  test('has vendors, services, documents and categories with their counts', async () => {
    const { vendors, categories } = await catalog.expectData(DIRECTORY);
    const services = vendors.flatMap(
      ({ services }: { services: { key: string; errorCodeCount: number }[] }) => services,
    );
    expect(vendors.map(({ slug }: { slug: string }) => slug)).toEqual([
      'huawei-cloud',
      'open-telekom-cloud',
      'tencent-cloud',
    ]);
    expect(
      Object.fromEntries(
        services.map(({ key, errorCodeCount }: { key: string; errorCodeCount: number }) => [
          key,
          errorCodeCount,
        ]),
      ),
    ).toEqual({
      'huawei-cloud/osm': 49,
      'open-telekom-cloud/cts': 42,
      'open-telekom-cloud/tms': 35,
      'tencent-cloud/cam': 39,
      'tencent-cloud/common': 8,
      'tencent-cloud/kms': 27,
    });
    const documents = services.flatMap(({ documents }: { documents: unknown[] }) => documents);
    expect(documents).toEqual([
      {
        title: 'Historical Error Codes',
        format: 'TEXT_CELLS',
        editions: [edition('2023-12-17T16:00:00.000Z', 49)],
      },
      { title: 'Error Codes', format: 'RST', editions: [edition(null, 42)] },
      { title: 'Error Codes', format: 'RST', editions: [edition(null, 35)] },
      { title: 'Error Codes', format: 'TEXT_ROWS', editions: [edition('2019-04-17T16:23:30.000Z', 47)] },
      { title: 'Error Codes', format: 'MARKDOWN', editions: [edition(null, 27)] },
    ]);
    expect(categories).toHaveLength(16);
    expect(
      categories.reduce(
        (sum: number, { errorCodeCount }: { errorCodeCount: number }) => sum + errorCodeCount,
        0,
      ),
    ).toBe(200);
  });

  const edition = (publishedAt: string | null, rowCount: number) => ({
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    publishedAt,
    rowCount,
  });
});
