import type { Rule } from '../rule.ts';

/** Common codes and HTTP statuses: the weakest evidence, for vendors give them for reasons of their own; 200 says nothing. */
export const NUMBERS: readonly Rule[] = [
  ...numberRules('common', 'commonCode', [
    ['invalid-parameter', ['4000'], 'Tencent Cloud’s 4000 means wrong parameters.'],
    [
      'authentication',
      ['4100', '4200', '4500'],
      'Tencent Cloud’s 4100, 4200 and 4500 mean signature, expiry and replay.',
    ],
    ['permission-denied', ['4300'], 'Tencent Cloud’s 4300 means access denied.'],
    ['quota-exceeded', ['4400'], 'Tencent Cloud’s 4400 means a quota.'],
    ['unsupported', ['4600'], 'Tencent Cloud’s 4600 means a protocol that is not supported.'],
    ['internal', ['5100', '6000'], 'Tencent Cloud’s 5100 and 6000 mean errors of the server.'],
  ]),
  ...numberRules('status', 'status', [
    ['authentication', ['401'], 'RFC 9110: credentials are missing or not valid.'],
    ['billing', ['402'], 'RFC 9110 reserves 402 for payment.'],
    ['permission-denied', ['403'], 'RFC 9110: understood, and refused.'],
    ['not-found', ['404', '410'], 'RFC 9110: there is nothing at the address, or no longer.'],
    ['timeout', ['408', '504'], 'RFC 9110: the request or a gateway ran out of time.'],
    [
      'failed-precondition',
      ['409', '412', '423'],
      'RFC 9110 and RFC 4918: the state of the resource does not allow it.',
    ],
    ['missing-parameter', ['411', '428'], 'RFC 9110 and RFC 6585: a header is required.'],
    ['rate-limited', ['429'], 'RFC 6585: too many requests in a time.'],
    ['unsupported', ['405', '501', '505'], 'RFC 9110: the method or the version is not supported.'],
    ['unavailable', ['502', '503'], 'RFC 9110: the service or one behind it does not answer.'],
    ['quota-exceeded', ['507'], 'RFC 4918: no storage is left.'],
    [
      'invalid-parameter',
      ['301', '302', '307', '308', '400', '406', '413', '414', '415', '416', '422', '431'],
      'RFC 9110 and RFC 6585: the request is wrong.',
    ],
    ['internal', ['500'], 'RFC 9110: a fault inside the server.'],
  ]),
];

function numberRules(
  name: string,
  looksAt: 'commonCode' | 'status',
  table: readonly (readonly [category: string, finds: readonly string[], why: string])[],
): Rule[] {
  return table.map(([category, finds, why]) => ({
    id: `${name}-${category}`,
    looksAt,
    finds,
    category,
    why,
  }));
}
