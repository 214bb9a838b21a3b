import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalog, type TestCatalog } from '../harness.ts';

let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await openCatalog();
});
afterAll(() => catalog.close());

const SEARCH = `query ($search: String, $filter: ErrorCodeFilter, $orderBy: ErrorCodeOrder) {
  errorCodes(search: $search, filter: $filter, orderBy: $orderBy, first: 10) {
    totalCount match suggestions { kind search } edges { node { key } match without matches { field snippet } }
  }
}`;

interface Found {
  totalCount: number;
  match: string | null;
  suggestions: { kind: string; search: string }[];
  edges: {
    node: { key: string };
    match: string | null;
    without: string[];
    matches: { field: string; snippet: string }[];
  }[];
}

async function search(text: string, more: Record<string, unknown> = {}): Promise<Found> {
  return (await catalog.expectData(SEARCH, { search: text, ...more })).errorCodes;
}

describe('search', () => {
  test.each([
    ['TMS.0009', 'open-telekom-cloud/tms/TMS.0009'],
    ['tms.0009', 'open-telekom-cloud/tms/TMS.0009'],
    ['InvalidParameter.policyName.InUse', 'tencent-cloud/cam/InvalidParameter.policyName.InUse'],
    ['InvalidParameter', 'tencent-cloud/cam/InvalidParameter'],
    ['policyName.InUse', 'tencent-cloud/cam/InvalidParameter.policyName.InUse'],
    ['AttachmentFull', 'tencent-cloud/cam/InvalidParameter.AttachmentFull'],
    ['10310', 'tencent-cloud/kms/10310'],
    ['OSM.01010047', 'huawei-cloud/osm/OSM.01010047'],
    ['Query Time Out.', 'open-telekom-cloud/tms/TMS.0018'],
    ['qps throttling', 'tencent-cloud/kms/10250'],
    ['file_prefix_name', 'open-telekom-cloud/cts/CTS.0218'],
    ['  TMS.0009  ', 'open-telekom-cloud/tms/TMS.0009'],
    ['tms0014', 'open-telekom-cloud/tms/TMS.0014'],
    ['TMS 14', 'open-telekom-cloud/tms/TMS.0014'],
    ['tms-0014', 'open-telekom-cloud/tms/TMS.0014'],
    ['cts.0211 error', 'open-telekom-cloud/cts/CTS.0211'],
    ['kms10310', 'tencent-cloud/kms/10310'],
    ['filePrefixName', 'open-telekom-cloud/cts/CTS.0218'],
    ['exceeded quotas', 'tencent-cloud/common/4400'],
    ['kms authentication', 'tencent-cloud/kms/10030'],
    ['huawei ticket password', 'huawei-cloud/osm/OSM.01010003'],
    ['otc 409', 'open-telekom-cloud/tms/TMS.0014'],
    ['4xx tracker not found', 'open-telekom-cloud/cts/CTS.0214'],
    ['conflict tag', 'open-telekom-cloud/tms/TMS.0014'],
    ['vaules empty', 'open-telekom-cloud/tms/TMS.0014'],
    ['trakcer not exist', 'open-telekom-cloud/cts/CTS.0214'],
    ['why does my tracker not exist?', 'open-telekom-cloud/cts/CTS.0214'],
    ['throttling', 'tencent-cloud/kms/10250'],
    ['欠费', 'tencent-cloud/kms/10040'],
  ])('%s finds %s first', async (text, key) => {
    expect((await search(text)).edges[0]?.node.key).toBe(key);
  });

  test('finds all codes that start as it does', async () => {
    const { totalCount, edges } = await search('TMS.10');
    expect(totalCount).toBe(11);
    for (const { node } of edges) expect(node.key).toContain('/TMS.10');
  });

  test('finds a code by the words within its parts', async () => {
    expect((await search('policy name in use')).edges[0]?.node.key).toBe(
      'tencent-cloud/cam/InvalidParameter.policyName.InUse',
    );
  });

  test('wants all words to be found', async () => {
    const [both, one] = await Promise.all([search('bucket exist'), search('bucket')]);
    expect(both.totalCount).toBeGreaterThan(0);
    expect(both.totalCount).toBeLessThan(one.totalCount);
    expect((await search('bucket unicorn')).totalCount).toBe(0);
  });

  test('lets entries with most of the words follow where few have all, and says what they do without', async () => {
    const { totalCount, match, edges } = await search('404 tracker');
    expect([totalCount, match]).toEqual([1, 'ALL']);
    expect(edges[0]).toMatchObject({ match: 'ALL', without: [] });
    expect(edges.length).toBeGreaterThan(1);
    for (const edge of edges.slice(1)) expect(edge).toMatchObject({ match: 'MOST', without: ['tracker'] });
  });

  test('counts entries with most of the words where none has all, and suggests words that some have together', async () => {
    const { totalCount, match, edges, suggestions } = await search('smn topic unicorn');
    expect(match).toBe('MOST');
    expect(totalCount).toBeGreaterThanOrEqual(edges.length);
    expect(edges[0]).toMatchObject({ match: 'MOST', without: ['unicorn'] });
    expect(suggestions).toContainEqual({ kind: 'NEAR', search: 'smn topic' });
    expect((await search('smn topic')).match).toBe('ALL');
  });

  test('suggests a part of the search that finds something where all of it finds nothing', async () => {
    const { edges, suggestions } = await search('bucket unicorn');
    expect(edges).toEqual([]);
    expect(suggestions).toEqual([{ kind: 'NEAR', search: 'bucket' }]);
  });

  test.each([
    ['vaules empty', 'values empty'],
    ['the trakcer.', 'the tracker.'],
    ['kms10310', 'kms 10310'],
    ['TMS.14', 'TMS 14'],
    ['unathorized', 'unauthorized'],
  ])('says that it read %j as %j', async (text, assumed) => {
    expect((await search(text)).suggestions).toEqual([{ kind: 'SPELLING', search: assumed }]);
  });

  test('has no match, and nothing to suggest, where nothing is searched for', async () => {
    const { errorCodes } = await catalog.expectData(
      '{ errorCodes(first: 1) { match suggestions { search } edges { match without } } }',
    );
    expect(errorCodes).toEqual({ match: null, suggestions: [], edges: [{ match: null, without: [] }] });
  });

  test('follows a vendor that gets another name', async () => {
    const renamed = await openCatalog();
    const found = async (text: string): Promise<number> =>
      (await renamed.expectData(SEARCH, { search: text })).errorCodes.totalCount;
    expect(await found('zebra')).toBe(0);
    await renamed.store.write({
      author: 'test',
      vendorNames: [{ slug: 'huawei-cloud', name: 'Zebra Cloud' }],
    });
    expect(await found('zebra ticket')).toBe(49);
    await renamed.close();
  });

  test('keeps to the filter, and to the requested order', async () => {
    const { edges } = await search('invalid', {
      filter: { service: ['open-telekom-cloud/tms'] },
      orderBy: { field: 'KEY', direction: 'DESC' },
    });
    const keys = edges.map(({ node }) => node.key);
    expect(keys.length).toBeGreaterThan(5);
    expect(keys).toEqual([...keys].sort().reverse());
    for (const key of keys) expect(key).toMatch(/^open-telekom-cloud\/tms\//);
  });

  test('shows found words in their surroundings, as safe HTML', async () => {
    const { edges } = await search('secret id AKID');
    expect(edges[0]?.node.key).toBe('tencent-cloud/kms/10450');
    expect(edges[0]?.matches).toContainEqual({
      field: 'MESSAGE',
      snippet: '<mark>secret</mark> <mark>id</mark> doesn&#39;t begin with <mark>AKID</mark> account',
    });
  });

  test.each([
    '"',
    "'",
    '*',
    'NOT x',
    'a AND b OR',
    'NEAR(a b)',
    'code:x',
    '-x',
    '^x',
    '(a',
    'a)',
    '{code}: x',
    'x"y',
    '\\',
    '%',
    '�',
    '\0x',
  ])('takes %j for words and not for syntax', async (text) => {
    const { errors } = await catalog.ask(SEARCH, { search: text });
    for (const { extensions, message } of errors) {
      expect(extensions?.code).toBe('BAD_USER_INPUT');
      expect(message).toContain('no letter or digit');
    }
  });

  test.each([
    ['', 'The search has no letter or digit.'],
    ['   ', 'The search has no letter or digit.'],
    ['*** -- !', 'The search has no letter or digit.'],
    ['x'.repeat(201), 'The search has 201 characters; at most 200 are taken.'],
    [
      Array.from({ length: 17 }, (_, n) => `w${n}`).join(' '),
      'The search has 17 words; at most 16 are taken.',
    ],
  ])('refuses %j', async (text, message) => {
    expect(await catalog.expectBadInput(SEARCH, { search: text })).toContain(message);
  });

  test('finds what is written without blanks between its words', async () => {
    const { createErrorCode } = await catalog.expectData(`mutation {
      createErrorCode(input: {service: "tencent-cloud/kms", code: "ZH.1", message: "密钥不存在，请检查", reason: "test"}) { userErrors { code } }
    }`);
    expect(createErrorCode.userErrors).toEqual([]);
    const { edges } = await search('不存在');
    expect(edges[0]?.node.key).toBe('tencent-cloud/kms/ZH.1');
    expect(edges[0]?.matches).toEqual([{ field: 'MESSAGE', snippet: '密钥<mark>不存在</mark>，请检查' }]);
    expect((await search('存不')).totalCount).toBe(0);
  });
});

describe('the finds of a search', () => {
  const PAGE = `query ($search: String!, $first: Int, $after: String, $last: Int, $before: String, $direction: OrderDirection!) {
    errorCodes(search: $search, first: $first, after: $after, last: $last, before: $before, orderBy: {field: RELEVANCE, direction: $direction}) {
      totalCount edges { match } nodes { key } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
    }
  }`;

  test.each([
    'not',
    'in',
    'invalid param',
    'TMS.00',
    'key',
    'key does not exist',
    'e',
    '4000',
    'InvalidParameter',
    'why is my tag key too long',
    'vaules emtpy',
    'smn topic unicorn',
  ])('for %j are each on one page, as many as are counted, whichever way they are read', async (search) => {
    const read = async (page: Record<string, unknown>) =>
      (await catalog.expectData(PAGE, { search, ...page })).errorCodes;
    const forward: string[] = [];
    let matching = 0;
    for (let after: string | null = null, more = true; more; ) {
      const { edges, nodes, pageInfo } = await read({ first: 7, after, direction: 'ASC' });
      matching += edges.filter(({ match }: { match: string }) => match === 'ALL').length;
      forward.push(...nodes.map(({ key }: { key: string }) => key));
      ({ endCursor: after, hasNextPage: more } = pageInfo);
    }
    const backward: string[] = [];
    for (let before: string | null = null, more = true; more; ) {
      const { nodes, pageInfo, totalCount } = await read({ last: 5, before, direction: 'ASC' });
      expect(totalCount).toBe(matching === 0 ? forward.length : matching);
      backward.unshift(...nodes.map(({ key }: { key: string }) => key));
      ({ startCursor: before, hasPreviousPage: more } = pageInfo);
    }
    const { nodes } = await read({ first: 100, direction: 'DESC' });
    expect(new Set(forward).size).toBe(forward.length);
    expect(backward).toEqual(forward);
    expect(nodes.map(({ key }: { key: string }) => key)).toEqual([...forward].reverse().slice(0, 100));
  });

  test('have whole words before starts of words, and codes before texts', async () => {
    const { edges } = await search('param');
    expect(edges.length).toBeGreaterThan(0);
    const [best] = (await search('parameter')).edges;
    expect(best!.matches.map(({ field }) => field)).toContain('CODE');
  });
});
