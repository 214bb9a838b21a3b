import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { Markdown, safeAddress } from '../../src/pages/views/markdown.tsx';
import { Snippet } from '../../src/pages/views/snippet.tsx';

function rendered(text: string, base: string | null = null): string {
  return renderToString(<Markdown text={text} base={base} />).replace(/^<div[^>]*>|<\/div>$/g, '');
}

describe('Markdown', () => {
  test.each([
    ['Plain words.', '<p>Plain words.</p>'],
    ['**Key** is `bad`.', '<p><strong>Key</strong> is <code>bad</code>.</p>'],
    ['One.\n\nTwo.', '<p>One.</p><p>Two.</p>'],
    ['- a\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['# Title', '<p><strong>Title</strong></p>'],
    ['a  \nb', '<p>a<br/>b</p>'],
    ['![alt](https://example.com/x.png)', '<p>alt</p>'],
    [
      '[a](https://example.com/b)',
      '<p><a href="https://example.com/b" rel="nofollow noopener noreferrer">a</a></p>',
    ],
    ['<script>alert(1)</script>', '&lt;script>alert(1)&lt;/script>'],
    ['a <b onclick="x">c</b>', '<p>a &lt;b onclick=&quot;x&quot;>c&lt;/b></p>'],
    ['[a](javascript:alert(1))', '<p>a</p>'],
    ['[a](java&#115;cript:alert(1))', '<p>a</p>'],
    ['[a](data:text/html,x)', '<p>a</p>'],
    ['[a](//evil.example)', '<p>a</p>'],
    ['[a][x]\n\n[x]: javascript:alert(1)', '<p>a</p>'],
    ['<javascript:alert(1)>', '<p>javascript:alert(1)</p>'],
    ['a\u202eb', '<p>a\\u202eb</p>'],
  ])('%j is %s', (text, html) => {
    expect(rendered(text)).toBe(html);
  });

  test('leads relative links to the page of the vendor that has them, and nowhere without one', () => {
    expect(rendered('[a](../b.html)', 'https://vendor.example/docs/c/d.html')).toContain(
      'href="https://vendor.example/docs/b.html"',
    );
    expect(rendered('[a](../b.html)')).toBe('<p>a</p>');
  });

  test('gives no address that could run anything or hides where it leads', () => {
    for (const address of [
      'javascript:0',
      'JAVASCRIPT:0',
      ' javascript:0',
      'vbscript:0',
      'file:///etc/passwd',
      '\\\\evil',
      'https:\\\\evil',
      'blob:x',
    ]) {
      expect(safeAddress(address, 'https://vendor.example/')).toBeNull();
    }
  });

  test('marks Chinese text as Chinese, so that it has its fonts and breaks', () => {
    expect(renderToString(<Markdown text="请求参数错误" />)).toContain('lang="zh"');
  });
});

test('a snippet becomes elements, and nothing in it is read as HTML', () => {
  const html = 'a &lt;script&gt; <mark>tag</mark> &amp;lt;';
  expect(renderToString(<Snippet html={html} />)).toBe('<bdi>a &lt;script> <mark>tag</mark> &amp;lt;</bdi>');
});
