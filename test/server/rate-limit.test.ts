import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createRateLimit } from '../../src/server/limits/rate-limit.ts';
import { get, post } from '../harness.ts';
import { smallServer } from './small-server.ts';

const MB = 1024 * 1024;

describe('what an address may spend', () => {
  test('is all at first, and fills again evenly', () => {
    const limit = createRateLimit(6_000, MB);
    expect(limit.spend('10.0.0.1', 6_000, 0)).toBeNull();
    expect(limit.spend('10.0.0.1', 1, 0)).toBe(1);
    expect(limit.spend('10.0.0.1', 1_000, 10_000)).toBeNull();
    expect(limit.spend('10.0.0.1', 1, 10_000)).toBe(1);
    expect(limit.headers('10.0.0.1', 1_000_000).ratelimit).toBe('"anonymous";r=6000;t=0');
  });

  test('may be overdrawn by one operation, which is waited for', () => {
    const limit = createRateLimit(6_000, MB);
    expect(limit.spend('10.0.0.1', 9_000, 0)).toBeNull();
    expect(limit.spend('10.0.0.1', 1, 0)).toBe(30);
    expect(limit.spend('10.0.0.1', 1, 29_000)).toBe(1);
    expect(limit.spend('10.0.0.1', 1, 31_000)).toBeNull();
  });

  test('grows by no refusal', () => {
    const limit = createRateLimit(6_000, MB);
    limit.spend('10.0.0.1', 12_000, 0);
    for (const at of [1_000, 2_000, 3_000]) limit.spend('10.0.0.1', 1_000, at);
    expect(limit.spend('10.0.0.1', 1, 3_000)).toBe(57);
  });

  test.each([
    ['another address', '10.0.0.1', '10.0.0.2', true],
    ['the same address in IPv6', '10.0.0.1', '::ffff:10.0.0.1', false],
    ['another address of the same 64 bits', '2001:db8:0:1::1', '2001:db8:0:1:ffff::2', false],
    ['other 64 bits', '2001:db8:0:1::1', '2001:db8:0:2::1', true],
  ])('is its own, beside %s', (_, spent, other, isFree) => {
    const limit = createRateLimit(6_000, MB);
    limit.spend(spent, 6_000, 0);
    expect(limit.spend(other, 1, 0) === null).toBe(isFree);
  });

  test('is remembered in so many bytes, of those heard of last', () => {
    const limit = createRateLimit(6_000, 10_000);
    limit.spend('10.0.0.1', 6_000, 0);
    limit.spend('10.0.0.2', 6_000, 0);
    for (let n = 0; n < 1_000; n += 1) {
      limit.spend(`10.1.${n >> 8}.${n & 255}`, 1, 0);
      expect(limit.spend('10.0.0.2', 1, 0)).toBe(1);
    }
    expect(limit.spend('10.0.0.1', 1, 0)).toBeNull();
  });

  test('is told in the headers of the draft', () => {
    const limit = createRateLimit(6_000, MB);
    limit.spend('10.0.0.1', 1_500, 0);
    expect(limit.headers('10.0.0.1', 0)).toEqual({
      'ratelimit-policy': '"anonymous";q=6000;qu="cost";w=60',
      ratelimit: '"anonymous";r=4500;t=15',
    });
    limit.spend('10.0.0.1', 9_000, 0);
    expect(limit.headers('10.0.0.1', 0).ratelimit).toBe('"anonymous";r=0;t=105');
  });
});

describe('CATALOG_RATE_LIMIT', () => {
  test.each([
    ['off', null],
    ['60000', 60_000],
  ])('may be %s', (text, rateLimit) => {
    expect(readConfig({ CATALOG_RATE_LIMIT: text }).rateLimit).toBe(rateLimit);
  });

  test('is refused where it would let nothing through', () => {
    expect(() => readConfig({ CATALOG_RATE_LIMIT: '0' })).toThrow(
      'CATALOG_RATE_LIMIT is "0", but should be off, or a whole number from 1000 to 1000000000.',
    );
  });
});

