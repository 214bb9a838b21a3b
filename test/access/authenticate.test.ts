import Database from 'better-sqlite3';
import { describe, expect, test, vi } from 'vitest';
import { createAuthenticate, type RequestFacts } from '../../src/access/authenticate.ts';
import { REJECTIONS, type Rejection } from '../../src/access/check-token.ts';
import { ANONYMOUS } from '../../src/domain/viewer.ts';
import { createLog } from '../../src/server/log.ts';
import type { Store } from '../../src/store/open-store.ts';
import { freshPath, freshStore } from '../harness.ts';
import { issue } from './issue.ts';

const MINUTE = 60_000;

/** How long to wait for what comes after an answer, in milliseconds: as long as no machine takes. */
const PATIENT = 60_000;

/** Authentication over a store with a clock that a test can set, and all that it logs. */
function authentication({ tokens }: Store) {
  const written: string[] = [];
  const clock = { now: Date.now() };
  const authenticate = createAuthenticate({
    tokens,
    checkIssuerToken: null,
    rejectionCache: 100_000,
    log: createLog('debug', { write: (line) => void written.push(line) }),
    now: () => clock.now,
  });
  const ask = (authorization: string | undefined, facts: Partial<RequestFacts> = {}) =>
    authenticate({ requestId: 'r1', address: '192.0.2.1', authorization, ...facts });
  return { ask, clock, log: () => written.join(''), lines: () => written.map((line) => JSON.parse(line)) };
}

function rejectedAs(rejection: Rejection) {
  return expect.objectContaining({
    message: REJECTIONS[rejection],
    extensions: {
      code: 'UNAUTHENTICATED',
      http: {
        status: 401,
        headers: new Map([['www-authenticate', 'Bearer realm="cloud-error-catalog", error="invalid_token"']]),
      },
    },
  });
}

/** The same token with another secret. */
function forged(token: string): string {
  return token.slice(0, 13) + (token[13] === 'A' ? 'B' : 'A') + token.slice(14);
}

describe('a request', () => {
  test('without the header is anonymous', async () => {
    const { ask } = authentication(await freshStore());
    expect(await ask(undefined)).toBe(ANONYMOUS);
  });

  test.each(['MAINTAINER', 'ADMIN'] as const)('with the token of %s is theirs', async (role) => {
    const store = await freshStore();
    const { token, accessToken } = await issue(store, { name: 'Grace', role });
    expect(await authentication(store).ask(`Bearer ${token}`)).toEqual({
      role,
      name: 'Grace',
      tokenRow: accessToken.row,
    });
  });

  test.each(['bearer', 'BEARER', ' Bearer  '])('may write the scheme as «%s»', async (scheme) => {
    const store = await freshStore();
    const { token } = await issue(store);
    expect(await authentication(store).ask(`${scheme} ${token}`)).toMatchObject({ name: 'Ada' });
  });
});

describe('a rejected token', () => {
  test.each([
    ['another scheme', 'Basic cm9vdDpyb290'],
    ['no scheme', 'cec_4H7K2M9Q_AAAA'],
    ['two tokens', 'Bearer one two'],
    ['a form that is no token', 'Bearer cec_4H7K2M9Q_AAAA'],
    ['a JSON Web Token where there is no issuer', 'Bearer eyJhbGciOiJub25lIn0.e30.AA'],
    ['an empty header', ''],
    ['100,000 blanks', `Bearer${' '.repeat(100_000)}`],
  ])('is malformed: %s', async (_, authorization) => {
    await expect(authentication(await freshStore()).ask(authorization)).rejects.toEqual(
      rejectedAs('malformed'),
    );
  });

  test('is unknown, whether its prefix exists or not', async () => {
    const store = await freshStore();
    const { ask } = authentication(store);
    const { token } = await issue(store);
    await expect(ask(`Bearer ${forged(token)}`)).rejects.toEqual(rejectedAs('unknown'));
    await expect(ask(`Bearer cec_00000000_${'A'.repeat(43)}`)).rejects.toEqual(rejectedAs('unknown'));
  });

  test('is unknown where its secret is wrong, though the token has expired and is revoked', async () => {
    const store = await freshStore();
    const { ask, clock } = authentication(store);
    const { token, accessToken } = await issue(store, { expiresAt: clock.now + MINUTE });
    await store.tokens.revoke(accessToken.prefix, 'root', null);
    clock.now += MINUTE;
    await expect(ask(`Bearer ${forged(token)}`)).rejects.toEqual(rejectedAs('unknown'));
  });

  test('has expired from its instant on', async () => {
    const store = await freshStore();
    const { ask, clock } = authentication(store);
    const { token } = await issue(store, { expiresAt: clock.now + MINUTE });
    clock.now += MINUTE - 1;
    await expect(ask(`Bearer ${token}`)).resolves.toMatchObject({ name: 'Ada' });
    clock.now += 1;
    await expect(ask(`Bearer ${token}`)).rejects.toEqual(rejectedAs('expired'));
  });

  test('is revoked at once, also by another process', async () => {
    const path = freshPath();
    const here = await freshStore(path);
    const elsewhere = await freshStore(path);
    const { ask } = authentication(here);
    const { token, accessToken } = await issue(elsewhere);
    await expect(ask(`Bearer ${token}`)).resolves.toMatchObject({ name: 'Ada' });
    await elsewhere.tokens.revoke(accessToken.prefix, 'root', null);
    await expect(ask(`Bearer ${token}`)).rejects.toEqual(rejectedAs('revoked'));
  });
});

