import { describe, expect, test } from 'vitest';
import { issueToken } from '../../../src/access/change-tokens.ts';
import { createIssuerCheck } from '../../../src/access/issuer/check-issuer-token.ts';
import { isNameAtIssuer, nameAtIssuer, viewerOfClaims } from '../../../src/access/issuer/viewer-of-claims.ts';
import { CATALOG_AUTHOR } from '../../../src/domain/viewer.ts';
import { freshStore } from '../../harness.ts';
import { type LocalIssuer, localIssuer } from './local-issuer.ts';

async function check(issuer: LocalIssuer, token: Promise<string>) {
  return createIssuerCheck(issuer.settings)!(await token);
}

describe('the type of a token', () => {
  test.each(['JWT', 'jwt', 'at+jwt', 'AT+JWT', 'application/at+jwt', undefined])('may be %s', async (typ) => {
    const issuer = await localIssuer();
    expect(await check(issuer, issuer.sign({}, typ === undefined ? {} : { typ }))).toMatchObject({
      viewer: { role: 'MAINTAINER' },
    });
  });

  test.each(['logout+jwt', 'application/logout+jwt', 'secevent+jwt', 'dpop+jwt', 'at+jwt+x', 'JOSE', ''])(
    'may not be %j',
    async (typ) => {
      const issuer = await localIssuer();
      expect(await check(issuer, issuer.sign({}, typ === undefined ? {} : { typ }))).toMatchObject({
        rejection: 'foreign',
      });
    },
  );

  test('does not help a token that tells of events', async () => {
    const issuer = await localIssuer();
    const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
    expect(await check(issuer, issuer.sign({ events }, { typ: 'JWT' }))).toMatchObject({
      rejection: 'foreign',
    });
  });
});

describe('the name of an account', () => {
  const claims = { sub: 'u-1', email: 'ada@example.com' };
  const settings = {
    oidcIssuer: 'https://issuer.example',
    oidcAudience: 'cloud-error-catalog',
    oidcJwksUrl: null,
    oidcRoleClaim: 'roles',
    oidcNameClaim: 'email',
    oidcMaintainerRoles: ['catalog-maintainer'],
    oidcAdminRoles: ['catalog-admin'],
  };

  test.each(['true', 'false', 1, 0, null, []])(
    'is no address that is verified in the words of %j',
    (verified) => {
      expect(viewerOfClaims({ ...claims, email_verified: verified }, settings)).toMatchObject({
        name: 'u-1',
      });
    },
  );

  test.each(['\u202Eada', 'ad\u200Ba', 'ada\u2066', 'a\u0000da', '\uFEFFada', 'ada\u2028', '\uD800', '  '])(
    'is none that shows something else than it is: %j',
    (email) => {
      expect(viewerOfClaims({ ...claims, email }, settings)).toMatchObject({ name: 'u-1' });
    },
  );

  test.each([
    ['https://login.example.com', 'Ada (login.example.com)'],
    ['https://login.example.com/', 'Ada (login.example.com)'],
    ['https://login.example.com/realms/cloud', 'Ada (login.example.com/realms/cloud)'],
    ['http://localhost:9000', 'Ada (localhost:9000)'],
  ])('says that it is at the issuer %s', (issuer, name) => {
    expect(nameAtIssuer('Ada', issuer)).toBe(name);
    expect(isNameAtIssuer(name)).toBe(true);
  });

  test.each([CATALOG_AUTHOR, 'Ada'])(
    'is not that of the catalog or a token, even if it claims to be %s',
    async (email) => {
      const issuer = await localIssuer();
      expect(await check(issuer, issuer.sign({ email }))).toMatchObject({
        viewer: { name: nameAtIssuer(email, issuer.settings.oidcIssuer!) },
      });
    },
  );

  test('can be that of no token', async () => {
    const { tokens } = await freshStore();
    const issued = await issueToken(
      tokens,
      { author: 'root', request: null },
      { name: 'Ada (login.example.com)', role: 'ADMIN', expiresAt: null },
    );
    expect(issued).toMatchObject({
      token: null,
      userErrors: [{ code: 'INVALID', field: ['name'], message: expect.stringContaining('OpenID Connect') }],
    });
  });
});

describe('what an issuer answers', () => {
  const LARGE = 'x'.repeat(300 * 1024);

  test.each([
    ['keys', '/keys', { keys: [], note: LARGE }],
    ['metadata', '/.well-known/openid-configuration', { note: LARGE }],
  ])('is read up to 256 KB: %s', async (_, path, body) => {
    const issuer = await localIssuer();
    issuer.answerWith(path, 200, body);
    await expect(check(issuer, issuer.sign())).rejects.toThrow('answers with more than 262144 bytes');
  });
});
