import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalog, type TestCatalog } from '../harness.ts';

let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await openCatalog({ now: () => Date.UTC(2026, 0, 2, 12) });
});
afterAll(() => catalog.close());

const ENTRY = 'errorCode(by: {key: "tencent-cloud/kms/10030"}';

describe('an instant', () => {
  test('that cannot be read is refused with the forms that can, in the document and in variables', async () => {
    const right = 'Give one in RFC 3339, as 2024-04-18T00:00:00Z, or a date, as 2024-04-18.';
    for (const wrong of ['"18.4.2024"', '"2024-02-30"', '"2024-04-18 10:00"', '5']) {
      const { status, errors } = await catalog.ask(`{ ${ENTRY}, asOf: ${wrong}) { key } }`);
      expect({ status, message: errors[0]!.message }).toEqual({
        status: 400,
        message: expect.stringContaining(right),
      });
      const sent = await catalog.ask(`query ($at: DateTime) { ${ENTRY}, asOf: $at) { key } }`, {
        at: JSON.parse(wrong),
      });
      expect(sent.errors[0]).toMatchObject({
        message: expect.stringContaining(right),
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
  });

  test('may be a date, which is the start of that day', async () => {
    const data = await catalog.expectData(`{
      before: ${ENTRY}, asOf: "2026-01-02") { key }
      after: ${ENTRY}, asOf: "2026-01-03") { key common { key version } similar(first: 1) { version } }
      changes(since: "2026-01-02") { totalCount }
    }`);
    expect(data).toEqual({
      before: null,
      after: {
        key: 'tencent-cloud/kms/10030',
        common: { key: 'tencent-cloud/common/4100', version: 1 },
        similar: [{ version: 1 }],
      },
      changes: { totalCount: 200 },
    });
  });
});

describe('a user error', () => {
  test.each([
    [
      'correctErrorCode',
      'CorrectErrorCodeInput',
      { id: 'x', expectedVersion: 1, patch: {}, reason: ' ' },
      'It is blank. Give a text.',
    ],
    [
      'correctErrorCode',
      'CorrectErrorCodeInput',
      { id: 'x', expectedVersion: 1, patch: { message: '' }, reason: 'x' },
      'It is blank. Give a text, or null for none.',
    ],
    [
      'createVendor',
      'CreateVendorInput',
      { slug: 'a', name: 'A', idempotencyKey: ' ' },
      'It is blank. Give a text, or leave it out.',
    ],
    [
      'createVendor',
      'CreateVendorInput',
      { slug: 'tencent-cloud', name: 'A' },
      'The slug "tencent-cloud" is taken. Choose another, or change what has it.',
    ],
  ])('of %s says what is right', async (mutation, type, input, message) => {
    const data = await catalog.expectData(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { message } } }`,
      { input },
    );
    expect(data[mutation].userErrors.map((error: { message: string }) => error.message)).toContain(message);
  });
});
