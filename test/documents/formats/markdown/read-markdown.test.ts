import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../../src/documents/formats/markdown/read-markdown.ts';
import { readDocument } from '../../../../src/documents/read-document.ts';
import { findingsOf, plainRows } from '../../page-texts.ts';

const lines = (...parts: readonly string[]) => parts.join('\n');
const rowsOf = (markdown: string) => plainRows(readMarkdown(markdown).tables[0]);
const cellOf = (markdown: string) =>
  readMarkdown(`| h |\n|---|\n| ${markdown} |`).tables[0]!.rows[0]!.cells[0]!;

describe('pipe tables', () => {
  const expected = [
    ['a', 'b'],
    ['1', '2'],
  ];

  test.each([
    ['with outer pipes', lines('| a | b |', '|---|---|', '| 1 | 2 |')],
    ['without outer pipes', lines('a | b', '-|-', '1 | 2')],
    ['aligned', lines('|a|b|', '|:-:|---:|', '|1|2|')],
    ['right after a line of text', lines('Codes:', '| a | b |', '|---|---|', '| 1 | 2 |')],
    ['in a block quote', lines('> | a | b |', '>|---|---|', '> | 1 | 2 |', 'text')],
    ['in a list item', lines('- | a | b |', '  |---|---|', '  | 1 | 2 |')],
    ['indented', lines('    | a | b |', '    |---|---|', '    | 1 | 2 |')],
    ['in a container', lines('::: tab', '| a | b |', '|---|---|', '| 1 | 2 |', ':::')],
    ['in tags', lines('<dx-tabs>', '| a | b |', '|---|---|', '| 1 | 2 |', '</dx-tabs>')],
    ['with CRLF and a byte order mark', '\ufeff| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n'],
    ['with another width of the delimiter row', lines('| a | b |', '|---|---|---|', '| 1 | 2 |')],
    ['without a delimiter row', lines('| a | b |', '| 1 | 2 |')],
  ])('%s', (_, markdown) => {
    expect(readMarkdown(markdown).tables.map(plainRows)).toEqual([expected]);
  });

  test('a row may be wider or narrower than the header', () => {
    expect(rowsOf(lines('| a | b |', '|---|---|', '| 1 |', '| 1 | 2 | 3 |', 'x'))).toEqual([
      ['a', 'b'],
      ['1'],
      ['1', '2', '3'],
      ['x'],
    ]);
  });

  test('an escaped pipe parts nothing, in code neither', () => {
    expect(rowsOf(lines('| a |', '|---|', '| 1 \\| 2 |', '| `x\\|y` |'))).toEqual([
      ['a'],
      ['1 | 2'],
      ['x|y'],
    ]);
  });

  test('a row that is broken over two lines is one, with a finding', () => {
    const page = readMarkdown(lines('| a | b | c |', '|---|---|---|', '| 1 | 2', '| 3 |', '| 4 | 5 | 6 |'));
    expect(plainRows(page.tables[0])).toEqual([
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]);
    expect(findingsOf(page)).toEqual(['INFO row-joined 3']);
  });

  test('a delimiter row without a header, and a header without a word, mark no header', () => {
    const page = readMarkdown(lines('|---|---|', '| 1 | 2 |', '', '| | |', '|---|---|', '| 3 | 4 |'));
    expect(page.tables.map((table) => table.header)).toEqual([[], []]);
    expect(page.tables.map(plainRows)).toEqual([[['1', '2']], [['3', '4']]]);
    expect(findingsOf(page)).toEqual(['INFO header-missing 1']);
  });

  test('two tables without a blank line between them are two', () => {
    const page = readMarkdown(lines('|a|b|', '|-|-|', '|1|2|', '|c|d|', '|-|-|', '|3|4|'));
    expect(page.tables.map((table) => [table.line, table.rows.length])).toEqual([
      [1, 1],
      [4, 1],
    ]);
  });

  test('cells and rows bear the lines they stand on', () => {
    const [table] = readMarkdown(lines('', '| a |', '|---|', '| 1 |', '| 2 |')).tables;
    expect(table).toMatchObject({
      line: 2,
      header: [{ line: 2 }],
      rows: [{ line: 4, cells: [{ line: 4, spanned: false }] }, { line: 5 }],
    });
  });

  test.each([
    ['code', lines('```', '| a | b |', '|---|---|', '| 1 | 2 |', '```')],
    ['comments', lines('<!--', '| a | b |', '|---|---|', '| 1 | 2 |', '-->')],
    ['a heading with a rule', lines('a or b', '---')],
    ['a line with a pipe', 'a | b'],
  ])('%s is no table', (_, markdown) => {
    expect(readMarkdown(markdown).tables).toEqual([]);
  });

  test('code that is never closed does not hide a table', () => {
    const page = readMarkdown(lines('```', '{}', '', '| a |', '|---|', '| 1 |'));
    expect(plainRows(page.tables[0])).toEqual([['a'], ['1']]);
    expect(findingsOf(page)).toEqual(['WARNING unclosed-code 1']);
  });
});

