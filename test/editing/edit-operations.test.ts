import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshPath, openCatalog, type TestCatalog } from '../harness.ts';

const CORRECT = `mutation Correct($id: ID!) {
  correctErrorCode(input: {
    id: $id, expectedVersion: 1, reason: "The page's solution repeats the message"
    patch: { solution: "Send at least one value in **Values**.", category: "invalid-parameter" }
  }) {
    errorCode { version solution categoryBasis corrections { field value vendorValue stale author { name } reason createdAt } }
    revision { id version kind changes { field before after } }
    userErrors { code field message }
  }
}`;

const CREATE = `mutation Create {
  createErrorCode(input: {
    service: "tencent-cloud/kms", code: "10700", commonCode: "4000", message: "key is pending deletion"
    description: "The CMK is scheduled for deletion.", solution: "Cancel the deletion first.", category: "failed-precondition", reason: "Seen in production"
  }) { errorCode { key version lifecycle } userErrors { code field message } }
}`;

const DROP = `mutation Drop($id: ID!) {
  dropCorrection(input: { id: $id, expectedVersion: 2, fields: [SOLUTION], reason: "Vendor was right" }) { errorCode { version solution } userErrors { code } }
}`;

const WITHDRAW = `mutation Withdraw($id: ID!) {
  withdrawErrorCode(input: { id: $id, expectedVersion: 3, reason: "No longer returned" }) { errorCode { lifecycle version } userErrors { code } }
}`;

const REVERT = `mutation Revert($id: ID!) {
  revertErrorCode(input: { id: $id, expectedVersion: 4, toVersion: 1, reason: "Undo" }) { errorCode { version lifecycle solution } userErrors { code } }
}`;

const HISTORY = `query History($id: ID!, $since: String) {
  node(id: $id) { ... on ErrorCode { key revisions(first: 10) { nodes { version kind author { name } reason createdAt changes { field before after } } } } }
  changes(after: $since, first: 50) { nodes { errorCode { key } kind version } pageInfo { endCursor hasNextPage } }
}`;

