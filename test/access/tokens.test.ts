import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createSecret } from '../../src/access/secret.ts';
import { freshPath, freshStore } from '../harness.ts';
import { accessServer, ask } from './access-server.ts';
import { issue } from './issue.ts';

const ISSUE = /* GraphQL */ `
  mutation Issue($input: IssueTokenInput!) {
    issueToken(input: $input) {
      token
      accessToken { id prefix name role createdAt createdBy expiresAt lastUsedAt revokedAt }
      userErrors { code field message }
    }
  }`;

const REVOKE = /* GraphQL */ `
  mutation Revoke($input: RevokeTokenInput!) {
    revokeToken(input: $input) { accessToken { id revokedAt } userErrors { code field message } }
  }`;

/** A server over a database on disk, with an administrator's token. */
async function serverWithAdmin() {
  const path = freshPath();
  const store = await freshStore(path);
  const server = await accessServer(store);
  const { token, accessToken } = await issue(store, { name: 'Grace', role: 'ADMIN' });
  return { path, store, server, admin: token, adminPrefix: accessToken.prefix };
}

describe('viewer', () => {
  test('without a token may read, and has no name', async () => {
    const server = await accessServer(await freshStore());
    expect((await ask(server, '{ viewer { role name } }')).data).toEqual({
      viewer: { role: 'ANONYMOUS', name: null },
    });
  });

  test('with a token has its role and name', async () => {
    const { server, admin } = await serverWithAdmin();
    expect((await ask(server, '{ viewer { role name } }', admin)).data).toEqual({
      viewer: { role: 'ADMIN', name: 'Grace' },
    });
  });
});

describe('issueToken', () => {
  test('shows a token once that works from then on', async () => {
    const { server, admin } = await serverWithAdmin();
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const { data } = await ask(server, ISSUE, admin, {
      input: { name: 'Ada', role: 'MAINTAINER', expiresAt },
    });
    const { token, accessToken, userErrors } = data.issueToken;
    expect(userErrors).toEqual([]);
    expect(token.startsWith(`${accessToken.prefix}_`)).toBe(true);
    expect(accessToken).toEqual({
      id: accessToken.prefix,
      prefix: accessToken.prefix,
      name: 'Ada',
      role: 'MAINTAINER',
      createdAt: accessToken.createdAt,
      createdBy: 'Grace',
      expiresAt,
      lastUsedAt: null,
      revokedAt: null,
    });
    expect((await ask(server, '{ viewer { role name } }', token)).data.viewer).toEqual({
      role: 'MAINTAINER',
      name: 'Ada',
    });
  });

  test('leaves the token neither in the file nor in the log', async () => {
    const { server, admin, path } = await serverWithAdmin();
    const { data } = await ask(server, ISSUE, admin, { input: { name: 'Ada', role: 'ADMIN' } });
    const secret = data.issueToken.token.slice(13);
    const written = [path, `${path}-wal`].map((file) => readFileSync(file, 'latin1')).join('');
    expect(written).toContain(data.issueToken.accessToken.prefix);
    expect(written + server.log()).not.toContain(secret);
    expect(written + server.log()).not.toContain(admin.slice(13));
  });

  test.each([
    [{ name: ' ' }, 'REQUIRED', ['name']],
    [{ name: 'x'.repeat(101) }, 'INVALID', ['name']],
    [{ name: ' Ada' }, 'INVALID', ['name']],
    [{ name: 'A\u0007da' }, 'INVALID', ['name']],
    [{ name: 'Ada\nGrace' }, 'INVALID', ['name']],
    [{ name: 'Ada\ud800' }, 'INVALID', ['name']],
    [{ role: 'ANONYMOUS' }, 'INVALID', ['role']],
    [{ expiresAt: '2020-01-01T00:00:00.000Z' }, 'INVALID', ['expiresAt']],
    [{ idempotencyKey: 'x'.repeat(201) }, 'INVALID', ['idempotencyKey']],
  ])('refuses %j and writes nothing', async (wrong, code, field) => {
    const { server, admin, store } = await serverWithAdmin();
    const input = { name: 'Ada', role: 'MAINTAINER', ...wrong };
    const { data } = await ask(server, ISSUE, admin, { input });
    expect(data.issueToken).toMatchObject({ token: null, accessToken: null, userErrors: [{ code, field }] });
    expect(await store.tokens.all()).toHaveLength(1);
  });

  test('reports all problems at once', async () => {
    const { server, admin } = await serverWithAdmin();
    const input = { name: '', role: 'ANONYMOUS', expiresAt: '2020-01-01T00:00:00.000Z', idempotencyKey: '' };
    const { data } = await ask(server, ISSUE, admin, { input });
    const fields = data.issueToken.userErrors.map(({ field }: { field: string[] }) => field.join('.'));
    expect(fields).toEqual(['name', 'role', 'expiresAt', 'idempotencyKey']);
  });

  test('sent again with its idempotency key gives the same token without its secret', async () => {
    const { server, admin, store } = await serverWithAdmin();
    const input = { name: 'Ada', role: 'MAINTAINER', idempotencyKey: 'k1' };
    const first = (await ask(server, ISSUE, admin, { input })).data.issueToken;
    const again = (await ask(server, ISSUE, admin, { input })).data.issueToken;
    expect(again).toEqual({ ...first, token: null });
    expect(await store.tokens.all()).toHaveLength(2);
  });

  test('sent 8 times at once with one idempotency key issues one token, and shows it once', async () => {
    const { server, admin, store } = await serverWithAdmin();
    const input = { name: 'Ada', role: 'MAINTAINER', idempotencyKey: 'k1' };
    const answers = await Promise.all(
      Array.from({ length: 8 }, async () => (await ask(server, ISSUE, admin, { input })).data.issueToken),
    );
    expect(answers.filter(({ token }) => token !== null)).toHaveLength(1);
    expect(new Set(answers.map(({ accessToken }) => accessToken.prefix)).size).toBe(1);
    expect(await store.tokens.all()).toHaveLength(2);
  });

  test.each([
    ['another input', ISSUE, { name: 'Eve', role: 'MAINTAINER' }],
    ['another mutation', REVOKE, { id: 'cec_00000000' }],
  ])('has its idempotency key refused for %s', async (_, operation, other) => {
    const { server, admin } = await serverWithAdmin();
    await ask(server, ISSUE, admin, { input: { name: 'Ada', role: 'MAINTAINER', idempotencyKey: 'k1' } });
    const { data } = await ask(server, operation, admin, { input: { ...other, idempotencyKey: 'k1' } });
    expect(Object.values(data)).toMatchObject([
      { accessToken: null, userErrors: [{ code: 'KEY_REUSED', field: ['idempotencyKey'] }] },
    ]);
  });
});

