import { describe, expect, test } from 'vitest';
import { assignByHeadings } from '../../src/documents/tables/columns/assign-by-headings.ts';

const table = (text: string) => text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));

function assign(text: string, aboutErrors = false): string {
  const [header, ...rows] = table(text.trim());
  return assignByHeadings(header!, rows, aboutErrors)
    .roles.map((role) => role ?? 'none')
    .join(' | ');
}

describe('gives every column its role by the whole header', () => {
  test.each([
    [
      'Status Code | Error Code | Error Message | Description | Solution\n400 | A.1 | No. | It is not. | Wait.',
      'status | code | message | description | solution',
    ],
    [
      'Error Code | Error Type | Description\n4000 | Invalid request | It is invalid.',
      'code | message | description',
    ],
    [
      'Error Type | Response Code | Description\nbadRequest | 400 | It is bad.\nitemNotFound | 404 | None.',
      'code | status | description',
    ],
    [
      'Error Code | Module Error Code | Error Message | Description\n4000 | 10010 | no key | It lacks a key.',
      'commonCode | code | message | description',
    ],
    [
      'Error Code | Modular Error Code (codeDesc) | Description | Action\n4000 | InUse | In use. | -',
      'commonCode | code | description | solution',
    ],
    ['Code | CodeDesc | Note\n4000 | InUse | In use.', 'commonCode | code | description'],
    [
      'Code | Value | Description\nERR_NULL | 0 | No error.\nERR_OPEN | -1301 | It stays shut.',
      'code | alias | description',
    ],
    ['Error Code | Event | Description\n-1 | ERROR_FAILED | It failed.', 'code | alias | description'],
    ['Error Name | Error Code | Description\nBAD_KEY | 12 | It is bad.', 'alias | code | description'],
    [
      'Module | HTTP Status Code | Error Code | Error Code Description | Error Message | Measure\nAPI | 400 | a.1 | Bad. | bad | Mend.',
      'module | status | code | description | message | solution',
    ],
    [
      'Category | Error Code | HTTP Response Code | Error Message\nAPI | a.1 | 400 | bad',
      'module | code | status | message',
    ],
    [
      'Error Code | Description | Reason\n4000 | Bad request. | A key lacks.',
      'code | description | description',
    ],
    ['Error Code | Meaning | Action\n4000 | Bad request. | Mend it.', 'code | description | solution'],
    [
      'Error Code | Definition | Description\n601 | No name. | The name was not found.',
      'code | message | description',
    ],
    ['Error Code | Cause and Solution\n20 | The key is wrong. Take another.', 'code | description'],
    [
      'Error Code | Cause and Solution | Description\n20 | Take another. | The key is wrong.',
      'code | solution | description',
    ],
    [
      'Error Code | Error Description | Error Message\n-503 | The parameter is wrong. | InvalidParameter',
      'code | description | message',
    ],
    ['Error Code | Error Message | Type\n-503 | The parameter is wrong. | Client', 'code | message | none'],
    [
      'HTTP 状态码（StatusCode） | 错误码（ErrorCode） | 描述（ErrorMessage）\n400 | BadKey | 格式不合法',
      'status | code | description',
    ],
    [
      'エラーコード | エラータイプ | 対処方法\n4100 | 認証失敗 | 署名を確認してください。',
      'code | message | solution',
    ],
    ['No. | Error Code | Description\n1 | A.1 | Bad.', 'ignored | code | description'],
  ])('%s', (text, roles) => {
    expect(assign(text)).toBe(roles);
  });
});

describe('finds no code', () => {
  test.each([
    [
      'in statuses of HTTP with their phrases in a cell of their own',
      'Status Code | Code | Description\n404 | Not Found | None.\n500 | Internal Server Error | Bad.',
    ],
    [
      'in statuses of HTTP with their phrases in one cell',
      'Returned Value | Description\n404 Not Found | None.\n500 Internal Server Error | Bad.',
    ],
    [
      'in statuses of HTTP with their phrases, whatever the heading',
      'Error Code | Description\n404 Not Found | None.\n500 Internal Server Error | Bad.',
    ],
    [
      'in statuses of HTTP with their phrases beside, whatever the heading',
      'Error Code | Message | Description\n404 | Not Found | None.\n500 | Internal Server Error | Bad.',
    ],
    [
      'in numbers of HTTP, success among them, whatever the heading',
      '错误码 | 说明\n200 | 成功\n400 | 请求参数错误\n500 | 服务器内部错误',
    ],
    [
      'in numbers of HTTP under a heading that says nothing more',
      'Code | Description\n400 | The request is bad.\n503 | Try again.',
    ],
    [
      'in sentences under the heading of codes',
      'Status Code | Returned Value | Error Code\n404 | Not Found | The server could not find the page.\n409 | Conflict | The request is in conflict.',
    ],
    ['in a table of parameters', 'Field | Type | Description\nRequestId | String | The ID of the request.'],
    ['in values that may be anything', 'Value | Description\nSTANDARD | Often read.\nCOLD | Seldom read.'],
    ['under a heading without a cell', 'Error Code | Description\n | Bad.'],
  ])('%s', (_, text) => {
    expect(assign(text)).not.toMatch(/\bcode\b/);
  });
});

test('takes symbols for codes where the text around speaks of errors', () => {
  const text = 'Enumerated Value | Description\nERROR_INIT | It did not start.';
  expect(assign(text, true)).toBe('code | description');
});

test('takes a status column for codes where its cells are no statuses', () => {
  const text = 'Status Code | Constant | Description\n0 | NO_ERROR | Fine.\n1001 | ERR_FAILED | It failed.';
  expect(assign(text, true)).toBe('code | alias | description');
});

test('takes numbers of HTTP for codes where the heading says so and a vendor words them its own way', () => {
  expect(assign('Error Code | Description\n400 | The key is bad.\n403 | The key is old.')).toBe(
    'code | description',
  );
});

test('takes names of words for codes where the heading says so', () => {
  expect(assign('Error Code | Description\nInvalid Parameter Name | The name is not a name.')).toBe(
    'code | description',
  );
});

test('looks at no more than 24 columns', () => {
  const headings = [...Array.from({ length: 200 }, () => 'Description'), 'Error Code'];
  const { roles } = assignByHeadings(headings, [headings.map(() => 'A.1')]);
  expect(roles).toHaveLength(201);
  expect(roles).not.toContain('code');
});
