import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openPageCatalog } from './page-catalog.ts';

const { get, server } = await openPageCatalog();

describe('browsing', () => {
  test.each([
    ['/codes', 'Vendors and their services', '/codes/tencent-cloud/kms'],
    ['/codes/tencent-cloud', 'Tencent Cloud', '/?vendor=tencent-cloud&amp;category=invalid-parameter'],
    ['/codes/tencent-cloud/kms', 'Key Management Service', '/codes/tencent-cloud/kms/10310'],
    ['/categories', 'Categories', '/categories/rate-limited'],
    ['/categories/rate-limited', 'The same request may succeed later', '/codes/tencent-cloud/kms/10250'],
    ['/documents', '5 documents', '/documents/tencent-cloud/kms/error-codes'],
    ['/documents/tencent-cloud/kms/error-codes', 'The table is read so', '/codes/tencent-cloud/kms/10310'],
    ['/changes', 'What changed lately', '/changes?vendor=tencent-cloud'],
    [
      '/changes?service=tencent-cloud/kms',
      'What changed lately: Tencent Cloud Key Management Service',
      '/codes/tencent-cloud/kms/10310',
    ],
    ['/', 'What does this error mean', '/categories/rate-limited'],
  ])('%s shows %j, and leads to %s', async (url, says, link) => {
    const { status, text, html } = await get(url);
    expect(status).toBe(200);
    expect(text).toContain(says);
    expect(html).toContain(`href="${link}"`);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  test.each([
    ['/codes/tencent-clud', '/codes/tencent-cloud'],
    ['/codes/tencent-cloud/kmss', '/codes/tencent-cloud/kms'],
    ['/categories/timeot', '/categories/timeout'],
    ['/documents/tencent-cloud/kms/error-code', '/documents/tencent-cloud/kms/error-codes'],
  ])('%s is 404, and leads to %s', async (url, nearest) => {
    const { status, html } = await get(url);
    expect(status).toBe(404);
    expect(html).toContain(`href="${nearest}"`);
  });

  test('leads to each link of its own that it shows', async () => {
    const waiting = ['/'];
    const seen = new Map<string, number>();
    for (const path of waiting) {
      if (seen.has(path)) continue;
      const { status, html } = await get(path);
      seen.set(path, status);
      // Of searches, of which there is no end, and of entries, the first few.
      const links = Array.from(html.matchAll(/href="(\/[^"#]*)"/g), ([, link]) =>
        link!.replaceAll('&amp;', '&'),
      );
      const more = links.filter((link) => !link.startsWith('/graphql') && !seen.has(link));
      waiting.push(...more.filter((link) => !/^\/\?|^\/codes\/[^/]+\/[^/]+\/|after=/.test(link)));
      waiting.push(...more.filter((link) => /^\/\?|^\/codes\/[^/]+\/[^/]+\//.test(link)).slice(0, 2));
      if (seen.size > 150) break;
    }
    expect(seen.size).toBeGreaterThan(40);
    expect([...seen].filter(([, status]) => status !== 200)).toEqual([]);
  });

  test('has a title and a description of its own on each page that search engines may keep', async () => {
    const { html } = await get('/sitemap/browse.xml');
    const paths = Array.from(html.matchAll(/<loc>http:\/\/[^/]+(.*?)<\/loc>/g), ([, path]) => path!);
    expect(paths.length).toBeGreaterThan(20);
    const pages = await Promise.all(paths.map((path) => get(path)));
    const descriptions = pages.map(
      (page) => /<meta name="description" content="([^"]+)"/.exec(page.html)?.[1],
    );
    const canonical = pages.map(
      (page) => /<link rel="canonical" href="http:\/\/[^/]+([^"]*)"/.exec(page.html)?.[1],
    );
    expect(new Set(pages.map(({ title }) => title)).size).toBe(pages.length);
    expect(descriptions.filter((text) => text === undefined)).toEqual([]);
    expect(canonical).toEqual(paths);
  });
});

describe('crawlers', () => {
  test('find all entries by the sitemaps, each once', async () => {
    const robots = await get('/robots.txt');
    expect(robots.html).toContain('Sitemap: http://localhost:80/sitemap.xml');
    const index = await get('/sitemap.xml');
    expect(index.headers['content-type']).toBe('application/xml; charset=utf-8');
    const locations = (xml: string) =>
      Array.from(xml.matchAll(/<loc>http:\/\/[^/]+(.*?)<\/loc>/g), ([, path]) => path!);
    const entries: string[] = [];
    for (const path of locations(index.html).filter((one) => !one.endsWith('browse.xml'))) {
      entries.push(...locations((await get(path)).html));
    }
    expect(entries).toHaveLength(200);
    expect(new Set(entries).size).toBe(200);
    expect((await get(entries[7]!)).status).toBe(200);
    expect((await get('/sitemap/tencent-cloud/kms/2.xml')).status).toBe(404);
  });

  test('keep searches, which have no end, out of their index', async () => {
    expect((await get('/?q=key')).html).toContain('<meta name="robots" content="noindex"/>');
  });

  test('name the catalog as they were asked for it, whatever else a Host header holds', async () => {
    const ask = (host: string) =>
      server
        .inject({ method: 'GET', url: '/', headers: { host, accept: 'text/html' } })
        .then(({ body }) => body);
    expect(await ask('errors.example.com')).toContain(
      '<link rel="canonical" href="http://errors.example.com/"/>',
    );
    expect(await ask('evil"><script>')).not.toContain('evil');
  });
});

describe('CATALOG_PAGES=off', async () => {
  const alone = await openPageCatalog({ CATALOG_PAGES: 'off' });

  test('leaves the API alone', async () => {
    for (const path of ['/', '/codes', '/robots.txt', '/categories/timeout']) {
      const { status, headers } = await alone.get(path);
      expect({ status, type: headers['content-type'] }).toEqual({
        status: 404,
        type: 'application/json; charset=utf-8',
      });
    }
    expect((await alone.expectData('{ catalog { errorCodeCount } }')).catalog.errorCodeCount).toBe(200);
  });
});

describe('an address that may spend no more', async () => {
  const limited = await openPageCatalog({ CATALOG_RATE_LIMIT: '1000' });

  test('is told so on a page', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const pages = [];
    for (let request = 0; request < 5; request += 1) pages.push(await limited.get('/?q=key'));
    const { status, text, headers } = pages.at(-1)!;
    expect(status).toBe(429);
    expect(text).toContain('Ask again in');
    expect(headers['retry-after']).toBeDefined();
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });
});
