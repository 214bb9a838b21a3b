import { expect, test } from 'vitest';
import { wordDifferences } from '../../src/domain/word-differences.ts';
import { finish } from '../harness.ts';

function shown(before: string, after: string): string {
  const brackets = { SAME: ['', ''], REMOVED: ['[-', '-]'], ADDED: ['{+', '+}'] } as const;
  return wordDifferences(before, after)
    .map(({ kind, text }) => brackets[kind].join(text))
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
])('finds %s', (_, before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

test('gives one change for texts that are too long to compare', () => {
  const [before, after] = ['a ', 'b '].map((word) => `Start ${word.repeat(300_000)}end`);
  const differences = finish(() => wordDifferences(before!, after!));
  expect(differences.map(({ kind }) => kind)).toEqual(['SAME', 'REMOVED', 'ADDED', 'SAME']);
});
