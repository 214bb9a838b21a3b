import { describe, expect, test } from 'vitest';
import { createRejectionLimit, type RejectionLimit } from '../../src/access/rejected-token-limit.ts';

function reject(limit: RejectionLimit, address: string, times: number, at = 0): (number | null)[] {
  return Array.from({ length: times }, () => limit(address, at));
}

describe('createRejectionLimit', () => {
  test('lets ten through, and says from the eleventh on how many seconds are left', () => {
    const limit = createRejectionLimit(100_000);
    expect(reject(limit, '192.0.2.1', 10)).toEqual(Array(10).fill(null));
    expect(limit('192.0.2.1', 0)).toBe(60);
    expect(limit('192.0.2.1', 59_001)).toBe(1);
  });

  test('begins anew after a minute', () => {
    const limit = createRejectionLimit(100_000);
    reject(limit, '192.0.2.1', 20);
    expect(limit('192.0.2.1', 59_999)).toBe(1);
    expect(reject(limit, '192.0.2.1', 10, 60_000)).toEqual(Array(10).fill(null));
    expect(limit('192.0.2.1', 60_000)).toBe(60);
  });

  test.each([
    ['two IPv4 addresses', '192.0.2.1', '192.0.2.2'],
    ['two IPv4 addresses in the form of IPv6', '::ffff:192.0.2.1', '::ffff:192.0.2.2'],
    ['two networks of IPv6', '2001:db8:0:1::1', '2001:db8:0:2::1'],
    ['two networks, one of them written short', '2001:db8::1', '2001:db8:0:1::1'],
    ['networks that differ behind the zeros', '1::4:5:6:7:8', '1::5:5:6:7:8'],
  ])('counts %s apart', (_, one, other) => {
    const limit = createRejectionLimit(100_000);
    reject(limit, one, 11);
    expect(limit(other, 0)).toBeNull();
  });

  test.each([
    ['an IPv4 address in both forms', '192.0.2.1', '::FFFF:192.0.2.1'],
    ['two addresses of one network of IPv6', '2001:db8:0:1::1', '2001:db8:0:1:ffff:ffff:ffff:ffff'],
    ['a network in both forms', '2001:db8::1', '2001:db8:0:0:7::'],
  ])('counts %s together', (_, one, other) => {
    const limit = createRejectionLimit(100_000);
    reject(limit, one, 10);
    expect(limit(other, 0)).toBe(60);
  });

  test('forgets the oldest window where there are more addresses than it remembers', () => {
    // An address takes about 320 bytes.
    const limit = createRejectionLimit(700);
    reject(limit, '192.0.2.1', 11);
    reject(limit, '192.0.2.2', 11);
    reject(limit, '192.0.2.3', 11);
    expect(limit('192.0.2.3', 0)).toBe(60);
    expect(limit('192.0.2.2', 0)).toBe(60);
    expect(limit('192.0.2.1', 0)).toBeNull();
  });

  test('counts what a client has written instead of an address, however long', () => {
    const limit = createRejectionLimit(2_000);
    const address = (last: string) => `${'x'.repeat(16_000)}${last}`;
    reject(limit, address('1'), 11);
    expect(limit(address('1'), 0)).toBe(60);
    expect(limit(address('2'), 0)).toBeNull();
  });
});
