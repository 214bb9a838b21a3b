import { describe, expect, test } from 'vitest';
import type { FormatReader } from '../../src/documents/formats/format-reader.ts';
import { readHtml } from '../../src/documents/formats/html/read-html.ts';
import { readMarkdown } from '../../src/documents/formats/markdown/read-markdown.ts';
import { readRst } from '../../src/documents/formats/rst/read-rst.ts';
import { readTextCells } from '../../src/documents/formats/text/read-text-cells.ts';
import { readTextRows } from '../../src/documents/formats/text/read-text-rows.ts';
import { readOutlines } from '../../src/documents/outlines/read-outlines.ts';

const READERS: Readonly<Record<string, FormatReader>> = {
  readMarkdown,
  readHtml,
  readTextCells,
  readTextRows,
};

const SIZE = 4 * 1024 * 1024;
const fill = (unit: string) => unit.repeat(Math.ceil(SIZE / unit.length)).slice(0, SIZE);
const PIPE = '| a | b |\n|---|---|\n';
const CELL = '<table><tr><td>';

/** Pages of 4 MB that are made to be slow or to break a reader. */
const PAGES: Readonly<Record<string, string>> = {
  'a line of 4 MB': fill('words '),
  'a row of unclosed brackets': `${PIPE}| ${fill('[')} |`,
  'a row of unclosed asterisks': `${PIPE}| ${fill('**a*')} |`,
  'rows of closing brackets': PIPE + fill(`| ${']('.repeat(1000)} | x |\n`),
  'rows of asterisks': PIPE + fill(`| ${'*a'.repeat(500)} | x |\n`),
  'rows of links': PIPE + fill('| *a* | **b** [x](y) |\n'),
  'emphasis in emphasis': `${PIPE}| ${'**a '.repeat(1500)}${'b** '.repeat(1500)} | x |`,
  'links in links': `${PIPE}| ${'['.repeat(3000)}a${'](b)'.repeat(3000)} | x |`,
  'rows without end': PIPE + fill('| 4000 | text |\n'),
  'delimiter rows': fill('|---|---|\n'),
  'many small tables': fill('| a | b |\n|---|---|\n| 1 | 2 |\n\n'),
  'less-than signs': fill('<'),
  'tags without end': fill('<a '),
  'quotes without end': fill("<x ='<x ' "),
  'attributes without end': fill('<a href="'),
  'comments without end': fill('<!-- '),
  'lines of comments without end': fill('<!--\n'),
  'a million cells': `<table>${fill('<td>')}`,
  'tables in tables': fill('<table><tr><td>'),
  'tables without end, under headings': fill('# x\n<table>\n'),
  'cells of a thousand columns': `<table>${fill('<tr><td colspan=1000 rowspan=60000>x</td></tr>')}`,
  'bold without end': CELL + fill('<b>x'),
  'elements in elements': fill('<div>'),
  'a cell of ampersands': CELL + fill('&amp'),
  'a cell of asterisks': CELL + fill('*a '),
  headings: fill('## a ##\n'),
  'block quotes': fill(`${'>'.repeat(1000)}\n`),
  fences: fill('```\n~~~\n'),
  'indented lines': fill('    a\n'),
  'definitions of links': fill('[a]: b\n'),
  'blank lines': fill('\n'),
  'short lines': fill('a\n'),
  'column headings': fill('Error Code\n'),
  'headings and rows by turns': fill('Error Code\n\nDescription\n\n4000\n\nx y z\n\n'),
  'rows of text': `Error Code Description Action\n${fill('4000 It failed. Check it.\n')}`,
  'rows of cells': `Status Code\nError Code\nDescription\n${fill('400\nA.1\nIt failed\n')}`,
  'rows of cells that are out of step': `Status Code\nError Code\nDescription\n${fill('400\nA.1\nIt failed\nx\n')}`,
  dates: fill('Last updated: 2019-01\n'),
  'zero bytes': fill('\0'),
  'halves of characters': fill('\ud83d'),
};

// Two seconds are for a machine that does nothing else; test workers share theirs.
const MOST_MILLISECONDS = 6000;

describe.each(Object.entries(PAGES))('%s', (_, text) => {
  test.each(Object.entries(READERS))('%s reads or refuses it in time', (_name, read) => {
    const start = performance.now();
    const page = read(text);
    expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
    for (const { severity, message } of page.findings) {
      expect(message.endsWith('.') && ['INFO', 'WARNING', 'ERROR'].includes(severity)).toBe(true);
    }
  });
});

test('a table that is too large is refused with its line', () => {
  const page = readMarkdown(`# Codes\n\n${PIPE}${'| 1 | 2 |\n'.repeat(130_000)}`);
  expect(page).toMatchObject({
    tables: [],
    findings: [{ severity: 'ERROR', kind: 'table-too-large', line: 3 }],
  });
});

test('markup beyond its budget is kept as text, with a finding', () => {
  const page = readMarkdown(`${PIPE}${'| *a* | **b** |\n'.repeat(20_000)}`);
  expect(page.tables[0]!.rows[0]!.cells[1]!.markdown).toBe('**b**');
  expect(page.tables[0]!.rows.at(-1)!.cells[1]!.plain).toBe('**b**');
  expect(page.findings.map(({ severity, kind }) => `${severity} ${kind}`)).toEqual(['WARNING markup-unread']);
});

/** Outlines of 4 MB that are made to be slow: many candidates, deep lists, names without end. */
const OUTLINES: Readonly<Record<string, string>> = {
  'headings of codes': `# Errors\n${fill('## E1001 failed\nIt failed.\n')}`,
  'bullets of codes': `# Errors\n${fill('- `E1001`: failed\n')}`,
  'bullets in bullets': `# Errors\n${fill(Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}- \`E${depth}\`: x\n`).join(''))}`,
  'names in bold': `# Errors\n${fill('**E1001**\nIt failed.\n\n')}`,
  'bold that is never closed': `# Errors\n${fill('**E1001\n')}`,
  'labelled fields': `# Errors\n${fill('**Error Code**: 4001\n**Message**: x\n\n')}`,
  'definitions of Markdown': `# Errors\n${fill('E1001\n: It failed.\n\n')}`,
  'definitions of HTML': `<h1>Errors</h1><dl>${fill('<dt>E1001<dd>It failed.')}`,
  'lists of HTML in lists': `<h1>Errors</h1>${fill('<ul><li>E1001: failed')}`,
  'paragraphs of HTML': `<h1>Errors</h1>${fill('<p><b>E1001</b><br>x')}`,
  'values of names': `# Errors\n${fill('A_NAME = 1001, ')}`,
  'front matter without end': `---\n${fill('title: a\n')}`,
  'tables of Yandex without end': fill('#|\n'),
  'tables of Yandex': fill('#|\n|| a | b ||\n|#\n'),
  'rows that nothing closes': `${PIPE}${fill('| a | b\nx\n')}`,
};

describe.each(Object.entries(OUTLINES))('an outline of %s', (_, text) => {
  test.each(Object.entries({ readMarkdown, readHtml, readRst }))(
    '%s reads or refuses it in time',
    (_name, read) => {
      const start = performance.now();
      const page = read(text);
      readOutlines(page.readOutline(), page.title);
      expect(performance.now() - start).toBeLessThan(2 * MOST_MILLISECONDS);
    },
  );
});
