import type { Rule } from '../rule.ts';

/** Codes that leave some doubt, so that the text comes before them. */
export const AMBIGUOUS_CODES: readonly Rule[] = [
  {
    id: 'code-unauthorized',
    looksAt: 'code',
    finds: ['unauthorized, un authorized'],
    statuses: [401],
    category: 'authentication',
    why: 'RFC 9110 names status 401 so: it asks for credentials.',
  },
  {
    id: 'code-operation-denied',
    looksAt: 'code',
    finds: ['operation denied, operation forbidden, operation not allowed, action not allowed'],
    category: 'failed-precondition',
    why: 'An operation that is refused as such fails because of a state; codes about the caller say so.',
  },
  {
    id: 'code-forbidden',
    looksAt: 'code',
    finds: [
      'forbidden, unauthorized, un authorized, not authorized, refused, denied, permission*, privilege*',
      'priviledge*',
    ],
    category: 'permission-denied',
    why: 'Refusal without a reason is about what the caller may do.',
  },
  {
    id: 'code-value-beyond-limit',
    looksAt: 'code',
    finds: [
      'length overlimit, length over limit, length exceed*',
      'length limit exceed*',
      'size exceed*, size limit exceed*, out of range, range, out of bound*, over length, over size',
    ],
    category: 'invalid-parameter',
    why: 'One value that is larger than allowed is corrected in the request.',
  },
  {
    id: 'code-unsupported',
    looksAt: 'code',
    finds: [
      'unsupport*, unsurport*, not support*, no support, not implemented, unimplemented, deprecated, method not allowed',
      'offline',
    ],
    category: 'unsupported',
    why: 'The code says that the vendor does not offer this.',
  },
  {
    id: 'code-timeout',
    looksAt: 'code',
    finds: ['timeout, time out, timed out, deadline exceeded'],
    category: 'timeout',
    why: 'The code says that time ran out.',
  },
  {
    id: 'code-failed-precondition',
    looksAt: 'code',
    finds: [
      'resource unavailable, in use, in using, inuse, in used, occupied, occupy, status, state, status error',
      'state error, locked, frozen, lock',
      'conflict*, dependency, precondition*, condition not met, condition failed, conditional check failed',
      'not allowed',
      'not allow, not empty, in progress, processing, pending, running, aborted, disabled',
      'deleting',
      'not enabled, not ready, not open, not opened, not activated, not initialized, suspended, stopped, bound',
      'attached, detached',
      'expired, closed, read only, already started, already stopped, already enabled, already disabled',
      'unfinished, concurrent modification/update/operation',
    ],
    category: 'failed-precondition',
    why: 'The code says that the state of the thing does not allow it.',
  },
  {
    id: 'code-unavailable',
    looksAt: 'code',
    finds: [
      'unavailable, not available, busy, sold out, soldout, out of stock, no stock, insufficient … capacity',
      'overload*',
      'maintenance, network error, network fail*, network exception, no network, disconnect*, connect fail*',
      'connection failed, allocation failed, backend error, bad gateway',
      'temporarily',
    ],
    category: 'unavailable',
    why: 'The code says that a service is down, busy or out of stock.',
  },
  {
    id: 'code-quota-exceeded',
    looksAt: 'code',
    finds: [
      'quota, limit exceed*, exceed* limit, exceed* max*, over limit, overlimit, over amount, limit, exceed*',
      'reach* max*',
      'max*, full, too many, insufficient, exhausted',
    ],
    category: 'quota-exceeded',
    why: 'The code says that a limit is reached.',
  },
  {
    id: 'code-empty',
    looksAt: 'code',
    finds: ['empty, null, blank, no param*, lack, required'],
    category: 'missing-parameter',
    why: 'The code says that a value is empty.',
  },
];
