import { describe, expect, test } from 'vitest';
import { cellOf } from './cell-of.ts';

const cells: Readonly<Record<string, readonly [source: string, plain: string, markdown: string]>> = {
  'paragraphs of several lines': ['a\nb\n\nc', 'a b c', 'a b\n\nc'],
  'a bullet list': ['Do:\n\n- one\n- two', 'Do: one two', 'Do:\n\n- one\n- two'],
  'an enumerated list': ['1. one\n2. two\n   more', 'one two more', '1. one\n2. two more'],
  'a list that begins elsewhere': ['3) three\n4) four', 'three four', '3. three\n4. four'],
  'letters and automatic numbers': ['a. one\n#. two', 'one two', '1. one\n2. two'],
  'two lists one behind the other': ['- a\n\n* b\n\n+ c', 'a b c', '- a\n\n* b\n\n- c'],
  'a list in a list': ['- a\n\n  - b\n  - c\n\n- d', 'a b c d', '- a\n\n  - b\n  - c\n\n- d'],
  'a bullet alone': ['-', '', '-'],
  'a line that only looks like a list': ['1. one\ntwo', '1. one two', '1\\. one two'],
  'a note': [
    'Text.\n\n.. note::\n\n   Mind *this*.\n\n   - x',
    'Text. Mind this. x',
    'Text.\n\nMind *this*.\n\n- x',
  ],
  'a note on its line': ['.. note:: Mind this.', 'Mind this.', 'Mind this.'],
  'an admonition with its title': ['.. admonition:: Tip\n\n   Try.', 'Tip Try.', 'Tip\n\nTry.'],
  'a line block': ['| one\n| two\n  more', 'one two more', 'one\\\ntwo more'],
  'a block quote': ['a\n\n  b\n\n  c', 'a b c', 'a\n\n> b\n>\n> c'],
  'a definition list': ['term\n  text', 'term text', 'term\n\ntext'],
  'a field list': [':Cause: it\n:Way out: that', 'Cause it Way out that', 'Cause\n\nit\n\nWay out\n\nthat'],
  'an option list': ['-f FILE  take it', '-f FILE take it', '-f FILE\n\ntake it'],
  'a minus and a number': ['-1', '-1', '-1'],
  'a literal block': ['Run::\n\n  a  *b*\n  c', 'Run: a *b* c', 'Run:\n\n```\na  *b*\nc\n```'],
  'a quoted literal block': ['Run::\n\n> a\n> b', 'Run: > a > b', 'Run:\n\n```\n> a\n> b\n```'],
  'a code block': ['.. code-block:: json\n\n   {"a": "``` "}', '{"a": "``` "}', '````\n{"a": "``` "}\n````'],
  'an interactive session': ['>>> 1 + 1\n2', '>>> 1 + 1 2', '```\n>>> 1 + 1\n2\n```'],
  'an image by its other text': ['.. image:: a.png\n   :alt: a way', 'a way', 'a way'],
  'no comment': ['a\n\n.. not shown\n   at all\n\nb', 'a b', 'a\n\nb'],
  'no target': ['.. _here:\n\na', 'a', 'a'],
  'a table in the cell': ['+---+\n| x |\n+---+', 'x', 'x'],
  'a malformed table in the cell, as it stands': [
    '+---+\n| x|\n+---+',
    '+---+ | x| +---+',
    '```\n+---+\n| x|\n+---+\n```',
  ],
  'a title that cannot be one': ['Note\n----\ntext', 'Note text', 'Note\n\ntext'],
  'a line of punctuation': ['====', '====', '===='],
};

describe('a cell holds', () => {
  test.each(Object.entries(cells))('%s', (_, [source, plain, markdown]) => {
    expect(cellOf(source)).toMatchObject({ plain, markdown });
  });
});