describe('cells', () => {
  test.each([
    ['bold, code and links', '**a** `b` [c](/d)', '**a** `b` [c](/d)', 'a b c'],
    ['emphasis is dropped, its text kept', '*a* _b_ ~~c~~', 'a b c', 'a b c'],
    ['a list mark is text', '- a', '\\- a', '- a'],
    ['a dash', '-', '\\-', '-'],
    ['a number is no list', '1. a', '1\\. a', '1. a'],
    ['a heading mark is text', '# a', '\\# a', '# a'],
    ['a reference is text', 'a [b] c', 'a [b] c', 'a [b] c'],
    ['snake case', 'a_b_c', 'a_b_c', 'a_b_c'],
    ['one tilde', '1~5 and 6~9', '1~5 and 6~9', '1~5 and 6~9'],
    ['placeholders of asterisks', 'a *** b', 'a \\*\\*\\* b', 'a *** b'],
    ['an address', 'see https://a.b/c_d', 'see [https://a.b/c_d](https://a.b/c_d)', 'see https://a.b/c_d'],
    ['an image', 'a ![b](c.png)', 'a b', 'a b'],
    ['entities', '&lt;1&nbsp;&amp; 2', '<1 & 2', '<1 & 2'],
    ['breaks of HTML', 'a<br>b<br/>c</br>d', 'a b c d', 'a b c d'],
    ['a list of HTML', '<ul><li>a</li><li>b</li></ul>', 'a b', 'a b'],
    ['tags with attributes', '<font color="red">a</font> <a href="/x">b </a>c', 'a [b](/x) c', 'a b c'],
    ['escapes', '\\*a\\* \\_', '\\*a\\* _', '*a* _'],
    ['code with HTML in it', '`<a>` b', '`<a>` b', '<a> b'],
    ['code with two backticks', '`` a`b ``', '``a`b``', 'a`b'],
    ['quotes', '"a" \'b\'', '"a" \'b\'', '"a" \'b\''],
  ])('%s', (_, source, markdown, plain) => {
    expect(cellOf(source)).toMatchObject({ markdown, plain });
  });

  test('reference links find their definitions', () => {
    const page = readMarkdown(lines('| a |', '|---|', '| [x][Doc] |', '', '[doc]: https://a.b/c'));
    expect(page.tables[0]!.rows[0]!.cells[0]).toMatchObject({ markdown: '[x](https://a.b/c)', plain: 'x' });
  });

  test('broken and unsafe links keep their text and become findings', () => {
    const page = readMarkdown(
      lines('| a |', '|---|', '| <a hre="https://a.b">x</a> |', '| [y](javascript:alert) |'),
    );
    expect(plainRows(page.tables[0])).toEqual([['a'], ['x'], ['y']]);
    expect(findingsOf(page)).toEqual(['WARNING broken-markup 3', 'WARNING unsafe-link 4']);
  });
});

