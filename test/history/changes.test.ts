import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalog, type TestCatalog } from '../harness.ts';

let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await openCatalog();
});
afterAll(() => catalog.close());

const CHANGES = `query ($after: String, $first: Int, $filter: ChangeFilter) {
  changes(after: $after, first: $first, filter: $filter) {
    totalCount
    nodes { id version kind errorCode { key vendor { slug } service { key } code } author { name } }
    pageInfo { endCursor hasNextPage hasPreviousPage }
  }
}`;

interface Change {
  id: string;
  version: number;
  kind: string;
  errorCode: { key: string; vendor: { slug: string }; service: { key: string }; code: string };
}

async function changes(variables: Record<string, unknown>) {
  return (await catalog.expectData(CHANGES, variables)).changes as {
    totalCount: number;
    nodes: Change[];
    pageInfo: { endCursor: string | null; hasNextPage: boolean; hasPreviousPage: boolean };
  };
}

async function correct(key: string, solution: string): Promise<void> {
  const { errorCode } = await catalog.expectData(
    'query ($key: String) { errorCode(by: {key: $key}) { id version } }',
    { key },
  );
  await catalog.expectData(
    'mutation ($input: CorrectErrorCodeInput!) { correctErrorCode(input: $input) { userErrors { code } } }',
    {
      input: { id: errorCode.id, expectedVersion: errorCode.version, reason: 'test', patch: { solution } },
    },
  );
}

describe('the feed of changes', () => {
  test('has every change once, oldest first, whatever the length of its pages', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page = await changes({ after, first: 37 });
      expect(page.totalCount).toBe(200);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      ids.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(new Set(ids).size).toBe(200);
    expect(ids).toHaveLength(200);
  });

  test('gives a client that polls with its cursor what is new, and nothing twice', async () => {
    let { endCursor } = (await changes({ first: 100 })).pageInfo;
    ({ endCursor } = (await changes({ first: 100, after: endCursor })).pageInfo);
    expect(await changes({ after: endCursor })).toMatchObject({
      nodes: [],
      pageInfo: { endCursor, hasNextPage: false },
    });
    const seen: string[] = [];
    const polls = async (): Promise<void> => {
      const page = await changes({ after: endCursor, first: 3 });
      seen.push(...page.nodes.map(({ errorCode, version }) => `${errorCode.code} ${version}`));
      endCursor = page.pageInfo.endCursor;
    };
    const codes = ['TMS.0001', 'TMS.0002', 'TMS.0003', 'TMS.0004', 'TMS.0005', 'TMS.0007', 'TMS.0008'];
    for (const code of codes) {
      await Promise.all([correct(`open-telekom-cloud/tms/${code}`, `For ${code}.`), polls()]);
    }
    for (let more = 0; more < codes.length; more += 1) await polls();
    expect(seen).toEqual(codes.map((code) => `${code} 2`));
  });

  test.each([
    [{ vendor: ['huawei-cloud'] }, ({ errorCode }: Change) => errorCode.vendor.slug === 'huawei-cloud'],
    [
      { service: ['tencent-cloud/kms', 'tencent-cloud/common'] },
      ({ errorCode }: Change) => /kms|common/.test(errorCode.service.key),
    ],
    [
      { code: ['tms.0001', 'OSM.0001'] },
      ({ errorCode }: Change) => ['TMS.0001', 'OSM.0001'].includes(errorCode.code),
    ],
    [{ kind: ['CORRECTED'] }, ({ kind }: Change) => kind === 'CORRECTED'],
    [
      { vendor: ['open-telekom-cloud'], kind: ['IMPORTED'] },
      ({ errorCode, kind }: Change) => errorCode.vendor.slug === 'open-telekom-cloud' && kind === 'IMPORTED',
    ],
  ])('filtered by %j has those changes and no others', async (filter, isMeant) => {
    const all: Change[] = [];
    for (let after: string | null = null; ; ) {
      const page = await changes({ first: 100, after });
      all.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    const { totalCount, nodes } = await changes({ first: 100, filter });
    const meant = all.filter(isMeant);
    expect(meant.length).toBeGreaterThan(0);
    expect(totalCount).toBe(meant.length);
    expect(nodes.map(({ id }) => id)).toEqual(meant.map(({ id }) => id));
  });

  test.each([
    [{ filter: { vendor: ['otc'] } }, 'There is no vendor "otc".'],
    [{ after: 'x' }, '"x" is not a cursor.'],
    [{ first: 101 }, '`first` is 101'],
  ])('refuses %j', async (variables, message) => {
    expect(await catalog.expectBadInput(CHANGES, variables)).toContain(message);
  });
});
