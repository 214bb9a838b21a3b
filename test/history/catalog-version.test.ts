import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalog, type TestCatalog } from '../harness.ts';

let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await openCatalog();
});
afterAll(() => catalog.close());

const QUERY = '{ catalog { version } errorCode(by: {key: "open-telekom-cloud/tms/TMS.0009"}) { version } }';

async function get(headers: Record<string, string> = {}, query = QUERY) {
  const response = await catalog.server.inject({
    url: `/graphql?query=${encodeURIComponent(query)}`,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { status: response.statusCode, tag: String(response.headers.etag), body: response.body };
}

async function correct(solution: string): Promise<void> {
  const { errorCode } = await catalog.expectData(
    '{ errorCode(by: {key: "open-telekom-cloud/tms/TMS.0009"}) { id version } }',
  );
  const { correctErrorCode } = await catalog.expectData(
    'mutation ($input: CorrectErrorCodeInput!) { correctErrorCode(input: $input) { userErrors { code } } }',
    { input: { id: errorCode.id, expectedVersion: errorCode.version, reason: 'test', patch: { solution } } },
  );
  expect(correctErrorCode.userErrors).toEqual([]);
}

describe('the version of the catalog', () => {
  test('stands in the tag of an answer by GET, and spares the answer as long as it stands', async () => {
    const first = await get();
    expect(first.status).toBe(200);
    expect(first.tag).toMatch(new RegExp(`^W/"${JSON.parse(first.body).data.catalog.version}-`));
    expect(await get({ 'if-none-match': first.tag })).toEqual({ status: 304, tag: first.tag, body: '' });
  });

  test('changes with every change, and the answer is given anew', async () => {
    const first = await get();
    await correct('Wait a little.');
    const second = await get({ 'if-none-match': first.tag });
    expect(second.status).toBe(200);
    expect(second.tag).not.toBe(first.tag);
    expect(JSON.parse(second.body).data.catalog.version).toBe(
      JSON.parse(first.body).data.catalog.version + 1,
    );
  });

  test('stays as it is when a correction changes nothing', async () => {
    const first = await get();
    await correct('Wait a little.');
    expect((await get({ 'if-none-match': first.tag })).status).toBe(304);
  });

  test('spares no answer to another query, nor one with an error', async () => {
    const first = await get();
    expect((await get({ 'if-none-match': first.tag }, '{ catalog { version } }')).status).toBe(200);
    const wrong = await get({ 'if-none-match': '*' }, '{ errorCodes(first: 101) { totalCount } }');
    expect(wrong.tag).toBe('undefined');
    expect(wrong.body).toContain('BAD_USER_INPUT');
  });

  test('has the counts of the catalog, and its last change', async () => {
    const { catalog: facts } = await catalog.expectData(
      '{ catalog { errorCodeCount withdrawnCount vendorCount serviceCount documentCount changedAt lastRevision { kind createdAt errorCode { key } } } }',
    );
    expect(facts).toEqual({
      errorCodeCount: 200,
      withdrawnCount: 0,
      vendorCount: 3,
      serviceCount: 6,
      documentCount: 5,
      changedAt: facts.lastRevision.createdAt,
      lastRevision: {
        kind: 'CORRECTED',
        createdAt: expect.any(String),
        errorCode: { key: 'open-telekom-cloud/tms/TMS.0009' },
      },
    });
  });
});
