import { describe, expect, test } from 'vitest';
import { readRst } from '../../../../src/documents/formats/rst/read-rst.ts';
import { findingsOf } from '../../page-texts.ts';

const malformed: Readonly<Record<string, readonly [text: string, line: number, says: RegExp]>> = {
  'a line that is too long': ['+---+\n| a  |\n+---+', 2, /6 columns wide; the top border is 5/],
  'a line that is too short': ['+---+\n| a|\n+---+', 2, /4 columns wide; the top border is 5/],
  'a wide character that is counted as one': ['+---+\n| 错 |\n+---+', 2, /6 columns wide/],
  'a line without its right border': ['+---+\n| a  \n+---+', 2, /3 columns wide|ends with/],
  'no bottom border': ['+---+\n| a |\n| b |', 3, /no border/],
  'a border alone': ['+---+', 1, /no border/],
  'a corner that is missing': ['+---+---+\n| a | b |\n+---+-- +\n| c   d |\n+---+---+', 1, /not closed/],
  'two headers': ['+---+\n| a |\n+===+\n| b |\n+===+\n| c |\n+---+', 5, /second `=` line/],
  'a row that is cut off': ['+---+\n| a |\n+---+\n| b |\n\ntext', 4, /in the middle of a row/],
  'text between columns': ['===  ===\na  x b\n===  ===', 2, /between two columns/],
  'a bottom border of another width': [
    '===  ===\na    b\n===  ====',
    3,
    /9 columns wide; the top border is 8/,
  ],
  'no bottom border of a simple table': ['===  ===\na    b\n\ntext', 1, /no bottom border/],
  'an underline out of step': ['===  ===\na    b\n--   ---\n===  ===', 2, /begin and end where columns/],
  'an underline that is too short': [
    '===  ===\na    b\n---\n===  ===',
    3,
    /3 columns wide; the top border is 8/,
  ],
};

describe('a table is refused whole, with where and why:', () => {
  test.each(Object.entries(malformed))('%s', (name, [text, line, says]) => {
    const page = readRst(`${text}\n`);
    expect(page.tables).toHaveLength(name === 'a row that is cut off' ? 1 : 0);
    expect(page.findings).toHaveLength(1);
    expect(page.findings[0]).toMatchObject({ severity: 'ERROR', kind: 'malformed-table', line });
    expect(page.findings[0]!.message).toMatch(says);
    expect(page.findings[0]!.text).toBe(text.split('\n')[line - 1]!.trim());
  });

  test.each([
    ['a border with a gap', '+---+---+\n| a | b |\n+-- +---+\n| c | d |\n+---+---+\n', 3],
    ['a border without its corners', '+---+\n| a |\n|---|\n| b |\n+---+\n', 3],
  ])('%s parts no cells, and is told', (_, text, line) => {
    expect(findingsOf(readRst(text))).toContain(`WARNING border-in-cell ${line}`);
  });

  test('those before and behind it are read', () => {
    const table = '+---+\n| a |\n+---+\n';
    const page = readRst(`${table}\n+---+\n| b|\n+---+\n\n${table}`);
    expect(page.tables.map(({ line }) => line)).toEqual([1, 9]);
    expect(page.findings.map(({ line }) => line)).toEqual([6]);
  });
});
