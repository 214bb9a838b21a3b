import { describe, expect, test } from 'vitest';
import { compareConditions, type Likeness } from '../../../src/resolving/compare/compare-conditions.ts';
import { type ComparedTexts, readCondition } from '../../../src/resolving/compare/read-condition.ts';

const NOTHING = {
  code: '1',
  message: null,
  description: null,
  solution: null,
  httpStatuses: [],
  ownNames: [],
  remedy: 'FIX_REQUEST',
} as const;

type Texts = Partial<ComparedTexts> & { readonly category: string };

function compare(one: Texts, other: Texts): Likeness | null {
  return compareConditions(readCondition({ ...NOTHING, ...one }), readCondition({ ...NOTHING, ...other }));
}

const compareMessages = (category: string, one: string, other: string): Likeness | null =>
  compare({ category, message: one }, { category, message: other });

describe('the condition of an entry', () => {
  const subjectsOf = (texts: Texts) =>
    readCondition({ ...NOTHING, ...texts }).subjects.map(({ words }) => words.join(' '));

  test.each([
    ['missing-parameter', 'Required parameter is missing.', []],
    ['missing-parameter', 'The OBS bucket can not be empty.', ['obs']],
    ['failed-precondition', 'The bucket is not empty.', ['bucket', 'empty']],
    ['not-found', 'The resource does not exist', []],
    ['not-found', 'The tracker does not exist.', ['tracker']],
    ['permission-denied', 'You do not have permissions to perform the operation.', []],
    ['rate-limited', 'Too many requests, try again later', []],
    ['invalid-parameter', '参数无效', []],
    ['not-found', '密钥不存在', ['key']],
    ['invalid-parameter', 'Invalid parameter value', []],
    ['invalid-parameter', 'Value is invalid', ['value']],
    ['invalid-parameter', 'no such parameter', ['no such']],
    ['not-found', 'No such resource', []],
    ['invalid-parameter', 'policyName and role_id xxx', ['policy', 'name', 'role', 'id']],
  ])('of %s, `%s` is about %j', (category, message, subjects) => {
    expect(subjectsOf({ category, message })).toEqual(subjects);
  });

  test('takes the parts of a code, but not the letters before a number, and not what names the service', () => {
    expect(subjectsOf({ category: 'already-exists', code: 'InvalidParameter.roleName.InUse' })).toContain(
      'role',
    );
    expect(subjectsOf({ category: 'internal', code: 'TMS.0014' })).toEqual([]);
    expect(subjectsOf({ category: 'internal', message: 'Kendra error', ownNames: ['kendra'] })).toEqual([]);
  });

  test('has one subject for words that mean the same', () => {
    const category = 'invalid-parameter';
    expect(
      subjectsOf({ category, message: 'The accessory is invalid.', description: 'Illegal attachment.' }),
    ).toEqual(['accessory']);
  });
});

describe('two conditions', () => {
  test.each([
    ['invalid-parameter', 'Param validation failed.', 'invalid request parameters', 'SAME_CONDITION'],
    ['permission-denied', 'Forbidden', 'Access denied', 'SAME_CONDITION'],
    ['missing-parameter', 'Tags is empty.', 'Required parameter is missing.', 'BROADER'],
    ['invalid-parameter', 'invalid request parameters', 'Marker is invalid.', 'NARROWER'],
    ['rate-limited', 'The request is too much.', 'qps throttling', 'SAME_CONDITION'],
    ['not-found', 'The bucket does not exist.', 'No such bucket', 'SAME_SUBJECT'],
    ['not-found', 'The key does not exist', '密钥不存在', 'SAME_STATEMENT'],
    ['internal', 'Internal error.', 'internal error', 'SAME_STATEMENT'],
    ['failed-precondition', 'The key is disabled', 'key has been deactivated', 'SAME_SUBJECT'],
  ])('of %s are the same: `%s` and `%s` (%s)', (category, one, other, reason) => {
    const likeness = compareMessages(category, one, other);
    expect(likeness?.reason).toBe(reason);
    expect(likeness?.score).toBeGreaterThan(0.4);
    expect(likeness?.score).toBeLessThanOrEqual(1);
  });

  test.each([
    ['missing-parameter', 'Tags is empty.', 'The KMS ID is empty.'],
    ['not-found', 'The tracker does not exist.', 'The role does not exist.'],
    ['internal', 'Create bucket failed.', 'Data write exception.'],
    ['failed-precondition', 'The key is disabled', 'The resource is locked by another request.'],
    ['authentication', 'Request has expired.', 'Invalid signature.'],
  ])('of %s are not: `%s` and `%s`', (category, one, other) => {
    expect(compareMessages(category, one, other)).toBeNull();
  });

  test('are the more alike for the same advice, status and category', () => {
    const category = 'quota-exceeded';
    const one = { category, message: 'Quota exceeded' };
    const bare = compare(one, { category, message: 'Limit reached' })!;
    const advised = { solution: 'Delete what is not needed.', httpStatuses: [403] };
    const other = { ...advised, category, message: 'Limit reached' };
    expect(compare({ ...one, ...advised }, other)!.score).toBeGreaterThan(bare.score);
    const elsewhere = compare(one, { category: 'rate-limited', message: 'Limit reached' })!;
    expect(elsewhere.score).toBeLessThan(bare.score);
    const remedy = 'RETRY_LATER';
    expect(compare(one, { category: 'rate-limited', message: 'Limit reached', remedy })).toBeNull();
  });

  test('are as alike as can be where nothing differs', () => {
    const texts = { category: 'not-found', message: 'Gone', solution: 'Look again', httpStatuses: [404] };
    expect(compare(texts, texts)).toEqual({ score: 1, reason: 'SAME_STATEMENT' });
  });

  test('are not compared where one has no words', () => {
    expect(compare({ category: 'unknown' }, { category: 'unknown' })).toBeNull();
  });
});
