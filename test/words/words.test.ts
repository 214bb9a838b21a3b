import { describe, expect, test } from 'vitest';
import { compactCode, looksLikeCode, numberOfCode, wordsOfCode } from '../../src/words/code-words.ts';
import { statusesNamed } from '../../src/words/status-words.ts';
import { stemOf } from '../../src/words/stem.ts';
import { weightOfWord } from '../../src/words/word-weights.ts';

describe('stemOf', () => {
  test.each([
    ['delet', ['delete', 'deleting', 'deleted', 'deletes', 'deletion']],
    ['exist', ['exist', 'exists', 'existed', 'existing']],
    ['quota', ['quota', 'quotas']],
    ['authent', ['authentication', 'authenticate', 'authenticated']],
    ['ab', ['ab']],
    ['schlüssel', ['schlüssel']],
    ['14', ['14']],
  ])('gives %s for %j', (stem, words) => {
    expect([...new Set(words.map(stemOf))]).toEqual([stem]);
  });
});

describe('codes', () => {
  test.each([
    ['TMS.0014', 'tms0014', 14, ['tms']],
    ['tms-14', 'tms14', 14, ['tms']],
    ['10310', '10310', 10310, []],
    [
      'InvalidParameter.policyName.InUse',
      'invalidparameterpolicynameinuse',
      null,
      ['invalidparameter', 'policyname', 'inuse', 'invalid', 'parameter', 'policy', 'name', 'in', 'use'],
    ],
    ['ERR_ACCESS_DENIED', 'erraccessdenied', null, ['err', 'access', 'denied']],
    ['Tag.Limit2', 'taglimit2', 2, ['tag', 'limit']],
  ])('%s', (code, compact, number, words) => {
    expect([compactCode(code), numberOfCode(code), wordsOfCode(code)]).toEqual([compact, number, words]);
  });

  test.each([
    ['TMS.0014', true],
    ['tms0014', true],
    ['cts-0211', true],
    ['policyName.InUse', true],
    ['tracker', false],
    ['0014', false],
  ])('looksLikeCode(%j) is %j', (term, looks) => {
    expect(looksLikeCode(term)).toBe(looks);
  });
});

describe('statusesNamed', () => {
  test.each([
    ['409', [409]],
    ['conflict', [409]],
    ['forbidden', [403]],
    ['not found', [404]],
    ['too many requests', [429]],
    ['gateway timeout', [504]],
    ['tracker', []],
    ['1409', []],
  ])('%s', (words, statuses) => {
    expect(statusesNamed(words)).toEqual(statuses);
  });

  test('takes a class for all that start like it', () => {
    const statuses = statusesNamed('4xx');
    expect([statuses[0], statuses.at(-1), statuses.length]).toEqual([400, 499, 100]);
  });
});

describe('weightOfWord', () => {
  test('is nothing for words that say nothing of the matter', () => {
    expect(['why', 'is', 'the', 'please'].map(weightOfWord)).toEqual([0, 0, 0, 0]);
  });
});
