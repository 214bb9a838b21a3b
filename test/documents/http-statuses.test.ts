import { describe, expect, test } from 'vitest';
import {
  isHttpStatus,
  isReasonPhrase,
  readHttpStatuses,
} from '../../src/documents/tables/cells/http-statuses.ts';

describe('statuses that a cell names', () => {
  test.each<[string, readonly number[]]>([
    ['400', [400]],
    ['404/500', [404, 500]],
    ['400、500', [400, 500]],
    ['400, 401 or 403', [400, 401, 403]],
    ['400 Bad Request', [400]],
    ['401Unauthorized', [401]],
    ['HTTP 400', [400]],
    ['HTTP/1.1 404 Not Found', [404]],
    ['400/400', [400]],
    ['200', [200]],
    ['-', []],
    ['', []],
  ])('%s', (cell, statuses) => {
    expect(readHttpStatuses(cell)).toEqual(statuses);
  });

  test.each(['4XX', '5xx', '400-499', '4000', '40', '600', 'Error', '400 to 404', '400 (see 4.2)'])(
    '%s names none that can be read',
    (cell) => {
      expect(readHttpStatuses(cell)).toBeNull();
    },
  );
});

test.each([
  '404',
  'HTTP 404',
  '404 Not Found',
  '401Unauthorized',
  '301 Moved Permanently',
  '400 (Bad Request)',
])('%s is nothing but a status', (text) => expect(isHttpStatus(text)).toBe(true));

test.each(['4040', '601', '404 ERR_1', 'TMS.404', 'Not Found', ''])('%s is not a status', (text) => {
  expect(isHttpStatus(text)).toBe(false);
});

test.each(['Not Found', 'not found', 'Request Time-out', 'Requested range not satisfiable', 'OK'])(
  '%s is a phrase of HTTP',
  (text) => expect(isReasonPhrase(text)).toBe(true),
);

test.each(['notFound', 'badRequest', 'Not here', ''])('%s is no phrase of HTTP', (text) => {
  expect(isReasonPhrase(text)).toBe(false);
});
