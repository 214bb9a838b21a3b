import { describe, expect, test } from 'vitest';
import { openPageCatalog } from './page-catalog.ts';

const catalog = await openPageCatalog();
const { get, send } = catalog;

/** The address of what the field finds for a text. */
function found(text: string, more = ''): string {
  return `/?${new URLSearchParams({ q: text })}${more}`;
}

describe('a text that reports an error', () => {
  test('is answered at once: meaning, remedy, retry, and how sure it is', async () => {
    const { status, text, html } = await get(
      found('{"error_code": "TMS.0009", "error_msg": "Key is invalid."}'),
    );
    expect(status).toBe(200);
    expect(text).toMatch(/^What the text reports TMS\.0009 Open Telekom Cloud · Tag Management Service/);
    expect(text).toContain('HTTP 400');
    expect(text).toContain('Meaning Key is invalid.');
    expect(text).toContain('What to do Enter a valid Key value.');
    expect(text).toContain('No retry: fix the request');
    expect(text).toMatch(/How sure .*Sure: \d\d %, by its code/);
    expect(html).toContain('href="/codes/open-telekom-cloud/tms/TMS.0009"');
  });

  test.each([
    ['{"code": 4000, "message": "(10310) error: parameter key format error"}', 'tencent-cloud/kms/10310'],
    [
      '2026-11-02T10:11:12Z ERROR upstream said HTTP 200 {"error_code":"OSM.01010003","error_msg":"Account and password not matched."}',
      'huawei-cloud/osm/OSM.01010003',
    ],
    [
      'com.example.Upload: failed\n  at x.y\n{"Response": {"Error": {"Code": "MissingParameter.version", "Message": "m"}, "RequestId": "3c1"}}',
      'tencent-cloud/cam/MissingParameter.version',
    ],
  ])('%j is %s', async (text, key) => {
    const { html } = await get(found(text));
    expect(html).toContain(`<h2><a class="code" href="/codes/${key}">`);
  });

  test('has the values of its message', async () => {
    const { text } = await get(
      found(
        'You do not have the required permission to perform this operation. The required permission is: tms:predefineTags:create.',
      ),
    );
    expect(text).toMatch(/Values \S+ tms:predefineTags:create/);
  });

  test('has an answer for each error of a log', async () => {
    const { text, html } = await get(
      found('a {"error_code":"TMS.0009","error_msg":"m"}\nb {"error_code":"CTS.0202","error_msg":"m"}'),
    );
    expect(text).toContain('The text reports 2 errors.');
    expect(html.match(/<article class="answer">/g)).toHaveLength(2);
  });

  test('that the catalog does not have is said first, before what is nearest', async () => {
    const { text } = await get(found('{"error_code": "TMS.9999", "error_msg": "Nothing of the kind."}'));
    expect(text).toMatch(/^What the text reports TMS\.9999 is not in the catalog\. The nearest that it has /);
    expect(text).not.toContain('How sure');
  });
});

describe('words', () => {
  test('are searched for, and marked where they are found', async () => {
    const { text, html, title } = await get(found('not exist'));
    expect(text).toMatch(/^\d+ error codes for not exist/);
    expect(html).toMatch(/does <mark>not<\/mark> <mark>exist<\/mark>/);
    expect(title).toBe('not exist · Cloud error catalog');
  });

  test('have facets beside them, of which several can be ticked', async () => {
    const { html } = await get(found('parameter', '&vendor=tencent-cloud'));
    expect(html).toContain('href="/?q=parameter&amp;vendor=tencent-cloud&amp;vendor=open-telekom-cloud"');
    expect(html).toMatch(/<a class="facet"[^>]*href="\/\?q=parameter" rel="nofollow" aria-current="true">/);
    const both = await get(found('parameter', '&vendor=tencent-cloud&vendor=open-telekom-cloud'));
    const count = ({ text }: { text: string }) => Number(/^(\d+) error codes/.exec(text)![1]);
    expect(count(both)).toBeGreaterThan(count(await get(found('parameter', '&vendor=tencent-cloud'))));
  });

  test('keep what is chosen in all links: order, pages, facets', async () => {
    const { html } = await get(found('parameter', '&category=invalid-parameter&order=code'));
    const next = /<a href="([^"]+)" rel="next nofollow">/.exec(html)![1]!.replaceAll('&amp;', '&');
    expect(next).toMatch(/^\/\?q=parameter&category=invalid-parameter&order=code&after=/);
    const second = await get(next);
    const codes = (page: string) =>
      Array.from(page.matchAll(/class="code" href="([^"]+)"/g), ([, path]) => path);
    expect(codes(second.html).filter((path) => codes(html).includes(path))).toEqual([]);
    const previous = /<a href="([^"]+)" rel="prev nofollow">/.exec(second.html)![1]!.replaceAll('&amp;', '&');
    expect(codes((await get(previous)).html)).toEqual(codes(html));
  });

  test('that are in no entry are said to be, and a code that is not there has the nearest ones', async () => {
    expect((await get(found('zebra crossing'))).text).toMatch(
      /^Nothing in the catalog has all of these words/,
    );
    const { text, html } = await get(found('TMS.00099'));
    expect(text).toMatch(/^TMS\.00099 is not in the catalog/);
    expect(html).toContain('href="/codes/open-telekom-cloud/tms/TMS.');
  });

  test('without words, the facets alone select', async () => {
    expect((await get('/?status=404')).text).toMatch(/^5 error codes Narrow down/);
    expect((await get('/?vendor=nobody')).status).toBe(400);
  });
});

