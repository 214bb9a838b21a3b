import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/documents/formats/html/read-html.ts';
import { readMarkdown } from '../../src/documents/formats/markdown/read-markdown.ts';
import { readRst } from '../../src/documents/formats/rst/read-rst.ts';
import { readOutlines } from '../../src/documents/outlines/read-outlines.ts';
import { finish } from '../harness.ts';
import { fill, HOSTILE_READINGS, PIPE } from './hostile-pages.ts';

test.each(HOSTILE_READINGS)('$page: $reader reads or refuses it', ({ text, read }) => {
  const page = finish(() => read(text()));
  const wrong = page.findings.filter(
    ({ severity, message }) => !(message.endsWith('.') && ['INFO', 'WARNING', 'ERROR'].includes(severity)),
  );
  expect(wrong).toEqual([]);
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
  test.each(Object.entries({ readMarkdown, readHtml, readRst }))('%s reads or refuses it', (_name, read) => {
    const rows = finish(() => {
      const page = read(text);
      return readOutlines(page.readOutline(), page.title);
    });
    expect(rows).toBeDefined();
  });
});
