import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSecret, prefixOf } from '../../src/access/secret.ts';

const policy = readFileSync(new URL('../../SECURITY.md', import.meta.url), 'utf8');
const pattern = new RegExp(/The pattern to give a scanner is `([^`]+)`/.exec(policy)?.[1] ?? '$^', 'g');

test('SECURITY.md gives scanners a pattern that finds every token, whole and wherever it stands', () => {
  for (let n = 0; n < 1_000; n += 1) {
    const { token } = createSecret();
    const leaked = `Authorization: Bearer ${token}"; CATALOG_TOKEN=${token}\n(${token})`;
    expect(leaked.match(pattern)).toEqual([token, token, token]);
  }
});

test.each([
  ['a prefix alone', 'cec_4H7K2M9Q'],
  ['a prefix with letters that no token has', `cec_4H7K2M9O_${'A'.repeat(43)}`],
  ['a secret that is too short', `cec_4H7K2M9Q_${'A'.repeat(42)}`],
])('the pattern does not find %s', (_, text) => {
  expect(text.match(pattern)).toBeNull();
  expect(prefixOf(text)).toBeNull();
});
