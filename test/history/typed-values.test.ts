import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCatalog, type TestCatalog } from '../harness.ts';

let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await openCatalog();
});
afterAll(() => catalog.close());

const TYPED = `{
  __typename
  ... on TextValue { text markdown: text(format: MARKDOWN) }
  ... on HttpStatusesValue { httpStatuses }
  ... on AliasesValue { aliases }
  ... on CategoryValue { category { slug canonicalCode } }
  ... on LifecycleValue { lifecycle }
}`;

test('corrections and changes have each value with its type', async () => {
  const { errorCode: entry } = await catalog.expectData(
    '{ errorCode(by: {key: "open-telekom-cloud/tms/TMS.0014"}) { id } }',
  );
  const { correctErrorCode } = await catalog.expectData(
    `mutation ($input: CorrectErrorCodeInput!) {
      correctErrorCode(input: $input) {
        errorCode { corrections { field typedValue ${TYPED} typedVendorValue ${TYPED} typedWrittenAgainst ${TYPED} } }
        revision { changes { field typedBefore ${TYPED} typedAfter ${TYPED} } }
      }
    }`,
    {
      input: {
        id: entry.id,
        expectedVersion: 1,
        reason: 'test',
        patch: {
          message: 'Send **one** value.',
          solution: null,
          httpStatuses: [400],
          module: 'Tags',
          category: 'invalid-parameter',
          lifecycle: 'HISTORICAL',
        },
      },
    },
  );
  const text = (plain: string, markdown = plain) => ({ __typename: 'TextValue', text: plain, markdown });
  const category = (slug: string) => ({
    __typename: 'CategoryValue',
    category: { slug, canonicalCode: 'INVALID_ARGUMENT' },
  });
  const expected = [
    [
      'MESSAGE',
      text('Values is empty.', '**Values** is empty.'),
      text('Send one value.', 'Send **one** value.'),
    ],
    ['SOLUTION', text('Enter a valid Values value.', 'Enter a valid **Values** value.'), null],
    [
      'HTTP_STATUSES',
      { __typename: 'HttpStatusesValue', httpStatuses: [409] },
      { __typename: 'HttpStatusesValue', httpStatuses: [400] },
    ],
    ['MODULE', null, text('Tags')],
    ['CATEGORY', category('missing-parameter'), category('invalid-parameter')],
    [
      'LIFECYCLE',
      { __typename: 'LifecycleValue', lifecycle: 'CURRENT' },
      { __typename: 'LifecycleValue', lifecycle: 'HISTORICAL' },
    ],
  ];
  expect(correctErrorCode.revision.changes).toEqual(
    expected.map(([field, typedBefore, typedAfter]) => ({ field, typedBefore, typedAfter })),
  );
  expect(correctErrorCode.errorCode.corrections).toEqual(
    expected.map(([field, before, after]) => ({
      field,
      typedValue: after,
      typedVendorValue: before,
      typedWrittenAgainst: before,
    })),
  );
});

test('an answer by the compiled path is the same', async () => {
  const query = `query ($first: Int) { changes(first: $first) { nodes { changes { field before after typedAfter ${TYPED} } } } }`;
  const [first, second] = [
    await catalog.expectData(query, { first: 3 }),
    await catalog.expectData(query, { first: 4 }),
  ];
  expect(second.changes.nodes.slice(0, 3)).toEqual(first.changes.nodes);
  expect(second.changes.nodes[3].changes[0].typedAfter.__typename).toBe('TextValue');
});