describe('tables of HTML', () => {
  test('are read across blank lines and indentation', () => {
    const markdown = lines(
      'text',
      '',
      '   <table>',
      '<tr>',
      '',
      '      <td>a</td>',
      '',
      '    <td>b',
      '',
      'c</td>',
      '</tr>',
      '',
      '</table>',
      'x',
    );
    const page = readMarkdown(markdown);
    expect(page.tables.map(plainRows)).toEqual([[['a', 'b c']]]);
    expect(page.tables[0]).toMatchObject({ line: 3, rows: [{ line: 6 }] });
    expect(page.findings).toEqual([]);
  });

  test('are read in block quotes, and one right after another', () => {
    const markdown = lines(
      '> <table><tr><td>a</td>',
      '> <td>b</td></tr></table>',
      '',
      '<table><tr><td>c</table><table><tr><td>d</table>',
    );
    expect(readMarkdown(markdown).tables.map(plainRows)).toEqual([[['a', 'b']], [['c']], [['d']]]);
  });

  test('end before the next heading where they are never closed', () => {
    const page = readMarkdown(lines('<table><tr><td>a', '## Next', '| b |', '|---|', '| c |'));
    expect(page.tables.map(plainRows)).toEqual([[['a']], [['b'], ['c']]]);
    expect(page.tables[1]!.section).toBe('Next');
    expect(findingsOf(page)).toEqual(['WARNING broken-markup 1']);
  });

  test('are no tables where they are spoken of', () => {
    expect(
      readMarkdown(lines('Use `<table>` here.', '```', '<table><tr><td>a</table>', '```')).tables,
    ).toEqual([]);
  });
});

describe('title and sections', () => {
  const withTable = (...above: string[]) => readMarkdown(lines(...above, '', '| a |', '|---|', '| 1 |'));

  test.each([
    ['# **Error Codes**', 'Error Codes'],
    ['## Common Error Codes##', 'Common Error Codes'],
    ['## Codes ##', 'Codes'],
    ['##Codes', 'Codes'],
    ['#错误码', '错误码'],
    ['# C#', 'C#'],
    ['# Codes<a name="x"></a>', 'Codes'],
    ['Codes\n=====', 'Codes'],
    ['<h2 id="x">Error <b>Codes</b></h2>', 'Error Codes'],
  ])('%s is a heading', (heading, text) => {
    expect(withTable(heading)).toMatchObject({ title: text, tables: [{ section: text }] });
  });

  test.each(['#define A 1', '####### a', '#!/bin/sh', '    # a'])('%s is none', (line) => {
    expect(withTable(line)).toMatchObject({ title: null, tables: [{ section: null }] });
  });

  test('the title is the first heading and the section the nearest', () => {
    expect(withTable('# Codes', '## Common', 'text')).toMatchObject({
      title: 'Codes',
      tables: [{ section: 'Common' }],
    });
  });

  test('a caption stands above its table, and is the title where there is no heading', () => {
    const page = withTable('**Table  1**  Error codes', '', '<a name="t1"></a>');
    expect(page).toMatchObject({
      title: 'Table 1 Error codes',
      tables: [{ caption: 'Table 1 Error codes' }],
    });
  });

  test('the date of the page', () => {
    expect(withTable('# Codes', '> Last updated: 2019-04-17 16:23:30').publishedAt).toBe(
      '2019-04-17T16:23:30Z',
    );
  });
});

