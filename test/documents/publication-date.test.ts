import { describe, expect, test } from 'vitest';
import { findPublicationDate, publicationDateOf } from '../../src/documents/text/publication-date.ts';

describe('a line that bears the date of its page', () => {
  test.each([
    ['Last updated: 2019-04-17 16:23:30', '2019-04-17T16:23:30Z'],
    ['Updated on 2023-12-18 GMT+08:00', '2023-12-18T00:00:00+08:00'],
    ['Updated at: Aug 01, 2025 GMT+08:00', '2025-08-01T00:00:00+08:00'],
    ['Last updated 11/20/2023 UTC', '2023-11-20T00:00:00Z'],
    ['Last updated 2024-06-10 UTC.', '2024-06-10T00:00:00Z'],
    ['Article • 03/14/2024', '2024-03-14T00:00:00Z'],
    ['Article • 14/03/2024', '2024-03-14T00:00:00Z'],
    ['ms.date: 04/04/2024', '2024-04-04T00:00:00Z'],
    ['**Last Updated:** 5 Mar 2024', '2024-03-05T00:00:00Z'],
    ['> Last modified on Tuesday, March 5th, 2024 at 3:15 PM', '2024-03-05T15:15:00Z'],
    ['Published: 05.03.2024', '2024-03-05T00:00:00Z'],
    ['2024年3月5日', '2024-03-05T00:00:00Z'],
    ['最近更新时间：2024-03-05 10:11:12', '2024-03-05T10:11:12Z'],
    ['최종 업데이트: 2024년 3월 5일', '2024-03-05T00:00:00Z'],
    ['2024-03-05T10:00:00+0530', '2024-03-05T10:00:00+05:30'],
  ])('%s', (line, date) => {
    expect(publicationDateOf(line)).toBe(date);
  });
});

describe('a line that bears none', () => {
  test.each([
    ['day and month that cannot be told apart', 'Last updated 03/04/2024'],
    ['a day that does not exist', 'Updated on 2024-02-30'],
    ['an hour that does not exist', 'Updated on 2024-02-03 25:00'],
    ['a sentence', 'Released on 2020-01-01 we have a new version.'],
    ['a date within a sentence', 'The API of 2019-04-17 is old.'],
    ['no date', 'Last updated: yesterday'],
    ['an offset by name alone', 'May 5, 2023 PST'],
  ])('%s', (_, line) => {
    expect(publicationDateOf(line)).toBeNull();
  });
});

test('the first date of a page counts', () => {
  expect(findPublicationDate(['Error Codes', 'Updated on 2023-12-18', 'Updated on 2020-01-01'])).toBe(
    '2023-12-18T00:00:00Z',
  );
});
