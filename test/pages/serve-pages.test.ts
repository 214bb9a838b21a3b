import { describe, expect, test } from 'vitest';
import { openCatalog, type TestCatalog, whenFinished } from '../harness.ts';

/** What browsers send. */
const PAGE = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

async function openPages(): Promise<TestCatalog> {
  const catalog = await openCatalog();
  whenFinished(() => catalog.close());
  return catalog;
}

describe('a page', async () => {
  const { server } = await openPages();
  const get = (url: string, headers: Record<string, string> = {}) =>
    server.inject({ method: 'GET', url, headers: { ...PAGE, ...headers } });

  test('may load from its own server alone, and run no script that stands in it', async () => {
    const { statusCode, headers, body } = await get('/');
    expect(statusCode).toBe(200);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(body).not.toMatch(/<style|style="|<script(?![^>]*src="\/assets\/)|\son\w+=/);
    expect(headers['set-cookie']).toBeUndefined();
  });

  test('loads files whose addresses have a hash, and that may be kept for ever', async () => {
    const { body } = await get('/');
    const paths = Array.from(body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g), ([, path]) => path!);
    expect(paths.length).toBeGreaterThanOrEqual(3);
    for (const path of paths) {
      const { statusCode, headers } = await get(path);
      expect(statusCode).toBe(200);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
  });

  test('is kept as an answer of the API is, and is not sent again while the catalog stays as it is', async () => {
    const { headers } = await get('/');
    expect(headers['cache-control']).toBe('public, max-age=60');
    expect(headers.vary).toContain('Accept');
    const again = await get('/', { 'if-none-match': String(headers.etag) });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
  });

  test('is compressed', async () => {
    const { headers } = await get('/', { 'accept-encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBe('br');
  });

  test('stands at addresses where nothing is, for browsers; for others the refusal does', async () => {
    const page = await get('/nothing-here');
    expect(page.statusCode).toBe(404);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['cache-control']).toBe('no-store');
    const refusal = await server.inject({ method: 'GET', url: '/nothing-here' });
    expect(refusal.statusCode).toBe(404);
    expect(refusal.json().errors[0].extensions.code).toBe('NOT_FOUND');
  });
});
