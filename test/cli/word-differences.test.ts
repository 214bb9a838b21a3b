import { expect, test } from 'vitest';
import { wordDifferences } from '../../src/cli/word-differences.ts';

function marked(before: string, after: string): string {
  const marks = { SAME: ['', ''], REMOVED: ['[-', '-]'], ADDED: ['{+', '+}'] } as const;
  return wordDifferences(before, after)
    .map(({ kind, text }) => marks[kind].join(text))
    .join('');
}

test.each([
  ['the same text', 'The key is bad.', 'The key is bad.', 'The key is bad.'],
  ['one word', 'The key is bad.', 'The key was bad.', 'The key [-is-]{+was+} bad.'],
  ['a word put in', 'The key is bad.', 'The new key is bad.', 'The {+new +}key is bad.'],
  ['a word left out', 'The new key is bad.', 'The key is bad.', 'The [-new -]key is bad.'],
  ['words at the end', 'The key.', 'The key. Send it.', 'The key.{+ Send it.+}'],
  ['neighbors in one piece', 'It is bad now.', 'It was wrong now.', 'It [-is bad-]{+was wrong+} now.'],
  ['another text', 'All new.', 'Something else', '[-All new.-]{+Something else+}'],
  ['from nothing', '', 'Full.', '{+Full.+}'],
  ['to nothing', 'Full.', '', '[-Full.-]'],
  ['without blanks between words', '参数错误', '参数无效', '参数[-错误-]{+无效+}'],
])('tells %s', (_, before, after, expected) => {
  expect(marked(before, after)).toBe(expected);
});

test('takes texts of any length for one change where comparing them would take long', () => {
  const [before, after] = ['a ', 'b '].map((word) => `Start ${word.repeat(20_000)}end`);
  const start = process.cpuUsage();
  expect(wordDifferences(before!, after!).map(({ kind }) => kind)).toEqual([
    'SAME',
    'REMOVED',
    'ADDED',
    'SAME',
  ]);
  expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
});
