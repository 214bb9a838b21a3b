import { expect, test } from 'vitest';
import {
  attributeOf,
  type HtmlTag,
  readHtmlTokens,
} from '../../../../src/documents/formats/html/html-tokens.ts';

const show = (html: string) =>
  Array.from(readHtmlTokens(html), (token) =>
    token.kind === 'text' ? token.text : `${token.kind}:${token.name}`,
  );

test.each([
  ['<p>a</p>', ['open:p', 'a', 'close:p']],
  ['<BR/>', ['open:br']],
  ['a<!-- <b> -->b', ['a', 'b']],
  ['a<!-- <b>', ['a']],
  ['<!DOCTYPE html><?xml?>a', ['a']],
  ['<![CDATA[a]]>', ['a]]>']],
  ['<script>"<p>"</SCRIPT>a', ['open:script', 'close:script', 'a']],
  ['<script>"<p>"', ['open:script']],
  ['a <1 b <- c', ['a <1 b <- c']],
  ['<td <b>a', ['open:td', 'open:b', 'a']],
  ['<vpc_id', ['<vpc_id']],
  ['<a title="a > b">c', ['open:a', 'c']],
  ["<a title='it\"s'>c", ['open:a', 'c']],
  ['&amp;&eacute;&bogus;', ['&é&bogus;']],
])('%s', (html, tokens) => {
  expect(show(html)).toEqual(tokens);
});

test.each([
  ['<a href="x&amp;y">', 'x&y'],
  ["<a HREF = 'x'>", 'x'],
  ['<a class=b href=x/y>', 'x/y'],
  ['<a href>', ''],
  ['<a data-href="x">', null],
])('the href of %s', (html, value) => {
  const [tag] = readHtmlTokens(html);
  expect(attributeOf(tag as HtmlTag, 'href')).toBe(value);
});
