import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalog, type TestCatalog } from '../harness.ts';

let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await openCatalog();
});
afterAll(() => catalog.close());

async function ask(query: string, variables = {}): Promise<any> {
  const response = await catalog.server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({ query, variables }),
  });
  expect(response.statusCode).toBe(200);
  return response.json();
}

describe('a name that a field looks up and that is not there', () => {
  test.each([
    ['vendor(slug: "otc") { slug }', 'vendor', 'otc', 'open-telekom-cloud'],
    [
      'service(key: "open-telekom-cloud/tsm") { key }',
      'service',
      'open-telekom-cloud/tsm',
      'open-telekom-cloud/tms',
    ],
    ['category(slug: "missing-paramter") { slug }', 'category', 'missing-paramter', 'missing-parameter'],
    [
      'errorCode(by: {key: "tencent-cloud/kms/1003"}) { key }',
      'errorCode',
      'tencent-cloud/kms/1003',
      'tencent-cloud/kms/10030',
    ],
    [
      'errorCode(by: {key: "otc/tms/tms.0014"}) { key }',
      'errorCode',
      'otc/tms/tms.0014',
      'open-telekom-cloud/tms/TMS.0014',
    ],
    [
      'errorCode(by: {key: "open-telekom-cloud/cts/TMS.0014"}) { key }',
      'errorCode',
      'open-telekom-cloud/cts/TMS.0014',
      'open-telekom-cloud/tms/TMS.0014',
    ],
    [
      'errorCode(by: {key: "open-telekom-cloud/tms/TSM.0014"}) { key }',
      'errorCode',
      'open-telekom-cloud/tms/TSM.0014',
      'open-telekom-cloud/tms/TMS.0014',
    ],
  ])('is null, with the nearest as suggestions: %s', async (selection, field, unknown, nearest) => {
    const { data, errors, extensions } = await ask(`{ ${selection} }`);
    expect({ data, errors }).toEqual({ data: { [field]: null }, errors: undefined });
    expect(extensions.suggestions).toEqual([{ field, unknown, nearest: expect.any(Array) }]);
    expect(extensions.suggestions[0].nearest[0]).toBe(nearest);
    expect(extensions.suggestions[0].nearest.length).toBeLessThanOrEqual(3);
  });

  test('is answered the same however often it is asked for, and by whichever path', async () => {
    const query = 'query Entry($key: String!) { errorCode(by: { key: $key }) { key } }';
    const known = await ask(query, { key: 'open-telekom-cloud/tms/TMS.0014' });
    expect(known).toEqual({ data: { errorCode: { key: 'open-telekom-cloud/tms/TMS.0014' } } });
    for (const key of ['open-telekom-cloud/tms/TMS.0O14', 'open-telekom-cloud/tms/TMS.0015x']) {
      const first = await ask(query, { key });
      expect(first.extensions.suggestions).toHaveLength(1);
      expect(await ask(query, { key })).toEqual(first);
    }
    expect(await ask(query, { key: 'open-telekom-cloud/tms/TMS.0014' })).toEqual(known);
  });

  test('is suggested for once where it is asked for twice, and at most ten names are', async () => {
    const twice = await ask('{ a: vendor(slug: "otc") { slug } b: vendor(slug: "otc") { slug } }');
    expect(twice.extensions.suggestions).toHaveLength(1);
    const many = Array.from({ length: 12 }, (_, at) => `v${at}: vendor(slug: "x${at}") { slug }`);
    expect((await ask(`{ ${many.join(' ')} }`)).extensions.suggestions).toHaveLength(10);
  });

  test('needs no suggestion where it is there, though not yet at the instant that is asked for', async () => {
    const answer = await ask(
      '{ errorCode(by: {key: "open-telekom-cloud/tms/TMS.0014"}, asOf: "2020-01-01T00:00:00Z") { key } }',
    );
    expect(answer).toEqual({ data: { errorCode: null } });
  });

  test('is no worse where it is no key at all, or long', async () => {
    for (const key of ['', '/', '//', 'kms', '~', `a/b/${'x'.repeat(5_000)}`]) {
      const { data, errors, extensions } = await ask(
        'query ($key: String!) { errorCode(by: {key: $key}) { key } }',
        { key },
      );
      expect({ data, errors }).toEqual({ data: { errorCode: null }, errors: undefined });
      expect(extensions.suggestions[0].unknown).toBe(key.slice(0, 100));
    }
  });
});

test('a name that a list is selected by, and that is not there, is an error that names the nearest', async () => {
  for (const selection of [
    'services(vendor: "otc") { key }',
    'errorCodes(filter: {vendor: ["otc"]}) { totalCount }',
    'changes(filter: {vendor: ["otc"]}) { totalCount }',
    'resolveError(input: {text: "x", vendor: "otc"}) { complete }',
  ]) {
    expect(await catalog.expectBadInput(`{ ${selection} }`)).toBe(
      'There is no vendor "otc". Nearest: "open-telekom-cloud", "huawei-cloud", "tencent-cloud".',
    );
  }
});

test('the answer that the README shows is the real one', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const shown = readme.split('```json\n').find((part) => part.includes('"suggestions"'))!;
  expect(await ask('{ errorCode(by: {key: "tencent-cloud/kms/1003"}) { key } }')).toEqual(
    JSON.parse(shown.split('```')[0]!),
  );
});
