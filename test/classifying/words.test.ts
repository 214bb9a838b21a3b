import { describe, expect, test } from 'vitest';

import { readCodeWords, readWords, separateAdvice } from '../../src/classifying/words.ts';

describe('reads words', () => {
  test.each([
    ['Key is invalid.', 'key is invalid .'],
    ['KeyId can’t be null, isn’t it', 'key id can not be null is not it'],
    ['HTTPStatus IDs SNAKE_CASE', 'http status ids snake case'],
    ['TMS.0009 at v1.2', 'tms 0009 at v 1 2'],
    ['failed.The bucket', 'failed . the bucket'],
    ['One! Two? Three; Four', 'one . two . three . four'],
    ['名称已存在。', '名 称 已 存 在 .'],
    ['não é válido', 'não é válido'],
    ['*** --- ()', ''],
  ])('of %s', (text, words) => {
    expect(readWords(text).join(' ')).toBe(words);
  });

  test.each([
    ['InvalidParameter.policyName.InUse', 'invalid parameter policy name in use'],
    ['ERR_ROOM_ENTER_TIMEOUT', 'room enter timeout'],
    ['Forbidden.RAM', 'forbidden ram'],
  ])('of the code %s', (code, words) => {
    expect(readCodeWords(code).join(' ')).toBe(words);
  });
});

describe('separates statements from advice', () => {
  test.each([
    ['It is gone. Please check it. It was here.', 'it is gone . it was here .', 'please check it .'],
    ['Check it failed.', 'check it failed .', ''],
    ['已过期。请重试。', '已 过 期 .', '请 重 试 .'],
  ])('in %s', (text, statements, advice) => {
    const separated = separateAdvice(readWords(text));
    expect(separated.statements.join(' ')).toBe(statements);
    expect(separated.advice.join(' ')).toBe(advice);
  });
});
