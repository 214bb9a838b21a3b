import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Config } from '../../src/config.ts';
import { smallServer } from './small-server.ts';

async function openPage(settings: Partial<Config> = {}) {
  const server = await smallServer(settings);
  const { headers, body } = await server.inject({ url: '/graphql', headers: { accept: 'text/html' } });
  return { server, headers, body };
}

/** The sources of each directive of a policy. */
function readPolicy(header: unknown): Record<string, string> {
  return Object.fromEntries(
    String(header)
      .split('; ')
      .map((directive) => [directive.split(' ', 1)[0], directive.slice(directive.indexOf(' ') + 1)]),
  );
}

const OWN = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'font-src': 'data:',
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

describe('the page at /graphql', () => {
  test('loads from nowhere but this server and the Sandbox’s hosts, sends to nobody but this server, and stands in no frame', async () => {
    const { headers } = await openPage();
    expect(readPolicy(headers['content-security-policy'])).toEqual({
      ...OWN,
      'script-src': "'self' https://embeddable-sandbox.cdn.apollographql.com",
      'frame-src': 'https://sandbox.embed.apollographql.com',
    });
    expect(headers).toMatchObject({
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin',
      'x-content-type-options': 'nosniff',
    });
  });

  test('knows no other host where the Sandbox is switched off', async () => {
    const { headers } = await openPage({ sandbox: false });
    expect(readPolicy(headers['content-security-policy'])).toEqual(OWN);
  });

  test('has files that are kept for good, compressed for whoever takes that', async () => {
    const { server, body } = await openPage();
    const addresses = Array.from(
      body.matchAll(/(?:src|href)="(graphql\/explorer\/[^"]+)"/g),
      ([, found]) => found,
    );
    expect(addresses).toHaveLength(2);
    for (const address of addresses) {
      const plain = await server.inject({ url: `/${address}` });
      const compressed = await server.inject({
        url: `/${address}`,
        headers: { 'accept-encoding': 'gzip, br' },
      });
      expect(plain.statusCode).toBe(200);
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(compressed.headers).toMatchObject({
        'content-encoding': 'br',
        'cache-control': 'public, max-age=31536000, immutable',
        vary: expect.stringContaining('Accept-Encoding'),
        'x-content-type-options': 'nosniff',
      });
      expect(brotliDecompressSync(compressed.rawPayload).equals(plain.rawPayload)).toBe(true);
    }
  });

  test.each(['nothing.js', 'entries.json', '..%2f..%2fmain.js', '.stamp'])('has no file %s', async (name) => {
    const { server } = await openPage();
    const { statusCode, body } = await server.inject({ url: `/graphql/explorer/${name}` });
    expect(statusCode).toBe(404);
    expect(JSON.parse(body).errors[0].extensions.code).toBe('NOT_FOUND');
  });
});
