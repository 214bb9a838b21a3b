import { expect, test } from 'vitest';
import { readMarkdown } from '../../src/documents/formats/markdown/read-markdown.ts';
import { finish } from '../harness.ts';
import { HOSTILE_READINGS, PIPE } from './hostile-pages.ts';

test.each(HOSTILE_READINGS)('$page: $reader reads or refuses it', ({ text, read }) => {
  const page = finish(() => read(text()));
  for (const { severity, message } of page.findings) {
    expect(message.endsWith('.') && ['INFO', 'WARNING', 'ERROR'].includes(severity)).toBe(true);
  }
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
