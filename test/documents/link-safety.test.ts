import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';
import { joinTexts } from '../../src/documents/text/rich-text.ts';
import type { DocumentFormat } from '../../src/domain/document.ts';

const parsers = [unified().use(remarkParse), unified().use(remarkParse).use(remarkGfm)];

/** A page of each format with one error code, whose message is the text; the text stands on line 8 or, in TEXT_ROWS, 2. */
const PAGES: Readonly<Record<DocumentFormat, (text: string, below?: string) => string>> = {
  RST: (text, below = '') =>
    [
      ...['.. list-table::', '   :header-rows: 1', '', '   * - Error Code', '     - Error Message', ''],
      ...['   * - A.0001', `     - ${text.replaceAll('\n', '\n       ')}`, '', below],
    ].join('\n'),
  MARKDOWN: (text, below = '') =>
    [
      ...['# Errors', '', 'Text.', '', '', '| Error Code | Error Message |', '|---|---|'],
      ...[`| A.0001 | ${text.replace(/[\r\n]/gu, ' ').replaceAll('|', '\\|')} |`, '', below],
    ].join('\n'),
  HTML: (text) =>
    [
      ...['<h1>Errors</h1>', '', '<table>', '<tr><th>Error Code<th>Error Message', '', '', '<tr><td>A.0001'],
      ...[`<td>${text}`, '</table>'],
    ].join('\n'),
  TEXT_ROWS: (text) => `Error Code\tError Message\nA.0001\t${text.replace(/\s+/gu, ' ')}\nA.0002\tx\n`,
  TEXT_CELLS: (text) =>
    [
      ...['Error Code', '', 'Error Message', '', '', '', 'A.0001'],
      ...['', text.replace(/[\r\n]/gu, ' '), '', 'A.0002', '', 'x', ''],
    ].join('\n'),
};
const FORMATS = Object.keys(PAGES) as DocumentFormat[];

function read(format: DocumentFormat, text: string, below?: string) {
  const { rows, findings } = readDocument(PAGES[format](text, below), { format });
  return { row: rows.find(({ code }) => code === 'A.0001'), findings };
}

/** What a page shows of Markdown: each address, and whatever a browser would take for HTML. */
function dangersOf(markdown: string): string[] {
  const collect = (node: Nodes): string[] => [
    ...('url' in node ? [node.url] : []),
    ...(node.type === 'html' ? [`html ${node.value}`] : []),
    ...('children' in node ? node.children.flatMap(collect) : []),
  ];
  return parsers.flatMap((parser) => collect(parser.parse(markdown))).filter((found) => !isHarmless(found));
}