describe('listings of code', () => {
  const definitions = [1, 2, 3, 4, 5].map(
    (number) => `#define ERR_${number} ${600 + number} // Text ${number}`,
  );

  test('are tables of name, value and comment, with a finding', () => {
    const page = readMarkdown(lines('# Error codes', '', ...definitions.map((line) => `\t${line}`)));
    expect(plainRows(page.tables[0]).slice(0, 2)).toEqual([
      ['Code', 'Value', 'Description'],
      ['ERR_1', '601', 'Text 1'],
    ]);
    expect(findingsOf(page)).toEqual(['INFO listing-read 3']);
  });

  const fenced = (code: string, above = '# Error codes') => {
    const { rows } = readDocument(lines(above, '', '```', ...code.split('\n'), '```'));
    return rows.map(({ code: read, aliases, line, httpStatuses, message, description }) =>
      [line, read, ...aliases, ...httpStatuses, message?.plain, description?.plain]
        .filter(Boolean)
        .join(' | '),
    );
  };

  test.each([
    {
      what: 'an enumeration of C, whose own name mentions errors',
      above: '# Return values',
      code: 'typedef enum {\n  /* The wall is wet. */\n  WET_WALL = 701,\n  NO_PAINT = 702, // Buy some.\n  NO_BRUSH = 703,\n  NO_WALL = 704,\n  NO_TIME = 705\n} PaintError;',
      rows: [
        '6 | WET_WALL | 701 | The wall is wet.',
        '7 | NO_PAINT | 702 | Buy some.',
        '8 | NO_BRUSH | 703',
        '9 | NO_WALL | 704',
        '10 | NO_TIME | 705',
      ],
    },
    {
      what: 'an enumeration of Swift',
      code: 'public enum PaintError: Int {\n  /// The wall is wet.\n  case wetWall = 701\n  case noPaint = 702\n  case noBrush = 703\n  case noWall = 704\n  case noTime = 705\n}',
      rows: [
        '6 | wetWall | 701 | The wall is wet.',
        '7 | noPaint | 702',
        '8 | noBrush | 703',
        '9 | noWall | 704',
        '10 | noTime | 705',
      ],
    },
    {
      what: 'an enumeration of Java, and what follows its members',
      code: 'public enum PaintError {\n  WET_WALL(701, "The wall is wet."),\n  NO_PAINT(702, "Buy some."),\n  NO_BRUSH(703, "Gone."),\n  NO_WALL(704, "Gone."),\n  NO_TIME(705, "Wait.");\n\n  private final int code;\n  int code() { return code; }\n}',
      rows: [
        '5 | WET_WALL | 701 | The wall is wet.',
        '6 | NO_PAINT | 702 | Buy some.',
        '7 | NO_BRUSH | 703 | Gone.',
        '8 | NO_WALL | 704 | Gone.',
        '9 | NO_TIME | 705 | Wait.',
      ],
    },
    {
      what: 'objects of JSON in an array, wrapped in one of their own',
      code: '{ "errors": [\n  {"code": 4101, "http_status": 400, "message": "The wall is wet."},\n  {"code": 4102, "http_status": 409, "message": "Buy paint."},\n  {"code": 4103, "http_status": 404, "message": "No brush."},\n  {"code": 4104, "http_status": 404, "message": "No wall."},\n  {\n    "code": 4105,\n    "http_status": 429,\n    "message": "Wait."\n  }\n]}',
      rows: [
        '5 | 4101 | 400 | The wall is wet.',
        '6 | 4102 | 409 | Buy paint.',
        '7 | 4103 | 404 | No brush.',
        '8 | 4104 | 404 | No wall.',
        '9 | 4105 | 429 | Wait.',
      ],
    },
    {
      what: 'codes of JSON with their texts, in the order of the page',
      code: '{\n  "4105": "Wait.",\n  "4101": "The wall is \\"wet\\".",\n  "4102": "Buy paint.",\n  "4103": "No brush.",\n  "4104": "No wall."\n}',
      rows: [
        '5 | 4105 | Wait.',
        '6 | 4101 | The wall is "wet".',
        '7 | 4102 | Buy paint.',
        '8 | 4103 | No brush.',
        '9 | 4104 | No wall.',
      ],
    },
  ])('are read from $what', ({ code, above, rows }) => {
    expect(fenced(code, above)).toEqual(rows);
  });

  test('are none where nothing speaks of errors, or other code stands among them', () => {
    expect(readMarkdown(lines('# Options', '```', ...definitions, '```')).tables).toEqual([]);
    expect(
      readMarkdown(lines('# Error codes', '```', ...definitions, 'int main() {}', '```')).tables,
    ).toEqual([]);
  });
});

test('a table of Yandex Flavored Markdown, its cells over several lines', () => {
  const page =
    '# Errors\n\n#|\n|| **Code** | **Description** ||\n|| 4001 |\nIt failed.\n\nTry again. ||\n|| 4002 | It is gone. ||\n|#\n';
  const [table] = readMarkdown(page).tables;
  expect(table!.header.map(({ plain }) => plain)).toEqual(['Code', 'Description']);
  expect(table!.rows.map(({ line, cells }) => [line, ...cells.map(({ plain }) => plain)])).toEqual([
    [5, '4001', 'It failed. Try again.'],
    [9, '4002', 'It is gone.'],
  ]);
});

test('front matter gives the title and the date, and is no text', () => {
  const page = readMarkdown(
    '---\ntitle: "Error codes"\nlastupdated: 2024-05-06\n---\n\n| Code | Text |\n|---|---|\n| 1 | a |\n',
  );
  expect(page).toMatchObject({ title: 'Error codes', publishedAt: '2024-05-06T00:00:00Z' });
  expect(page.tables).toHaveLength(1);
});
