import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { type TextRun, writeRichText } from '../../src/documents/text/rich-text.ts';

const none = { bold: false, code: false, href: null };
const text = (value: string): TextRun => ({ ...none, text: value });
const bold = (value: string): TextRun => ({ ...none, text: value, bold: true });
const code = (value: string): TextRun => ({ ...none, text: value, code: true });
const link = (value: string, href = 'https://a.b/c'): TextRun => ({ ...none, text: value, href });

describe('runs become CommonMark and plain text', () => {
  test.each<[string, TextRun[], string, string]>([
    ['white space is collapsed', [text('  a \n\u00a0 b ')], 'a b', 'a b'],
    ['zero-width characters are dropped', [text('\ufeffa\u200bb')], 'ab', 'ab'],
    [
      'blanks stand outside links',
      [link('The id '), text('is gone.')],
      '[The id](https://a.b/c) is gone.',
      'The id is gone.',
    ],
    ['blanks stand outside bold', [text('a'), bold(' b '), text('c')], 'a **b** c', 'a b c'],
    ['bold in a link', [link('a '), { ...link('b'), bold: true }], '[a **b**](https://a.b/c)', 'a b'],
    ['code in a link', [{ ...link('x'), code: true }], '[`x`](https://a.b/c)', 'x'],
    ['code with a backtick', [code('a`b')], '``a`b``', 'a`b'],
    ['what looks like markup is text', [text('*a* `b` <c>')], '\\*a\\* \\`b\\` \\<c>', '*a* `b` <c>'],
    ['brackets in a label', [link('a [b] c')], '[a \\[b\\] c](https://a.b/c)', 'a [b] c'],
    ['bold between a letter and punctuation is not bold', [text('a'), bold('"b"')], 'a"b"', 'a"b"'],
    ['nothing at all', [text(' '), bold('')], '', ''],
  ])('%s', (_, runs, markdown, plain) => {
    expect(writeRichText(runs)).toEqual({ markdown, plain });
  });
});

function shownText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(shownText).join('') : '';
}

test('the Markdown of any runs shows exactly their plain text', () => {
  const word = fc.constantFrom(
    'a',
    'Ab',
    '*',
    '**',
    '_',
    '`',
    '``',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '&amp;',
    '\\',
    '!',
    '#',
    '-',
    '1.',
    ' ',
    '  ',
    'é',
    '。',
    '"',
  );
  const run = fc.record({
    text: fc.array(word, { maxLength: 6 }).map((words) => words.join('')),
    bold: fc.boolean(),
    code: fc.boolean(),
    href: fc.constantFrom(null, null, 'https://a.b/c', '/x_y'),
  });
  const parser = unified().use(remarkParse);
  fc.assert(
    fc.property(fc.array(run, { maxLength: 5 }), (runs) => {
      const { markdown, plain } = writeRichText(runs);
      expect(shownText(parser.parse(markdown))).toBe(plain);
    }),
    { numRuns: 3000 },
  );
});