/** As a browser resolves it, and not as the readers check it. */
function isHarmless(address: string): boolean {
  if (/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(address)) return false;
  const base = 'https://base.example/a/';
  if (!URL.canParse(address, base)) return true;
  const { protocol, host } = new URL(address, base);
  if (/^[a-z]+:\/\//iu.test(address)) return /^https?:$/u.test(protocol);
  return protocol === 'mailto:' || (protocol === 'https:' && host === 'base.example');
}

const UNSAFE = [
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//evil.example/x',
  'java&#115;cript:alert(1)',
  'https://a.example/\u202ex',
  'https://a.example/\u2066x',
  'https://a.example/\u200fx',
];

describe.each<[construct: string, format: DocumentFormat, write: (address: string) => [string, string?]]>([
  ['an embedded address', 'RST', (address) => [`\`x <${address}>\`__`]],
  ['a named embedded address', 'RST', (address) => [`\`x <${address}>\`_`]],
  ['a target', 'RST', (address) => ['x_', `.. _x: ${address}`]],
  ['a phrase', 'RST', (address) => ['`x`_', `.. _x: ${address}`]],
  ['a target by another name', 'RST', (address) => ['x_', `.. _x: y_\n.. _y: ${address}`]],
  ['an anonymous target', 'RST', (address) => ['x__', `__ ${address}`]],
  ['another anonymous target', 'RST', (address) => ['x__', `.. __: ${address}`]],
  ['a substitution', 'RST', (address) => ['|x|', `.. |x| replace:: \`x <${address}>\`__`]],
  ['a substitution as a link', 'RST', (address) => ['|x|_', `.. |x| replace:: x\n.. _x: ${address}`]],
  ['an inline link', 'MARKDOWN', (address) => [`[x](${address})`]],
  ['an inline link in angle brackets', 'MARKDOWN', (address) => [`[x](<${address}>)`]],
  ['a reference link', 'MARKDOWN', (address) => ['[x][y]', `[y]: ${address}`]],
  ['a shortcut reference', 'MARKDOWN', (address) => ['[x]', `[x]: <${address}>`]],
  ['a tag', 'MARKDOWN', (address) => [`<a href="${address}">x</a>`]],
  ['a tag', 'HTML', (address) => [`<a href="${address}">x</a>`]],
  ['a tag without quotes', 'HTML', (address) => [`<a href=${address}>x</a>`]],
])('%s of %s', (_, format, write) => {
  test.each(UNSAFE)('to %j keeps its text and becomes a finding with its line', (address) => {
    const { row, findings } = read(format, ...write(address));
    expect(row!.message).toEqual({ markdown: 'x', plain: 'x' });
    expect(findings.filter(({ kind }) => kind === 'unsafe-link')).toMatchObject([
      { severity: 'WARNING', line: 8, message: expect.stringContaining('was left out; its text was kept.') },
    ]);
  });

  test.each(['https://a.example/b', 'mailto:a@a.example', '/b', '#b'])('to %j is a link', (address) => {
    const { row, findings } = read(format, ...write(address));
    expect(row!.message!.markdown).toBe(`[x](${address})`);
    expect(findings.filter(({ kind }) => kind !== 'columns-read')).toEqual([]);
  });
});

describe('what has an address and is no link', () => {
  test.each<[DocumentFormat, string, string]>([
    ['HTML', '<area href="javascript:x">a', 'a'],
    ['HTML', '<base href="javascript:x"><a href="/b">a</a>', '[a](/b)'],
    ['HTML', '<img src="javascript:x" onerror="x" alt="a">', 'a'],
    ['HTML', '<iframe src="javascript:x">a</iframe>', 'a'],
    ['HTML', '<form action="javascript:x">a</form>', 'a'],
    ['MARKDOWN', '![a](javascript:x)', 'a'],
    ['MARKDOWN', 'a[^1]', 'a[^1]'],
    ['MARKDOWN', '<javascript:x>', 'javascript:x'],
    ['RST', '`<javascript:x>`__', 'javascript:x'],
    ['RST', '.. image:: javascript:x\n   :alt: a\n   :target: javascript:x', 'a'],
    ['RST', 'javascript:x', 'javascript:x'],
  ])('%s %s', (format, text, markdown) => {
    expect(read(format, text).row!.message!.markdown).toBe(markdown);
  });
});

describe('what would be markup elsewhere is text', () => {
  const TEXTS = [
    '[x](javascript:alert(1))',
    '![x](javascript:alert(1))',
    '[x]: javascript:alert(1)',
    '[[x](javascript:alert(1))](javascript:alert(2))',
    '[x\u200b](javascript:alert(1))',
    '<javascript:alert(1)>',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<!-- x --> <?x?> <![CDATA[x]]>',
    '<\u200bscript>alert(1)</script>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '[x](java&#115;cript:alert(1))',
  ];

  test.each(
    (['RST', 'TEXT_ROWS', 'TEXT_CELLS'] as const).flatMap((format) =>
      TEXTS.map((text): [DocumentFormat, string] => [format, text]),
    ),
  )('%s %j', (format, text) => {
    const { message } = read(format, text).row!;
    expect(message!.plain).toBe(text.replaceAll('\u200b', ''));
    expect(dangersOf(message!.markdown)).toEqual([]);
  });

  test.each(TEXTS)('HTML with %j as text', (text) => {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const { message } = read('HTML', escaped).row!;
    expect(message!.plain).toBe(text.replaceAll('\u200b', ''));
    expect(dangersOf(message!.markdown)).toEqual([]);
  });

  test.each<[DocumentFormat, string, string]>([
    ['TEXT_ROWS', 'https://a.example<script>', 'https\\://a.example\\<script>'],
    ['TEXT_ROWS', 'www.a.example<b<javascript:x>', 'www\\.a.example\\<b\\<javascript:x>'],
    ['HTML', 'https://a.example<code>&lt;script></code>', 'https\\://a.example`<script>`'],
    ['HTML', '<b>https://a.example</b>,<code>&lt;b></code>', '**https\\://a.example**,`<b>`'],
    ['HTML', 'https://a.example<a href="/b c">x</a>', 'https\\://a.example[x](</b c>)'],
    ['HTML', 'https://a.example <code>&lt;b></code>', 'https://a.example `<b>`'],
    ['RST', 'https://a.example\\ ``<script>``', 'https\\://a.example`<script>`'],
    ['RST', '**https://a.example**\\ ``<script>``', '**https\\://a.example**`<script>`'],
    ['HTML', 'https://a.example<code>x &lt;b></code>', 'https\\://a.example`x <b>`'],
    ['HTML', 'https://a.example<code>x [b](c)</code>', 'https\\://a.example`x [b](c)`'],
    ['RST', 'https://a.example\\ ``x <javascript:x>``', 'https\\://a.example`x <javascript:x>`'],
    ['RST', '[x](javascript:x)]: x:', '\\[x\\](javascript:x)]: x:'],
    ['RST', '| x| ``<b>|``\n| -|-', 'x| `<b>|`\\\n\\-|-'],
  ])('%s %j is safe where GFM links addresses and reads tables', (format, text, markdown) => {
    const { message } = read(format, text).row!;
    expect(message!.markdown).toBe(markdown);
    expect(dangersOf(message!.markdown)).toEqual([]);
  });

  test('texts of several blocks stay apart where rows are joined', () => {
    const code = { markdown: '```\nx\n```', plain: 'x' };
    const more = { markdown: 'a\n\n```\n<b>\n```', plain: 'a <b>' };
    const { markdown, plain } = joinTexts([code, more], ' ')!;
    expect(plain).toBe('x a <b>');
    expect(dangersOf(markdown)).toEqual([]);
  });

  test('a label that other markup closes is no definition', () => {
    const { message } = read('RST', '[``a``]: javascript:x\n\n[``a``]').row!;
    expect(message!.plain).toBe('[a]: javascript:x [a]');
    expect(dangersOf(message!.markdown)).toEqual([]);
  });
});

const NASTY = [
  ...[
    'x',
    ' ',
    '\n',
    '\n\n',
    '\t',
    '|',
    ':',
    '!',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '`',
    '``',
    '*',
    '**',
    '_',
    '__',
  ],
  ...[
    '\\',
    '&',
    '#',
    '^',
    '"',
    "'",
    '=',
    '~',
    '/',
    '//',
    '-',
    '1.',
    '[x]',
    '](',
    ']: ',
    '[x]: ',
    '.. _x: ',
    '__ ',
  ],
  ...['javascript:', 'data:', 'JavaScript:alert(1)', 'java\tscript:x', 'https://a.example', '//evil.example'],
  ...[
    '&#115;',
    '&colon;',
    '&lt;',
    '&#x202e;',
    '%3A',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u0001',
    '\u001b',
    '\u00a0',
  ],
  ...[
    '<a href="',
    '<a href=javascript:x>',
    '</a>',
    '<img src=x onerror=x>',
    '<script>',
    '<b>',
    '</b>',
    '<code>',
  ],
  ...[
    '`x <javascript:x>`__',
    '`x <',
    '>`_',
    'x_',
    '|x|_',
    '[x](javascript:x)',
    '![x](data:x)',
    '<javascript:x>',
  ],
  ...['<p>', '<!--', '-->', '[^1]', '[^1]: ', 'www.a.example', 'a@a.example', '::', '.. raw:: html'],
];
const nasty = fc.array(fc.constantFrom(...NASTY), { maxLength: 14 }).map((pieces) => pieces.join(''));

test.each(FORMATS)(
  'no text of %s comes out with a link that is unsafe, with HTML or hidden characters',
  (format) => {
    fc.assert(
      fc.property(nasty, nasty, (text, below) => {
        for (const { message, description, solution } of readDocument(PAGES[format](text, below), { format })
          .rows) {
          for (const marked of [message, description, solution]) {
            expect(dangersOf(marked?.markdown ?? '')).toEqual([]);
            expect(marked?.plain ?? '').not.toMatch(
              /[\0-\x08\x0e-\x1b\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u,
            );
          }
        }
      }),
      { numRuns: 300 },
    );
  },
);

test('what only looks like the definition of a link in Markdown is none', () => {
  const { row } = read('MARKDOWN', '![x](data:x) [x]', '[x]: [x](javascript:x)\u001b');
  expect(row!.message!.plain).toBe('x [x]');
});

describe('characters that mislead', () => {
  test.each(FORMATS)('are left out of the texts of %s, with a finding', (format) => {
    const { row, findings } = read(format, 'a \u202eb\u2066c\u0007d');
    expect(row!.message).toEqual({ markdown: 'a bcd', plain: 'a bcd' });
    expect(findings.filter(({ kind }) => kind === 'misleading-character')).toMatchObject([
      {
        severity: 'WARNING',
        message: 'The character U+202E, which makes texts look like others, was left out.',
        text: expect.stringContaining('a \\u202eb\\u2066c\\u0007d'),
      },
    ]);
  });

  test.each(['HTML', 'MARKDOWN'] as const)('are found as references of %s', (format) => {
    const { row, findings } = read(format, 'a &#x202e;b &#8237;c');
    expect(row!.message!.plain).toBe('a b c');
    const kinds = findings
      .filter(({ kind }) => kind !== 'columns-read')
      .map(({ kind, line }) => `${kind} ${line}`);
    expect(kinds).toEqual(['misleading-character 8']);
  });

  test('stay numbers where a page defines them by number', () => {
    expect(read('RST', 'a |x| b', '.. |x| unicode:: U+202E').row!.message!.plain).toBe('a U+202E b');
  });

  test('are told of for 100 lines at most', () => {
    const { findings } = readDocument('a\u202e\n'.repeat(200), { format: 'TEXT_ROWS' });
    expect(findings.filter(({ kind }) => kind === 'misleading-character')).toHaveLength(100);
  });
});
