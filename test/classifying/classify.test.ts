import { assert, constantFrom, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClassifiableRow, classify } from '../../src/classifying/classify.ts';
import { RULES } from '../../src/classifying/rules.ts';
import { rowOf } from './row-of.ts';
import { VENDOR_STYLES } from './vendor-styles.ts';

const categoryOf = (given: Partial<ClassifiableRow>) => classify(rowOf(given)).category;

describe('weighs the evidence', () => {
  test.each<[fact: string, row: Partial<ClassifiableRow>, category: string]>([
    [
      'words before status',
      { message: 'Values is empty.', description: 'Values is invalid.', httpStatuses: [409] },
      'missing-parameter',
    ],
    [
      'words before status',
      { message: 'The request is Too much, try again later.', httpStatuses: [403] },
      'rate-limited',
    ],
    ['words before common code', { message: 'charge overdue', commonCode: '4300' }, 'billing'],
    [
      'words before a code that hints',
      { code: 'ResourceInUse', message: 'The name already exists.' },
      'already-exists',
    ],
    [
      'words before a general code',
      { code: 'InternalError.Crt', message: 'The certificate is in use.' },
      'failed-precondition',
    ],
    [
      'a code that decides before words',
      { code: 'AuthFailure.NoKey', message: 'The key does not exist.' },
      'authentication',
    ],
    ['the last segment before the first', { code: 'InvalidParameter.policyName.InUse' }, 'already-exists'],
    ['the last segment before the first', { code: 'FailedOperation.DiskNotFound' }, 'not-found'],
    ['the last segment before the first', { code: 'ResourceNotFound.Duplicate' }, 'already-exists'],
    ['the family where the last segment is silent', { code: 'LimitExceeded.Disk' }, 'quota-exceeded'],
    [
      'a narrow phrase before a general word',
      { message: 'Invalid request: the disk does not exist.' },
      'not-found',
    ],
    [
      'message and description alike',
      { message: 'Failed.', description: 'The quota is exceeded.' },
      'quota-exceeded',
    ],
    [
      'a cause before the failure',
      { message: 'Failed to delete the disk because it is locked.' },
      'failed-precondition',
    ],
    [
      'the solution before a bare failure',
      { message: 'Failed.', solution: 'Check whether the ID is correct.' },
      'invalid-parameter',
    ],
    ['a token that is missing before a parameter', { message: 'The token is missing.' }, 'authentication'],
    [
      'a state before a lack of support',
      { message: 'The current status does not support this.' },
      'failed-precondition',
    ],
    [
      'the length of a value before a quota',
      { message: 'The length exceeds the upper limit.' },
      'invalid-parameter',
    ],
    [
      'the number of things as a quota',
      { message: 'The number of disks exceeds the upper limit.' },
      'quota-exceeded',
    ],
    ['a status word with status 401', { code: 'Unauthorized', httpStatuses: [401] }, 'authentication'],
    ['a status word without it', { code: 'Unauthorized', httpStatuses: [403] }, 'permission-denied'],
    ['the common code before the status', { commonCode: '4100', httpStatuses: [400] }, 'authentication'],
    ['no evidence in status 200', { httpStatuses: [200] }, 'unknown'],
    ['the telling one of several statuses', { httpStatuses: [200, 404] }, 'not-found'],
    ['no evidence in a number', { code: '10040' }, 'unknown'],
    ['no evidence in a prefix of all codes', { code: 'ERR_ROOM_PARTY' }, 'unknown'],
    ['what failed before that it failed', { message: 'Failed to connect to the agent.' }, 'unavailable'],
    ['what failed before that it failed', { message: 'Failed to get the token.' }, 'authentication'],
    [
      'advice to retry before status',
      { message: 'Nothing was done. Please try again later.', httpStatuses: [400] },
      'unavailable',
    ],
    [
      'status 500 where something should be normal',
      { message: 'Failed.', solution: 'Check whether the agent is normal.', httpStatuses: [500] },
      'internal',
    ],
    [
      'a character as a value',
      { message: 'A digit is not allowed as the first character.' },
      'invalid-parameter',
    ],
    ['a state as a state', { message: 'This is not allowed in this state.' }, 'failed-precondition'],
    ['a size beyond a limit as a value', { message: 'The file exceeds the limit.' }, 'invalid-parameter'],
    [
      'a number beyond a limit as a quota',
      { message: 'The number of files exceeds the limit.' },
      'quota-exceeded',
    ],
    ['a frequency as a rate', { message: 'Ten calls per second are the limit.' }, 'rate-limited'],
    ['a past participle as a state', { message: 'The task has been terminated.' }, 'failed-precondition'],
    ['a past participle as a state', { message: 'The request has been processed.' }, 'failed-precondition'],
    ['a list of callers as a permission', { message: 'The user is on the blacklist.' }, 'permission-denied'],
    ['a bare refusal as a state', { message: '该操作不能进行' }, 'failed-precondition'],
    ['a connection that is not made', { message: '无法连接服务器' }, 'unavailable'],
  ])('%s: %o', (_fact, row, category) => {
    expect(categoryOf(row)).toBe(category);
  });
});

describe('reads advice as advice', () => {
  test('in a later sentence', () => {
    const message = 'Incorrect name. Please check whether the disk has been deleted.';
    expect(categoryOf({ message })).toBe('invalid-parameter');
  });

  test('and a text that begins with a verb as a statement', () => {
    expect(categoryOf({ message: 'Check bucket failed. The bucket is not exist.' })).toBe('not-found');
  });

  test('and never a phrase across sentences', () => {
    expect(categoryOf({ message: 'The quota is 5. It exceeded nothing.', httpStatuses: [500] })).toBe(
      'internal',
    );
  });
});

describe('knows the styles of other vendors', () => {
  test.each(VENDOR_STYLES.map((row) => [...row] as const))(
    '%s %s %s %s is %s',
    (service, code, status, message, category) => {
      expect(categoryOf({ service, code, httpStatuses: status === null ? [] : [status], message })).toBe(
        category,
      );
    },
  );
});

describe('takes any text', () => {
  const pieces = constantFrom(
    'not ',
    'in ',
    'the status ',
    'n’t ',
    '. ',
    '…',
    'exceeds ',
    '状态',
    'ID',
    '\u0000',
    '\ud800',
  );
  const anyText = oneof(string({ unit: 'binary', maxLength: 300 }), string({ unit: pieces, maxLength: 300 }));

  test('and gives one of its rules', () => {
    const ids = new Set(RULES.map(({ id }) => id));
    assert(
      property(tuple(anyText, anyText, anyText, anyText), ([code, message, description, solution]) => {
        expect(ids).toContain(classify(rowOf({ code, message, description, solution })).rule);
      }),
    );
  });

  test('and reads no more than its first 4,000 characters', () => {
    const padding = 'word '.repeat(800);
    expect(categoryOf({ message: `The disk is locked. ${padding}` })).toBe('failed-precondition');
    expect(categoryOf({ message: `${padding} the disk is locked.` })).toBe('unknown');
  });
});
