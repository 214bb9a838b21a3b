import type { Rule } from '../rule.ts';

/** Codes whose words name one kind of failure, whatever the text beside them explains. */
export const CODES_THAT_DECIDE: readonly Rule[] = [
  {
    id: 'code-dry-run',
    looksAt: 'code',
    finds: ['dry run'],
    category: 'success',
    why: 'A trial run ends in this code where the real one would have worked.',
  },
  {
    id: 'code-permission-denied',
    looksAt: 'code',
    finds: [
      'unauthorized operation/access/action, un authorized operation, access/permission/privilege denied',
      'access forbidden',
      'authorization failed/failure, no/not/without/lack permission*/privilege*/authority, not authorized',
      'no auth',
      'insufficient permission*/privilege*/scope, disallowed by policy, real name',
      'real name authentication error',
      'blacklist*, black list, not in white list, not in whitelist, forbidden ram',
    ],
    category: 'permission-denied',
    why: 'The code says that the caller may not do this.',
  },
  {
    id: 'code-authentication',
    looksAt: 'code',
    finds: [
      'auth/authentication/authenticate fail*/error/required, auth fail* … not found, unauthenticated',
      'not authenticated',
      'signature, signature … not match/found, missing auth*, missing security header, secret id',
      'secret id … not found/exist*',
      'secret key, access key, access key … not found/exist*, api key, client token id, security token',
      'unrecognized client',
      'token not found/exist*, token … required, token expire*/invalid/fail*/error/timeout/missing/malformed',
      'invalid/expired/missing/wrong … token, invalid/expired/missing/malformed/wrong credential*',
      'credential* expired/invalid/missing/error/not found, request expired, request time too skewed',
      'timestamp expire*',
      'invalid timestamp, nonce, replay, mfa, not login, not logged in, no login, need login',
      'login required/expired',
      'session expired, invalid grant/client, wrong/incorrect/error password, password error/incorrect/wrong',
    ],
    category: 'authentication',
    why: 'The code speaks of the credential, token, signature or time stamp that should prove who is calling.',
  },
  {
    id: 'code-billing',
    looksAt: 'code',
    finds: [
      'insufficient/not/enough balance, balance insufficient, balance not enough, not enough balance',
      'insufficient fund*',
      'arrear*, arrearage, overdue, in debt, owe, payment required, unpaid, not paid, no credit, no payment',
      'invalid payment',
    ],
    category: 'billing',
    why: 'The code speaks of money that is owed or missing.',
  },
  {
    id: 'code-rate-limited',
    looksAt: 'code',
    finds: [
      'throttl*, too many request*, too many … request*, request limit exceeded, rate limit*, rate exceeded',
      'slow down',
      'flow limit, flow control, traffic control, qps, frequency, freq limit, too frequent*',
      'throughput exceeded',
    ],
    category: 'rate-limited',
    why: 'The code says that requests come too fast.',
  },
  {
    id: 'code-unknown-action',
    looksAt: 'code',
    finds: [
      'invalid/unknown/unsupported action, no such action, api not found/exist*',
      'unknown/unrecognized parameter, unknown operation, invalid action not found, invalid api not found',
    ],
    category: 'invalid-parameter',
    why: 'An action or parameter that the API does not know is a mistake in the request, not a missing resource.',
  },
  {
    id: 'code-not-found',
    looksAt: 'code',
    finds: [
      'not found, no found, not find, cannot find, not exist*, no exist*, nonexist*, non existent, no such',
    ],
    category: 'not-found',
    why: 'The code says that the named thing is not there.',
  },
  {
    id: 'code-already-exists',
    looksAt: 'code',
    finds: [
      'exists, exist, existed, exist already, already owned, name in use, name used, duplicate*, repeated name',
    ],
    category: 'already-exists',
    why: 'The code says that the thing is there already, or that its name is taken.',
  },
  {
    id: 'code-missing-parameter',
    looksAt: 'code',
    finds: ['missing, param*/field required, lack* param*'],
    category: 'missing-parameter',
    why: 'The code says that the request lacks something.',
  },
];
