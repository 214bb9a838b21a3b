import { describe, expect, test } from 'vitest';
import { FORMATS, likeliestFormats } from '../../src/documents/formats/formats.ts';
import { MOST_ROWS, readDocument } from '../../src/documents/read-document.ts';
import { DOCUMENT_FORMATS, type DocumentFormat } from '../../src/domain/document.ts';

const RST = `Error Codes
===========

+-------------+------------+---------+
| Status Code | Error Code | Message |
+=============+============+=========+
| 400         | A.0001     | Bad.    |
+-------------+------------+---------+
`;
const SIMPLE_RST = `Error Codes
===========

===========  ==========  =======
Status Code  Error Code  Message
===========  ==========  =======
400          A.0001      Bad.
===========  ==========  =======
`;
const PIPES = `# Error Codes

| Status Code | Error Code | Message |
| --- | :---: | ---: |
| 400 | A.0001 | Bad. |
`;
const BARE_PIPES = `Status Code | Error Code | Message
---|---|---
400 | A.0001 | Bad.
`;
const HTML_IN_MARKDOWN = `# Error Codes

<table><tr><th>Status Code</th><th>Error Code</th><th>Message</th></tr>
<tr><td>400</td><td>A.0001</td><td>Bad.</td></tr></table>
`;
const HTML = `<!DOCTYPE html>
<html><head><title>Error Codes</title></head><body>
<table><tr><th>Status Code</th><th>Error Code</th><th>Message</th></tr>
<tr><td>400</td><td>A.0001</td><td>Bad.</td></tr></table>
</body></html>
`;
const CELLS = `Error Codes

Status Code

Error Code

Message

400

A.0001

Bad.
`;
const LINES = `Error Codes

Error Code Error Message
A.0001 Bad.
A.0002 Worse.
`;

const DOCUMENTS: readonly [string, DocumentFormat, string][] = [
  ['a grid table of reStructuredText', 'RST', RST],
  ['a simple table of reStructuredText', 'RST', SIMPLE_RST],
  ['a pipe table', 'MARKDOWN', PIPES],
  ['a pipe table without outer pipes', 'MARKDOWN', BARE_PIPES],
  ['HTML in Markdown', 'MARKDOWN', HTML_IN_MARKDOWN],
  ['a web page', 'HTML', HTML],
  ['a cell a paragraph', 'TEXT_CELLS', CELLS],
  ['a row a line', 'TEXT_ROWS', LINES],
];

describe('tells the format by the look of the text', () => {
  test.each(DOCUMENTS)('%s is %s', (_, format, text) => {
    const reading = readDocument(text);
    expect(reading.format).toBe(format);
    expect(reading.rows[0]).toMatchObject({ code: 'A.0001', message: { plain: 'Bad.' } });
  });

  test.each(DOCUMENTS)('%s has the same line ends under Windows', (_, format, text) => {
    const reading = readDocument(text.replaceAll('\n', '\r\n'));
    expect(reading.format).toBe(format);
    expect(reading.rows[0]).toMatchObject({ code: 'A.0001', message: { plain: 'Bad.' } });
  });

  test('a text that opens like Markdown may be lines', () => {
    const reading = readDocument(`# Error Codes\n\nError Code Error Message\nA.0001 Bad.\nA.0002 Worse.\n`);
    expect(reading).toMatchObject({ format: 'TEXT_ROWS', rows: [{ code: 'A.0001' }, { code: 'A.0002' }] });
  });

  test('a grid in a code block does not hide a table of Markdown', () => {
    const reading = readDocument(`${PIPES}\n\`\`\`\n+----+\n| ab |\n+----+\n\`\`\`\n`);
    expect(reading).toMatchObject({ format: 'MARKDOWN', rows: [{ code: 'A.0001' }] });
  });

  test('a format that is given is taken', () => {
    expect(readDocument(PIPES, { format: 'RST' })).toMatchObject({ format: 'RST', rows: [] });
  });

  test('there is a reader for every format, and some format for every text', () => {
    expect(FORMATS.map(({ name }) => name).sort()).toEqual([...DOCUMENT_FORMATS].sort());
    expect(likeliestFormats('').length).toBeGreaterThan(0);
  });
});

describe('says why there is no error code', () => {
  test.each([
    ['', 'The text is empty.'],
    [' \n\t', 'The text is empty.'],
    ['Just a few words.', 'The text holds no table.'],
    ['{"error_code": "A.1"}', 'The text looks like JSON, not like a document.'],
    [
      '<!DOCTYPE html><html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>',
      'The text is a web page without any table, with the title “404 Not Found”; it may be the page of a failed download.',
    ],
    [
      '| Returned Value | Description |\n|---|---|\n| 404 Not Found | None. |\n',
      "The page lists HTTP statuses (1 table), but no error codes of a vendor's.",
    ],
    [
      '| Error Code | Message |\n|---|---|\n| - | None. |\n| A.1 | None. |\n'.replace('A.1', '-'),
      '1 table, none with a column of error codes; the headings are “Error Code | Message”.',
    ],
  ])('%j', (text, message) => {
    const reading = readDocument(text);
    expect(reading.rows).toEqual([]);
    expect(reading.findings[0]).toEqual({
      severity: 'ERROR',
      kind: 'no-error-codes',
      message,
      line: null,
      text: null,
    });
  });
});

describe('limits', () => {
  const rowsOf = (count: number) =>
    Array.from({ length: count }, (_, index) => `| A.${index} | Bad. |`).join('\n');
  const head = '| Error Code | Message |\n|---|---|\n';

  test('50,000 rows are read', () => {
    const reading = readDocument(head + rowsOf(MOST_ROWS));
    expect(reading.rows).toHaveLength(MOST_ROWS);
    expect(reading.tableRowCount).toBe(MOST_ROWS);
  });

  test('more rows are refused', () => {
    expect(readDocument(head + rowsOf(MOST_ROWS + 1))).toMatchObject({
      rows: [],
      findings: [
        {
          severity: 'ERROR',
          kind: 'too-many-rows',
          message: 'The tables have more than 50000 rows; a document of that size is not read.',
        },
      ],
    });
  });

  test('more than 4 MB of text is refused', () => {
    expect(readDocument('a'.repeat(4 * 1024 * 1024 + 1))).toMatchObject({
      rows: [],
      findings: [{ severity: 'ERROR', kind: 'too-large' }],
    });
  });
});