describe('the field, without a script', () => {
  test('leads a short text to an address of its own', async () => {
    const { status, headers } = await send('not exist');
    expect({ status, location: headers.location }).toEqual({ status: 303, location: '/?q=not+exist' });
  });

  test('answers a whole log where it was sent', async () => {
    const log = `${'2026-11-02 INFO nothing of interest happened here\n'.repeat(400)}{"error_code":"TMS.0009","error_msg":"m"}`;
    const { status, html, headers } = await send(log);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(html).toContain('<a class="code" href="/codes/open-telekom-cloud/tms/TMS.0009">');
  });

  test('says of a log that is too long that only its start was read', async () => {
    const { status, text } = await send(`{"error_code":"TMS.0009"}\n${'a line of the log\n'.repeat(5_000)}`);
    expect(status).toBe(200);
    expect(text).toMatch(/^The text is longer than 64 KiB: only its start was read\. .*TMS\.0009/);
  });

  test('leads nowhere but to the catalog itself', async () => {
    const { headers } = await send('//evil.example');
    expect(headers.location).toBe('/?q=%2F%2Fevil.example');
  });
});

describe('hostile texts', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</textarea><script>alert(1)</script>',
    'javascript:alert(1)',
    'abc\u202etxt.exe',
    '\u0000\u0007\u001b[31m',
    '{"error_code":"<script>alert(1)</script>","error_msg":"<img src=x onerror=alert(1)>"}',
    `${'a'.repeat(199)}`,
    '%',
    '\ud800',
    "'; DROP TABLE error_codes; --",
    'NEAR( AND OR NOT * "',
  ];

  test.each(HOSTILE)('%j is text in every place where it is shown', async (text) => {
    for (const page of [
      await get(found(text)),
      await get(`/?vendor=${encodeURIComponent(text.toWellFormed())}`),
    ]) {
      expect([200, 400]).toContain(page.status);
      expect(page.html).not.toMatch(/<script>|<img|href="javascript:/i);
      expect(page.html.match(/<script/g)).toHaveLength(1);
      // In the field it is what was typed; on the page it cannot turn what stands beside it.
      expect(page.html.replace(/<textarea.*?<\/textarea>|<title>.*?<\/title>/gs, '')).not.toContain('\u202e');
    }
  });

  test('64 KB in one word are answered', async () => {
    const { status, text } = await send('x'.repeat(64 * 1024));
    expect(status).toBe(200);
    expect(text).toContain('No error was recognised in this text.');
  });

  test('too large a form is refused with a page', async () => {
    const { status, text } = await send('x'.repeat(300 * 1024));
    expect(status).toBe(413);
    expect(text).toContain('larger than');
  });

  test('a page of another origin cannot change anything by the form: it only reads', async () => {
    const before = (await catalog.expectData('{ catalog { version } }')).catalog.version;
    await send('not exist');
    expect((await catalog.expectData('{ catalog { version } }')).catalog.version).toBe(before);
  });

  test('a form is taken by pages alone, not by the API', async () => {
    const { statusCode } = await catalog.server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'query={catalog{version}}',
    });
    expect(statusCode).toBe(415);
  });
});

test('the contract’s raw errors are answered as its comments say', async () => {
  const { html } = await get(
    found('{"code": 4000, "codeDesc": "InvalidParameter.policyName.InUse", "message": "…"}'),
  );
  expect(html).toContain('href="/codes/tencent-cloud/cam/InvalidParameter.policyName.InUse"');
});
