import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SEED_FOLDER } from '../harness.ts';
import { openPageCatalog, type PageCatalog } from './page-catalog.ts';

const PAGE = readFileSync(new URL('documents/open-telekom-cloud/tms-error-codes.rst', SEED_FOLDER), 'utf8');

async function entryOf(catalog: PageCatalog, key: string) {
  return (
    await catalog.expectData('query ($key: String) { errorCode(by: {key: $key}) { id version } }', { key })
  ).errorCode;
}

async function correct(
  catalog: PageCatalog,
  key: string,
  patch: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { id, version } = await entryOf(catalog, key);
  const input = { id, expectedVersion: version, reason: 'Said more plainly', patch };
  await catalog.change('correctErrorCode', 'CorrectErrorCodeInput', input);
}

describe('an entry', async () => {
  const catalog = await openPageCatalog();
  const { get } = catalog;

  test('says what it means, what to do, and where the vendor says so', async () => {
    const { status, text, html, title } = await get('/codes/tencent-cloud/kms/10310');
    expect(status).toBe(200);
    expect(title).toContain('10310: error: parameter key format error');
    expect(text).toContain('Meaning Incorrect parameter format.');
    expect(text).toContain('Category Invalid parameter');
    expect(text).toContain('Common code 4000 Invalid request parameter');
    expect(text).toContain('Module Error Code 10310 Error Message error: parameter key format error"');
    expect(text).toMatch(/Error Codes , line \d+ of the edition/);
    expect(html).toContain('href="/documents/tencent-cloud/kms/error-codes"');
    expect(html).toContain('href="https://');
    expect(text).toContain('The same condition elsewhere');
    expect(text).toMatch(/Says the same[^·]* · \d+ % alike/);
    expect(text).toContain('errorCode(by: {key: "tencent-cloud/kms/10310"})');
    expect(html).toContain(
      '<link rel="canonical" href="http://localhost:80/codes/tencent-cloud/kms/10310"/>',
    );
    expect(html).toMatch(/<meta name="description" content="error: parameter key format error[^"]+"/);
  });

  test('says nothing of the same condition elsewhere where there is none', async () => {
    const { errorCode } = await catalog.change('createErrorCode', 'CreateErrorCodeInput', {
      service: 'tencent-cloud/kms',
      code: 'Zyx.Wvu',
      message: 'Qwrtz plmkn.',
      reason: 'To be alone',
    });
    const { text } = await get(`/codes/${errorCode.key}`);
    expect(text).toContain('Qwrtz plmkn.');
    expect(text).not.toContain('elsewhere');
    expect(text).not.toContain('alike');
  });

  test('is found without regard to case, at one canonical address', async () => {
    const { html } = await get('/codes/open-telekom-cloud/tms/tms.0009');
    expect(html).toContain('/codes/open-telekom-cloud/tms/TMS.0009"/>');
  });

  test('is JSON for programs, at the same address', async () => {
    const answer = await get('/codes/tencent-cloud/kms/10310', { accept: 'application/json' });
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.headers.etag).not.toBe((await get('/codes/tencent-cloud/kms/10310')).headers.etag);
    expect(JSON.parse(answer.html)).toMatchObject({
      key: 'tencent-cloud/kms/10310',
      category: { slug: 'invalid-parameter' },
    });
    const missing = await get('/codes/tencent-cloud/kms/1031', { accept: 'application/json' });
    expect(missing.status).toBe(404);
    expect(JSON.parse(missing.html)).toMatchObject({
      error: 'NOT_FOUND',
      nearest: expect.arrayContaining(['tencent-cloud/kms/10310']),
    });
  });

  test('that is not there is 404 with the nearest ones', async () => {
    const { status, text, html } = await get('/codes/tencent-cloud/kms/1031');
    expect(status).toBe(404);
    expect(text).toContain('The catalog does not have tencent-cloud/kms/1031');
    expect(html).toContain('href="/codes/tencent-cloud/kms/10310"');
    const hostile = await get(`/codes/a/b/${encodeURIComponent('"><script>alert(1)</script>\u202e')}`);
    expect(hostile.status).toBe(404);
    expect(hostile.html).not.toMatch(/<script>|\u202e/);
  });

  test('has an address whatever its code holds', async () => {
    const { errorCode } = await catalog.change('createErrorCode', 'CreateErrorCodeInput', {
      service: 'tencent-cloud/kms',
      code: 'a/b?c#d&e%2F"é',
      message: 'A **bold** [link](https://example.com/a).',
      reason: 'test',
    });
    const listed = await get('/?q=bold');
    const [, path] = /<a class="code" href="([^"]+)"/.exec(listed.html)!;
    const { status, text, html } = await get(path!.replaceAll('&amp;', '&'));
    expect(status).toBe(200);
    expect(text).toContain(errorCode.key);
    expect(text).toContain('a maintainer added it');
    expect(html).toContain('<strong>bold</strong> <a href="https://example.com/a"');
  });
});

describe('an entry that maintainers have changed', async () => {
  const catalog = await openPageCatalog();
  const { get } = catalog;
  const KEY = 'open-telekom-cloud/tms/TMS.0018';

  test('has the correction beside the vendor’s words, and its history word by word', async () => {
    await correct(catalog, KEY, { message: 'Query took too long.' });
    const { text, html } = await get(`/codes/${KEY}`);
    expect(text).toContain('In force Query took too long.');
    expect(text).toContain('The vendor’s words Query Time Out.');
    expect(text).toMatch(/Ada , \d{4}-\d\d-\d\d \d\d:\d\d UTC : Said more plainly/);
    expect(html).toMatch(/Query <del>Time Out\.<\/del><ins>took too long\.<\/ins>/);
  });

  test('marks a correction as stale when the vendor has changed its words', async () => {
    const content = PAGE.replace('Query Time Out.', 'Query timeout. ');
    const { service } = await catalog.expectData(
      '{ service(key: "open-telekom-cloud/tms") { documents { id } } }',
    );
    const { importRun } = await catalog.change('planImport', 'PlanImportInput', {
      document: service.documents[0].id,
      content,
    });
    await catalog.change('applyImport', 'ApplyImportInput', { id: importRun.id, reason: 'test' });
    const { text } = await get(`/codes/${KEY}`);
    expect(text).toContain('The vendor has changed its words since');
    expect(text).toMatch(/The vendor’s words now Query Time Out\. timeout\./);
  });

  test('says that it is withdrawn', async () => {
    const { id, version } = await entryOf(catalog, KEY);
    await catalog.change('withdrawErrorCode', 'ChangeErrorCodeInput', {
      id,
      expectedVersion: version,
      reason: 'test',
    });
    const { status, text } = await get(`/codes/${KEY}`);
    expect(status).toBe(200);
    expect(text).toContain('No page of the vendor has this code any more.');
    expect((await get('/?lifecycle=WITHDRAWN')).text).toContain('TMS.0018');
  });

  test('is another page at once, and not the one that was kept', async () => {
    const before = await get('/codes/open-telekom-cloud/tms/TMS.0009');
    await correct(catalog, 'open-telekom-cloud/tms/TMS.0009', {
      solution: 'See **the guide**: [tags](https://example.com/tags).',
    });
    const after = await get('/codes/open-telekom-cloud/tms/TMS.0009', {
      'if-none-match': String(before.headers.etag),
    });
    expect(after.status).toBe(200);
    expect(after.html).toContain('See <strong>the guide</strong>: <a href="https://example.com/tags"');
  });
});
