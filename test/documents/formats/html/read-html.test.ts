import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../../src/documents/formats/html/read-html.ts';
import { findingsOf, plainRows } from '../../page-texts.ts';

const table = (rows: string) => `<table>${rows}</table>`;
const rowsOf = (html: string) => plainRows(readHtml(html).tables[0]);
const cellOf = (html: string) => readHtml(table(`<tr><td>${html}</td></tr>`)).tables[0]!.rows[0]!.cells[0]!;

describe('a whole page', () => {
  const page = readHtml(`<!DOCTYPE html>
<html><head><title>Error Codes - Cloud</title><style>td > b { color: red }</style></head>
<body>
<p>Updated on 2023-12-18 GMT+08:00</p>
<h1>Error <em>Codes</em></h1>
<script>document.write('<table><tr><td>no</td></tr></table>')</script>
<!-- <table><tr><td>hidden</td></tr></table> -->
<h2>Common&nbsp;codes</h2>
<table class="t">
<caption>Table 1 Codes</caption>
<thead><tr><th>Code</th><th>Meaning</th></tr></thead>
<tbody>
<tr><td>
 A.1</td><td>First &amp; last</td></tr>
</tbody>
</table>
</body></html>`);

  test('has its title, date, and tables with section and caption', () => {
    expect(page).toMatchObject({
      title: 'Error Codes',
      publishedAt: '2023-12-18T00:00:00+08:00',
      findings: [],
    });
    expect(page.tables).toHaveLength(1);
    expect(page.tables[0]).toMatchObject({ section: 'Common codes', caption: 'Table 1 Codes', line: 9 });
  });

  test('gives cells with the lines of their first characters', () => {
    expect(plainRows(page.tables[0])).toEqual([
      ['Code', 'Meaning'],
      ['A.1', 'First & last'],
    ]);
    expect(page.tables[0]!.rows[0]!.cells.map((cell) => cell.line)).toEqual([14, 14]);
    expect(page.tables[0]!.header.map((cell) => cell.line)).toEqual([11, 11]);
  });

  test('takes <title> where there is no heading, and a caption where there is neither', () => {
    expect(readHtml('<title>Codes</title>').title).toBe('Codes');
    expect(readHtml(table('<caption>Codes</caption><tr><td>1</td></tr>')).title).toBe('Codes');
    expect(readHtml('').title).toBeNull();
  });
});

describe('the header', () => {
  test.each([
    ['<thead>', '<thead><tr><td>A</td></tr></thead><tr><td>1</td></tr>', ['A']],
    ['a first row of <th>', '<tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr>', ['A', 'B']],
    [
      'a first row of bold cells',
      '<tr><td><b>A</b></td><td><strong>B</strong></td></tr><tr><td>1</td><td>2</td></tr>',
      ['A', 'B'],
    ],
    [
      'the first row where all are in <thead>',
      '<thead><tr><td>A</td></tr><tr><td>1</td></tr></thead>',
      ['A'],
    ],
    [
      'stacked headings',
      '<thead><tr><th colspan=2>Error</th><th rowspan=2>Fix</th></tr><tr><th>Code</th><th>Text</th></tr></thead><tr><td>1<td>2<td>3',
      ['Error Code', 'Error Text', 'Fix'],
    ],
  ])('is %s', (_, rows, header) => {
    expect(readHtml(table(rows)).tables[0]!.header.map((cell) => cell.plain)).toEqual(header);
  });

  test('is empty where no row is marked', () => {
    const [read] = readHtml(table('<tr><td>Code</td></tr><tr><td>1</td></tr>')).tables;
    expect(read!.header).toEqual([]);
    expect(read!.rows).toHaveLength(2);
  });

  test('is not a title across the table, which is its caption', () => {
    const [read] = readHtml(
      table('<tr><th colspan=2>Codes</th></tr><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr>'),
    ).tables;
    expect(read).toMatchObject({ caption: 'Codes' });
    expect(plainRows(read)).toEqual([
      ['A', 'B'],
      ['1', '2'],
    ]);
  });
});

describe('spans', () => {
  test.each([
    ['a cell that spans two rows', '<tr><td rowspan=2>a<td>b<tr><td>c', ['a b', '^ c']],
    ['a cell that spans two columns', '<tr><td colspan=2>a<td>b', ['a ^ b']],
    ['both ways', '<tr><td rowspan=2 colspan=2>a<td>b<tr><td>c', ['a ^ b', '^ ^ c']],
    ['a span past the end of the table', '<tr><td rowspan=9>a<td>b<tr><td>c', ['a b', '^ c']],
    [
      'a span to the end of the group',
      '<tbody><tr><td rowspan=0>a<td>b<tr><td>c</tbody><tbody><tr><td>d',
      ['a b', '^ c', 'd'],
    ],
    ['a short row below a span on the right', '<tr><td>a<td>b<td rowspan=2>c<tr><td>d', ['a b c', 'd - ^']],
    ['spans that are no numbers', '<tr><td rowspan="x" colspan="-1">a<td>b', ['a b']],
  ])('%s', (_, rows, expected) => {
    const [read] = readHtml(table(rows)).tables;
    const places = read!.rows.map((row) =>
      row.cells.map((cell) => (cell.spanned ? '^' : cell.plain || '-')).join(' '),
    );
    expect(places).toEqual(expected);
  });

  test('a spanned cell repeats text and line', () => {
    const [read] = readHtml(table('\n<tr><td rowspan=2>a\n<tr><td>b')).tables;
    expect(read!.rows[1]!.cells[0]).toEqual({ markdown: 'a', plain: 'a', line: 2, spanned: true });
  });
});

