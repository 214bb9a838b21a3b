import type { FormatReader } from '../../src/documents/formats/format-reader.ts';
import { readHtml } from '../../src/documents/formats/html/read-html.ts';
import { readMarkdown } from '../../src/documents/formats/markdown/read-markdown.ts';
import { readRst } from '../../src/documents/formats/rst/read-rst.ts';
import { readTextCells } from '../../src/documents/formats/text/read-text-cells.ts';
import { readTextRows } from '../../src/documents/formats/text/read-text-rows.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import type { Finding } from '../../src/domain/document.ts';

/*
 * Pages that are made to be slow or to break a reader. They are so large that a reader whose time grows with the square
 * of a page needs hours for one. `bench/hostile-pages.ts` measures how long they take.
 */

const SIZE = 4 * 1024 * 1024;

/** A text of 4 MB, the most that a document may have. */
export const fill = (unit: string) => unit.repeat(Math.ceil(SIZE / unit.length)).slice(0, SIZE);

/** The head of a Markdown table of two columns. */
export const PIPE = '| a | b |\n|---|---|\n';

const CELL = '<table><tr><td>';

const PAGES: Readonly<Record<string, () => string>> = {
  'a line of 4 MB': () => fill('words '),
  'a row of unclosed brackets': () => `${PIPE}| ${fill('[')} |`,
  'a row of unclosed asterisks': () => `${PIPE}| ${fill('**a*')} |`,
  'rows of closing brackets': () => PIPE + fill(`| ${']('.repeat(1000)} | x |\n`),
  'rows of asterisks': () => PIPE + fill(`| ${'*a'.repeat(500)} | x |\n`),
  'rows of links': () => PIPE + fill('| *a* | **b** [x](y) |\n'),
  'emphasis in emphasis': () => `${PIPE}| ${'**a '.repeat(1500)}${'b** '.repeat(1500)} | x |`,
  'links in links': () => `${PIPE}| ${'['.repeat(3000)}a${'](b)'.repeat(3000)} | x |`,
  'rows without end': () => PIPE + fill('| 4000 | text |\n'),
  'delimiter rows': () => fill('|---|---|\n'),
  'many small tables': () => fill('| a | b |\n|---|---|\n| 1 | 2 |\n\n'),
  'less-than signs': () => fill('<'),
  'tags without end': () => fill('<a '),
  'quotes without end': () => fill("<x ='<x ' "),
  'attributes without end': () => fill('<a href="'),
  'comments without end': () => fill('<!-- '),
  'lines of comments without end': () => fill('<!--\n'),
  'a million cells': () => `<table>${fill('<td>')}`,
  'tables in tables': () => fill('<table><tr><td>'),
  'tables without end, under headings': () => fill('# x\n<table>\n'),
  'cells of a thousand columns': () => `<table>${fill('<tr><td colspan=1000 rowspan=60000>x</td></tr>')}`,
  'bold without end': () => CELL + fill('<b>x'),
  'elements in elements': () => fill('<div>'),
  'a cell of ampersands': () => CELL + fill('&amp'),
  'a cell of asterisks': () => CELL + fill('*a '),
  headings: () => fill('## a ##\n'),
  'block quotes': () => fill(`${'>'.repeat(1000)}\n`),
  fences: () => fill('```\n~~~\n'),
  'indented lines': () => fill('    a\n'),
  'definition lists in definition lists': () => fill('<dl><dt>1001</dt><dd>'),
  'definition lists without end, under headings': () => fill('# Errors\n<dl>\n<dt>1001</dt>\n'),
  'many small definition lists': () => fill('<dl>\n<dt>1001</dt><dd>x</dd>\n</dl>\n\n'),
  'code of brackets': () => `# Errors\n\n\`\`\`\n${fill('[')}\n\`\`\`\n`,
  'code of objects in objects': () =>
    `# Errors\n\n\`\`\`\n${'{"a":'.repeat(500_000)}1${'}'.repeat(500_000)}\n\`\`\`\n`,
  'code of comments': () => `# Errors\n\n\`\`\`\nenum Error {\n${fill('// ****\n')}\n\`\`\`\n`,
  'listings of JSON': () =>
    fill('# Errors\n\n```\n{"E_1":"a","E_2":"a","E_3":"a","E_4":"a","E_5":"a"}\n```\n\n'),
  'definitions of links': () => fill('[a]: b\n'),
  'blank lines': () => fill('\n'),
  'short lines': () => fill('a\n'),
  'column headings': () => fill('Error Code\n'),
  'headings and rows by turns': () => fill('Error Code\n\nDescription\n\n4000\n\nx y z\n\n'),
  'rows of text': () => `Error Code Description Action\n${fill('4000 It failed. Check it.\n')}`,
  'rows of cells': () => `Status Code\nError Code\nDescription\n${fill('400\nA.1\nIt failed\n')}`,
  'rows of cells that are out of step': () =>
    `Status Code\nError Code\nDescription\n${fill('400\nA.1\nIt failed\nx\n')}`,
  dates: () => fill('Last updated: 2019-01\n'),
  'zero bytes': () => fill('\0'),
  'halves of characters': () => fill('\ud83d'),
};

const fillRst = (unit: string) => unit.repeat(Math.ceil(3_000_000 / unit.length));
/** A grid table of one cell. */
const cell = (text: string) =>
  `+-${'-'.repeat(text.length)}-+\n| ${text} |\n+-${'-'.repeat(text.length)}-+\n`;
