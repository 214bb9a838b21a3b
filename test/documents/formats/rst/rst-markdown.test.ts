import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { readRst } from '../../../../src/documents/formats/rst/read-rst.ts';
import { collapseSpace } from '../../../../src/documents/text/escape-markdown.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const parser = unified().use(remarkParse);
const BLOCKS = new Set(['root', 'paragraph', 'list', 'listItem', 'blockquote', 'code', 'heading']);

function shownText(node: Node): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'html' || node.type === 'image' || node.type === 'definition') return `<${node.type}>`;
  if (node.value !== undefined) return node.value;
  const between = (node.children ?? []).some((child) => BLOCKS.has(child.type)) ? ' ' : '';
  return (node.children ?? []).map(shownText).join(between);
}

const WORDS = [
  ...['abc', '*xxx*', '**bold**', '``code``', '`link <https://a.example>`__', '中文', '（全角）', '“*a*”'],
  ...['*open', '**open', '``open', '`open', 'name_', '|x|', '[1]_', 'a\\ *b*', '**a**\\ *b*', '4\\ **"x"**'],
  ...[
    '-',
    '1.',
    '#',
    '>',
    '+',
    '*',
    '_',
    '<b>',
    '&amp;',
    '[a]:',
    '[a](b)',
    '\\*',
    '!',
    '`a`:sub:',
    '::',
    '--',
  ],
];

test('the Markdown of a cell shows its plain text, whatever the cell holds', () => {
  const lines = fc.array(fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(lines, (cell) => {
      const item = cell.map((words) => `       ${words.join(' ')}`).join('\n');
      const { tables } = readRst(`.. list-table::\n\n   * -${item.slice(6)}\n`);
      for (const { plain, markdown } of tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells))) {
        expect(collapseSpace(shownText(parser.parse(markdown) as Node))).toBe(plain);
      }
    }),
    { numRuns: 2000 },
  );
});