describe('a cell', () => {
  test.each([
    ['bold, code and links', '<b>a</b> <code>b</code> <a href="/c">d</a>', '**a** `b` [d](/c)', 'a b d'],
    ['breaks, paragraphs and lists', 'a<br>b</br>c<p>d</p><ul><li>e<li>f</ul>', 'a b c d e f', 'a b c d e f'],
    ['other tags dropped', '<font color=red>a</font><i>b</i>', 'ab', 'ab'],
    ['an image as its text', 'a <img src=x alt="b">', 'a b', 'a b'],
    ['entities, with and without semicolons', '&lt;a&gt;&nbsp;&#66;&#x43; &copy', '\\<a> BC ©', '<a> BC ©'],
    [
      'a blank at the end of a link',
      '<a href="u">The secret id </a>does not exist.',
      '[The secret id](u) does not exist.',
      'The secret id does not exist.',
    ],
    ['markup that is never closed', '<b>a <code>b', '**a `b`**', 'a b'],
    ['markup that is closed crosswise', '<b>a<a href="u">b</b>c</a>', '**a**[**b**c](u)', 'abc'],
    [
      'a placeholder in angle brackets',
      'The <bucket> is gone',
      'The \\<bucket> is gone',
      'The <bucket> is gone',
    ],
    ['an unknown element with an end', '<ErrorCode>A</ErrorCode> b', 'A b', 'A b'],
    ['a lone less-than sign', 'a < b <= c', 'a < b <= c', 'a < b <= c'],
    ['an anchor', '<a name="x"></a>a', 'a', 'a'],
    ['Markdown as written', '`a` *b*', '\\`a\\` \\*b\\*', '`a` *b*'],
    ['quotes and backslashes', 'a "b" \\ c\'', 'a "b" \\ c\'', 'a "b" \\ c\''],
  ])('%s', (_, html, markdown, plain) => {
    expect(cellOf(html)).toMatchObject({ markdown, plain });
  });
});

describe('broken markup', () => {
  test('a link without href keeps its text and becomes a finding', () => {
    const page = readHtml(table('\n<tr><td>see <a hre="https://a.b">this</a></td></tr>'));
    expect(page.tables[0]!.rows[0]!.cells[0]).toMatchObject({ markdown: 'see this' });
    expect(findingsOf(page)).toEqual(['WARNING broken-markup 2']);
    expect(page.findings[0]!.text).toBe('<a hre="https://a.b">');
  });

  test.each(['javascript:alert(1)', ' JaVa\tscript:x', 'data:text/html,x', 'vbscript:x'])(
    'a link to %j is left out',
    (href) => {
      const page = readHtml(table(`<tr><td><a href="${href}">a</a>`));
      expect(page.tables[0]!.rows[0]!.cells[0]).toMatchObject({ markdown: 'a' });
      expect(findingsOf(page)).toEqual(['WARNING unsafe-link 1']);
    },
  );

  test.each([
    [
      'no end tags',
      '<tr><td>a<td>b<tr><td>c<td>d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['no rows', '<td>a<td>b', [['a', 'b']]],
    ['stray end tags', '</td></tr></b><tr><td>a</p></td></td></tr></tbody>', [['a']]],
    ['a tag cut short by the next', '<tr><td <b>a</b></td></tr>', [['a']]],
    ['a quote that is never closed', '<tr><td><a href="x>a</a></td><td>b</td></tr>', [['a', 'b']]],
    ['an empty row', '<tr></tr><tr><td>a</td></tr>', [['a']]],
  ])('%s', (_, rows, expected) => {
    expect(rowsOf(table(rows))).toEqual(expected);
  });

  test('text outside the cells is left out with a finding', () => {
    expect(findingsOf(readHtml(table('<tr>oops<td>a</td></tr>')))).toEqual(['WARNING text-outside-cells 1']);
  });
});

test('a table in a cell is a table of its own and text of the cell', () => {
  const inner = table('<tr><td>1</td><td>2</td></tr>');
  const { tables } = readHtml(table(`<tr><td><h3>Inside</h3>${inner} end</td><td>b</td></tr>`));
  expect(tables.map(plainRows)).toEqual([[['Inside 1 2 end', 'b']], [['1', '2']]]);
  expect(tables.map((read) => read.section)).toEqual([null, 'Inside']);
});
