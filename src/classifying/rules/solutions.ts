import type { Rule } from '../rule.ts';

/** What the solution says about the cause, where nothing else does. */
export const SOLUTIONS: readonly Rule[] = [
  {
    id: 'solution-billing',
    looksAt: 'solution',
    finds: ['top up, recharge, overdue, pay … bill/order, renew … subscription/service, 充值, 缴费'],
    category: 'billing',
    why: 'What money resolves is a matter of money.',
  },
  {
    id: 'solution-quota-exceeded',
    looksAt: 'solution',
    finds: [
      'modify/increase/raise … upper limit, increase/raise … quota, higher quota, apply for … quota, request … quota, 提升配额',
    ],
    category: 'quota-exceeded',
    why: 'What a higher quota resolves is a quota.',
  },
  {
    id: 'solution-permission-denied',
    looksAt: 'solution',
    finds: [
      'has/have/had/grant/obtain … permission/permissions, check the … user/account … permission/permissions, check the permission/permissions, required permission*, 检查权限, 检查 … 权限',
    ],
    category: 'permission-denied',
    why: 'What a permission resolves is a missing permission.',
  },
  {
    id: 'solution-normal-500',
    looksAt: 'solution',
    finds: [
      'check whether/if/that … normal/running/available/reachable/connected, ensure that … normal/running/available, check … network/connection',
    ],
    statuses: [500],
    category: 'internal',
    why: 'With status 500 a service of the vendor is what is not normal.',
  },
  {
    id: 'solution-failed-precondition',
    looksAt: 'solution',
    finds: [
      'check whether … configured/enabled/running/normal, wait until, check … status, ensure that … normal',
      'delete/disable/detach/unbind/remove/stop/release/enable/activate … first',
    ],
    category: 'failed-precondition',
    why: 'The solution sends the caller to the state of something.',
  },
  {
    id: 'solution-not-found',
    looksAt: 'solution',
    finds: ['check whether/if … exist*, ensure that … exist*'],
    category: 'not-found',
    why: 'The solution doubts that the thing is there.',
  },
  {
    id: 'solution-invalid-parameter',
    looksAt: 'solution',
    finds: [
      'check whether … correct/valid/properly, check … correct/valid/parameter*/url/type/length/format, correct',
      'valid',
      'parameter description*, 正しいか, 間違っていないか, 올바른지, 정확한지, 是否正确',
    ],
    category: 'invalid-parameter',
    why: 'What a correct value resolves is a wrong value.',
  },
];
