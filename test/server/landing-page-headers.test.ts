import { describe, expect, test } from 'vitest';
import { smallServer } from './small-server.ts';

async function openPage() {
  const server = await smallServer();
  return server.inject({ url: '/graphql', headers: { accept: 'text/html' } });
}

/** The sources of each directive of a policy. */
function readPolicy(header: unknown): Record<string, string> {
  return Object.fromEntries(
    String(header)
      .split('; ')
      .map((directive) => [directive.split(' ', 1)[0], directive.slice(directive.indexOf(' ') + 1)]),
  );
}

describe('the landing page', () => {
  test('loads from nowhere but the Sandbox’s hosts, sends to nobody but this server, and stands in no frame', async () => {
    const { headers, body } = await openPage();
    const nonce = /<script nonce="([0-9a-f]{64})"/.exec(body)?.[1];
    expect(readPolicy(headers['content-security-policy'])).toEqual({
      'default-src': "'none'",
      'script-src': `https://embeddable-sandbox.cdn.apollographql.com 'nonce-${nonce}'`,
      'style-src': `https://embeddable-sandbox.cdn.apollographql.com https://fonts.googleapis.com 'nonce-${nonce}'`,
      'font-src': 'https://fonts.gstatic.com',
      'img-src': 'https://apollo-server-landing-page.cdn.apollographql.com',
      'manifest-src': 'https://apollo-server-landing-page.cdn.apollographql.com',
      'connect-src': "'self'",
      'frame-src': 'https://sandbox.embed.apollographql.com',
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
    expect(headers).toMatchObject({
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin',
      'x-content-type-options': 'nosniff',
    });
  });

  test('is allowed every host that it names for what it names it for', async () => {
    const { headers, body } = await openPage();
    const policy = readPolicy(headers['content-security-policy']);
    const hostOf = (address = '') => new URL(address).origin;
    const scripts = [...body.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, address]) => hostOf(address));
    const icons = [...body.matchAll(/rel="(?:icon|apple-touch-icon)"\s+href="([^"]+)"/g)].map(([, address]) =>
      hostOf(address),
    );
    const styles = [...body.matchAll(/href="([^"]+)"\s+rel="stylesheet"/g)].map(([, address]) =>
      hostOf(address),
    );
    expect(scripts.length * icons.length * styles.length).toBeGreaterThan(0);
    for (const host of scripts) expect(policy['script-src']).toContain(host);
    for (const host of icons) expect(policy['img-src']).toContain(host);
    for (const host of styles) expect(policy['style-src']).toContain(host);
  });

  test('allows other scripts for each answer anew', async () => {
    const [first, second] = [await openPage(), await openPage()];
    expect(first.headers['content-security-policy']).not.toBe(second.headers['content-security-policy']);
  });
});
