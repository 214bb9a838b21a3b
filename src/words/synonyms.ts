/** Words and phrases that are written for the same thing in the texts of errors and in searches for them. */
export interface Synonyms {
  /** The slug of the category whose condition they are; null for what any error may be about. */
  readonly category: string | null;
  /**
   * Groups: of each, every member is written for every other. Forms of one word need not be listed; a word may be in several
   * groups, and does not connect them.
   */
  readonly groups: readonly string[];
}

/** The register of synonyms. */
export const SYNONYMS: readonly Synonyms[] = [
  {
    category: 'authentication',
    groups: [
      'authentication, login, log in, logon, log on, sign in, signin, sign on, unauthenticated, unauthorized, not logged in, identity verification',
      'login, account and password, username and password, user and password',
      'credential, token, password, secret, access key, secret key, secret id',
      'wrong password, password incorrect, password not matched, incorrect password, password mismatch',
      'expired, expiry, outdated, out of date, no longer valid, stale, too old, validity period',
      'verification, verify, validate, validation',
      'token, session, ticket granting',
      'signature, signing, signed, sign',
      'replay, nonce, replayed, sent twice, resent',
      'not match, mismatch, do not match, differ, different, incorrect, wrong',
    ],
  },
  {
    category: 'permission-denied',
    groups: [
      'permission, privilege, access right, right, authorization, authority, entitlement, role',
      'denied, forbidden, not allowed, refused, rejected, prohibited, not permitted, blocked, disallowed, no permission, not authorized, unauthorized, illegal operation',
      'permission denied, no permission, access denied, forbidden, not authorized, insufficient permission, not have permission, lack permission, missing permission, without permission, permission not granted, permission required',
      'insufficient, not enough, not sufficient, lack, inadequate',
      'grant, granted, assign, allow, permit',
    ],
  },
  {
    category: 'missing-parameter',
    groups: [
      'empty, blank, missing, null, absent, left blank, lack, lacked, required, mandatory, not specified, unspecified, not provided, not set, omitted, nothing in, no value, undefined, must be specified, not be empty, not given, without',
    ],
  },
  {
    category: 'invalid-parameter',
    groups: [
      'invalid, illegal, incorrect, wrong, bad, malformed, not valid, unacceptable, improper, erroneous, not correct, inappropriate',
      'bad request, invalid request, request invalid, invalid request parameter, request parameter error',
      'validation failed, invalid, failed to verify, not pass, verification failed',
      'format, syntax, pattern, form',
      'wrong type, type error, incorrect type, type mismatch, type incorrect, error type',
      'too long, length exceed, exceed length, length overlimit, length limit, longer than, too many characters, maximum length, length out of range, too large',
      'too large, too big, oversize, oversized, size exceed, exceed size, too much, exceed limit, greater than, out of range',
      'out of range, beyond, not in range, outside, range',
      'unknown, unrecognized, unexpected, undefined, no such',
      'special character, invalid character, illegal character',
    ],
  },
  {
    category: 'not-found',
    groups: [
      'not found, not exist, does not exist, nonexistent, non existent, not existed, no such, not be found, cannot find, cannot be found, could not find, unable to find, missing, unknown, not there, gone, disappeared, lost, inexistent, has been deleted',
      'cannot obtain, cannot get, failed to obtain, failed to get, not be obtained, unable to get',
    ],
  },
  {
    category: 'already-exists',
    groups: [
      'already exist, exist already, existed already, duplicate, duplicated, taken, in use, already used, already taken, not unique, must be unique, repeated, cannot be repeated, conflict, has been created, already been created, same name, already in use',
      'unique, repeatable, repeated, duplicate',
    ],
  },
  {
    category: 'failed-precondition',
    groups: [
      'disabled, inactive, deactivated, turned off, switched off, not enabled, disable, off',
      'enabled, active, activated, turned on, switched on, enable',
      'locked, frozen, suspended, blocked',
      'status, state, condition',
      'in use, used by, occupied, bound',
      'pending, in progress, waiting, ongoing',
    ],
  },
  {
    category: 'quota-exceeded',
    groups: [
      'quota, limit, upper limit, limitation, cap, ceiling, maximum, allowance',
      'exceeded, exceed, over, reached, reach, above, more than, surpass, overrun, hit, full, overlimit, too many, too much, maximum',
      'quota exceeded, limit exceeded, limit reached, upper limit, too many, maximum number, reached the limit, reached the maximum, over quota, over limit, out of quota, full, exceeds the quota, no more than, number exceeded',
      'number, count, amount, quantity, how many, total',
    ],
  },
  {
    category: 'rate-limited',
    groups: [
      'rate limit, rate limited, rate limiting, throttle, throttled, throttling, too frequent, too frequently, frequency, frequency limit, frequently, too many requests, too often, slow down, flood, flow control, qps, request is too much, requests are too many, queries per second, too fast, ask for it later, burst',
      'try again later, retry, later, retry later',
      'concurrent, parallel, simultaneous, at the same time',
    ],
  },
  {
    category: 'billing',
    groups: [
      'arrears, overdue, unpaid, owe, owing, debt, charge overdue, outstanding payment, insufficient balance, insufficient funds, no money, balance, payment, bill, billing, invoice, not paid, in debt',
    ],
  },
  {
    category: 'unsupported',
    groups: [
      'unsupported, method not allowed, not supported, not support, does not support, not implemented, unimplemented, not available, not possible, only supported, can only',
    ],
  },
  {
    category: 'timeout',
    groups: [
      'timeout, gateway timeout, request timeout, deadline exceeded, took too long, takes too long, too slow, ran out of time, no answer, hang, hangs, not responding',
    ],
  },
  {
    category: 'unavailable',
    groups: [
      'unavailable, service unavailable, temporarily unavailable, down, outage, not available, overloaded, busy, abnormal, unreachable, not reachable, offline, not working, broken',
      'abnormal, exception, unexpected, malfunction',
      'unreachable, not reachable, cannot connect, connection failed, connection refused, connection timed out, connection',
    ],
  },
  {
    category: 'internal',
    groups: [
      'internal error, bad gateway, server error, system error, internal server error, internal system error, backend error, server internal error, crash, crashed, unexpected error, something went wrong, bug',
      'exception, fault, error',
      'failed, failure, unsuccessful, unable, cannot, could not, not work, does not work, not possible, error',
      'support, technical support, customer service, support engineer, help desk',
    ],
  },
  {
    category: null,
    groups: [
      // what is done
      'delete, remove, erase, drop, destroy, clear, deletion',
      'create, add, make, new, set up, creation, generate',
      'modify, change, update, edit, alter, modification, set',
      'obtain, get, fetch, retrieve, read, load, receive',
      'query, list, search, look up, lookup, find, retrieve',
      'write, save, store, persist',
      'bind, attach, associate, link, connect, bound, relation, relate',
      'unbind, detach, disassociate, unlink, disconnect',
      'cancel, withdraw, abort, revoke, terminate, stop',
      'close, shut, finish, end',
      'reject, refuse, decline, deny',
      'agree, accept, approve, confirm',
      'send, sent, deliver, submit, transmit',
      'resend, re apply, reapply, send again',
      'enter, input, type in, specify, provide, fill in',
      'urge, urging, press, remind, escalate, expedite, nudge',
      'track, record, trace, monitor, log, audit',
      'transfer, move, forward, dump, export',
      'upload, submit file',
      'parse, resolve, interpret, read, decode',
      'execute, run, perform, carry out',
      'apply for, request, ask for',
      'split, divide',
      // what it is done to
      'ticket, case, service ticket, support ticket, support case, work order, incident',
      'attachment, accessory, attached file, uploaded file',
      'tag, label',
      'user, account, customer, member, caller, invoker',
      'tenant, domain, account, customer',
      'group, user group, team',
      'host, server, machine, instance, node',
      'bucket, object storage, obs, s3, storage bucket',
      'notification, alert, alarm, event notification, message',
      'policy, strategy, rule',
      'support plan, customer benefit, benefit, sla, entitlement',
      'severity, priority, urgency, level',
      'problem type, business type, bussines type, issue type, category',
      'owner, uin, owner uin, primary account, root account, main account',
      'app id, appid, application id',
      'assistant account, sub account, subaccount, collaborator',
      'encryption key, key, cmk, master key, kms key',
      'region, location, zone, data center, site',
      'version, release, revision',
      'body, payload, content, message body, request body',
      'header, http header',
      'method, verb, http method, action',
      'interface, api, endpoint',
      'field, element, attribute, property, item',
      'index, subscript, position, sequence, order',
      'consecutive, sequential, consequent, continuous, in order',
      'pagination, page, marker, offset, limit',
      'period, duration, time span, validity, lifetime',
      'daily, per day, today, on a day, a day',
      'string, text',
      'integer, numeric, digit, number',
      'letter, character, alphabetic',
      'hyphen, dash',
      'underscore, underline',
      'prefix, beginning, start, begin',
      'name, title, called',
      'phone, telephone, mobile',
      'email, cc, recipient',
      'environment, stage',
      'published, released, deployed',
      'orchestration, workflow, mapping',
      'temporary credential, federation token, federated identity, sts, assume role',
      'audit log, trace, cloud trace, operation log, event log',
      'topic, smn, message topic, queue',
      'principal, subject, grantee',
      'statement, clause',
    ],
  },
];
