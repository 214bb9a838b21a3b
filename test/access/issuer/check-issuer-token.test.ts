import { base64url, type JWTPayload, SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createIssuerCheck,
  IssuerUnavailable,
  isJsonWebToken,
} from '../../../src/access/issuer/check-issuer-token.ts';
import { nameAtIssuer } from '../../../src/access/issuer/viewer-of-claims.ts';
import { type Answer, freshStore } from '../../harness.ts';
import { accessServer, ask } from '../access-server.ts';
import { issue } from '../issue.ts';
import { localIssuer } from './local-issuer.ts';

const METADATA = '/.well-known/openid-configuration';
const KEYS = '/keys';

const ADA = {
  viewer: {
    role: 'MAINTAINER',
    name: expect.stringMatching(/^ada@example\.com \(127\.0\.0\.1:\d+\)$/),
    tokenRow: null,
  },
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

function pass(seconds: number): void {
  vi.setSystemTime(Date.now() + seconds * 1_000);
}

/** A new issuer and the check of its tokens. */
async function issuerAndCheck() {
  const issuer = await localIssuer();
  return { issuer, check: createIssuerCheck(issuer.settings)! };
}

test('there is no check where the settings name no issuer', async () => {
  expect(createIssuerCheck({ ...(await localIssuer()).settings, oidcIssuer: null })).toBeNull();
});

describe('a token of the issuer', () => {
  test('is its bearer’s, by the role and the name that it claims', async () => {
    const { issuer, check } = await issuerAndCheck();
    expect(await check(await issuer.sign())).toEqual(ADA);
  });

  test.each(['RS256', 'PS256', 'ES256', 'EdDSA'])('may be signed with %s', async (algorithm) => {
    const { issuer, check } = await issuerAndCheck();
    await issuer.rotate(algorithm);
    expect(await check(await issuer.sign())).toEqual(ADA);
  });

  test('may be for other audiences too', async () => {
    const { issuer, check } = await issuerAndCheck();
    expect(await check(await issuer.sign({ aud: ['others', 'cloud-error-catalog'] }))).toEqual(ADA);
  });

  test('counts for 30 seconds more, since clocks differ', async () => {
    const { issuer, check } = await issuerAndCheck();
    const token = await issuer.sign();
    pass(329);
    expect(await check(token)).toEqual(ADA);
    pass(2);
    expect(await check(token)).toMatchObject({ rejection: 'expired' });
  });

  test.each([
    ['of another issuer', { iss: 'https://issuer.example' }, 'foreign'],
    ['of no issuer', { iss: undefined }, 'foreign'],
    ['for another audience', { aud: 'others' }, 'foreign'],
    ['for no audience', { aud: undefined }, 'foreign'],
    ['that is not valid yet', { nbf: 4_000_000_000 }, 'early'],
    ['that never ends', { exp: undefined }, 'malformed'],
    ['that names nobody', { email: undefined, sub: undefined }, 'malformed'],
  ])('%s is rejected', async (_, claims, rejection) => {
    const { issuer, check } = await issuerAndCheck();
    expect(await check(await issuer.sign(claims as JWTPayload))).toMatchObject({ rejection });
  });

  test('that somebody has altered is unknown', async () => {
    const { issuer, check } = await issuerAndCheck();
    const [header, , signature] = (await issuer.sign()).split('.');
    const [, claims] = (await issuer.sign({ roles: ['catalog-admin'] })).split('.');
    expect(await check(`${header}.${claims}.${signature}`)).toMatchObject({ rejection: 'unknown' });
  });

  test('without a signature is unknown', async () => {
    const { issuer, check } = await issuerAndCheck();
    const [, claims] = (await issuer.sign()).split('.');
    const header = base64url.encode('{"alg":"none"}');
    expect(await check(`${header}.${claims}.AA`)).toMatchObject({ rejection: 'unknown' });
  });

  test('signed with the public key as a shared secret is unknown', async () => {
    const { issuer, check } = await issuerAndCheck();
    const { keys } = (await (await fetch(issuer.settings.oidcIssuer + KEYS)).json()) as {
      keys: { x: string }[];
    };
    const [, claims = ''] = (await issuer.sign()).split('.');
    const forged = await new SignJWT(JSON.parse(Buffer.from(claims, 'base64url').toString()))
      .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
      .sign(new TextEncoder().encode(keys[0]!.x));
    expect(await check(forged)).toMatchObject({ rejection: 'unknown' });
  });

  test('with a header that asks for what nobody knows is rejected', async () => {
    const { issuer, check } = await issuerAndCheck();
    const token = await issuer.sign();
    const header = base64url.encode('{"alg":"ES256","kid":"key-1","crit":["x"],"x":1}');
    expect(await check(token.replace(/^[^.]+/, header))).toMatchObject({ rejection: 'malformed' });
    expect(await check('AAAA.AAAA.AAAA')).toMatchObject({ rejection: 'malformed' });
  });
});

describe('the keys of the issuer', () => {
  test('are requested once for many tokens', async () => {
    const { issuer, check } = await issuerAndCheck();
    const tokens = await Promise.all(Array.from({ length: 20 }, () => issuer.sign()));
    await Promise.all(tokens.map(check));
    expect(issuer.requests).toEqual({ [METADATA]: 1, [KEYS]: 1 });
  });

  test('are requested again when a token names one that is new', async () => {
    const { issuer, check } = await issuerAndCheck();
    const old = await issuer.sign();
    expect(await check(old)).toEqual(ADA);
    pass(31);
    await issuer.rotate('RS256', 2);
    expect(await check(await issuer.sign())).toEqual(ADA);
    expect(await check(old)).toEqual(ADA);
    expect(issuer.requests[KEYS]).toBe(2);
  });

  test('do not count any more once the issuer has taken them back', async () => {
    const { issuer, check } = await issuerAndCheck();
    const old = await issuer.sign();
    expect(await check(old)).toEqual(ADA);
    await issuer.rotate('EdDSA', 1);
    pass(31);
    expect(await check(await issuer.sign())).toEqual(ADA);
    expect(await check(old)).toMatchObject({ rejection: 'unknown' });
  });

  test('are requested at most once in 30 seconds, however many keys tokens name', async () => {
    const { issuer, check } = await issuerAndCheck();
    await check(await issuer.sign());
    for (let count = 0; count < 20; count += 1) {
      expect(await check(await issuer.sign({}, { kid: `made-up-${count}` }))).toMatchObject({
        rejection: 'unknown',
      });
    }
    expect(issuer.requests[KEYS]).toBe(1);
  });

  test('may be where the settings say', async () => {
    const { settings, sign, requests } = await localIssuer();
    const check = createIssuerCheck({ ...settings, oidcJwksUrl: settings.oidcIssuer + KEYS })!;
    expect(await check(await sign())).toEqual(ADA);
    expect(requests).toEqual({ [KEYS]: 1 });
  });

  test.each([
    ['its metadata cannot be had', METADATA, 500, null],
    ['its metadata lies elsewhere', METADATA, 302, null],
    ['its metadata is no metadata', METADATA, 200, []],
    [
      'its metadata is another issuer’s',
      METADATA,
      200,
      { issuer: 'https://issuer.example', jwks_uri: 'https://issuer.example/keys' },
    ],
    ['its keys cannot be had', KEYS, 500, null],
    ['its keys are no keys', KEYS, 200, { keys: 'none' }],
  ])('make no token good or bad where %s', async (_, path, status, body) => {
    const { issuer, check } = await issuerAndCheck();
    issuer.answerWith(path, status, body);
    await expect(check(await issuer.sign())).rejects.toThrow(IssuerUnavailable);
  });

  test('make no token good or bad where nobody listens', async () => {
    const { settings, sign } = await localIssuer();
    const check = createIssuerCheck({ ...settings, oidcJwksUrl: 'http://127.0.0.1:1/keys' })!;
    await expect(check(await sign())).rejects.toThrow(/^fetch failed: ./);
  });

  test('are requested again ten seconds after a failure, and not before', async () => {
    const { issuer, check } = await issuerAndCheck();
    const { oidcIssuer } = issuer.settings;
    issuer.answerWith(METADATA, 500, null);
    for (const seconds of [0, 1, 8]) {
      pass(seconds);
      await expect(check(await issuer.sign())).rejects.toThrow(IssuerUnavailable);
    }
    expect(issuer.requests).toEqual({ [METADATA]: 1 });
    issuer.answerWith(METADATA, 200, { issuer: oidcIssuer, jwks_uri: oidcIssuer + KEYS });
    pass(1);
    expect(await check(await issuer.sign())).toEqual(ADA);
  });

  test.each([
    ['answer with an error', 500, null],
    ['are no keys', 200, {}],
  ])('that %s are not requested for every token, and tokens by known keys pass', async (_, status, body) => {
    const { issuer, check } = await issuerAndCheck();
    const known = await issuer.sign({ exp: 4_000_000_000 });
    expect(await check(known)).toEqual(ADA);
    issuer.answerWith(KEYS, status, body);
    pass(60);
    for (let count = 0; count < 20; count += 1) {
      const unknown = check(await issuer.sign({}, { kid: `made-up-${count}` }));
      await expect(unknown).rejects.toThrow(IssuerUnavailable);
      expect(await check(known)).toEqual(ADA);
    }
    expect(issuer.requests[KEYS]).toBe(2);
    pass(10);
    await expect(check(await issuer.sign({}, { kid: 'made-up' }))).rejects.toThrow(IssuerUnavailable);
    expect(issuer.requests[KEYS]).toBe(3);
  });

  test('that nobody answers for are requested once for many tokens at the same time', async () => {
    const { issuer, check } = await issuerAndCheck();
    issuer.answerWith(METADATA, 500, null);
    const token = await issuer.sign();
    const checks = await Promise.allSettled(Array.from({ length: 20 }, () => check(token)));
    expect(checks.every(({ status }) => status === 'rejected')).toBe(true);
    expect(issuer.requests).toEqual({ [METADATA]: 1 });
  });
});

describe('over HTTP', () => {
  test('somebody of the issuer’s may what their role may, beside the catalog’s own tokens', async () => {
    const issuer = await localIssuer();
    const store = await freshStore();
    const server = await accessServer(store, { checkIssuerToken: createIssuerCheck(issuer.settings) });
    const { token } = await issue(store, { name: 'Grace', role: 'ADMIN' });
    const viewer = async (bearer: string) =>
      (await ask(server, '{ viewer { role name } }', bearer)).data.viewer;
    expect(await viewer(await issuer.sign())).toEqual({
      role: 'MAINTAINER',
      name: nameAtIssuer('ada@example.com', issuer.settings.oidcIssuer!),
    });
    expect(await viewer(token)).toEqual({ role: 'ADMIN', name: 'Grace' });
    const admin = await issuer.sign({ roles: ['catalog-admin'] });
    expect((await ask(server, '{ tokens { createdBy } }', admin)).status).toBe(200);
    expect((await ask(server, '{ tokens { createdBy } }', await issuer.sign())).status).toBe(403);
  });

  test('somebody without a role may read, and is FORBIDDEN the rest', async () => {
    const issuer = await localIssuer();
    const server = await accessServer(await freshStore(), {
      checkIssuerToken: createIssuerCheck(issuer.settings),
    });
    const token = await issuer.sign({ roles: ['guests'] });
    expect((await ask(server, '{ viewer { role name } }', token)).data.viewer).toEqual({
      role: 'ANONYMOUS',
      name: nameAtIssuer('ada@example.com', issuer.settings.oidcIssuer!),
    });
    const answer = await ask(server, '{ tokens { id } }', token);
    expect(answer.status).toBe(403);
    expect(answer.errors?.[0]?.message).toBe(
      `tokens needs the role ADMIN; ${nameAtIssuer('ada@example.com', issuer.settings.oidcIssuer!)} has no role in this catalog.`,
    );
  });

  test('somebody without a role is trusted with no more than anybody', async () => {
    const issuer = await localIssuer();
    const server = await accessServer(await freshStore(), {
      checkIssuerToken: createIssuerCheck(issuer.settings),
      settings: { CATALOG_BODY_LIMIT: '2 KB', CATALOG_RATE_LIMIT: '1000' },
    });
    const QUERY = '{ viewer { role } }';
    const LARGE = { padding: 'x'.repeat(4_000) };
    const [guest, maintainer] = [await issuer.sign({ roles: ['guests'] }), await issuer.sign()];
    expect((await ask(server, QUERY, maintainer, LARGE)).status).toBe(200);
    expect((await ask(server, QUERY, guest, LARGE)).status).toBe(413);

    const answers: Answer[] = [];
    for (let count = 0; count < 60; count += 1) answers.push(await ask(server, QUERY, guest));
    expect(answers[0]?.status).toBe(200);
    expect(answers[0]?.headers.ratelimit).toMatch(/^"anonymous";r=\d+;/);
    const refused = answers.at(-1)!;
    expect(refused.status).toBe(429);
    expect(refused.errors?.[0]?.extensions.code).toBe('TOO_MANY_REQUESTS');
    const trusted = await ask(server, QUERY, maintainer);
    expect(trusted.status).toBe(200);
    expect(trusted.headers).not.toHaveProperty('ratelimit');
  });

  test('an issuer that does not answer is a 503, and the log has the reason without the token', async () => {
    const issuer = await localIssuer();
    issuer.answerWith(METADATA, 500, null);
    const server = await accessServer(await freshStore(), {
      checkIssuerToken: createIssuerCheck(issuer.settings),
    });
    const token = await issuer.sign();
    const answer = await ask(server, '{ viewer { role } }', token);
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBe('10');
    expect(answer.errors?.[0]?.extensions.code).toBe('SERVICE_UNAVAILABLE');
    expect(server.log()).toContain('openid-configuration answers with status 500.');
    expect(server.log()).not.toContain(token.split('.')[2]);
  });

  test('an expired token is a 401, and the log has no part of it', async () => {
    const issuer = await localIssuer();
    const server = await accessServer(await freshStore(), {
      checkIssuerToken: createIssuerCheck(issuer.settings),
    });
    const token = await issuer.sign({ exp: 1_000_000_000 });
    const answer = await ask(server, '{ viewer { role } }', token);
    expect(answer.status).toBe(401);
    expect(answer.errors?.[0]?.message).toBe('The token has expired.');
    for (const part of token.split('.')) expect(server.log()).not.toContain(part);
  });
});

test.each([
  ['AA.AA.AA', true],
  ['AA.AA', false],
  ['AA.AA.AA.AA.AA', false],
  ['AA..AA', false],
  ['cec_4H7K2M9Q_AAAA', false],
])('isJsonWebToken(%j) is %s', (text, expected) => {
  expect(isJsonWebToken(text)).toBe(expected);
});
