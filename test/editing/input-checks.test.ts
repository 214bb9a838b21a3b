import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalog, type TestCatalog } from '../harness.ts';

let catalog: TestCatalog;
let id: string;
let version: number;
beforeAll(async () => {
  catalog = await openCatalog();
  ({
    errorCode: { id, version },
  } = await catalog.expectData('{ errorCode(by: {key: "open-telekom-cloud/tms/TMS.0009"}) { id version } }'));
});
afterAll(() => catalog.close());

interface UserError {
  code: string;
  field: string[] | null;
  message: string;
}

async function problemsOf(
  mutation: string,
  type: string,
  input: Record<string, unknown>,
): Promise<UserError[]> {
  const data = await catalog.expectData(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code field message } } }`,
    { input },
  );
  return data[mutation].userErrors;
}

const correct = (patch: Record<string, unknown>, more: Record<string, unknown> = {}): Promise<UserError[]> =>
  problemsOf('correctErrorCode', 'CorrectErrorCodeInput', {
    id,
    expectedVersion: version,
    reason: 'test',
    patch,
    ...more,
  });

describe('a patch', () => {
  test.each([
    ['message', '', 'REQUIRED', 'It is blank. Give a text, or null for none.'],
    ['message', ' \n ', 'REQUIRED', 'It is blank.'],
    ['message', 'x'.repeat(10_001), 'INVALID', 'It has 10001 characters; at most 10000 are taken.'],
    ['message', 'a\ud800b', 'INVALID', 'Character 2 is half of a surrogate pair'],
    ['message', 'a\u0000b', 'INVALID', 'Character 2 is the control character U+0000.'],
    ['message', 'a\u001bb', 'INVALID', 'U+001B'],
    ['solution', 'See <script>alert(1)</script>.', 'INVALID', 'It holds HTML, "<script>"'],
    ['solution', '<b>bold</b>', 'INVALID', 'It holds HTML'],
    ['solution', '[here](javascript:alert(1))', 'INVALID', 'It links to "javascript:alert(1)".'],
    ['solution', '[here](JaVaScRiPt:alert(1))', 'INVALID', 'It links to'],
    ['solution', '[here](&#106;avascript:alert(1))', 'INVALID', 'It links to'],
    ['solution', '[here](<java\tscript:alert(1)>)', 'INVALID', 'It links to'],
    ['solution', '[here][x]\n\n[x]: data:text/html,hello', 'INVALID', 'It links to "data:text/html,hello".'],
    ['solution', '![x](vbscript:x)', 'INVALID', 'It links to'],
    [
      'solution',
      '[x](javascript:x)',
      'INVALID',
      'Links lead to http, https or mailto addresses, or to relative ones.',
    ],
    ['solution', '<javascript:x>', 'INVALID', 'It links to "javascript:x".'],
    ['solution', '[x](tel:1)', 'INVALID', 'It links to "tel:1".'],
    ['solution', '[x](//evil.example)', 'INVALID', 'Write `https:` in front of it.'],
    ['solution', '[x](/\\\\evil.example)', 'INVALID', 'The address has a backslash'],
    ['solution', '[x](javascript%3Aalert)', 'INVALID', 'It links to "javascript%3Aalert".'],
    ['solution', '[x](java&amp;#115;cript:x)', 'INVALID', 'It links to "java&#115;cript:x".'],
    ['solution', '[x](<java&Tab;script:x>)', 'INVALID', 'It links to "java\\tscript:x".'],
    ['solution', '[x](https://a.example/\u200e)', 'INVALID', 'It links to "https://a.example/\\u200e".'],
    [
      'solution',
      '| a | b |\n|---|---|\n| [x](javascript:1|2) | |',
      'INVALID',
      'It links to "javascript:1|2".',
    ],
    ['solution', 'a[^1]\n\n[^1]: javascript:x', 'INVALID', 'It links to "javascript:x".'],
    ['message', 'a\u202eb', 'INVALID', 'Character 2 is U+202E, which shows the text in another order'],
    ['message', 'a\u2066b', 'INVALID', 'Character 2 is U+2066'],
    ['message', 'a &#x202e;b', 'INVALID', 'It has a reference to the character U+202E. Leave it out.'],
    ['module', 'a\u202eb', 'INVALID', 'Character 2 is U+202E'],
    ['commonCode', 'a\u2069b', 'INVALID', 'Character 2 is U+2069'],
    ['httpStatuses', [42, 600], 'INVALID', 'There is no HTTP status 42; they go from 100 to 599.'],
    [
      'httpStatuses',
      Array.from({ length: 21 }, (_, n) => 400 + n),
      'INVALID',
      'There are 21 statuses; at most 20 are taken.',
    ],
    ['commonCode', 'two\nlines', 'INVALID', 'It has several lines; one line is taken.'],
    ['commonCode', '4'.repeat(101), 'INVALID', 'It has 101 characters; at most 100 are taken.'],
    ['module', 'm'.repeat(201), 'INVALID', 'It has 201 characters; at most 200 are taken.'],
    ['category', 'invalid-param', 'NOT_FOUND', 'Nearest: "invalid-parameter"'],
    ['category', null, 'INVALID', 'Every error code has a category.'],
    ['lifecycle', null, 'INVALID', 'Every error code has a lifecycle: CURRENT, HISTORICAL, WITHDRAWN.'],
  ])('whose %s is %j is refused', async (field, value, code, message) => {
    const problems = await correct({ [field]: value });
    expect(problems[0]).toMatchObject({
      code,
      field: ['patch', field],
      message: expect.stringContaining(message),
    });
  });

  test.each([
    'Use `a < b` and **bold**, *soft* and [a link](https://example.com/a?b=c#d).',
    'a < b > c & d',
    '- one\n- two',
    'See [the page](/docs/x) or [mail](mailto:help@example.com).',
    'Größe, 大小, 🙂',
  ])('with the text %j is taken', async (solution) => {
    const { errorCode } = await catalog.expectData(
      'query ($id: ID!) { errorCode(by: {id: $id}) { version } }',
      { id },
    );
    version = errorCode.version;
    expect(await correct({ solution })).toEqual([]);
    version += 1;
    const data = await catalog.expectData(
      'query ($id: ID!) { errorCode(by: {id: $id}) { solution(format: MARKDOWN) } }',
      { id },
    );
    expect(data.errorCode.solution).toBe(solution);
  });

  test('gets everything that is wrong with it at once, and changes nothing', async () => {
    const problems = await correct(
      { message: '', category: 'x', httpStatuses: [1] },
      { reason: ' ', idempotencyKey: '' },
    );
    expect(problems.map(({ field }) => field?.join('.'))).toEqual([
      'reason',
      'idempotencyKey',
      'patch.message',
      'patch.httpStatuses',
      'patch.category',
    ]);
    const { errorCode } = await catalog.expectData(
      'query ($id: ID!) { errorCode(by: {id: $id}) { version } }',
      { id },
    );
    expect(errorCode.version).toBe(version);
  });

  test('of an error code that is not there is refused', async () => {
    const missing = Buffer.from('ErrorCode:99999').toString('base64url');
    for (const unknown of [missing, 'garbage', '']) {
      const problems = await problemsOf('correctErrorCode', 'CorrectErrorCodeInput', {
        id: unknown,
        expectedVersion: 1,
        reason: 'x',
        patch: {},
      });
      expect(problems).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
    }
  });
});

describe('names and codes', () => {
  test.each([
    ['updateVendor', 'UpdateVendorInput', { slug: 'tencent-cloud', name: 'a\u202eb' }, 'name'],
    ['updateService', 'UpdateServiceInput', { key: 'open-telekom-cloud/tms', name: 'a\u2067b' }, 'name'],
    ['updateCategory', 'UpdateCategoryInput', { slug: 'billing', title: 'a\u202db' }, 'title'],
    ['updateCategory', 'UpdateCategoryInput', { slug: 'billing', description: 'a\u202ab' }, 'description'],
    [
      'createErrorCode',
      'CreateErrorCodeInput',
      { service: 'open-telekom-cloud/tms', code: 'A\u202eB', reason: 'x' },
      'code',
    ],
    [
      'createErrorCode',
      'CreateErrorCodeInput',
      { service: 'open-telekom-cloud/tms', code: 'A.1', reason: 'a\u202eb' },
      'reason',
    ],
  ])('of %s (%s) with a direction control are refused: %j', async (mutation, type, input, field) => {
    expect(await problemsOf(mutation, type, input)).toMatchObject([
      { code: 'INVALID', field: [field], message: expect.stringContaining('Character 2 is U+20') },
    ]);
  });

  test('a new error code takes no text with a link that is unsafe', async () => {
    const input = {
      service: 'open-telekom-cloud/tms',
      code: 'A.1',
      reason: 'x',
      solution: '[x](data:text/html,x)',
    };
    expect(await problemsOf('createErrorCode', 'CreateErrorCodeInput', input)).toMatchObject([
      { code: 'INVALID', field: ['solution'], message: expect.stringContaining('It links to') },
    ]);
  });
});

describe('other changes', () => {
  test('of a correction that is not there name those that are', async () => {
    const problems = await problemsOf('dropCorrection', 'CorrectionFieldsInput', {
      id,
      expectedVersion: version,
      reason: 'x',
      fields: ['SOLUTION', 'MODULE'],
    });
    expect(problems).toEqual([
      {
        code: 'INVALID',
        field: ['fields', '1'],
        message: 'There is no correction on MODULE. There is one on SOLUTION.',
      },
    ]);
  });

  test('of no field are refused', async () => {
    const problems = await problemsOf('confirmCorrection', 'CorrectionFieldsInput', {
      id,
      expectedVersion: version,
      reason: 'x',
      fields: [],
    });
    expect(problems).toMatchObject([{ code: 'REQUIRED', field: ['fields'] }]);
  });

  test('to a version that never was name those that were', async () => {
    const problems = await problemsOf('revertErrorCode', 'RevertErrorCodeInput', {
      id,
      expectedVersion: version,
      toVersion: 99,
      reason: 'x',
    });
    expect(problems).toEqual([
      {
        code: 'INVALID',
        field: ['toVersion'],
        message: `There is no version 99; they go from 1 to ${version}.`,
      },
    ]);
  });

  test.each([
    [
      'createErrorCode',
      'CreateErrorCodeInput',
      { service: 'tencent-cloud/kmz', code: 'X', reason: 'x' },
      'NOT_FOUND',
      'service',
    ],
    [
      'createErrorCode',
      'CreateErrorCodeInput',
      { service: 'tencent-cloud/kms', code: ' X', reason: 'x' },
      'INVALID',
      'code',
    ],
    [
      'createErrorCode',
      'CreateErrorCodeInput',
      { service: 'tencent-cloud/kms', code: 'X~2', reason: 'x' },
      'INVALID',
      'code',
    ],
    [
      'createErrorCode',
      'CreateErrorCodeInput',
      { service: 'tencent-cloud/kms', code: '', reason: 'x' },
      'REQUIRED',
      'code',
    ],
    [
      'createErrorCode',
      'CreateErrorCodeInput',
      { service: 'open-telekom-cloud/tms', code: 'tms.0001', reason: 'x' },
      'TAKEN',
      'code',
    ],
    ['createVendor', 'CreateVendorInput', { slug: 'Acme Cloud', name: 'Acme' }, 'INVALID', 'slug'],
    ['createVendor', 'CreateVendorInput', { slug: 'huawei-cloud', name: 'Huawei' }, 'TAKEN', 'slug'],
    ['createVendor', 'CreateVendorInput', { slug: 'acme', name: '' }, 'REQUIRED', 'name'],
    ['updateVendor', 'UpdateVendorInput', { slug: 'huawei', name: 'Huawei' }, 'NOT_FOUND', 'slug'],
    [
      'createService',
      'CreateServiceInput',
      { vendor: 'acme', slug: 'disks', name: 'Disks' },
      'NOT_FOUND',
      'vendor',
    ],
    [
      'createService',
      'CreateServiceInput',
      { vendor: 'tencent-cloud', slug: 'kms', name: 'KMS' },
      'TAKEN',
      'slug',
    ],
    ['updateService', 'UpdateServiceInput', { key: 'tencent-cloud/kmz', name: 'KMS' }, 'NOT_FOUND', 'key'],
    [
      'createCategory',
      'CreateCategoryInput',
      { slug: 'billing', title: 'B', description: 'b', canonicalCode: 'OK', remedy: 'NONE' },
      'TAKEN',
      'slug',
    ],
    ['updateCategory', 'UpdateCategoryInput', { slug: 'biling', title: 'B' }, 'NOT_FOUND', 'slug'],
  ])('%s refuses what cannot be (%#)', async (mutation, type, input, code, field) => {
    expect(await problemsOf(mutation, type, input)).toMatchObject([{ code, field: [field] }]);
  });
});

describe('the directory', () => {
  test('takes a vendor, a service and a category, and changes them', async () => {
    const made = await catalog.expectData(`mutation {
      createVendor(input: {slug: "acme", name: "Acme"}) { vendor { slug name errorCodeCount } userErrors { code } }
      createService(input: {vendor: "acme", slug: "disks", name: "Disks"}) { service { key vendor { slug } } userErrors { code } }
      createCategory(input: {slug: "weather", title: "Weather", description: "It rains.", canonicalCode: ABORTED, remedy: RETRY_LATER}) { category { slug } userErrors { code } }
      createErrorCode(input: {service: "acme/disks", code: "WET", message: "wet", category: "weather", reason: "rain"}) { errorCode { key retryable } userErrors { code } }
    }`);
    expect(made).toEqual({
      createVendor: { vendor: { slug: 'acme', name: 'Acme', errorCodeCount: 0 }, userErrors: [] },
      createService: { service: { key: 'acme/disks', vendor: { slug: 'acme' } }, userErrors: [] },
      createCategory: { category: { slug: 'weather' }, userErrors: [] },
      createErrorCode: { errorCode: { key: 'acme/disks/WET', retryable: true }, userErrors: [] },
    });
    const changed = await catalog.expectData(`mutation {
      updateVendor(input: {slug: "acme", name: "Acme Inc."}) { vendor { name } }
      updateService(input: {key: "acme/disks", name: "Acme Disks"}) { service { name } }
      updateCategory(input: {slug: "weather", remedy: NONE}) { category { title description remedy } }
    }`);
    expect(changed).toEqual({
      updateVendor: { vendor: { name: 'Acme Inc.' } },
      updateService: { service: { name: 'Acme Disks' } },
      updateCategory: { category: { title: 'Weather', description: 'It rains.', remedy: 'NONE' } },
    });
    const { errorCode } = await catalog.expectData(
      '{ errorCode(by: {key: "acme/disks/WET"}) { remedy retryable vendor { name } } }',
    );
    expect(errorCode).toEqual({ remedy: 'NONE', retryable: false, vendor: { name: 'Acme Inc.' } });
  });
});