describe('revokeToken', () => {
  test('ends a token at once, for two servers on one file', async () => {
    const { path, server, store, admin } = await serverWithAdmin();
    const other = await accessServer(await freshStore(path));
    const { token, accessToken } = await issue(store);
    expect((await ask(other, '{ viewer { name } }', token)).status).toBe(200);
    const { data } = await ask(server, REVOKE, admin, { input: { id: accessToken.prefix } });
    expect(data.revokeToken).toEqual({
      accessToken: { id: accessToken.prefix, revokedAt: expect.any(String) },
      userErrors: [],
    });
    for (const each of [server, other]) {
      const answer = await ask(each, '{ viewer { name } }', token);
      expect(answer.status).toBe(401);
      expect(answer.errors).toEqual([
        { message: 'The token has been revoked.', extensions: { code: 'UNAUTHENTICATED' } },
      ]);
    }
  });

  test('leaves a token that is revoked already as it is', async () => {
    const { server, store, admin } = await serverWithAdmin();
    const { accessToken } = await issue(store);
    const input = { id: accessToken.prefix };
    const first = (await ask(server, REVOKE, admin, { input })).data.revokeToken;
    expect((await ask(server, REVOKE, admin, { input })).data.revokeToken).toEqual(first);
    const keyed = { ...input, idempotencyKey: 'k2' };
    expect((await ask(server, REVOKE, admin, { input: keyed })).data.revokeToken).toEqual(first);
    expect((await ask(server, REVOKE, admin, { input: keyed })).data.revokeToken).toEqual(first);
  });

  test.each(['cec_00000000', '', 'VG9rZW46MQ', createSecret().token])(
    'knows no token by the id %j',
    async (id) => {
      const { server, admin } = await serverWithAdmin();
      expect((await ask(server, REVOKE, admin, { input: { id } })).data.revokeToken).toMatchObject({
        accessToken: null,
        userErrors: [{ code: 'NOT_FOUND', field: ['id'] }],
      });
    },
  );
});

describe('tokens', () => {
  test('are all there, newest first, with what has become of them', async () => {
    const { server, store, admin, adminPrefix } = await serverWithAdmin();
    const { accessToken } = await issue(store);
    await store.tokens.revoke(accessToken.prefix, 'root', null);
    const { data } = await ask(server, '{ tokens { id name role createdBy revokedAt } }', admin);
    expect(data.tokens).toEqual([
      {
        id: accessToken.prefix,
        name: 'Ada',
        role: 'MAINTAINER',
        createdBy: 'root',
        revokedAt: expect.any(String),
      },
      { id: adminPrefix, name: 'Grace', role: 'ADMIN', createdBy: 'root', revokedAt: null },
    ]);
  });
});

describe('over HTTP', () => {
  test('a mutation without a token is a 401 with a challenge', async () => {
    const server = await accessServer(await freshStore());
    const answer = await ask(server, ISSUE, null, { input: { name: 'Ada', role: 'ADMIN' } });
    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="cloud-error-catalog"');
    expect(answer.data).toBeNull();
    expect(answer.errors).toMatchObject([{ path: ['issueToken'], extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  test('a token that is no good is a 401 before anything is read, and may be kept by nobody', async () => {
    const server = await accessServer(await freshStore());
    const answer = await ask(server, '{ viewer { role } }', 'cec_nonsense');
    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).toBe(
      'Bearer realm="cloud-error-catalog", error="invalid_token"',
    );
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).not.toHaveProperty('data');
  });

  test('a lesser role is a 403', async () => {
    const store = await freshStore();
    const { token } = await issue(store);
    const answer = await ask(await accessServer(store), '{ tokens { id } }', token);
    expect(answer.status).toBe(403);
    expect(answer.errors).toMatchObject([{ path: ['tokens'], extensions: { code: 'FORBIDDEN' } }]);
  });

  test('the eleventh rejected token in a minute is a 429 that says how long to wait', async () => {
    const start = Date.now();
    const server = await accessServer(await freshStore(), { now: () => start });
    for (let count = 0; count < 10; count += 1) {
      expect((await ask(server, '{ viewer { role } }', 'nonsense')).status).toBe(401);
    }
    const answer = await ask(server, '{ viewer { role } }', 'nonsense');
    expect(answer.status).toBe(429);
    expect(answer.headers['retry-after']).toBe('60');
    expect((await ask(server, '{ viewer { role } }')).status).toBe(200);
  });
});
