import type { Rule } from '../rule.ts';

/** Words and codes that say only that it did not work, or that it did. */
export const BARE_OUTCOMES: readonly Rule[] = [
  {
    id: 'words-verification-failed',
    looksAt: 'words',
    finds: ['verification failed, verify not pass, not verified'],
    category: 'authentication',
    why: 'A verification that does not say what it verified is that of the caller.',
  },
  {
    id: 'words-failed',
    looksAt: 'words',
    finds: [
      'failed, fail, fails, failure, exceptions, exceptional, error, errors, abnormal, unable',
      'not be obtained',
      'unsuccessful, crash*, faulty, stopped',
      '失败, 异常, 错误, 出错, 失敗, エラー, 異常, 例外, 실패, 오류, 예외, falha, falhou, erro, gagal',
      'kesalahan',
    ],
    category: 'internal',
    why: 'A failure without a reason is one that the caller can do nothing about.',
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
    finds: [
      'ok, success, successful, executed/completed/published/created/updated/deleted successfully, succeeded',
      '正常, 완료',
    ],
    category: 'success',
    why: 'Words of success, where none of failure stands beside them.',
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
