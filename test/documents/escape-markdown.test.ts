import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import {
  collapseSpace,
  escapeMarkdown,
  markdownCode,
  markdownLink,
} from '../../src/documents/text/escape-markdown.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const parser = unified().use(remarkParse);

/** What CommonMark shows of a text; anything but text, code, bold and links stands out. */
function shownText(markdown: string): string {
  const show = (node: Node): string => {
    if (node.type === 'html' || node.type === 'image' || node.type === 'definition') return `<${node.type}>`;
    return node.value ?? (node.children ?? []).map(show).join('');
  };
  return show(parser.parse(markdown) as Node);
}

describe('collapseSpace', () => {
  test.each([
    ['  a \t\n b ', 'a b'],
    ['a\u00a0b\u3000c', 'a b c'],
    [' \u2003', ''],
    ['a\u200bb', 'a\u200bb'],
  ])('%j', (text, collapsed) => {
    expect(collapseSpace(text)).toBe(collapsed);
  });
});

describe('escapeMarkdown', () => {
  test.each([
    'Invalid [%s].',
    'project_id is 5 * 3 < 4 & more',
    'a_b_c (x) {y} #3 100% $z',
    'C:\\dir and 1.2 - or + so!',
    'It costs 3~5 | 6',
  ])('leaves %s', (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  });

  test.each([
    ['*', '\\*'],
    ['-', '\\-'],
    ['# x', '\\# x'],
    ['1. x', '1\\. x'],
    ['*x* `y` _z_', '\\*x\\* \\`y\\` \\_z\\_'],
    ['[a](b)', '[a\\](b)'],
    ['[a]: b', '\\[a]: b'],
    ['<b> &lt;', '\\<b> \\&lt;'],
    ['\\*', '\\\\\\*'],
  ])('escapes %s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test('looks at what stands beside it', () => {
    expect(escapeMarkdown('wow!', '', '[')).toBe('wow\\!');
    expect(escapeMarkdown('- x', 'a', '')).toBe('- x');
  });

  test('gives what shows the very same text', () => {
    const pieces = [...'*_`[]()<>&!\\#-+1. aB~|=:"', '&lt;', '错', '。', 'https://a.b', '://'];
    const texts = fc
      .array(fc.constantFrom(...pieces), { maxLength: 10 })
      .map((some) => collapseSpace(some.join('')));
    fc.assert(
      fc.property(texts, (text) => {
        expect(shownText(escapeMarkdown(text))).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('markdownCode', () => {
  test.each(['a', 'a`b', '``', '`', 'a*b', '``` x ``'])('shows %s', (text) => {
    expect(shownText(markdownCode(text))).toBe(text);
  });
});

describe('markdownLink', () => {
  test.each([
    ['https://a.example/b_c', '[x](https://a.example/b_c)'],
    ['a b (c)', '[x](<a b (c)>)'],
    ['a<b>', '[x](<a\\<b\\>>)'],
  ])('leads to %s', (address, link) => {
    expect(markdownLink('x', address)).toBe(link);
  });
});