describe('the operations of a maintainer, in their order, against a fresh catalog', () => {
  const path = freshPath();
  let catalog: TestCatalog;
  let id: string;
  let since: string;

  beforeAll(async () => {
    catalog = await openCatalog({ path });
    const { errorCode } = await catalog.expectData(
      '{ errorCode(by: {key: "open-telekom-cloud/tms/TMS.0014"}) { id } }',
    );
    id = errorCode.id;
    let after: string | null = null;
    for (;;) {
      const { changes } = await catalog.expectData(
        'query ($after: String) { changes(first: 100, after: $after) { pageInfo { endCursor hasNextPage } } }',
        { after },
      );
      after = changes.pageInfo.endCursor;
      if (!changes.pageInfo.hasNextPage) break;
    }
    since = after!;
  });
  afterAll(() => catalog.close());

  test('a correction is in force, and stands beside the vendor’s words', async () => {
    const { correctErrorCode } = await catalog.expectData(CORRECT, { id });
    const signed = {
      stale: false,
      author: { name: 'Ada' },
      reason: "The page's solution repeats the message",
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    };
    expect(correctErrorCode).toEqual({
      errorCode: {
        version: 2,
        solution: 'Send at least one value in Values.',
        categoryBasis: 'MAINTAINER',
        corrections: [
          {
            field: 'SOLUTION',
            value: 'Send at least one value in **Values**.',
            vendorValue: 'Enter a valid **Values** value.',
            ...signed,
          },
          { field: 'CATEGORY', value: 'invalid-parameter', vendorValue: 'missing-parameter', ...signed },
        ],
      },
      revision: {
        id: expect.any(String),
        version: 2,
        kind: 'CORRECTED',
        changes: [
          {
            field: 'SOLUTION',
            before: 'Enter a valid **Values** value.',
            after: 'Send at least one value in **Values**.',
          },
          { field: 'CATEGORY', before: 'missing-parameter', after: 'invalid-parameter' },
        ],
      },
      userErrors: [],
    });
  });

  test('a correction of an old version changes nothing, and gives the entry as it is now', async () => {
    const { correctErrorCode } = await catalog.expectData(CORRECT, { id });
    expect(correctErrorCode).toMatchObject({
      errorCode: { version: 2, solution: 'Send at least one value in Values.' },
      revision: null,
      userErrors: [{ code: 'VERSION_CONFLICT', field: ['expectedVersion'] }],
    });
  });

  test('an error code is added, and not added twice', async () => {
    const { createErrorCode } = await catalog.expectData(CREATE);
    expect(createErrorCode).toEqual({
      errorCode: { key: 'tencent-cloud/kms/10700', version: 1, lifecycle: 'CURRENT' },
      userErrors: [],
    });
    const again = await catalog.expectData(CREATE);
    expect(again.createErrorCode).toMatchObject({
      errorCode: { key: 'tencent-cloud/kms/10700', version: 1 },
      userErrors: [{ code: 'TAKEN', field: ['code'] }],
    });
  });

  test('a dropped correction gives the vendor’s words back', async () => {
    const { dropCorrection } = await catalog.expectData(DROP, { id });
    expect(dropCorrection).toEqual({
      errorCode: { version: 3, solution: 'Enter a valid Values value.' },
      userErrors: [],
    });
  });

  test('a withdrawn entry is out of lists, and still found by key', async () => {
    const { withdrawErrorCode } = await catalog.expectData(WITHDRAW, { id });
    expect(withdrawErrorCode).toEqual({ errorCode: { lifecycle: 'WITHDRAWN', version: 4 }, userErrors: [] });
    const data = await catalog.expectData(`{
      listed: errorCodes(filter: {code: ["TMS.0014"]}) { totalCount }
      asked: errorCodes(filter: {code: ["TMS.0014"], lifecycle: [WITHDRAWN]}) { totalCount }
      byKey: errorCode(by: {key: "open-telekom-cloud/tms/TMS.0014"}) { lifecycle }
    }`);
    expect(data).toEqual({
      listed: { totalCount: 0 },
      asked: { totalCount: 1 },
      byKey: { lifecycle: 'WITHDRAWN' },
    });
  });

  test('a revert puts the first version’s values back as a new version', async () => {
    const { revertErrorCode } = await catalog.expectData(REVERT, { id });
    expect(revertErrorCode).toEqual({
      errorCode: { version: 5, lifecycle: 'CURRENT', solution: 'Enter a valid Values value.' },
      userErrors: [],
    });
  });

  test('history has all of it, and still has it after a restart', async () => {
    const history = await catalog.expectData(HISTORY, { id, since });
    const { nodes } = history.node.revisions;
    expect(
      nodes.map(({ version, kind, author }: { version: number; kind: string; author: { name: string } }) => [
        version,
        kind,
        author.name,
      ]),
    ).toEqual([
      [5, 'REVERTED', 'Ada'],
      [4, 'WITHDRAWN', 'Ada'],
      [3, 'CORRECTION_DROPPED', 'Ada'],
      [2, 'CORRECTED', 'Ada'],
      [1, 'IMPORTED', 'catalog'],
    ]);
    expect(nodes[0].changes).toEqual([
      { field: 'CATEGORY', before: 'invalid-parameter', after: 'missing-parameter' },
      { field: 'LIFECYCLE', before: 'WITHDRAWN', after: 'CURRENT' },
    ]);
    expect(history.changes.nodes).toEqual([
      { errorCode: { key: 'open-telekom-cloud/tms/TMS.0014' }, kind: 'CORRECTED', version: 2 },
      { errorCode: { key: 'tencent-cloud/kms/10700' }, kind: 'CREATED', version: 1 },
      { errorCode: { key: 'open-telekom-cloud/tms/TMS.0014' }, kind: 'CORRECTION_DROPPED', version: 3 },
      { errorCode: { key: 'open-telekom-cloud/tms/TMS.0014' }, kind: 'WITHDRAWN', version: 4 },
      { errorCode: { key: 'open-telekom-cloud/tms/TMS.0014' }, kind: 'REVERTED', version: 5 },
    ]);
    expect(history.changes.pageInfo.hasNextPage).toBe(false);

    await catalog.close();
    catalog = await openCatalog({ path });
    expect(await catalog.expectData(HISTORY, { id, since })).toEqual(history);
    const polled = await catalog.expectData(HISTORY, { id, since: history.changes.pageInfo.endCursor });
    expect(polled.changes).toEqual({
      nodes: [],
      pageInfo: { endCursor: history.changes.pageInfo.endCursor, hasNextPage: false },
    });
  });
});