describe('over HTTP', () => {
  // Nothing fills up again while a test runs.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  const COSTLY = '{ entries(first: 100) { nodes { rows { parent { parent { parent { id } } } } } } }';

  test('is refused with 429 what comes after everything is spent, until the time that is told', async () => {
    const server = await smallServer({ rateLimit: 1_000 });
    const first = await post(server, { query: COSTLY });
    expect(first.status).toBe(200);
    expect(first.headers['ratelimit-policy']).toBe('"anonymous";q=1000;qu="cost";w=60');
    expect(first.headers.ratelimit).toMatch(/^"anonymous";r=0;t=\d+$/);

    const second = await post(server, { query: '{ hello }' });
    expect(second.status).toBe(429);
    const seconds = Number(second.headers['retry-after']);
    expect(seconds).toBeGreaterThan(60);
    expect(second.headers.ratelimit).toMatch(/^"anonymous";r=0;/);
    expect(second.headers['cache-control']).toBe('no-store');
    expect(second.body).toEqual({
      errors: [
        {
          message: `This address has asked for more than it may in a minute without a token. Ask again in ${seconds} seconds.`,
          extensions: { code: 'TOO_MANY_REQUESTS' },
        },
      ],
    });
    expect((await get(server, { query: '{ hello }' })).status).toBe(429);
  });

  test('counts what is answered past Apollo too, and an answer that is kept as a request alone', async () => {
    const server = await smallServer({ rateLimit: 100_000 });
    const left = async (n: number): Promise<number> => {
      const query = `query ($n: Int) { entries(first: $n) { nodes { rows { id } } } }`;
      const { status, headers } = await post(server, { query, variables: { n } });
      expect(status).toBe(200);
      return Number(/r=(\d+)/.exec(String(headers.ratelimit))?.[1]);
    };
    const [first, known, kept] = [await left(10), await left(100), await left(100)];
    // 20 for the request, 1 for the connection, and for each entry 1 and its 5 rows of 1.4.
    expect([first, first - known, known - kept]).toEqual([100_000 - 20 - 81, 20 + 801, 20]);
  });

  test('does not concern who has a token, health checks and a server where it is off', async () => {
    const server = await smallServer({ rateLimit: 1_000 });
    for (const _ of [1, 2, 3]) {
      const { status, headers } = await post(server, { query: COSTLY }, { authorization: 'Bearer x' });
      expect(status).toBe(200);
      expect(headers).not.toHaveProperty('ratelimit');
    }
    await post(server, { query: COSTLY });
    expect((await post(server, { query: '{ hello }' })).status).toBe(429);
    expect((await server.inject('/healthz')).statusCode).toBe(200);
    expect((await post(await smallServer(), { query: COSTLY })).headers).not.toHaveProperty('ratelimit');
  });

  test('goes by the address that a trusted proxy gives, and by no other', async () => {
    const statuses = async (trustProxy: false | string[]): Promise<number[]> => {
      const server = await smallServer({ rateLimit: 1_000, trustProxy });
      const found = [];
      for (const address of ['203.0.113.1', '203.0.113.2', '203.0.113.1']) {
        const answer = await post(server, { query: COSTLY }, { 'x-forwarded-for': address });
        found.push(answer.status);
      }
      return found;
    };
    expect(await statuses(['127.0.0.1'])).toEqual([200, 200, 429]);
    expect(await statuses(false)).toEqual([200, 429, 429]);
  });

  test('may be read by pages of other origins', async () => {
    const server = await smallServer({ rateLimit: 1_000 });
    const { headers } = await post(server, { query: '{ hello }' }, { origin: 'https://console.example' });
    expect(headers['access-control-expose-headers']).toContain('RateLimit, RateLimit-Policy');
  });
});