describe('many rejected tokens', () => {
  const wrong = `Bearer cec_00000000_${'A'.repeat(43)}`;

  test('get TOO_MANY_REQUESTS from the eleventh in a minute on', async () => {
    const { ask, clock } = authentication(await freshStore());
    for (let count = 0; count < 10; count += 1) {
      await expect(ask(wrong)).rejects.toEqual(rejectedAs('unknown'));
    }
    clock.now += 20_000;
    await expect(ask(wrong)).rejects.toMatchObject({
      extensions: {
        code: 'TOO_MANY_REQUESTS',
        http: { status: 429, headers: new Map([['retry-after', '40']]) },
      },
    });
    clock.now += 40_000;
    await expect(ask(wrong)).rejects.toEqual(rejectedAs('unknown'));
  });

  test('keep neither good tokens nor anonymous readers of the same address out, nor other addresses', async () => {
    const store = await freshStore();
    const { ask } = authentication(store);
    const { token } = await issue(store);
    for (let count = 0; count < 12; count += 1) await ask(wrong).catch(() => {});
    await expect(ask(`Bearer ${token}`)).resolves.toMatchObject({ name: 'Ada' });
    await expect(ask(undefined)).resolves.toBe(ANONYMOUS);
    await expect(ask(wrong, { address: '192.0.2.2' })).rejects.toEqual(rejectedAs('unknown'));
  });

  test('fill the log with ten lines a minute at most', async () => {
    const { ask, lines } = authentication(await freshStore());
    for (let count = 0; count < 100; count += 1) await ask(wrong).catch(() => {});
    expect(lines()).toHaveLength(10);
  });
});

describe('the log of a rejected token', () => {
  test('has the request, the address, the reason and the prefix, but not the token', async () => {
    const store = await freshStore();
    const { ask, log, lines } = authentication(store);
    const { token, accessToken } = await issue(store);
    const wrong = forged(token);
    await ask(`Bearer ${wrong}`).catch(() => {});
    expect(lines()).toMatchObject([
      {
        msg: 'token rejected',
        requestId: 'r1',
        address: '192.0.2.1',
        reason: 'unknown',
        prefix: accessToken.prefix,
      },
    ]);
    expect(log()).not.toContain(wrong.slice(13));
  });

  test('has nothing of a text that is no token', async () => {
    const { ask, log, lines } = authentication(await freshStore());
    await ask('Bearer cec_hunter2').catch(() => {});
    await ask('Basic hunter2').catch(() => {});
    expect(lines()).toHaveLength(2);
    expect(log()).not.toContain('hunter2');
  });
});

describe('the last use of a token', () => {
  test('is written after the request, and once a minute', async () => {
    const clock = { now: 1_000_000 };
    const store = await freshStore(':memory:', () => clock.now);
    const { token, accessToken } = await issue(store);
    const authenticate = createAuthenticate({
      tokens: store.tokens,
      checkIssuerToken: null,
      rejectionCache: 100_000,
      log: createLog('silent'),
      now: () => clock.now,
    });
    const use = () => authenticate({ requestId: 'r1', address: '::1', authorization: `Bearer ${token}` });
    const lastUse = async () => (await store.tokens.withPrefix(accessToken.prefix))?.lastUsedAt;

    await use();
    expect(await lastUse()).toBeNull();
    await vi.waitFor(async () => expect(await lastUse()).toBe(1_000_000), PATIENT);
    clock.now += MINUTE - 1;
    await use();
    await new Promise(setImmediate);
    expect(await lastUse()).toBe(1_000_000);
    clock.now += 1;
    await use();
    await vi.waitFor(async () => expect(await lastUse()).toBe(1_000_000 + MINUTE), PATIENT);
  });

  test('of a rejected token is not written', async () => {
    const store = await freshStore();
    const { ask } = authentication(store);
    const { token, accessToken } = await issue(store);
    await store.tokens.revoke(accessToken.prefix, 'root', null);
    await ask(`Bearer ${token}`).catch(() => {});
    await new Promise(setImmediate);
    expect((await store.tokens.withPrefix(accessToken.prefix))?.lastUsedAt).toBeNull();
  });

  test('that cannot be written harms no request, and is tried again after a minute', async () => {
    const path = freshPath();
    const store = await freshStore(path);
    const { ask, clock, lines } = authentication(store);
    const { token, accessToken } = await issue(store);
    const writer = new Database(path);
    writer.exec('BEGIN IMMEDIATE');
    await expect(ask(`Bearer ${token}`)).resolves.toMatchObject({ name: 'Ada' });
    await vi.waitFor(() => expect(lines()).toHaveLength(1), PATIENT);
    expect(lines()).toMatchObject([{ msg: 'last use of a token not noted', prefix: accessToken.prefix }]);
    writer.exec('ROLLBACK');
    writer.close();
    clock.now += MINUTE;
    await ask(`Bearer ${token}`);
    await vi.waitFor(
      async () => expect((await store.tokens.withPrefix(accessToken.prefix))?.lastUsedAt).not.toBeNull(),
      PATIENT,
    );
  });
});
