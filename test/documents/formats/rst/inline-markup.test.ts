import { describe, expect, test } from 'vitest';
import { readRst } from '../../../../src/documents/formats/rst/read-rst.ts';
import { cellOf } from './cell-of.ts';

type Row = readonly [source: string, plain: string, markdown: string];

const markup: readonly Row[] = [
  ['plain text', 'plain text', 'plain text'],
  ['**Values** is empty.', 'Values is empty.', '**Values** is empty.'],
  ['permission is: *xxx*.', 'permission is: xxx.', 'permission is: *xxx*.'],
  ['``a*b`` and ``a`b``', 'a*b and a`b', '`a*b` and ``a`b``'],
  ['code 4\\ *xx* or 5\\ *xx*', 'code 4xx or 5xx', 'code 4*xx* or 5*xx*'],
  ['**Too** **much**', 'Too much', '**Too** **much**'],
  ['**a**\\ **b** and **a**\\ *b*', 'ab and ab', '**ab** and **a**_b_'],
  ['4\\ **"x"**', '4"x"', '4"x"'],
  ['`interpreted`', 'interpreted', 'interpreted'],
  [':ref:`Table 2 <sfs_02>` shows it', 'Table 2 shows it', 'Table 2 shows it'],
  [':guilabel:`Save` :code:`x` `y`:sub:', 'Save x y', '**Save** `x` y'],
  [':rfc:`7231`', 'RFC 7231', 'RFC 7231'],
  ['`two words <https://a.example/b_c>`__', 'two words', '[two words](https://a.example/b_c)'],
  ['`<https://a.example/x>`_', 'https://a.example/x', '[https://a.example/x](https://a.example/x)'],
  ['`mail <me@a.example>`_', 'mail', '[mail](mailto:me@a.example)'],
  ['_`target` x', 'target x', 'target x'],
];

const escapes: readonly Row[] = [
  ['\\*a\\* \\`b\\`', '*a* `b`', '\\*a\\* \\`b\\`'],
  ['C:\\\\dir \\a', 'C:\\dir a', 'C:\\dir a'],
  ['a\\ b', 'ab', 'ab'],
  ['trailing \\', 'trailing', 'trailing'],
  ['a\\_', 'a_', 'a\\_'],
];

const noMarkup: readonly Row[] = [
  ['2 * 3 * 4', '2 * 3 * 4', '2 * 3 * 4'],
  ['a*b* c*', 'a*b* c*', 'a\\*b\\* c\\*'],
  ['"*" (*) \'**\'', '"*" (*) \'**\'', '"\\*" (\\*) \'\\*\\*\''],
  ['project_id and a__b', 'project_id and a__b', 'project_id and a__b'],
  ['[%s] <tag> & &lt; a|b', '[%s] <tag> & &lt; a|b', '[%s] \\<tag> & \\&lt; a|b'],
  ['https://a.example/b', 'https://a.example/b', 'https://a.example/b'],
  ['中文**粗体**中文', '中文**粗体**中文', '中文\\*\\*粗体\\*\\*中文'],
];

const unclosed: readonly Row[] = [
  ['**kwargs is missing', '**kwargs is missing', '\\*\\*kwargs is missing'],
  ['the *fields are', 'the *fields are', 'the \\*fields are'],
  ['``code', '``code', '\\`\\`code'],
  ['`text <a>', '`text <a>', '\\`text \\<a>'],
];

describe.each([
  ['markup', markup],
  ['escapes', escapes],
  ['what is no markup', noMarkup],
  ['unclosed markup', unclosed],
])('%s', (_, rows) => {
  test.each(rows)('%s', (source, plain, markdown) => {
    expect(cellOf(source)).toMatchObject({ plain, markdown });
  });
});

describe('what refers to other places of the page', () => {
  test.each<[name: string, source: string, below: string, plain: string, markdown: string]>([
    [
      'a named link',
      'see `the guide`_',
      '.. _the guide: https://g.example',
      'see the guide',
      'see [the guide](https://g.example)',
    ],
    [
      'a simple name',
      'see guide_',
      '.. _Guide: https://g.example',
      'see guide',
      'see [guide](https://g.example)',
    ],
    ['a name for another', 'a_', '.. _a: b_\n.. _b: https://b.example', 'a', '[a](https://b.example)'],
    ['a target of several lines', 'a_', '.. _a: https://b.example/\n   c', 'a', '[a](https://b.example/c)'],
    [
      'a link that names itself',
      '`a <https://a.example>`_ a_',
      '',
      'a a',
      '[a](https://a.example) [a](https://a.example)',
    ],
    ['an embedded name', '`x <a_>`__', '.. _a: https://a.example', 'x', '[x](https://a.example)'],
    ['an anonymous link', 'x__', '__ https://a.example', 'x', '[x](https://a.example)'],
    ['a place inside of the page', 'a_', '.. _a:\n\nText.', 'a', 'a'],
    ['a substitution', 'the |x|', '.. |x| replace:: **bold** one', 'the bold one', 'the **bold** one'],
    ['a substitution by code', '|c| 2024', '.. |c| unicode:: U+000A9', '© 2024', '© 2024'],
    [
      'a substitution as a link',
      '|x|_',
      '.. |x| replace:: text\n.. _x: https://x.example',
      'text',
      '[text](https://x.example)',
    ],
    ['a footnote', 'true [1]_', '.. [1] Or not.', 'true 1', 'true 1'],
    ['numbered footnotes', 'a [#]_ b [#n]_', '.. [1] one\n.. [#n] named\n.. [#] next', 'a 3 b 2', 'a 3 b 2'],
    ['a citation', 'see [RFC]_', '.. [RFC] Text.', 'see RFC', 'see RFC'],
    [
      'a title by its label',
      ':ref:`codes`',
      '.. _codes:\n\nError codes\n===========\n',
      'Error codes',
      'Error codes',
    ],
  ])('reads %s', (_, source, below, plain, markdown) => {
    expect(cellOf(source, below)).toMatchObject({ plain, markdown });
  });

  test.each([
    ['name_ |x| [1]_ y__', 'name_ |x| [1]_ y__'],
    ['a_', 'a_', '.. _a: https://a.example\n.. _a: https://b.example'],
    ['|a|', '|a|', '.. |a| replace:: |a|'],
    ['a_', 'a_', '.. _a: b_\n.. _b: a_'],
  ])('keeps %s as it stands where nothing defines it', (source, plain, below = '') => {
    expect(cellOf(source, below).plain).toBe(plain);
  });
});

describe('findings', () => {
  test('unclosed markup is a warning with its line', () => {
    const page = readRst('+--------+\n| a      |\n| **b    |\n+--------+\n');
    expect(page.findings).toEqual([
      {
        severity: 'WARNING',
        kind: 'broken-markup',
        message: 'Here the strong that `**` opens is not closed; it is kept as text.',
        line: 3,
        text: '**',
      },
    ]);
  });

  test('a cell is warned of once for each kind', () => {
    const page = readRst('+------------+\n| *a *b c_ d_ |\n+------------+\n'.replaceAll('---+', '----+'));
    expect(page.findings.map(({ kind }) => kind)).toEqual(['broken-markup', 'unresolved-reference']);
  });

  test('text outside of tables is not warned of', () => {
    expect(readRst('A *b and c_.\n').findings).toEqual([]);
  });
});
