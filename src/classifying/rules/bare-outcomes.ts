import type { Rule } from '../rule.ts';

/** Words and codes that say only that it did not work, or that it did. */
export const BARE_OUTCOMES: readonly Rule[] = [
  {
    id: 'words-verification-failed',
    looksAt: 'words',
    finds: ['verification failed, verify not pass, not verified, 验证失败, 验证不通过, 验证未通过'],
    category: 'authentication',
    why: 'A verification that does not say what it verified is that of the caller.',
  },
  {
    id: 'words-failed',
    looksAt: 'words',
    finds: [
      'failed, fail, fails, failure, exceptions, exceptional, error, errors, abnormal, unable',
      'not be obtained',
      'unsuccessful, not delivered, undelivered, not successful, not successfully, crash*, faulty, stopped',
      '失败, 异常, 错误, 出错, 失敗, エラー, 異常, 例外, 실패, 오류, 예외, falha, falhou, erro, gagal',
      'kesalahan',
    ],
    category: 'internal',
    why: 'A failure without a reason is one that the caller can do nothing about.',
  },
  {
    id: 'solution-retry-later',
    looksAt: 'solution',
    finds: [
      'again later, retry later, try later, later retry, retry with … backoff, retry after, wait and retry, again in # seconds/minutes, 稍后, 稍候, 稍等, しばらく',
      '잠시 후, mais tarde, coba lagi nanti',
    ],
    category: 'unavailable',
    why: 'What passes when the caller waits is a service that is not available now.',
  },
  {
    id: 'words-bare-state',
    looksAt: 'words',
    finds: ['already, no longer, does/do not have, has/have no, 已经, 已被, 已在'],
    category: 'failed-precondition',
    why: 'What a thing already is, or does not have, is its state.',
  },
  {
    id: 'words-bare-refusal',
    looksAt: 'words',
    finds: ['can not, could not be, 不能, 无法, 不可, できません, 할 수 없, não pode, tidak dapat'],
    category: 'failed-precondition',
    why: 'What cannot be done, without a reason, fails because of a state that the caller can look at.',
  },
  {
    id: 'code-failed',
    looksAt: 'code',
    finds: ['internal*, fail*, error, err, fault, system, data loss'],
    category: 'internal',
    why: 'The code says only that it did not work.',
  },
  {
    id: 'code-succeeded',
    looksAt: 'code',
    finds: ['ok, success, succeeded, no error'],
    category: 'success',
    why: 'The code says that nothing is wrong, and nothing beside it disagrees.',
  },
  {
    id: 'words-succeeded',
    looksAt: 'words',
    finds: ['ok, success, successful, delivered, successfully, succeeded, succeeds', '正常, 완료'],
    category: 'success',
    why: 'Words of success, without words of failure.',
  },
];

/** The rules behind the numbers; the last one holds for every row. */
export const LAST_RESORTS: readonly Rule[] = [
  {
    id: 'code-exception',
    looksAt: 'code',
    finds: ['exception'],
    category: 'internal',
    why: 'Some vendors end every code so; it is evidence only where there is no number either.',
  },
  {
    id: 'words-exception',
    looksAt: 'words',
    finds: ['exception'],
    category: 'internal',
    why: 'Some vendors begin every text so; it is evidence only where there is no number either.',
  },
  {
    id: 'no-evidence',
    looksAt: 'nothing',
    finds: [],
    category: 'unknown',
    why: 'No other rule holds.',
  },
];
