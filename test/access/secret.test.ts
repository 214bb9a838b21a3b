import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createSecret, digestOf, prefixOf } from '../../src/access/secret.ts';

const SECRET = 'A'.repeat(43);

describe('createSecret', () => {
  test('begins with a prefix of 8 characters that nobody misreads, and holds 256 bits behind it', () => {
    const { token, prefix } = createSecret();
    expect(prefix).toMatch(/^cec_[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(token.startsWith(`${prefix}_`)).toBe(true);
    expect(Buffer.from(token.slice(prefix.length + 1), 'base64url')).toHaveLength(32);
  });

  test('gives no token and no prefix twice', () => {
    const secrets = Array.from({ length: 1_000 }, createSecret);
    expect(new Set(secrets.map(({ token }) => token.slice(13))).size).toBe(1_000);
    expect(new Set(secrets.map(({ prefix }) => prefix)).size).toBe(1_000);
  });

  test('uses all 32 characters', () => {
    const seen = new Set(Array.from({ length: 1_000 }, () => createSecret().prefix.slice(4)).join(''));
    expect(seen.size).toBe(32);
  });
});

describe('prefixOf', () => {
  test('gives the readable start of a token', () => {
    expect(prefixOf(`cec_4H7K2M9Q_${SECRET}`)).toBe('cec_4H7K2M9Q');
  });

  test.each([
    ['nothing', ''],
    ['another start', `abc_4H7K2M9Q_${SECRET}`],
    ['a letter that is misread', `cec_4H7K2M9O_${SECRET}`],
    ['a small letter in the prefix', `cec_4h7K2M9Q_${SECRET}`],
    ['a secret that is too short', `cec_4H7K2M9Q_${SECRET.slice(1)}`],
    ['a secret that is too long', `cec_4H7K2M9Q_${SECRET}A`],
    ['a character that is not of base64url', `cec_4H7K2M9Q_${SECRET.slice(1)}+`],
    ['the prefix alone', 'cec_4H7K2M9Q'],
    ['a line behind it', `cec_4H7K2M9Q_${SECRET}\n`],
  ])('gives null for %s', (_, text) => {
    expect(prefixOf(text)).toBeNull();
  });
});

test('digestOf is the SHA-256 of the whole token', () => {
  const { token } = createSecret();
  expect(digestOf(token).toString('hex')).toBe(createHash('sha256').update(token).digest('hex'));
});
