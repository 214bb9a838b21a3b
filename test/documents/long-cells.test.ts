import { expect, test } from 'vitest';
import { readHtml } from '../../src/documents/formats/html/read-html.ts';

const REPEATS = 120_000;

/** Units of markup, with the text and the Markdown of each where it is repeated. */
const UNITS = [
  ['<b>x</b>y', 'xy', '**x**y'],
  ['<a href="a">x</a>y', 'xy', '[x](a)y'],
] as const;

// Reading one takes a second; with time that grows by the square of the length it takes minutes.
test.each(UNITS)('a cell that repeats %s 120,000 times is read whole', (unit, plain, markdown) => {
  const page = readHtml(`<table><tr><td>A.1</td><td>${unit.repeat(REPEATS)}</td></tr></table>`);
  const cell = page.tables[0]!.rows[0]!.cells[1]!;
  expect(cell.plain === plain.repeat(REPEATS)).toBe(true);
  expect(cell.markdown === markdown.repeat(REPEATS)).toBe(true);
});
