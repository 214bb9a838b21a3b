import { describe, expect, test } from 'vitest';
import { readTerms } from '../../src/words/read-terms.ts';

function formsOf(text: string, term: string): string[] {
  return readTerms(text)
    .find((found) => found.text === term)!
    .forms.map(({ words }) => words.join(' '));
}

describe('readTerms', () => {
  test.each([
    ['why is my tag key too long', ['tag', 'key', 'too long']],
    ['How do I fix "Quota exceeded"?', ['quota exceeded']],
    ["tracker doesn't exist", ['tracker', 'does not exist']],
    ['the tracker cannot be found', ['tracker', 'can not be found']],
    ['the key’s value', ['key', 'value']],
    ['rate limits', ['rate limits']],
    ['log in failed', ['log in', 'failed']],
    ['read-only bucket', ['read', 'only', 'bucket'].filter((word) => word !== 'only')],
    ['TMS.0014 error', ['TMS.0014', 'error']],
    ['TMS 14', ['tms', '14']],
    ['new_tag policyName.InUse', ['new_tag', 'policyName.InUse']],
    ['tag tags TAG', ['tag', 'tags']],
    ['密钥不存在，请检查', ['密钥', '不存在']],
    ['kms密钥怎么过期了', ['kms', '密钥', '过期了']],
    ['Ключ не найден', ['ключ', 'не', 'наиден']],
    ['is it the', ['is', 'it', 'the']],
    ['* -- !', []],
  ])('reads %j', (text, terms) => {
    expect(readTerms(text).map((term) => term.text)).toEqual(terms);
  });

  test.each([
    ['auth failed', 'auth', ['authentication', 'authorization', 'login']],
    ['param err', 'param', ['parameter']],
    ['param err', 'err', ['error', 'exception']],
    ['login failed', 'login', ['authentication', 'sign in', 'unauthorized']],
    ['rate limit', 'rate limit', ['throttling', 'too frequent', 'too many requests', 'qps']],
    ['no value', 'no value', ['empty', 'missing', 'required', 'not be empty']],
    ['access denied', 'access denied', ['forbidden', 'no permission', 'not authorized']],
    ['does not exist', 'does not exist', ['not found', 'nonexistent', 'no such']],
    ['quotas', 'quotas', ['limit', 'upper limit']],
    ['权限不足', '权限不足', ['no permission', 'forbidden', 'insufficient permission']],
    ['policyName.InUse', 'policyName.InUse', ['policynameinuse', 'policy name in use']],
  ])('%j: for %j these are written too: %j', (text, term, forms) => {
    expect(formsOf(text, term)).toEqual(expect.arrayContaining(forms));
  });

  test('finds Chinese by the pairs of its characters', () => {
    expect(formsOf('不存在', '不存在')[0]).toBe('不存 存在');
    expect(formsOf('锁', '锁')[0]).toBe('锁');
  });

  test('weighs what is typed for a code more than other words, and what any error may have less', () => {
    const [failed, tracker, code] = readTerms('failed tracker CTS.0214').map(({ weight }) => weight);
    expect(failed).toBeLessThan(tracker!);
    expect(tracker).toBeLessThan(code!);
  });

  test('names the groups by which two terms say the same', () => {
    const groups = (text: string) => readTerms(text).flatMap((term) => term.groups.map(({ name }) => name));
    expect(groups('throttling')).toContain('rate limit');
    expect(groups('too frequent')).toContain('rate limit');
    expect(groups('tracker')).toEqual([]);
  });
});
