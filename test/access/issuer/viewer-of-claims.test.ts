import { describe, expect, test } from 'vitest';
import { viewerOfClaims } from '../../../src/access/issuer/viewer-of-claims.ts';

const settings = {
  oidcIssuer: 'https://issuer.example',
  oidcAudience: 'cloud-error-catalog',
  oidcJwksUrl: null,
  oidcRoleClaim: 'roles',
  oidcNameClaim: 'email',
  oidcMaintainerRoles: ['editors', 'catalog-maintainer'],
  oidcAdminRoles: ['catalog-admin'],
};

const claims = { sub: 'u-1', email: 'ada@example.com' };

describe('the role', () => {
  test.each([
    [['editors'], 'MAINTAINER'],
    [['guests', 'catalog-maintainer'], 'MAINTAINER'],
    [['editors', 'catalog-admin'], 'ADMIN'],
    ['catalog-admin', 'ADMIN'],
    ['openid editors', 'MAINTAINER'],
    [['guests'], 'ANONYMOUS'],
    [['Editors'], 'ANONYMOUS'],
    [[], 'ANONYMOUS'],
    [['catalog-admin editors'], 'ANONYMOUS'],
    [{ editors: true }, 'ANONYMOUS'],
    [[['catalog-admin']], 'ANONYMOUS'],
    [null, 'ANONYMOUS'],
    [undefined, 'ANONYMOUS'],
  ])('of the claim %j is %s', (roles, role) => {
    expect(viewerOfClaims({ ...claims, roles }, settings)).toMatchObject({ role });
  });

  test.each([
    ['realm_access.roles', { realm_access: { roles: ['editors'] } }, 'MAINTAINER'],
    ['resource_access.catalog.roles', { resource_access: { catalog: { roles: ['editors'] } } }, 'MAINTAINER'],
    ['https://example.com/roles', { 'https://example.com/roles': ['editors'] }, 'MAINTAINER'],
    ['a.b', { a: { b: ['editors'] }, 'a.b': [] }, 'ANONYMOUS'],
    ['a.b', { a: 'editors' }, 'ANONYMOUS'],
    ['a.b.c', { a: null }, 'ANONYMOUS'],
    ['constructor.name', {}, 'ANONYMOUS'],
  ])('is found at %s', (oidcRoleClaim, more, role) => {
    expect(viewerOfClaims({ ...claims, ...more }, { ...settings, oidcRoleClaim })).toMatchObject({ role });
  });
});

describe('the name', () => {
  test.each([
    [claims, 'ada@example.com'],
    [{ ...claims, email_verified: true }, 'ada@example.com'],
    [{ ...claims, email_verified: false }, 'u-1'],
    [{ sub: 'u-1' }, 'u-1'],
    [{ sub: 'u-1', email: '' }, 'u-1'],
    [{ sub: 'u-1', email: 'ada\n@example.com' }, 'u-1'],
    [{ sub: 'u-1', email: 'x'.repeat(256) }, 'u-1'],
    [{ sub: 'u-1', email: ['ada@example.com'] }, 'u-1'],
  ])('in %j is %s', (given, name) => {
    expect(viewerOfClaims(given, settings)).toMatchObject({ name });
  });

  test('may stand in another claim', () => {
    const found = viewerOfClaims(
      { ...claims, profile: { name: 'Ada' } },
      { ...settings, oidcNameClaim: 'profile.name' },
    );
    expect(found).toMatchObject({ name: 'Ada' });
  });

  test('is needed', () => {
    expect(viewerOfClaims({ roles: ['catalog-admin'] }, settings)).toBeNull();
  });
});
