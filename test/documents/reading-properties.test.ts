import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interpretPage } from '../../src/documents/interpret-page.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { countRowFindings } from '../../src/documents/tables/rows/read-error-rows.ts';
import { DOCUMENT_FORMATS } from '../../src/domain/document.ts';
import { tableOf } from './table-of.ts';

const cell = fc.constantFrom(
  '',
  '-',
  'A.1',
  'A.2',
  '-5',
  '400',
  '401Unauthorized',
  '4XX',
  'bad',
  'The name is far too long.',
  'Error Code',
  '错误',
);
const row = fc.array(cell, { minLength: 1, maxLength: 6 }).map((cells) => `${cells.join(' | ')} |`);
const rows = fc.array(row, { minLength: 1, maxLength: 12 });

test('every row of an error table is an entry or a finding, whatever its cells', () => {
  fc.assert(
    fc.property(rows, (lines) => {
      const table = tableOf(['Error Code | Status Code | Error Message | Solution', ...lines].join('\n'));
      const reading = interpretPage(
        { title: null, publishedAt: null, readOutline: () => [], tables: [table], findings: [] },
        'text',
      );
      const isErrorTable = reading.findings.every(
        ({ kind }) => kind !== 'other-table' && kind !== 'status-table',
      );
      expect(reading.rows.length + countRowFindings(reading.findings)).toBe(isErrorTable ? lines.length : 0);
      expect(reading.tableRowCount).toBe(isErrorTable ? lines.length : 0);
    }),
    { numRuns: 500 },
  );
});

test('variants of a code are numbered without a gap, and no two rows say the same', () => {
  fc.assert(
    fc.property(rows, (lines) => {
      const table = tableOf(['Error Code | Status Code | Error Message | Solution', ...lines].join('\n'));
      const { rows: read } = interpretPage(
        { title: null, publishedAt: null, readOutline: () => [], tables: [table], findings: [] },
        'text',
      );
      for (const code of new Set(read.map((row) => row.code))) {
        const variants = read.filter((row) => row.code === code);
        expect(variants.map(({ variant }) => variant)).toEqual(variants.map((_, index) => index + 1));
        const texts = variants.map((row) => JSON.stringify({ ...row, variant: 0, line: 0, cells: [] }));
        expect(new Set(texts).size).toBe(texts.length);
      }
    }),
    { numRuns: 500 },
  );
});

const snippet = fc.constantFrom(
  ...[
    '\n',
    '\n\n',
    ' ',
    '|',
    '---',
    '+',
    '=',
    '<table>',
    '</table>',
    '<tr>',
    '<td',
    '>',
    '</td>',
    '# ',
    '.. ',
    '`',
    '*',
    '\\',
  ],
  ...[
    'Error Code',
    'Status Code',
    'Description',
    '400',
    'A.1',
    '4000',
    '\u0000',
    '\ufeff',
    '\u200b',
    '\ud83d',
    '错误码',
    '&lt;',
    '*/',
  ],
);
const soup = fc.array(snippet, { maxLength: 60 }).map((pieces) => pieces.join(''));

test.each(DOCUMENT_FORMATS)('no text makes the reader of %s throw', (format) => {
  fc.assert(
    fc.property(soup, (text) => {
      expect(readDocument(text, { format }).format).toBe(format);
    }),
    { numRuns: 300 },
  );
});