/** A grid table of so many columns and rows. */
export const grid = (columns: number, rows: number) => {
  const border = `+${'---+'.repeat(columns)}\n`;
  return border + `|${' a |'.repeat(columns)}\n${border}`.repeat(rows);
};

const RST_PAGES: Readonly<Record<string, () => string>> = {
  'a line of one letter': () => fillRst('a'),
  'a line of blanks': () => `x${fillRst(' ')}y`,
  'a line of bullets': () => fillRst('- '),
  'a line of asterisks': () => fillRst('*a '),
  'a line of backquotes': () => fillRst('`a '),
  'a line of bars': () => fillRst('|a '),
  'a line of brackets': () => fillRst('[a '),
  'a line of names': () => fillRst('a-_'),
  'a line of roles': () => fillRst(':a'),
  'a line of backslashes': () => fillRst('\\'),
  'a line of angle brackets': () => `\`${fillRst('<a ')}>\`_`,
  'a cell of asterisks': () => cell(fillRst('*a ')),
  'a cell of names that nothing defines': () => cell(fillRst('a_ ')),
  'a million cells': () => grid(1000, 1000),
  'a quarter of a million cells': () => grid(500, 500),
  'a grid of pluses': () => `+-${'+'.repeat(1500)}-+\n`.repeat(1000),
  'a grid of bars': () =>
    `+-${'+'.repeat(1500)}-+\n${`||${'|'.repeat(1500)}||\n`.repeat(1000)}+${'-'.repeat(1502)}+\n`,
  'stairs of quotes': () => Array.from({ length: 2400 }, (_, step) => `${' '.repeat(step)}a`).join('\n'),
  'stairs of lists': () => Array.from({ length: 1200 }, (_, step) => `${'  '.repeat(step)}- a`).join('\n\n'),
  'simple tables without end': () => fillRst('== ==\nab ab\n'.repeat(4)),
  'simple tables of a thousand columns': () =>
    fillRst(`${'== '.repeat(999)}==\n${'a\n'.repeat(299)}${'== '.repeat(999)}==\n\n`),
  'CSV tables of a thousand columns': () =>
    fillRst(`.. csv-table::\n\n   ${','.repeat(1000)}\n${'   a\n'.repeat(280)}\n`),
  'substitutions in one another': () =>
    Array.from({ length: 9 }, (_, at) => `.. |a${at}| replace:: ${`|a${at + 1}| `.repeat(10)}\n`).join('') +
    cell('|a0|'),
  'a long substitution, often': () => `.. |a| replace:: ${'*x* y '.repeat(1000)}\n\n${cell(fillRst('|a| '))}`,
  'a long title, often': () =>
    `.. _l:\n\n${'T'.repeat(1e5)}\n${'='.repeat(1e5)}\n\n${cell(fillRst(':ref:`l` '))}`,
  'lines without end': () => fillRst('a\n'),
  'halves of characters': () => fillRst('\ud800'),
};

/** Documents in which the tables, and not the format, are hostile. */
const DOCUMENTS: Readonly<Record<string, () => string>> = {
  '1 MB of codes in lines of their own': () => `Error codes\n\n${'1001\nIt failed.\n'.repeat(65_000)}`,
  '1 MB of codes in paragraphs of their own': () =>
    `Error codes\n\n${'WallIsWet\n\nIt failed.\n\n'.repeat(40_000)}`,
  '1 MB of bullets': () => `Error codes\n\n${'• 1001: It failed.\n'.repeat(50_000)}`,
  '20,000 terms of HTML in Markdown': () =>
    `# Errors\n\n<dl>\n${'<dt>1001</dt>\n<dd>It failed.</dd>\n'.repeat(20_000)}</dl>\n`,
  'a line of 1 MB': () => 'Error Code '.repeat(100_000),
  'a line of 1 MB of blanks': () => ' '.repeat(1_000_000),
  '1 MB of short lines': () => 'Error Code\n'.repeat(90_000),
  '1 MB of pipes': () => '|'.repeat(1_000_000),
  '1 MB of dashes': () => '-'.repeat(1_000_000),
  '1 MB of plus signs and dashes': () => '+-'.repeat(500_000),
  '20,000 rows without a status': () =>
    `| Status Code | Error Code | Message |\n|---|---|---|\n${'| | A.1 | Bad. |\n'.repeat(20_000)}`,
  '5,000 tables': () => '| Error Code | Message |\n|---|---|\n| A.1 | Bad. |\n\n'.repeat(5000),
  'a table of 2,000 columns': () =>
    `|${' Error Code |'.repeat(2000)}\n|${'---|'.repeat(2000)}\n${`|${' A.1 |'.repeat(2000)}\n`.repeat(100)}`,
};

const READERS: Readonly<Record<string, FormatReader>> = {
  readMarkdown,
  readHtml,
  readTextCells,
  readTextRows,
};

/** A hostile page, and a reader that must read or refuse it. */
export interface HostileReading {
  readonly page: string;
  readonly reader: string;
  readonly text: () => string;
  readonly read: (text: string) => { readonly findings: readonly Finding[] };
}

/** Each hostile page with each reader that may get it. */
export const HOSTILE_READINGS: readonly HostileReading[] = [
  ...Object.entries(PAGES).flatMap(([page, text]) =>
    Object.entries(READERS).map(([reader, read]) => ({ page, reader, text, read })),
  ),
  ...Object.entries(RST_PAGES).map(([page, text]) => ({ page, reader: 'readRst', text, read: readRst })),
  ...Object.entries(DOCUMENTS).map(([page, text]) => ({
    page,
    reader: 'readDocument',
    text,
    read: (document: string) => readDocument(document),
  })),
];
